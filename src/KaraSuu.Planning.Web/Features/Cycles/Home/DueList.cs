using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Home;

/// <summary>
/// What of an aimak the reader may see waits for the reader, by its day: each thing with its object, leading to that record. One query for each kind.
/// </summary>
/// <param name="AreOwn">whether the person has steps of their own in the cycle; otherwise the next ones of others are shown</param>
/// <param name="More">lists that hold more than is shown here</param>
public sealed record DueList(IReadOnlyList<DueThing> Things, IReadOnlyList<NeedsYouLine> More, bool AreOwn)
{
    /// <summary>So many late things of a kind stand here by themselves; the list of them shows all.</summary>
    public const int MostOfAKind = 8;

    private const int MostRead = 40;

    public IReadOnlyList<DueThing> Of(Haste haste) => [.. Things.Where(t => t.Haste == haste)];

    /// <summary>Far and without a day: folded away.</summary>
    public IReadOnlyList<DueThing> Later => [.. Of(Haste.Far), .. Of(Haste.NoDay)];

    internal static async Task<DueList> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, NeedsYouCounts? counts, IReadOnlyList<DueThing> steps, bool areOwn, Stamp stamp,
        CancellationToken ct)
    {
        var today = stamp.Today;
        var posts = user.Posts().ToHashSet();
        var isAo = posts.Contains(Post.AoSpecialist) || posts.Contains(Post.HeadOfAo);
        var isGroup = posts.Contains(Post.JmeMember);
        List<DueThing> things =
        [
            .. steps, .. await HandBallotsAsync(db, user, aimakId, stamp, ct),
            .. isAo || isGroup ? await ActsAsync(db, aimakId, today, ct) : [],
            .. isGroup ? await VisitsAsync(db, aimakId, today, ct) : [],
            .. isAo || isGroup || posts.Contains(Post.TechnicalSupervisor) ? await WorksAsync(db, aimakId, today, isGroup, isAo, ct) : [],
        ];
        var shown = things.GroupBy(t => (t.Kind, t.Haste))
            .SelectMany(g => g.Key is (not (DueKind.Step or DueKind.HandBallot), Haste.Late) ? g.OrderBy(t => t.DueOn).Take(MostOfAKind) : g).ToList();
        int Late(DueKind kind) => shown.Count(t => t.Kind == kind && t.Haste is Haste.Late);
        return new DueList(
            [.. shown.OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.Kind)],
            counts is null ? [] : [.. counts.LateLists(aimakId, posts).Where(l => l.Count > Late(KindOf(l.Key)))],
            areOwn);
    }

    private static DueKind KindOf(string key) => key switch
    {
        "needs-you.unanswered" => DueKind.Reply,
        "needs-you.overdue" => DueKind.Elimination,
        "needs-you.missed" => DueKind.Visit,
        _ => DueKind.Work,
    };

    /// <summary>Ballots by hand that this person may confirm; the vote cannot close before.</summary>
    private static async Task<IEnumerable<DueThing>> HandBallotsAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, Stamp stamp, CancellationToken ct)
    {
        if (!user.May(Permissions.ConfirmHandBallots) || user.AimakId() != aimakId) return [];
        var waiting = await (
            from vote in db.Votes.AsNoTracking().Open()
            where vote.AiylAimakId == aimakId
            from ballot in vote.ByHand
            where ballot.ConfirmedAtUtc == null && ballot.WithdrawnAtUtc == null
            join session in db.Sessions on vote.KeneshSessionId equals session.Id
            orderby ballot.Id
            select new
            {
                Ballot = ballot,
                VoteId = vote.Id,
                vote.SessionDate,
                session.Number,
                Deputy = vote.Entitled.Where(e => e.DeputyId == ballot.DeputyId).Select(e => e.DeputyName).First(),
            }).Take(MostRead).ToListAsync(ct);
        if (waiting.Count == 0) return [];
        var signer = await RuleSigning.LoadAsync(db, user, stamp, ct);
        return waiting.Where(w => w.Ballot.ObstacleToConfirm(signer, w.SessionDate) is null).Select(w => new DueThing(
            DueKind.HandBallot, Text.Of("due.hand-ballot", w.Deputy, w.Number), w.SessionDate, $"/votes/{w.VoteId}/hand-ballots/{w.Ballot.Id}/confirm",
            stamp.Today));
    }

    private static async Task<IEnumerable<DueThing>> ActsAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var until = Hastes.SoonUntil(today);
        var acts = await db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId).Where(ActTerms.DueBefore(until.AddDays(1)))
            .OrderBy(ActTerms.WaitsUntil()).ThenBy(a => a.Id).Take(MostRead)
            .Select(a => new
            {
                a.Id,
                a.RegisterNumber,
                Title = db.Works.Where(w => w.Id == a.WorkId).Select(w => w.Title).First(),
                a.Status,
                a.ReplyDueOn,
                a.DueOn,
            }).ToListAsync(ct);
        return acts.Select(a => new DueThing(
            a.Status.MayBeAnswered() ? DueKind.Reply : DueKind.Elimination, Text.Of("due.act", a.Title, a.RegisterNumber),
            a.Status.WaitsUntil(a.ReplyDueOn, a.DueOn), $"/acts/{a.Id}", today));
    }

    private static async Task<IEnumerable<DueThing>> VisitsAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var (first, until, open) = (NeedsYou.MissedSince(today), Hastes.SoonUntil(today), VisitTerms.Open(db.Inspections));
        var visits = await (
            from p in db.MonitoringPlans.AsNoTracking()
            where p.AiylAimakId == aimakId
            from v in p.Visits.AsQueryable().Where(open)
            where v.On >= first && v.On <= until
            join w in db.Works on v.WorkId equals w.Id
            orderby v.On, v.Id
            select new { v.Id, PlanId = p.Id, v.On, w.Title }).Take(MostRead).ToListAsync(ct);
        return visits.Select(v => new DueThing(DueKind.Visit, v.Title, v.On, $"/monitoring-plans/{v.PlanId}#visit-{v.Id}", today));
    }

    /// <summary>Works whose contract has ended or soon ends, and warranties that soon end.</summary>
    private static async Task<IEnumerable<DueThing>> WorksAsync(
        PlanningDb db, int aimakId, DateOnly today, bool isGroup, bool isAo, CancellationToken ct)
    {
        var until = Hastes.SoonUntil(today);
        var works = await db.Works.AsNoTracking()
            .Where(w => w.AiylAimakId == aimakId).Where(Either.Of(WorkTerms.DueBefore(until.AddDays(1)), WorkTerms.WarrantyEndsWithin(today, until)))
            .OrderBy(w => w.Contract!.EndsOn).ThenBy(w => w.Id).Take(MostRead)
            .Select(w => new { w.Id, w.Title, w.Status, w.Contract!.EndsOn, w.WarrantyUntil }).ToListAsync(ct);
        var ends = works.Where(w => w.Status.IsLate(w.EndsOn, until.AddDays(1)))
            .Select(w => new DueThing(DueKind.Work, w.Title, w.EndsOn, $"/works/{w.Id}", today));
        var warranties = works.Where(w => WorkTerms.WarrantyEndsWithin(w.WarrantyUntil, today, until))
            .Select(w => new DueThing(DueKind.Warranty, w.Title, w.WarrantyUntil, $"/works/{w.Id}", today));
        return [.. isGroup && !isAo ? [] : ends, .. isGroup || isAo ? warranties : []];
    }
}

/// <summary>What is due.</summary>
public enum DueKind
{
    /// <summary>A stage or duty of the cycle; its name says what.</summary>
    Step,

    /// <summary>A raised hand or paper that waits for a second person.</summary>
    HandBallot,
    Reply,
    Elimination,
    Visit,
    Work,
    Warranty,
}

/// <summary>Something that is to be done by a day.</summary>
/// <param name="Title">the step, or the object it is about</param>
public sealed record DueThing(DueKind Kind, string Title, DateOnly? DueOn, string Url, DateOnly Today, Post? Post = null)
{
    public int? DaysLeft => DueOn?.DayNumber - Today.DayNumber;
    public Haste Haste => Hastes.Of(DueOn, Today);

    /// <summary>What of the object is due; null for a step.</summary>
    public string? What => Kind is DueKind.Step ? null : Text.Of(Kind);

    /// <summary>How late it is, or how long there still is.</summary>
    public string? Days => DaysLeft switch
    {
        null => null,
        < 0 and var late => Text.Of("home.days-late", -late),
        0 => Text.Of("home.today"),
        var left => Text.Of("home.days-left", left),
    };
}
