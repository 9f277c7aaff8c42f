using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The road of an act as a line of dated steps: what was done, where it stands, what comes next and until when.</summary>
public static class ActRoad
{
    /// <param name="drawnUpOn">null where only a source tells of the act</param>
    /// <param name="history">in the order it happened</param>
    public static IReadOnlyList<RoadStep> Of(ActStatus status, DateOnly? drawnUpOn, DateOnly? replyDueOn, DateOnly? dueOn, IEnumerable<PastStep> history,
        DateOnly today)
    {
        var past = history.Select(h => new RoadStep(h.EscalatedTo is { } to ? Text.Of("acts.road.escalated", to) : Text.Of(h.To), RoadState.Done, h.On))
            .Prepend(new RoadStep(Text.Of(status == ActStatus.Recorded ? "acts.road.recorded" : "acts.road.drawn-up"), RoadState.Done, drawnUpOn)).ToList();
        if (Next(status) is { } next)
        {
            var until = status.WaitsUntil(replyDueOn, dueOn);
            return [.. past, new RoadStep(Text.Of(next), until < today ? RoadState.Late : RoadState.Now, until)];
        }
        if (status == ActStatus.Recorded) past.Add(new RoadStep(Text.Of("acts.road.unknown"), RoadState.Next, null));
        return past;
    }

    /// <summary>What the act waits for; null when it is closed or nothing is known of it.</summary>
    private static string? Next(ActStatus status) => status switch
    {
        ActStatus.Draft => "acts.road.to-hand-over",
        ActStatus.HandedOver => "acts.road.to-answer",
        ActStatus.Answered or ActStatus.NotEliminated => "acts.road.to-eliminate",
        ActStatus.Rejected => "acts.road.to-decide",
        ActStatus.Reported => "acts.road.to-reinspect",
        _ => null,
    };
}

public enum RoadState
{
    Done,
    Now,
    Late,
    Next,
}

/// <param name="On">the day it happened, or the last day for it</param>
public sealed record RoadStep(string Name, RoadState State, DateOnly? On)
{
    /// <summary>The sign of the step; none for one to come.</summary>
    public string? Class => State switch { RoadState.Done => "done", RoadState.Now => "now", RoadState.Late => "late", _ => null };

    public string StateInWords => Text.Of("acts.road.state." + State);
}

/// <summary>One step an act has made.</summary>
public sealed record PastStep(ActStatus From, ActStatus To, DateOnly On, string By, DateTime AtUtc, string? Note, Post? EscalatedTo);
