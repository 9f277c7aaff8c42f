using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Hearings;

/// <summary>A hearing on an approved version of a plan, with what was said and answered.</summary>
public sealed record PublicHearingPage(PublicPlace Aimak, PublicHearingHead Head, IReadOnlyList<PublicRemark> Remarks)
{
    internal static async Task<PublicHearingPage?> LoadAsync(PlanningDb db, string slug, int id, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var head = await (
            from h in db.Hearings.AsNoTracking()
            where h.Id == id && h.AiylAimakId == aimak.Id
            join p in db.Plans on h.PlanId equals p.Id
            where p.Status == PlanStatus.Approved || p.Status == PlanStatus.Superseded
            select new PublicHearingHead(h.Id, h.HeldOn, h.Place, h.Total, h.Women, h.Men, p.FromYear, p.ToYear, p.VersionNumber, p.Status))
            .SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var remarks = await (
            from r in db.Hearings.Where(h => h.Id == id).SelectMany(h => h.Remarks)
            from v in db.Villages.Where(v => v.Id == r.VillageId).DefaultIfEmpty()
            from i in db.Set<PlanItem>().Where(i => i.Id == r.PlanItemId).DefaultIfEmpty()
            orderby r.Number
            select new PublicRemark(
                r.Id, r.Number, r.Text, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), (int?)i!.Number, r.Answer, r.Decision, r.Reason))
            .ToListAsync(ct);
        return new PublicHearingPage(aimak, head,
        [
            .. remarks.Select(r => r with
            {
                Text = PublicWords.Of(r.Text),
                Answer = r.Answer is { } answer ? PublicWords.Of(answer) : null,
                Reason = r.Reason is { } reason ? PublicWords.Of(reason) : null,
            }),
        ]);
    }

    /// <summary>The hearings on a version of a cycle's plan and on the versions before it.</summary>
    internal static Task<List<PublicHearingLink>> OfVersionsAsync(PlanningDb db, int cycleId, int version, CancellationToken ct) => (
        from h in db.Hearings.AsNoTracking()
        where h.CycleId == cycleId
        join p in db.Plans on h.PlanId equals p.Id
        where p.VersionNumber <= version && (p.Status == PlanStatus.Approved || p.Status == PlanStatus.Superseded)
        orderby h.HeldOn, h.Id
        select new PublicHearingLink(h.Id, h.HeldOn, h.Place, h.Remarks.Count)).ToListAsync(ct);
}

public sealed record PublicHearingLink(int Id, DateOnly HeldOn, string? Place, int Remarks);

public sealed record PublicHearingHead(
    int Id, DateOnly HeldOn, string? Place, int? Total, int? Women, int? Men, int FromYear, int ToYear, int Version, PlanStatus Status)
{
    public Headcount Came => new(Total, Women, Men);
    public string Years => Texts.Show.PlanYears(FromYear, ToYear);

    /// <summary>Where the plan is read; null for a version that was replaced.</summary>
    public string? PlanOf(string slug) => Status.IsInForce() ? PlanAddress.Of(slug, FromYear, ToYear) : null;
}

/// <param name="Item">the number of the item it is about; null for the plan as a whole</param>
public sealed record PublicRemark(
    int Id, int Number, string Text, LocalText? Village, int? Item, string? Answer, RemarkDecision Decision, string? Reason);
