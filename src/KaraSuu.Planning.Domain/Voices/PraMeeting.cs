using System.Runtime.CompilerServices;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>A PRA meeting (элет көйгөйүн биргеликте аныктоо) in one village: who came, and what they voiced.</summary>
public sealed class PraMeeting : AimakRecord, ISearched, ISorted
{
    public const int PlaceMaxLength = 300;
    public const int PersonMaxLength = 200;
    public const int NotesMaxLength = 4000;
    public const int MaxPeople = 10_000;

    private readonly List<Attendance> _attendance = [];
    private readonly List<VulnerableCount> _vulnerable = [];
    private readonly List<VoicedIssue> _issues = [];

    public PraMeeting(int aiylAimakId, int cycleId, MeetingFacts facts, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        CycleId = cycleId;
        Set(facts, stamp);
    }

    private PraMeeting()
    {
    }

    public int CycleId { get; private init; }
    public int VillageId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public TimeOnly? StartsAt { get; private set; }
    public TimeOnly? EndsAt { get; private set; }

    /// <summary>A protocol on paper may name neither the place nor who led and wrote; the village and the day it names always.</summary>
    public string? Place { get; private set; }

    public string? Facilitator { get; private set; }
    public string? Recorder { get; private set; }

    /// <summary>The age band a focus group was held for; null for a meeting of all ages.</summary>
    public int? FocusAgeBandId { get; private set; }

    /// <summary>The sex a focus group was held for; null for both.</summary>
    public Sex? FocusSex { get; private set; }

    public string? Notes { get; private set; }
    public IReadOnlyList<Attendance> Attendance => _attendance;
    public IReadOnlyList<VulnerableCount> Vulnerable => _vulnerable;
    public IReadOnlyList<VoicedIssue> Issues => _issues;

    public int Women => _attendance.Where(a => a.Sex == Sex.Women).Sum(a => a.People);
    public int Men => _attendance.Where(a => a.Sex == Sex.Men).Sum(a => a.People);
    public int Total => _attendance.Sum(a => a.People);

