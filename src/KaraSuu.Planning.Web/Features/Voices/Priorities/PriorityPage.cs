using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Priorities;

/// <summary>The road of one priority issue: what it came from, what was decided, which plan items answer it.</summary>
public sealed record PriorityPage(
    PriorityFactsRow Facts, DecisionForm Form, IReadOnlyList<VoicedSource> Voiced, IReadOnlyList<ProposalSource> Proposals,
        IReadOnlyList<AnsweringItem> Items, PriorityHold Hold) : IInCycle
{
    /// <summary>Whether it stays as it was approved.</summary>
    public bool IsHeld => Hold.Holds(Facts.Id);

    /// <summary>Its place by the method of the cycle, with what each meeting gave; null where no meeting named it.</summary>
    public RankedWish? Ranked => Rankings.All.Find(RankingSubject.OfPriority(Facts.Id));

    public required CycleRankings Rankings { get; init; }

    /// <summary>Its places among women, men, each age and each village that named it.</summary>
    public IEnumerable<(string Name, RankedWish Ranked)> Places =>
        Rankings.Groups.Select(g => (g.Name, Ranked: g.List.Find(RankingSubject.OfPriority(Facts.Id)))).Where(g => g.Ranked is not null)
            .Select(g => (g.Name, g.Ranked!));

    public required IReadOnlyList<EarlierStand> Earlier { get; init; }
    public required Waiting Waiting { get; init; }
    public required IReadOnlyList<RegroupingRow> Moves { get; init; }

    public int CycleId => Facts.CycleId;
    public Tally Voted => Tally.Of(Voiced.Select(v => v.Voted));

    /// <summary>Votes by the age band the source's meeting was held for; meetings of all ages stand by themselves.</summary>
    public IEnumerable<(string? Ages, Tally Voted)> ByAge =>
        Voiced.GroupBy(v => v.Ages).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Min(v => v.FocusFrom))
            .Select(g => (g.Key, Tally.Of(g.Select(v => v.Voted))));

    public IEnumerable<string> Villages =>
        Voiced.Select(v => v.Village).Concat(Proposals.Select(p => p.Village).OfType<LocalText>()).Select(v => Show.Any(v)).Distinct()
            .InOrderOf(name => name, false);

    public IEnumerable<Check> Checks => PriorityChecks.Issue(
        Facts.Id, Facts.Inclusion, Items.Count > 0, Facts.DecidedAtUtc is { } at ? Show.DayOf(at) : null, Submitted);

    /// <summary>When the cycle's plan was brought to the kenesh.</summary>
    public SubmittedPlan? Submitted { get; private init; }

    internal static async Task<PriorityPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DecisionForm? form, CancellationToken ct)
    {
        var facts = await (
            from p in db.Priorities.AsNoTracking().VisibleTo(user)
            where p.Id == id
            select new PriorityFactsRow(
                p.Id, p.CycleId, p.Revision, p.Position, p.Title, p.Description, p.Source,
                db.LocalIssues.Where(l => l.Id == p.LocalIssueId).Select(l => (int?)l.Number).FirstOrDefault(),
                db.LocalIssues.Where(l => l.Id == p.LocalIssueId).Select(l => l.Title).FirstOrDefault(),
                p.Inclusion, p.InclusionReason, p.DecidedBy, p.DecidedAtUtc)
            { LocalIssueId = p.LocalIssueId }).SingleOrDefaultAsync(ct);
        if (facts is null) return null;
        var cycle = await db.Cycles.AsNoTracking().Where(c => c.Id == facts.CycleId).Select(c => new { c.AiylAimakId, c.BudgetYear }).SingleAsync(ct);
        var carried = await CarriedOver.LoadAsync(db, cycle.AiylAimakId, cycle.BudgetYear, ct);
        var voiced = await (
            from i in db.VoicedIssues.AsNoTracking()
            join m in db.Meetings on i.PraMeetingId equals m.Id
            join v in db.Villages on m.VillageId equals v.Id
            where i.PriorityIssueId == id
            orderby m.HeldOn, i.Id
            select new VoicedSource(
                i.Id, i.Text, i.Votes, i.WomenVotes, i.MenVotes, m.Id, m.HeldOn, m.Place, v.Name,
                db.Set<AgeBand>().Where(b => b.Id == m.FocusAgeBandId).Select(b => (int?)b.FromAge).FirstOrDefault(),
                db.Set<AgeBand>().Where(b => b.Id == m.FocusAgeBandId).Select(b => b.ToAge).FirstOrDefault())).ToListAsync(ct);
        var proposals = await (
            from p in db.Proposals.AsNoTracking()
            where p.PriorityIssueId == id
            from v in db.Villages.Where(v => v.Id == p.VillageId).DefaultIfEmpty()
            orderby p.ReceivedOn, p.Id
            select new ProposalSource(p.Id, p.Text, p.Channel, p.ReceivedOn, p.Group,
                v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En))).ToListAsync(ct);
        var items = await (
            from i in db.Set<PlanItem>()
            join p in db.Plans on i.JointActionPlanId equals p.Id
            where i.PriorityIssueId == id
            orderby p.FromYear, p.VersionNumber, i.Number
            select new AnsweringItem(p.Id, p.FromYear, p.ToYear, p.VersionNumber, p.Status, i.Number, i.ProblemName)).ToListAsync(ct);
        return new PriorityPage(facts, form ?? DecisionForm.From(facts.Revision, facts.Inclusion, facts.Reason), voiced, proposals, items,
            await db.HoldAsync(facts.CycleId, ct))
        {
            Submitted = await SubmissionReading.OfCycleAsync(db, facts.CycleId, ct),
            Rankings = (await RankingReading.LoadAsync(db, facts.CycleId, ct))!,
            Earlier = carried.StandsOf(facts.Title, facts.LocalIssueId),
            Waiting = carried.Of(facts.Title),
            Moves = await RegroupingRow.LoadAsync(db, facts.CycleId, id, ct),
        };
    }
}

