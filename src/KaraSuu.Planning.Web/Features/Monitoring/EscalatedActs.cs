using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The open acts the group brought before the person, for the partial _EscalatedActs: head of the aiyl okmotu or chair of the kenesh.</summary>
public sealed record EscalatedActs(IReadOnlyList<EscalatedAct> Acts)
{
    /// <summary>How many are shown; the register shows all.</summary>
    public const int Shown = 10;

    public static readonly EscalatedActs None = new([]);

    /// <summary>One query for those before whom acts are brought, none for everybody else.</summary>
    public static async Task<EscalatedActs> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, CancellationToken ct)
    {
        var posts = user.Posts().Where(p => p is Post.HeadOfAo or Post.KeneshChair).Select(p => (Post?)p).ToList();
        if (posts.Count == 0) return None;
        return new EscalatedActs(await db.Acts.AsNoTracking().VisibleTo(user)
            .Where(a => a.AiylAimakId == aimakId && posts.Contains(a.EscalatedTo) && ActStatuses.Open.Contains(a.Status))
            .OrderBy(a => a.EscalatedOn).ThenBy(a => a.Id).Take(Shown)
            .Select(a => new EscalatedAct(
                a.Id, a.RegisterYear, a.RegisterNumber, db.Works.Where(w => w.Id == a.WorkId).Select(w => w.Title)
                    .First(), a.Description, a.Status, a.EscalatedOn,
                a.History.Where(h => h.EscalatedTo != null).OrderByDescending(h => h.Id).Select(h => h.Note).FirstOrDefault()))
            .ToListAsync(ct));
    }
}

/// <param name="Note">what the group wrote when it brought the act</param>
public sealed record EscalatedAct(int Id, int? Year, int? Number, string WorkTitle, string Description, ActStatus Status, DateOnly? EscalatedOn,
    string? Note)
{
    public string Title => ActHead.TitleOf(Number, Year);
}
