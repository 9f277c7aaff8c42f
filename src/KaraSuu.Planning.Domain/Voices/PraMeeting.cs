namespace KaraSuu.Planning.Domain.Voices;

/// <summary>A PRA meeting (элет көйгөйүн биргеликте аныктоо) in one village: who came, and what they voiced.</summary>
public sealed class PraMeeting : AimakRecord, ISearched, ISorted
{
    public const int PlaceMaxLength = 300;
    public const int PersonMaxLength = 200;
    public const int NotesMaxLength = 4000;
    public const int MaxPeople = 10_000;
    public const int MaxInAll = 100_000;

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

    /// <summary>All who came, as the protocol says or as the grid adds up; null when neither is known.</summary>
    public int? Total { get; private set; }

    public int? Women { get; private set; }
    public int? Men { get; private set; }

    public Headcount Came => new(Total, Women, Men);

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

    /// <summary>
    /// Replaces who came. A protocol may say it by age, or only in all, or some of both: a cell that is null is unknown. When it says nothing in all, the
    /// grid holds everybody of a sex it counts; of a sex it does not count nothing is known, unless the group was held for the other.
    /// How many came is what the votes stand on.
    /// </summary>
    public void Count(IEnumerable<(int AgeBandId, Sex Sex, int? People)> cells, PriorityHold hold, int? total = null, int? women = null, int? men = null)
    {
        var counted = cells.ToList();
        Rule.Require(counted.All(c => c.People is null or (>= 0 and <= MaxPeople)), MeetingRules.BadCount);
        Rule.Require(counted.DistinctBy(c => (c.AgeBandId, c.Sex)).Count() == counted.Count, MeetingRules.CountedTwice);
        var all = Headcount.Of(total, women, men, MaxInAll, MeetingRules.BadCount);
        counted.RemoveAll(c => c.People is null);
        List<(Sex Sex, int People)> known = counted.ConvertAll(c => (c.Sex, c.People!.Value));
        all = all.With(InGrid(known), Tally.Of([new Headcount(null, SumOf(known, Sex.Women), SumOf(known, Sex.Men))]));
        RequireSourceFree(
            null, all == Came && counted.Select(c => (c.AgeBandId, c.Sex, c.People!.Value)).ToHashSet().SetEquals(
                _attendance.Select(a => (a.AgeBandId, a.Sex, a.People))), hold);
        foreach (var (band, sex, people) in counted)
        {
            var cell = _attendance.SingleOrDefault(a => a.AgeBandId == band && a.Sex == sex);
            if (cell is not null) cell.People = people!.Value;
            else _attendance.Add(new Attendance(band, sex, people!.Value));
        }
        _attendance.RemoveAll(a => !counted.Any(c => c.AgeBandId == a.AgeBandId && c.Sex == a.Sex));
        (Total, Women, Men) = (all.Total, all.Women, all.Men);
        Touch();
    }

    /// <summary>What the stored grid says by itself.</summary>
    public Headcount InGrid() => InGrid([.. _attendance.Select(a => (a.Sex, a.People))]);

    private Headcount InGrid(IReadOnlyList<(Sex Sex, int People)> cells) => InGrid(SumOf(cells, Sex.Women), SumOf(cells, Sex.Men), FocusSex);

    /// <summary>Replaces the counts of vulnerable groups; a person may belong to several groups, so they are not summed.</summary>
    public void CountVulnerable(IEnumerable<(int GroupId, int People)> counts, PriorityHold hold)
    {
        var counted = counts.ToList();
        Rule.Require(counted.All(c => c.People is >= 0 and <= MaxPeople), MeetingRules.BadCount);
        Rule.Require(counted.DistinctBy(c => c.GroupId).Count() == counted.Count, MeetingRules.CountedTwice);
        RequireSourceFree(
            null, counted.Where(c => c.People > 0).ToHashSet().SetEquals(_vulnerable.Select(v => (v.VulnerableGroupId, v.People))), hold);
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
    /// <param name="files">its papers and photos that are not withdrawn</param>
    public void RequireRemovable(int files)
    {
        Rule.Require(_issues.All(i => i.PriorityIssueId is null), MeetingRules.IssueIsInAPriority);
        Rule.Require(files == 0, MeetingRules.HasFiles, files);
    }

    /// <param name="photos">those of the meeting when the new ones are added, withdrawn ones not counted</param>
    public static void RequireRoomForPhotos(int photos, int most) => Rule.RequireOf("Photos.Files", photos <= most, MeetingRules.TooManyPhotos, most);

    /// <summary>A meeting one of whose issues an approved priority rests on is that priority's source.</summary>
    /// <param name="isSame">whether the fact stays as it is</param>
    private void RequireSourceFree(string? field, bool isSame, PriorityHold hold) =>
        Rule.RequireOf(field, isSame || !_issues.Any(i => hold.Holds(i.PriorityIssueId)), MeetingRules.IsAHeldSource);

    /// <summary>What a grid says of all: of a sex it counts everybody, of the other nothing, unless the group was held for the first.</summary>
    public static Headcount InGrid(int? women, int? men, Sex? focus) =>
        new(null, women ?? (men is not null && focus == Sex.Men ? 0 : null), men ?? (women is not null && focus == Sex.Women ? 0 : null));

    private static int? SumOf(IEnumerable<(Sex Sex, int People)> cells, Sex sex) =>
        cells.Any(c => c.Sex == sex) ? cells.Where(c => c.Sex == sex).Sum(c => c.People) : null;

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
    public const string HasFiles = "meeting.has-files";
    public const string TooManyPapers = "meeting.too-many-papers";
    public const string TooManyPhotos = "meeting.too-many-photos";
    public const string PaperIsHere = "meeting.paper-is-here";
    public const string PaperIsWithdrawn = "meeting.paper-is-withdrawn";
    public const string WithdrawalNeedsAReason = "meeting.withdrawal-needs-a-reason";
    public const string IssueIsInAPriority = "meeting.issue-is-in-a-priority";
}
