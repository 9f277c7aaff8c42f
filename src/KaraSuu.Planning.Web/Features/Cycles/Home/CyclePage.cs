using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Home;

/// <summary>The home page of a cycle.</summary>
public sealed record CyclePage(
    int CycleId, CycleFacts Cycle, IReadOnlyList<StageStanding> Stages, Voices Voices, DueList Due, IReadOnlyList<NeedsYouLine> NeedsYou,
    IReadOnlyList<OpenVote> Votes, IReadOnlyList<WaitingRule> Rules, MoneyByYear Money, int OpenChecks, int AllChecks) : IInCycle
{
    private const int OthersSteps = 3;

    public StageKind? Current => StageStanding.Current(Stages)?.Kind;

    /// <summary>The stages that are done, the latest first.</summary>
    public IEnumerable<StageStanding> LastDone => Stages.Where(s => s.IsDone).OrderByDescending(s => s.Kind).Take(3);

    internal static async Task<CyclePage> LoadAsync(
        PlanningDb db, NeedsYou needs, ClaimsPrincipal user, CycleFacts cycle, Stamp stamp, DateOnly today, CancellationToken ct)
    {
        var checks = CycleCheckList.Of(cycle);
        var stages = (await StageReading.LoadAsync(db, [cycle.Id], today, ct))[cycle.Id];
        var (first, all) = NextSteps.Of(cycle, stages, today);
        var posts = user.Posts().ToList();
        var own = all.Where(t => t.Post is { } post && posts.Contains(post)).ToList();
        var counts = await needs.CountAsync(user, cycle.AimakId);
        var due = await DueList.LoadAsync(
            db, user, cycle.AimakId, counts, [.. first, .. own.Count > 0 ? own : all.Take(OthersSteps)], own.Count > 0, stamp, ct);
        return new CyclePage(
            cycle.Id, cycle, stages, Voices.Of(cycle), due, Shared.NeedsYou.LinesOf(counts, user, cycle.AimakId),
            await OpenVotesAsync(db, user, cycle.AimakId, ct), await WaitingRulesAsync(db, user, cycle, stamp, ct),
            await MoneyByYear.LoadAsync(db, cycle.AimakId, ct),
            checks.Count(c => !c.IsExplained), checks.Count);
    }

    /// <summary>How a stage is drawn on the road of the cycle.</summary>
    public string? ClassOf(StageStanding stage) => stage.State switch
    {
        StageState.Done => "done",
        StageState.Late => "late",
        _ => stage.Kind == Current ? "now" : null,
    };

    /// <summary>Where a stage's work is done.</summary>
    public string UrlOf(StageKind kind) => NextSteps.UrlOf(Cycle, kind);

    private static async Task<IReadOnlyList<WaitingRule>> WaitingRulesAsync(
        PlanningDb db, ClaimsPrincipal user, CycleFacts cycle, Stamp stamp, CancellationToken ct) =>
        cycle.UnconfirmedRules == 0 ? [] : await WaitingRule.LoadAsync(db, user, cycle.AimakId, stamp, ct);

    /// <summary>The votes a deputy may cast a ballot in now; nothing is asked of the database for others.</summary>
    private static async Task<IReadOnlyList<OpenVote>> OpenVotesAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, CancellationToken ct) =>
        user.DeputyId() is not { } deputy ? [] :
        await (from v in db.Votes.AsNoTracking().Open()
               where v.AiylAimakId == aimakId && v.Entitled.Any(e => e.DeputyId == deputy)
               join p in db.Plans on v.PlanId equals p.Id
               orderby v.Id
               select new OpenVote(v.Id, p.FromYear, p.ToYear, v.SessionDate, v.Ways.Any(w => w.DeputyId == deputy))).ToListAsync(ct);
}

/// <summary>A vote that waits for the deputy's ballot, or already has one.</summary>
public sealed record OpenVote(int Id, int FromYear, int ToYear, DateOnly SessionDate, bool HasVoted);

