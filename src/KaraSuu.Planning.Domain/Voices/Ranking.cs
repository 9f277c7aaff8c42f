namespace KaraSuu.Planning.Domain.Voices;

/// <summary>Votes a priority issue collected from its sources; of some it may not be known whose they were.</summary>
public sealed record CountedIssue(int Id, int Position, int WomenVotes, int MenVotes, int OtherVotes = 0)
{
    public int Votes => WomenVotes + MenVotes + OtherVotes;

    public static CountedIssue Of(int id, int position, Tally votes) => new(id, position, votes.Women ?? 0, votes.Men ?? 0, votes.OfUnknownSex);
}

/// <summary>
/// Ranks by dot votes: each participant's votes per group, then the sum. No published formula was found, so this is
/// the portal's suggestion; people may order by hand. Ties keep the order they had and are shown as ties.
/// </summary>
public static class Ranking
{
    public static IReadOnlyList<CountedIssue> ByVotes(IEnumerable<CountedIssue> issues) =>
        issues.OrderByDescending(i => i.Votes).ThenBy(i => i.Position).ToList();

    /// <summary>The three issues women (or men) voted for most, so that the smaller group is not averaged away.</summary>
    public static IReadOnlyList<CountedIssue> TopThree(IEnumerable<CountedIssue> issues, Sex sex) =>
        issues.Where(i => VotesOf(i, sex) > 0).OrderByDescending(i => VotesOf(i, sex)).ThenBy(i => i.Position).Take(3).ToList();

    /// <summary>Ids that share their vote total with another issue.</summary>
    public static IReadOnlySet<int> Ties(IEnumerable<CountedIssue> issues) =>
        issues.Where(i => i.Votes > 0).GroupBy(i => i.Votes).Where(g => g.Count() > 1).SelectMany(g => g.Select(i => i.Id)).ToHashSet();

    private static int VotesOf(CountedIssue issue, Sex sex) => sex == Sex.Women ? issue.WomenVotes : issue.MenVotes;
}
