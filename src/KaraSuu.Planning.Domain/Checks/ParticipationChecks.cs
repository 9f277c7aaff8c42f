using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on meetings and attendance: are all voices in?</summary>
public static partial class ParticipationChecks
{
    public const string FewWomen = "few-women";
    public const string NobodyCounted = "nobody-counted";
    public const string NoIssues = "no-issues";
    public const string MoreVotesThanPeople = "more-votes-than-people";
    public const string MoreVotesThanAll = "more-votes-than-all";
    public const string VillageWithoutMeeting = "village-without-meeting";
    public const string GroupWithoutVoice = "group-without-voice";
    public const string AgeBandGap = "age-band-gap";
    public const string PublishedBandBackwards = "published-band-backwards";
    public const string SameTotalsAsYear = "same-totals-as-year";
    public const string YearWithoutCycle = "year-without-cycle";
    public const string GroupOutsideNorm = "group-outside-norm";
    public const string GroupUnknown = "group-unknown";
    public const string OutsideTheYear = "outside-the-year";
    public const string ProposalUntraced = "proposal-untraced";
    public const string ProposalTwice = "proposal-twice";
    public const string MeetingTwice = "meeting-twice";
    public const string MorePeopleThanVillage = "more-people-than-village";
    public const string MoreWomenThanVillage = "more-women-than-village";
    public const string MoreMenThanVillage = "more-men-than-village";

