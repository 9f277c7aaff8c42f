using System.Security.Claims;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkPhotos;

/// <summary>The photos of everything written about a work, the newest first, those taken back among them.</summary>
public sealed record WorkPhotosPage(int AimakId, int WorkId, string Work, Listed<WorkPhotoRow> List) : IInAimak
{
    internal static async Task<WorkPhotosPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int workId, ListQuery query, CancellationToken ct)
    {
        if (await db.Works.AsNoTracking().VisibleTo(user).Where(w => w.Id == workId).Select(w => new { w.AiylAimakId, w.Title })
            .SingleOrDefaultAsync(ct) is not { } work)
        {
            return null;
        }
        var photos = db.Photos.IgnoreQueryFilters().AsNoTracking().Where(p => p.WorkId == workId && p.Of != PhotoOf.Unattached).OrderByDescending(p => p.Id)
            .Select(p => new WorkPhotoRow(p.Key, p.Of, p.OfId!.Value, p.UploadedBy, p.UploadedAtUtc, p.IsPublic, p.ShownBy, p.ShownAtUtc,
                p.WithdrawnBy, p.WithdrawnAtUtc, p.WithdrawnBecause));
        return new WorkPhotosPage(work.AiylAimakId, workId, work.Title, await Listed<WorkPhotoRow>.LoadAsync(photos, query, ct));
    }
}

/// <param name="ShownBy">who showed it to the public or hid it; nobody yet</param>
public sealed record WorkPhotoRow(Guid Key, PhotoOf Of, int OfId, string UploadedBy, DateTime UploadedAtUtc, bool IsPublic, string? ShownBy,
    DateTime? ShownAtUtc, string? WithdrawnBy, DateTime? WithdrawnAtUtc, string? WithdrawnBecause)
{
    public bool IsWithdrawn => WithdrawnAtUtc is not null;
}

/// <summary>The question before a photo is taken back.</summary>
public sealed record PhotoWithdrawalPage(WorkCrumb Work, Guid Key, PhotoOf Of, string UploadedBy, DateTime UploadedAtUtc, WithdrawalForm Form) : IInAimak
{
    public int AimakId => Work.AimakId;
}
