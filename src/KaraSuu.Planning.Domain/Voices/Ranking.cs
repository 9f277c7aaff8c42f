using System.Numerics;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// Ranks wishes by the method of their cycle, in whole numbers alone, so that the same votes give the same places in whatever order they were entered.
/// A vote that is not known is no nought: a wish of which no vote is known has no score and no place.
/// </summary>
public static class Ranking
{
    /// <param name="meetings">the meetings of the cycle</param>
    /// <param name="of">whose ranking it is; everybody's by default</param>
    public static RankedList Of(IEnumerable<HeardMeeting> meetings, RankingMethod method, TieRule ties = TieRule.Stays, Voters of = default)
    {
        var heard = meetings.Where(of.Spoke).OrderBy(m => m.Id).Select(m => Counted.Of(m, of.Sex)).ToList();
        var longest = heard.Count == 0 ? 0 : heard.Max(m => m.Votes.Values.Count(v => v.Known > 0));
        var wholes = heard.ConvertAll(m => m.WholeOf(method));
        var common = wholes.OfType<BigInteger>().Where(w => w > 0)
            .Aggregate(BigInteger.One, (all, whole) => all / BigInteger.GreatestCommonDivisor(all, whole) * whole);
        var scores = new Dictionary<RankingSubject, Sum>();
        foreach (var (meeting, whole) in heard.Zip(wholes))
        {
            var points = method == RankingMethod.RankedLists ? meeting.BordaHalves(longest) : [];
            foreach (var (wish, votes) in meeting.Votes)
            {
                if (!scores.TryGetValue(wish, out var sum)) scores.Add(wish, sum = new Sum());
                BigInteger? parts = votes.Known is not { } said || !(whole > 0) ? null
                    : (method == RankingMethod.RankedLists ? points.GetValueOrDefault(wish) : said) * (common / whole.Value);
                sum.Add(meeting.Meeting, votes, parts, method switch
                {
                    RankingMethod.VotesSummed => null,
                    RankingMethod.RankedLists => longest,
                    _ => (int?)whole,
                });
            }
        }
        var known = wholes.Count(w => w > 0);
        var unit = Unit(method, common, known);
        return new RankedList(Places(scores, ties, unit), heard.Count, known, method);
    }

    /// <summary>What one point is worth in parts, and how the score is read: a mean over the meetings where it is one.</summary>
    private static (BigInteger Times, BigInteger Over) Unit(RankingMethod method, BigInteger common, int known) => method switch
    {
        RankingMethod.ShareOfGroups => (100, common * Math.Max(1, known)),
        RankingMethod.DotsPerParticipant => (1, common * Math.Max(1, known)),
        _ => (1, common),
    };

    private static List<RankedWish> Places(Dictionary<RankingSubject, Sum> scores, TieRule ties, (BigInteger Times, BigInteger Over) unit)
    {
        var all = new List<RankedWish>(scores.Count);
        var before = 0;
        foreach (var equal in scores.Where(s => s.Value.Parts > 0).GroupBy(s => s.Value.Parts!.Value).OrderByDescending(g => g.Key))
        {
            var keys = equal.Select(s => (s.Key, s.Value, Key: s.Value.KeyOf(ties))).ToList();
            var isBroken = keys.Count > 1 && ties != TieRule.Stays && keys.TrueForAll(k => k.Key is not null) && keys.DistinctBy(k => k.Key).Count() > 1;
            foreach (var same in keys.GroupBy(k => isBroken ? k.Key : null).OrderByDescending(g => g.Key))
            {
                var count = same.Count();
                all.AddRange(same.OrderBy(s => s.Item1.PriorityId ?? int.MaxValue).ThenBy(s => s.Item1.VoicedId)
                    .Select(s => s.Value.Ranked(s.Item1, before + 1, count > 1, isBroken, unit)));
                before += count;
            }
        }
        all.AddRange(scores.Where(s => !(s.Value.Parts > 0)).OrderByDescending(s => s.Value.Parts is not null).ThenBy(s => s.Key.PriorityId ?? int.MaxValue)
            .ThenBy(s => s.Key.VoicedId).Select(s => s.Value.Ranked(s.Key, null, false, false, unit)));
        return all;
    }

    internal static decimal Read(BigInteger parts, (BigInteger Times, BigInteger Over) unit)
    {
        const int Scale = 10_000;
        var number = parts * unit.Times * Scale * 2;
        return (decimal)((number + unit.Over) / (2 * unit.Over)) / Scale;
    }

    /// <param name="Known">votes that are known; null where no row says any</param>
    /// <param name="Women">null where not all are known by sex</param>
    private readonly record struct VotesThere(int? Known, int? Women);

    private sealed record Counted(HeardMeeting Meeting, int? Came, Dictionary<RankingSubject, VotesThere> Votes)
    {
        public static Counted Of(HeardMeeting meeting, Sex? sex)
        {
            var votes = new Dictionary<RankingSubject, VotesThere>();
            foreach (var (wish, voted) in meeting.Issues)
            {
                var (known, women) = (meeting.NumberOf(voted, sex), meeting.NumberOf(voted, Sex.Women));
                votes[wish] = votes.TryGetValue(wish, out var before)
                    ? new VotesThere(known is null ? before.Known : (before.Known ?? 0) + known, before.Women + women)
                    : new VotesThere(known, women);
            }
            return new Counted(meeting, meeting.NumberOf(meeting.Came, sex), votes);
        }