    /// <summary>Women among people in percent, rounded to one decimal; null when nobody was counted.</summary>
    public static decimal? WomenShare(int? women, int? total) =>
        women is null || total is null or 0 ? null : Math.Round(women.Value * 100m / total.Value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Women among those whose sex is known; null when it is known of nobody.</summary>
    public static decimal? WomenShare(Tally came) => WomenShare(came.WomenOfSexed, came.Sexed);

    /// <summary>
    /// Whether the norm of women is met: the one answer every page gives. It is unknown where those of an unknown sex could turn it, and of a count that
    /// cannot be so.
    /// </summary>
    /// <param name="isForMen">a meeting held for men alone: no women are expected</param>
    public static NormStanding WomenNorm(Tally came, int norm, bool isPossible = true, bool isForMen = false)
    {
        if (!isPossible || isForMen || came.Sexed == 0) return NormStanding.Unknown;
        var needed = (long)norm * came.Totalled;
        return came.WomenOfSexed * 100L >= needed ? NormStanding.Met
            : (came.WomenOfSexed + came.Totalled - came.Sexed) * 100L < needed ? NormStanding.Below : NormStanding.Unknown;
    }

    /// <summary>Whether so many of the village can have come, by sex and age too where they are known.</summary>
    public static bool IsPossible(Headcount came, PopulationSummary? village, IEnumerable<AgedPeople>? ages = null) =>
        !MeetingPeople(0, came, village).Concat(AgeChecks.MeetingAges(0, ages ?? [], village)).Any();

    public static IEnumerable<Check> Meeting(MeetingSummary meeting, int womenShareNorm)
    {
        var subject = $"meeting-{meeting.Id}";
        var came = Tally.Of([meeting.Came]);
        if (meeting.Came.AtLeast == 0)
            yield return new Check(NobodyCounted, Severity.Warning) { Subject = subject };
        else if (WomenNorm(came, womenShareNorm, isForMen: meeting.IsForMen) == NormStanding.Below)
            yield return new Check(FewWomen, Severity.Warning, WomenShare(came)!, womenShareNorm) { Subject = subject };
        if (meeting.Issues == 0)
            yield return new Check(NoIssues, Severity.Info) { Subject = subject };
        var most = meeting.MostVotes;
        if (most.Women > meeting.Came.Women || most.Men > meeting.Came.Men)
            yield return new Check(MoreVotesThanPeople, Severity.Warning, Said(most.Women), Said(meeting.Came.Women), Said(most.Men), Said(meeting.Came.Men))
            { Subject = subject };
        else if (most.Votes > meeting.Came.Total)
            yield return new Check(MoreVotesThanAll, Severity.Warning, most.Votes!, meeting.Came.Total!) { Subject = subject };
    }

    /// <summary>More people than live in the village cannot have come from it: the count, the village or its population is wrong.</summary>
    public static IEnumerable<Check> MeetingPeople(int meetingId, Headcount came, PopulationSummary? village)
    {
        Check Of(string code, int? came, int? live) => new(code, Severity.Error, came!.Value, live!.Value) { Subject = $"meeting-{meetingId}" };

        if (came.AtLeast > village?.Total) yield return Of(MorePeopleThanVillage, came.AtLeast, village.Total);
        if (came.Women > village?.Women) yield return Of(MoreWomenThanVillage, came.Women, village.Women);
        if (came.Men > village?.Men) yield return Of(MoreMenThanVillage, came.Men, village.Men);
    }

    /// <summary>A second meeting of the same people of the same village on the same day was likely written down twice.</summary>
    public static IEnumerable<Check> MeetingTwins(HeldMeeting meeting, IEnumerable<HeldMeeting> others)
    {
        if (others.Any(meeting.IsLikely))
            yield return new Check(MeetingTwice, Severity.Warning, meeting.HeldOn) { Subject = $"meeting-{meeting.Id}" };
    }

    /// <summary>The same proposal from the same village on the same day was likely written down twice.</summary>
    public static IEnumerable<Check> ProposalTwins(int proposalId, DateOnly? receivedOn, int same)
    {
        if (receivedOn is { } day && same > 1)
            yield return new Check(ProposalTwice, Severity.Warning, day) { Subject = $"proposal-{proposalId}" };
    }

    /// <summary>A meeting belongs to a budget year of the cycle or the one before them, when the plan is prepared.</summary>
    /// <param name="throughYear">the last year of a cycle of several years</param>
    public static IEnumerable<Check> MeetingDate(int meetingId, DateOnly heldOn, int budgetYear, int? throughYear = null)
    {
        var last = throughYear ?? budgetYear;
        object years = last == budgetYear ? budgetYear : string.Create(CultureInfo.InvariantCulture, $"{budgetYear}–{last}");
        if (heldOn.Year < budgetYear - 1 || heldOn.Year > last)
            yield return new Check(OutsideTheYear, Severity.Warning, heldOn, years) { Subject = $"meeting-{meetingId}" };
    }

    /// <summary>A proposal says how and when it came, so that it can be traced.</summary>
    public static IEnumerable<Check> Proposal(int proposalId, Channel? channel, DateOnly? receivedOn)
    {
        if (channel is null || receivedOn is null)
            yield return new Check(ProposalUntraced, Severity.Warning) { Subject = $"proposal-{proposalId}" };
    }

    public static IEnumerable<Check> Cycle(CycleSummary cycle)
    {
        var subject = SubjectOf(cycle.Id);
        if (WomenNorm(cycle.Came, cycle.WomenShareNorm) == NormStanding.Below)
            yield return new Check(FewWomen, Severity.Warning, WomenShare(cycle.Came)!, cycle.WomenShareNorm) { Subject = subject };
        if (cycle.Came.Rows > 0)
        {
            foreach (var village in cycle.VillagesWithoutMeeting)
                yield return new Check(VillageWithoutMeeting, Severity.Warning, village) { Subject = subject };
            foreach (var (from, to, sex) in cycle.GroupsWithoutVoice)
                yield return new Check(GroupWithoutVoice, Severity.Warning, from, to is null ? "+" : to.Value, sex) { Subject = subject };
        }
        foreach (var (from, to) in AgeBands.Gaps(cycle.AgeBands))
            yield return new Check(AgeBandGap, Severity.Warning, from, to is null ? "+" : to.Value) { Subject = subject };
        foreach (var check in Published(cycle, subject))
            yield return check;
    }

    /// <summary>The subject of checks on a cycle as a whole.</summary>
    public static string SubjectOf(int cycleId) => $"cycle-{cycleId}";

    public static IEnumerable<Check> WorkingGroup(int cycleId, GroupNorm norm, int ao, int kenesh, int community)
    {
        var members = ao + kenesh + community;
        if (members == 0)
            yield return new Check(GroupUnknown, Severity.Info, norm.From, norm.To) { Subject = SubjectOf(cycleId) };
        else if (ao != norm.Ao || kenesh != norm.Kenesh || community < norm.CommunityFrom || community > norm.CommunityTo)
            yield return new Check(GroupOutsideNorm, Severity.Warning, members, ao, kenesh, community, norm.From, norm.To, norm.Ao, norm.Kenesh,
                norm.CommunityFrom, norm.CommunityTo)
            { Subject = SubjectOf(cycleId) };
    }

    /// <summary>Years between an aimak's first and last cycle that have none.</summary>
    public static IEnumerable<Check> Years(int aimakId, IReadOnlyCollection<int> years) =>
        years.Count < 2
            ? []
            : Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Except(years)
                .Select(year => new Check(YearWithoutCycle, Severity.Warning, year) { Subject = $"aimak-{aimakId}-year-{year}" });

    private static IEnumerable<Check> Published(CycleSummary cycle, string subject)
    {
        if (cycle.Published is not { } totals) yield break;
        foreach (Match band in BandPattern().Matches(totals.AgeBands ?? ""))
        {
            if (Number(band, 1) >= Number(band, 2))
                yield return new Check(PublishedBandBackwards, Severity.Warning, band.Value) { Subject = subject };
        }
        foreach (var (year, other) in cycle.OtherPublished)
        {
            if (totals.IsSameAs(other))
                yield return new Check(SameTotalsAsYear, Severity.Warning, year) { Subject = subject };
        }
    }

    private static object Said(int? number) => number is { } known ? known : "—";

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([0-9]{1,3})\s*[–—-]\s*([0-9]{1,3})")]
    private static partial Regex BandPattern();
}

/// <summary>What the checks need of one meeting.</summary>
public sealed record MeetingSummary(int Id, Headcount Came, int Issues, MostVotes MostVotes, bool IsForMen = false);

/// <summary>The most votes one issue of a meeting got: of all, of women, of men; null where no issue says.</summary>
public readonly record struct MostVotes(int? Votes, int? Women, int? Men);

/// <summary>How a count stands to the norm of women.</summary>
public enum NormStanding
{
    Unknown,
    Met,
    Below,
}

/// <summary>When, where and with whom a meeting was held.</summary>
public sealed record HeldMeeting(int Id, int VillageId, DateOnly HeldOn, TimeOnly? StartsAt, int? FocusAgeBandId, Sex? FocusSex)
{
    /// <summary>Whether the other is likely this one, written down again; two meetings that began at different times are two.</summary>
    public bool IsLikely(HeldMeeting other) =>
        other.Id != Id && (other.VillageId, other.HeldOn, other.FocusAgeBandId, other.FocusSex) == (VillageId, HeldOn, FocusAgeBandId, FocusSex)
            && (StartsAt is null || other.StartsAt is null || StartsAt == other.StartsAt);
}

/// <summary>What the checks need of one cycle.</summary>
public sealed record CycleSummary(
    int Id, int WomenShareNorm, Tally Came,
    IReadOnlyCollection<LocalText> VillagesWithoutMeeting,
    IReadOnlyCollection<(int From, int? To, Sex Sex)> GroupsWithoutVoice,
    IReadOnlyCollection<(int From, int? To)> AgeBands,
    PublishedTotals? Published,
    IReadOnlyCollection<(int Year, PublishedTotals Totals)> OtherPublished);
