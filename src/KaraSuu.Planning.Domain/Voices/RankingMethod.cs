namespace KaraSuu.Planning.Domain.Voices;

/// <summary>How the issues of a cycle are ranked; no published formula was found, so it is the working group's choice.</summary>
public enum RankingMethod
{
    /// <summary>All votes added up.</summary>
    VotesSummed,

    /// <summary>Each meeting weighs the same: an issue's share of the votes of a meeting, the shares added up.</summary>
    ShareOfGroups,

    /// <summary>
    /// Borda: the first issue of a meeting gets as many points as the longest list has issues, the next one fewer; issues with equal votes share the mean.
    /// </summary>
    RankedLists,

    /// <summary>Votes of a meeting for each person who came, added up over the meetings.</summary>
    DotsPerParticipant,
}

/// <summary>What decides between issues of the same score; without a written rule a tie stays a tie.</summary>
public enum TieRule
{
    Stays,

    /// <summary>The one that was named in more villages.</summary>
    MoreVillages,

    /// <summary>The one that was named at more meetings.</summary>
    MoreMeetings,

    /// <summary>The one more women voted for, where all of their votes are known by sex.</summary>
    MoreWomensVotes,
}

/// <summary>A priority issue with all its sources, or a voiced issue that belongs to none.</summary>
public readonly record struct RankingSubject(int? PriorityId, int? VoicedId)
{
    public static RankingSubject OfPriority(int id) => new(id, null);

    public static RankingSubject Alone(int voicedId) => new(null, voicedId);
}

/// <summary>Votes for an issue at one meeting; two sources of one priority at the same meeting are two rows.</summary>
public readonly record struct HeardIssue(RankingSubject Wish, Headcount Voted);

/// <summary>A meeting as the ranking reads it.</summary>
/// <param name="AgeBandId">the age band it was held for; null for all ages</param>
/// <param name="FocusSex">the sex it was held for; null for both</param>
public sealed record HeardMeeting(int Id, int VillageId, int? AgeBandId, Sex? FocusSex, Headcount Came, IReadOnlyList<HeardIssue> Issues)
{
    /// <summary>A meeting held for women alone counts women where it counts anybody.</summary>
    internal int? NumberOf(Headcount counted, Sex? sex) => sex switch
    {
        null => counted.IsUnknown ? null : counted.AtLeast,
        Sex.Women => counted.Women ?? (FocusSex == Sex.Women ? counted.Total : null),
        _ => counted.Men ?? (FocusSex == Sex.Men ? counted.Total : null),
    };
}

/// <summary>Whose ranking it is; everybody's where nothing is said.</summary>
/// <param name="AgeBandId">meetings held for that age alone: at meetings of all ages nobody votes by age</param>
public readonly record struct Voters(Sex? Sex = null, int? AgeBandId = null, int? VillageId = null)
{
    internal bool Spoke(HeardMeeting meeting) =>
        (VillageId is null || meeting.VillageId == VillageId) && (AgeBandId is null || meeting.AgeBandId == AgeBandId)
        && (Sex is null || meeting.FocusSex is null || meeting.FocusSex == Sex);
}
