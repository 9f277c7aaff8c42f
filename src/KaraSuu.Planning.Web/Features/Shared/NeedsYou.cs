using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
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

    public async Task<IReadOnlyList<NeedsYouLine>> LoadAsync(ClaimsPrincipal user, int aimakId)
    {
        var posts = user.Posts().Where(Concerned.Contains).ToList();
        if (posts.Count == 0) return [];
        var counts = await Of(db, user, aimakId, posts, clock.Today()).SingleOrDefaultAsync();
        return counts is null ? [] : [.. counts.Lines(aimakId, posts).Where(l => l.Count > 0)];
    }

    internal static IQueryable<NeedsYouCounts> Of(PlanningDb db, ClaimsPrincipal user, int aimakId, IReadOnlyCollection<Post> posts, DateOnly today)
    {
        var soon = today.AddDays(DaysAhead);
        var sides = Enum.GetValues<AcceptanceSide>().Where(s => posts.Contains(Acceptance.PostOf(s))).ToList();
        var visits = db.MonitoringPlans.Where(p => p.AiylAimakId == aimakId).SelectMany(p => p.Visits)
            .Where(v => v.CalledOffBecause == null && !db.Inspections.Any(i => i.VisitId == v.Id));
        var acts = db.Acts.Where(a => a.AiylAimakId == aimakId);
        var signing = db.Acceptances.Where(c => c.AiylAimakId == aimakId && c.Status == AcceptanceStatus.Signing);
        return db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new NeedsYouCounts(
            visits.Count(v => v.On >= today && v.On <= soon),
            visits.Count(v => v.On < today),
            acts.Count(x => x.Status == ActStatus.HandedOver),
            acts.Count(x => x.Status == ActStatus.HandedOver && x.ReplyDueOn < today),
            acts.Count(x => (x.Status == ActStatus.Answered || x.Status == ActStatus.NotEliminated) && x.DueOn < today),
            acts.Count(x => x.Status == ActStatus.Reported),
            acts.Count(x => x.Status == ActStatus.Rejected),
            acts.Count(x => x.EscalatedTo != null && posts.Contains(x.EscalatedTo.Value) && ActStatuses.Open.Contains(x.Status)),
            signing.Count(c => c.Signatures.Count(s => sides.Contains(s.Side)) < sides.Count)));
    }
}

/// <param name="Waiting">acceptances a side of the reader has not spoken on</param>
internal sealed record NeedsYouCounts(int Due, int Missed, int ToAnswer, int Unanswered, int Overdue, int ToReinspect, int Rejected, int Escalated, int Waiting)
{
    public IEnumerable<NeedsYouLine> Lines(int aimakId, IReadOnlyCollection<Post> posts)
    {
        var (acts, monitoring) = ($"/aimaks/{aimakId}/acts", $"/aimaks/{aimakId}/monitoring");
        var isAo = posts.Contains(Post.AoSpecialist) || posts.Contains(Post.HeadOfAo);
        var isGroup = posts.Contains(Post.JmeMember);
        yield return new NeedsYouLine("needs-you.escalated", Escalated, acts, true);
        if (isGroup)
        {
            yield return new NeedsYouLine("needs-you.missed", Missed, monitoring, true);
            yield return new NeedsYouLine("needs-you.due", Due, monitoring, false);
            yield return new NeedsYouLine("needs-you.reinspect", ToReinspect, acts, false);
            yield return new NeedsYouLine("needs-you.rejected", Rejected, acts, false);
        }
        if (isAo) yield return new NeedsYouLine("needs-you.answer", ToAnswer, acts, false);
        if (isAo || isGroup)
        {
            yield return new NeedsYouLine("needs-you.unanswered", Unanswered, acts, true);
            yield return new NeedsYouLine("needs-you.overdue", Overdue, acts, true);
        }
        yield return new NeedsYouLine("needs-you.acceptance", Waiting, monitoring, false);
    }
}

/// <summary>One thing that waits.</summary>
/// <param name="Key">the text that says it</param>
public sealed record NeedsYouLine(string Key, int Count, string Url, bool IsLate)
{
    public string Said => Text.Of(Key);
}