        /// <summary>What the votes of the meeting are a part of: all its votes, those who came; null or 0 where that is not known.</summary>
        public BigInteger? WholeOf(RankingMethod method)
        {
            if (Votes.Values.All(v => v.Known is null)) return null;
            return method switch
            {
                RankingMethod.ShareOfGroups => Votes.Values.Sum(v => v.Known ?? 0),
                RankingMethod.DotsPerParticipant => Came,
                RankingMethod.RankedLists => 2,
                _ => 1,
            };
        }

        /// <summary>Borda points of the meeting, doubled: the mean of two neighbours is a half.</summary>
        public Dictionary<RankingSubject, int> BordaHalves(int longest)
        {
            var halves = new Dictionary<RankingSubject, int>();
            var before = 0;
            foreach (var equal in Votes.Where(v => v.Value.Known > 0).GroupBy(v => v.Value.Known).OrderByDescending(g => g.Key))
            {
                var count = equal.Count();
                foreach (var (wish, _) in equal) halves[wish] = (2 * (longest - before)) - (count - 1);
                before += count;
            }
            return halves;
        }
    }

    private sealed class Sum
    {
        private readonly List<(int Meeting, int Village, int? Votes, int? Of, BigInteger? Parts)> _meetings = [];
        private int? _women = 0;
        private int _votes;

        public BigInteger? Parts { get; private set; }

        public void Add(HeardMeeting meeting, VotesThere votes, BigInteger? parts, int? of)
        {
            _meetings.Add((meeting.Id, meeting.VillageId, votes.Known, of, parts));
            _women += votes.Women;
            _votes += votes.Known ?? 0;
            if (parts is not null) Parts = (Parts ?? 0) + parts;
        }

        public int? KeyOf(TieRule ties) => ties switch
        {
            TieRule.MoreVillages => _meetings.DistinctBy(m => m.Village).Count(),
            TieRule.MoreMeetings => _meetings.Count,
            TieRule.MoreWomensVotes => _women,
            _ => 0,
        };

        public RankedWish Ranked(RankingSubject wish, int? place, bool isTied, bool isBroken, (BigInteger Times, BigInteger Over) unit) => new(
            wish, place, Parts is { } parts ? Read(parts, unit) : null, isTied, isBroken, _meetings.Exists(m => m.Votes is not null) ? _votes : null,
            [.. _meetings.Select(m => m.Village).Distinct()])
        {
            Said = _meetings.Count,
            Known = _meetings.Count(m => m.Votes is not null),
            Read = () => [.. _meetings.Select(m => new MeetingPart(m.Meeting, m.Village, m.Votes, m.Of, m.Parts is { } own ? Ranking.Read(own, unit) : null))],
        };
    }
}

/// <summary>Wishes in the order of their places, then those nobody voted for, then those of which no vote is known.</summary>
/// <param name="Meetings">meetings of whose ranking it is</param>
/// <param name="Known">those of them whose numbers are known</param>
public sealed record RankedList(IReadOnlyList<RankedWish> Wishes, int Meetings, int Known, RankingMethod Method)
{
    /// <summary>The wishes of the first place: one, or those that share it.</summary>
    public IEnumerable<RankedWish> First => Wishes.Where(w => w.Place == 1);

    public RankedWish? Find(RankingSubject wish) => Wishes.FirstOrDefault(w => w.Wish == wish);
}

/// <summary>A wish with its place and what made it.</summary>
/// <param name="Place">from 1; wishes that share a place have the same; null where nobody voted, or no vote is known</param>
/// <param name="Score">votes, percent of the votes of a meeting on average, points, or votes for each person; null where it is not known</param>
/// <param name="IsTied">whether another has the same place</param>
/// <param name="IsBroken">whether the written rule put it before or after another of the same score</param>
/// <param name="Votes">known votes; null where no meeting says any</param>
/// <param name="Villages">where it was named</param>
public sealed record RankedWish(RankingSubject Wish, int? Place, decimal? Score, bool IsTied, bool IsBroken, int? Votes, IReadOnlyList<int> Villages)
{
    private IReadOnlyList<MeetingPart>? _parts;

    /// <summary>Meetings that named it.</summary>
    public required int Said { get; init; }

    /// <summary>Those of them that say its votes.</summary>
    public required int Known { get; init; }

    /// <summary>What each meeting that named it gave; worked out when it is looked at.</summary>
    public IReadOnlyList<MeetingPart> Parts => _parts ??= Read();

    internal Func<IReadOnlyList<MeetingPart>> Read { get; init; } = () => [];
}

/// <summary>What one meeting gave a wish.</summary>
/// <param name="Votes">null where it is not known</param>
/// <param name="Of">all votes of the meeting, the people who came, or the longest list, as the method asks</param>
/// <param name="Score">its part of the score; null where it is not known</param>
public sealed record MeetingPart(int MeetingId, int VillageId, int? Votes, int? Of, decimal? Score);
