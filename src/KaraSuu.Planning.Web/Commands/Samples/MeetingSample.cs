using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>A PRA meeting with its attendance grid and what was voiced.</summary>
internal sealed record MeetingSample
{
    public required string Village { get; init; }
    public required DateOnly HeldOn { get; init; }
    public TimeOnly? StartsAt { get; init; }
    public TimeOnly? EndsAt { get; init; }
    public string? Place { get; init; }
    public string? Facilitator { get; init; }
    public string? Recorder { get; init; }
    public string? FocusAges { get; init; }
    public Sex? FocusSex { get; init; }
    public string? Notes { get; init; }
    public IReadOnlyList<AttendanceSample> Attendance { get; init; } = [];
    public int? Total { get; init; }
    public int? Women { get; init; }
    public int? Men { get; init; }

    /// <summary>People by the code of a vulnerable group.</summary>
    public IReadOnlyDictionary<string, int> Vulnerable { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<VoicedSample> Issues { get; init; } = [];

    /// <param name="priorities">ids of the cycle's priorities in their order</param>
    public PraMeeting ToMeeting(PlanningCycle cycle, IReadOnlyList<int> priorities, SampleIds ids, Stamp stamp)
    {
        int? focusBand = FocusAges is null ? null : SampleIds.AgeBand(cycle, FocusAges);
        var meeting = new PraMeeting(ids.AimakId, cycle.Id, new MeetingFacts(
            ids.Village(Village)!.Value, HeldOn, Place, Facilitator, Recorder, StartsAt, EndsAt, focusBand, FocusSex, Notes), stamp);
        meeting.Count(Attendance.SelectMany(a => a.Cells(cycle)), PriorityHold.None, Total, Women, Men);
        meeting.CountVulnerable(Vulnerable.Select(v => (ids.VulnerableGroup(v.Key), v.Value)), PriorityHold.None);
        FileFault.Each("issues", Issues, (issue, _) =>
        {
            var voiced = meeting.Voice(new VoicedFacts(issue.Text, issue.WomenVotes, issue.MenVotes, ids.LocalIssue(issue.LocalIssue), issue.Solution,
                issue.Votes));
            voiced.MergeInto(SampleIds.At(priorities, issue.Priority), PriorityHold.None);
            return voiced;
        });
        return meeting;
    }
}

/// <summary>One row of the attendance grid.</summary>
internal sealed record AttendanceSample(string Ages, int? Women = null, int? Men = null)
{
    public IEnumerable<(int AgeBandId, Sex Sex, int? People)> Cells(PlanningCycle cycle)
    {
        var band = SampleIds.AgeBand(cycle, Ages);
        return [(band, Sex.Women, Women), (band, Sex.Men, Men)];
    }
}

internal sealed record VoicedSample(
    string Text, int? WomenVotes = null, int? MenVotes = null, int? LocalIssue = null, string? Solution = null, int? Priority = null, int? Votes = null);