public sealed record PriorityFactsRow(
    int Id, int CycleId, int Revision, int Position, string Title, string? Description, string? Source, int? LocalIssueNumber, LocalText? LocalIssueTitle,
    Inclusion Inclusion, string? Reason, string? DecidedBy, DateTime? DecidedAtUtc)
{
    public int? LocalIssueId { get; init; }
}

/// <summary>Sources that came to a priority issue or went from it.</summary>
public sealed record RegroupingRow(
    int Id, RegroupingKind Kind, string? Reason, string By, DateTime AtUtc, string? UndoneBy, DateTime? UndoneAtUtc, IReadOnlyList<RegroupedRow> Moves)
{
    public bool MayBeUndone => Kind != RegroupingKind.Undo && UndoneAtUtc is null;

    internal static async Task<IReadOnlyList<RegroupingRow>> LoadAsync(PlanningDb db, int cycleId, int priorityId, CancellationToken ct) =>
        await db.Regroupings.AsNoTracking().Where(r => r.CycleId == cycleId && r.Moves.Any(m => m.FromPriority == priorityId || m.ToPriority == priorityId))
            .OrderByDescending(r => r.Id)
            .Select(r => new RegroupingRow(r.Id, r.Kind, r.Reason, r.By, r.AtUtc, r.UndoneBy, r.UndoneAtUtc,
                r.Moves.OrderBy(m => m.Id).Select(m => new RegroupedRow(m.Text, m.FromTitle, m.ToTitle)).ToList())).ToListAsync(ct);
}

public sealed record RegroupedRow(string Text, string? From, string? To);

public sealed record VoicedSource(
    int Id, string Text, int? Votes, int? WomenVotes, int? MenVotes, int MeetingId, DateOnly HeldOn, string? Place, LocalText Village, int? FocusFrom,
    int? FocusTo)
{
    public Headcount Voted => new(Votes, WomenVotes, MenVotes);

    public string? Ages => FocusFrom is { } from ? Show.Ages(from, FocusTo) : null;
}

public sealed record ProposalSource(int Id, string Text, Channel? Channel, DateOnly? ReceivedOn, ProposalGroup Group, LocalText? Village);

public sealed record AnsweringItem(int PlanId, int FromYear, int ToYear, int Version, PlanStatus Status, int Number, string Problem);