/// <summary>What is to be done in a cycle by a day: its open stages and duties.</summary>
public static class NextSteps
{
    /// <summary>The day by which the plan is to be approved, for everybody until the kenesh has decided; and the stages and duties of each post.</summary>
    public static (IReadOnlyList<DueThing> Deadline, IReadOnlyList<DueThing> All) Of(
        CycleFacts cycle, IReadOnlyList<StageStanding> standings, DateOnly today)
    {
        var isDecided = standings.Any(s => s is { Kind: StageKind.Kenesh, IsDone: true });
        var stages = standings.Where(s => s.IsOpen)
            .Select(s => new DueThing(DueKind.Step, Text.Of(s.Kind), s.Plan.PlannedFor, UrlOf(cycle, s.Kind), today, s.Plan.Post));
        var duties = cycle.Duties.Where(d => d.DoneOn is null).ToLookup(d => d.Code == CalendarOfDuties.FirstOfJuneCode);
        DueThing Step(DutyFacts duty, string title) =>
            new(DueKind.Step, title, duty.DueOn, $"/cycles/{cycle.Id}/stages#duty-{duty.Id}", today, duty.Post);
        return (
            isDecided ? [] : [.. duties[true].Take(1).Select(d => Step(d, Text.Of("home.first-of-june", d.DueOn)))],
            [.. stages.Concat(duties[false].Select(d => Step(d, d.Title ?? Text.Of("duty." + d.Code)))).OrderBy(t => t.DueOn ?? DateOnly.MaxValue)]);
    }

    public static string UrlOf(CycleFacts cycle, StageKind kind) => kind switch
    {
        StageKind.WorkingGroup => $"/cycles/{cycle.Id}/working-group",
        StageKind.Meetings => $"/cycles/{cycle.Id}/meetings",
        StageKind.Priorities => $"/cycles/{cycle.Id}/priorities",
        StageKind.Draft => $"/cycles/{cycle.Id}/plans",
        StageKind.Hearing => $"/cycles/{cycle.Id}/hearings",
        StageKind.Kenesh => $"/aimaks/{cycle.AimakId}/sessions",
        StageKind.Implementation => $"/aimaks/{cycle.AimakId}/works",
        _ => $"/cycles/{cycle.Id}/stages#{kind}",
    };
}

/// <summary>Whether everybody was heard: shares of women and youth among the people counted at meetings.</summary>
public sealed record Voices(Tally Came, int Youth, int OfUnknownAge, int Norm, IReadOnlyList<LocalText> Silent, PublishedTotals? Published)
{
    public int Meetings => Came.Rows;
    public int People => Came.People;

    /// <summary>Youth among those whose age is known.</summary>
    public decimal? YouthShare => Domain.Checks.ParticipationChecks.WomenShare(Youth, People - OfUnknownAge);

    public static Voices Of(CycleFacts cycle) =>
        new(
            cycle.Came, cycle.Bands.Where(b => b.To <= AgeBands.YouthUpTo).Sum(b => b.Women + b.Men), cycle.OfUnknownAge,
            cycle.WomenShareNorm, [.. cycle.SilentVillages.Select(v => v.Name)], cycle.Published);

    /// <summary>Women among the people counted here, and among the published totals; the two are never mixed.</summary>
    public ShareBars Chart()
    {
        var bars = new List<Bar>();
        if (Came.Sexed > 0) bars.Add(BarOf(Text.Of("home.women.recorded"), Came.WomenOfSexed, Came.Sexed - Came.WomenOfSexed));
        if (Published is { Participants: { } all, Women: { } women }) bars.Add(BarOf(Text.Of("home.women.published"), women, all - women));
        return new ShareBars("women", Text.Of("home.women"), bars, Norm);
    }

    private static Bar BarOf(string label, int women, int men) => new(
        label, Show.Percent(Domain.Checks.ParticipationChecks.WomenShare(women, women + men)),
        [new BarPart("bar-women", Text.Of("women"), women, Show.Number(women)), new BarPart("bar-men", Text.Of("men"), men, Show.Number(men))]);
}

/// <summary>The home of an aimak that plans nothing yet.</summary>
public sealed record NoCyclePage(int AimakId, IReadOnlyList<WaitingRule> Rules, DueList Due, IReadOnlyList<NeedsYouLine> NeedsYou) : IInAimak
{
    internal static async Task<NoCyclePage> LoadAsync(
        PlanningDb db, NeedsYou needs, ClaimsPrincipal user, int aimakId, Stamp stamp, DateOnly today, CancellationToken ct)
    {
        var counts = await needs.CountAsync(user, aimakId);
        return new NoCyclePage(
            aimakId, await WaitingRule.LoadAsync(db, user, aimakId, stamp, ct),
            await DueList.LoadAsync(db, user, aimakId, counts, [], areOwn: true, stamp, ct), Shared.NeedsYou.LinesOf(counts, user, aimakId));
    }
}
