using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What of joint monitoring waits for the person who reads: counts and where to go. One query; none for people it concerns in nothing.</summary>
public sealed class NeedsYou(PlanningDb db, TimeProvider clock)
{
    /// <summary>Visits this many days ahead are announced.</summary>
    public const int DaysAhead = 14;

    private static readonly Post[] Concerned = [Post.AoSpecialist, Post.HeadOfAo, Post.KeneshChair, Post.JmeMember, Post.TechnicalSupervisor];

    /// <returns>null for people it concerns in nothing</returns>
    internal async Task<NeedsYouCounts?> CountAsync(ClaimsPrincipal user, int aimakId)
    {
        var posts = PostsOf(user);
        return posts.Count == 0 ? null : await Of(db, user, aimakId, posts, clock.Today()).SingleOrDefaultAsync();
    }

    /// <summary>What waits and has no day of its own.</summary>
    internal static IReadOnlyList<NeedsYouLine> LinesOf(NeedsYouCounts? counts, ClaimsPrincipal user, int aimakId) =>
        counts is null ? [] : [.. counts.Lines(aimakId, PostsOf(user)).Where(l => l.Count > 0)];

    /// <summary>Visits that were missed before are no longer looked for.</summary>
    internal static DateOnly MissedSince(DateOnly today) => new(today.Year - 1, 1, 1);

    private static List<Post> PostsOf(ClaimsPrincipal user) => [.. user.Posts().Where(Concerned.Contains)];

    internal static IQueryable<NeedsYouCounts> Of(PlanningDb db, ClaimsPrincipal user, int aimakId, IReadOnlyCollection<Post> posts, DateOnly today)
    {
        var (first, soon) = (MissedSince(today), today.AddDays(DaysAhead));
        var sides = Enum.GetValues<AcceptanceSide>().Where(s => posts.Contains(Acceptance.PostOf(s))).ToList();
        var visits = db.MonitoringPlans.Where(p => p.AiylAimakId == aimakId).SelectMany(p => p.Visits);
        var (coming, missed) = (visits.Where(VisitTerms.Open(db.Inspections)), visits.Where(VisitTerms.MissedOn(db.Inspections, today)));
        var acts = db.Acts.Where(a => a.AiylAimakId == aimakId);
        var (unanswered, overdue) = (acts.Where(ActTerms.AnswerDueBefore(today)), acts.Where(ActTerms.EliminationDueBefore(today)));
        var late = db.Works.Where(w => w.AiylAimakId == aimakId).Where(WorkTerms.DueBefore(today));
        var signing = db.Acceptances.Where(c => c.AiylAimakId == aimakId && c.Status == AcceptanceStatus.Signing);
        return db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new NeedsYouCounts(
            coming.Count(v => v.On >= today && v.On <= soon),
            missed.Count(v => v.On >= first),
            acts.Count(x => ActStatuses.ToAnswer.Contains(x.Status)),
            unanswered.Count(),
            overdue.Count(),
            acts.Count(x => x.Status == ActStatus.Reported),
            acts.Count(x => x.Status == ActStatus.Rejected),
            acts.Count(x => x.EscalatedTo != null && posts.Contains(x.EscalatedTo.Value) && ActStatuses.Open.Contains(x.Status)),
            signing.Count(c => c.Signatures.Count(s => sides.Contains(s.Side)) < sides.Count),
            late.Count(),
            db.ResidentAnswers.Count(r => r.AiylAimakId == aimakId && r.Standing == LineStanding.Waiting)));
    }
}

/// <param name="Waiting">acceptances a side of the reader has not spoken on</param>
/// <param name="LateWorks">works that go on past the last day of their contract</param>
/// <param name="Words">residents' words nobody looked through yet</param>
internal sealed record NeedsYouCounts(
    int Due, int Missed, int ToAnswer, int Unanswered, int Overdue, int ToReinspect, int Rejected, int Escalated, int Waiting, int LateWorks, int Words)
{
    /// <summary>Each line leads to the list of exactly what it counts.</summary>
    public IEnumerable<NeedsYouLine> Lines(int aimakId, IReadOnlyCollection<Post> posts)
    {
        var (acts, monitoring) = ($"/aimaks/{aimakId}/acts", $"/aimaks/{aimakId}/monitoring");
        yield return new NeedsYouLine("needs-you.escalated", Escalated, acts + "?escalated=mine");
        if (posts.Contains(Post.JmeMember))
        {
            yield return new NeedsYouLine("needs-you.due", Due, monitoring + "?only=coming");
            yield return new NeedsYouLine("needs-you.reinspect", ToReinspect, acts + "?status=Reported");
            yield return new NeedsYouLine("needs-you.rejected", Rejected, acts + "?status=Rejected");
        }
        if (IsAo(posts))
        {
            yield return new NeedsYouLine("needs-you.answer", ToAnswer, acts + "?status=HandedOver");
            yield return new NeedsYouLine("needs-you.residents", Words, $"/aimaks/{aimakId}/residents?only=waiting");
        }
        yield return new NeedsYouLine("needs-you.acceptance", Waiting, monitoring + "?only=mine");
    }

    /// <summary>The lists of what is late, whole.</summary>
    public IEnumerable<NeedsYouLine> LateLists(int aimakId, IReadOnlyCollection<Post> posts)
    {
        var (isAo, isGroup) = (IsAo(posts), posts.Contains(Post.JmeMember));
        if (isAo || isGroup)
        {
            yield return new NeedsYouLine("needs-you.unanswered", Unanswered, $"/aimaks/{aimakId}/acts?late=reply");
            yield return new NeedsYouLine("needs-you.overdue", Overdue, $"/aimaks/{aimakId}/acts?late=overdue");
        }
        if (isGroup) yield return new NeedsYouLine("needs-you.missed", Missed, $"/aimaks/{aimakId}/monitoring?only=missed");
        if (isAo || posts.Contains(Post.TechnicalSupervisor))
            yield return new NeedsYouLine("needs-you.late-works", LateWorks, $"/aimaks/{aimakId}/works?late=true");
    }

    private static bool IsAo(IReadOnlyCollection<Post> posts) => posts.Contains(Post.AoSpecialist) || posts.Contains(Post.HeadOfAo);
}

/// <summary>So many things that wait, and the list of them.</summary>
/// <param name="Key">the text that says it</param>
public sealed record NeedsYouLine(string Key, int Count, string Url)
{
    public string Said => Text.Of(Key);
}
