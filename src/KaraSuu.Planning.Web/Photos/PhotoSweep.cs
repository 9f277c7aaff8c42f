using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Removes what was taken in and never attached to anything, uploads that were never finished and files of photos and papers taken back: a minute after
/// the start and twice a day.
/// </summary>
internal sealed class PhotoSweep(IServiceScopeFactory scopes, PhotoStore store, PhotoUploads uploads, TimeProvider clock, ILogger<PhotoSweep> log)
    : Sweep(TimeSpan.FromHours(12), clock, log)
{
    private const int AtOnce = 100;

    private readonly TimeProvider _clock = clock;

    public override async Task SweepAsync(CancellationToken ct)
    {
        var before = _clock.GetUtcNow().UtcDateTime.AddDays(-Photo.UnattachedDays);
        uploads.RemoveOlderThan(before);
        store.RemoveCutOff();
        while (await RemoveSomeAsync(before, ct)) { }
        await RemoveWithdrawnAsync(ct);
    }

    /// <summary>Files of what was taken back that are there still: somebody read one just then, or a backup brought it again.</summary>
    private async Task RemoveWithdrawnAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var gone = await db.Photos.IgnoreQueryFilters().AsNoTracking().Where(p => p.WithdrawnAtUtc != null)
            .Select(p => new { p.Sha256, p.ThumbnailSha256 }).ToListAsync(ct);
        var papers = await db.MeetingPapers.AsNoTracking().Where(p => p.WithdrawnAtUtc != null).Select(p => p.Sha256).ToListAsync(ct);
        var hashes = gone.SelectMany(p => new[] { p.Sha256, p.ThumbnailSha256 }).OfType<string>().Concat(papers).Distinct().Where(store.Has);
        await WithdrawnPhotos.DeleteAsync(db, store, [.. hashes], ct);
    }

    /// <returns>whether there may be more</returns>
    private async Task<bool> RemoveSomeAsync(DateTime before, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var old = await db.Photos.Where(p => p.Of == PhotoOf.Unattached && p.UploadedAtUtc < before).OrderBy(p => p.Id).Take(AtOnce).ToListAsync(ct);
        if (old.Count == 0) return false;
        db.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        foreach (var hash in old.SelectMany(p => new[] { p.Sha256, p.ThumbnailSha256 }).OfType<string>().Distinct())
        {
            if (!await WithdrawnPhotos.IsShownAsync(db, hash, ct)) store.Remove(hash);
        }
        return old.Count == AtOnce;
    }
}