    public string SortKey
    {
        get => Sorted.KeyOf(Place);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Place, Facilitator, Recorder, Notes);
        private set { }
    }

    /// <summary>
    /// Corrects the head of the protocol. In which village, when and for whom the meeting was is what its issues stand on; who led and wrote,
    /// the room, the hours and notes are not.
    /// </summary>
    public void Correct(MeetingFacts facts, PriorityHold hold, Stamp stamp)
    {
        RequireSourceFree(nameof(VillageId), facts.VillageId == VillageId, hold);
        RequireSourceFree(nameof(HeldOn), facts.HeldOn == HeldOn, hold);
        RequireSourceFree(nameof(FocusAgeBandId), facts.FocusAgeBandId == FocusAgeBandId, hold);
        RequireSourceFree(nameof(FocusSex), facts.FocusSex == FocusSex, hold);
        Set(facts, stamp);
        Touch();
    }

    /// <summary>Replaces the attendance grid; cells nobody came for may be left out. How many came is what the votes stand on.</summary>
    public void Count(IEnumerable<(int AgeBandId, Sex Sex, int People)> cells, PriorityHold hold)
    {
        var counted = cells.ToList();
        Rule.Require(counted.All(c => c.People is >= 0 and <= MaxPeople), MeetingRules.BadCount);
        Rule.Require(counted.DistinctBy(c => (c.AgeBandId, c.Sex)).Count() == counted.Count, MeetingRules.CountedTwice);
        RequireSourceFree(null, AreThere(counted, _attendance.Select(a => (a.AgeBandId, a.Sex, a.People))), hold);
        foreach (var (band, sex, people) in counted)
        {
            var cell = _attendance.SingleOrDefault(a => a.AgeBandId == band && a.Sex == sex);
            if (cell is not null) cell.People = people;
            else _attendance.Add(new Attendance(band, sex, people));
        }
        _attendance.RemoveAll(a => a.People == 0 || !counted.Any(c => c.AgeBandId == a.AgeBandId && c.Sex == a.Sex));
        Touch();
    }

    /// <summary>Replaces the counts of vulnerable groups; a person may belong to several groups, so they are not summed.</summary>
    public void CountVulnerable(IEnumerable<(int GroupId, int People)> counts, PriorityHold hold)
    {
        var counted = counts.ToList();
        Rule.Require(counted.All(c => c.People is >= 0 and <= MaxPeople), MeetingRules.BadCount);
        Rule.Require(counted.DistinctBy(c => c.GroupId).Count() == counted.Count, MeetingRules.CountedTwice);
        RequireSourceFree(null, AreThere(counted, _vulnerable.Select(v => (v.VulnerableGroupId, v.People))), hold);
        foreach (var (group, people) in counted)
        {
            var row = _vulnerable.SingleOrDefault(v => v.VulnerableGroupId == group);
            if (row is not null) row.People = people;
            else _vulnerable.Add(new VulnerableCount(group, people));
        }
        _vulnerable.RemoveAll(v => v.People == 0 || !counted.Any(c => c.GroupId == v.VulnerableGroupId));
        Touch();
    }

    public VoicedIssue Voice(VoicedFacts facts)
    {
        var issue = new VoicedIssue(AiylAimakId, facts);
        _issues.Add(issue);
        Touch();
        return issue;
    }

    public void CorrectIssue(int issueId, VoicedFacts facts, PriorityHold hold)
    {
        var issue = _issues.Single(i => i.Id == issueId);
        hold.RequireFree(issue.PriorityIssueId);
        issue.Set(facts);
        Touch();
    }

    public void WithdrawIssue(int issueId)
    {
        var issue = _issues.Single(i => i.Id == issueId);
        Rule.Require(issue.PriorityIssueId is null, MeetingRules.IssueIsInAPriority);
        _issues.Remove(issue);
        Touch();
    }

    /// <summary>A meeting whose issues became a priority is that priority's source; it cannot vanish from under it.</summary>
    public void RequireRemovable() => Rule.Require(_issues.All(i => i.PriorityIssueId is null), MeetingRules.IssueIsInAPriority);

    /// <summary>A meeting one of whose issues an approved priority rests on is that priority's source.</summary>
    /// <param name="isSame">whether the fact stays as it is</param>
    private void RequireSourceFree(string? field, bool isSame, PriorityHold hold) =>
        Rule.RequireOf(field, isSame || !_issues.Any(i => hold.Holds(i.PriorityIssueId)), MeetingRules.IsAHeldSource);

    /// <summary>Whether what was counted now is what was counted before; of whom nobody came is not kept.</summary>
    private static bool AreThere<TCell>(IEnumerable<TCell> counted, IEnumerable<TCell> known)
        where TCell : ITuple => counted.Where(c => c[c.Length - 1] is not 0).ToHashSet().SetEquals(known);

    private void Set(MeetingFacts facts, Stamp stamp)
    {
        stamp.RequireHappened(facts.HeldOn);
        var isInOrder = facts.StartsAt is null || facts.EndsAt is null || facts.StartsAt < facts.EndsAt;
        Rule.RequireOf(nameof(EndsAt), isInOrder, MeetingRules.EndsBeforeItStarts);
        VillageId = facts.VillageId;
        HeldOn = facts.HeldOn;
        (StartsAt, EndsAt) = (facts.StartsAt, facts.EndsAt);
        Place = Words.UpTo(facts.Place, PlaceMaxLength);
        Facilitator = Words.UpTo(facts.Facilitator, PersonMaxLength);
        Recorder = Words.UpTo(facts.Recorder, PersonMaxLength);
        (FocusAgeBandId, FocusSex) = (facts.FocusAgeBandId, facts.FocusSex);
        Notes = Words.UpTo(facts.Notes, NotesMaxLength);
    }
}

/// <summary>What is written at the head of a meeting's protocol.</summary>
public sealed record MeetingFacts(
    int VillageId, DateOnly HeldOn, string? Place = null, string? Facilitator = null, string? Recorder = null,
    TimeOnly? StartsAt = null, TimeOnly? EndsAt = null, int? FocusAgeBandId = null, Sex? FocusSex = null, string? Notes = null);

public static class MeetingRules
{
    public const string EndsBeforeItStarts = "meeting.ends-before-it-starts";
    public const string BadCount = "meeting.bad-count";
    public const string CountedTwice = "meeting.counted-twice";
    public const string IssueNeedsAText = "meeting.issue-needs-a-text";
    public const string BadVotes = "meeting.bad-votes";
    public const string IsAHeldSource = "meeting.is-a-held-source";
    public const string IssueIsInAPriority = "meeting.issue-is-in-a-priority";
}
