using BenchmarkDotNet.Attributes;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Ranking 5,000 voiced issues of 60 meetings in 12 villages, for all and for every group side by side: at most 50 ms.</summary>
[MemoryDiagnoser]
public class RankingBenchmarks
{
    private const int Meetings = 60;
    private const int Villages = 12;
    private const int Issues = 5_000;

    private readonly List<HeardMeeting> _meetings = Made();

    [Params(RankingMethod.VotesSummed, RankingMethod.ShareOfGroups, RankingMethod.RankedLists, RankingMethod.DotsPerParticipant)]
    public RankingMethod By { get; set; }

    [Benchmark]
    public RankedList ForAll() => Ranking.Of(_meetings, By, TieRule.MoreVillages);

    /// <summary>As the page shows them: all, two sexes, three ages, twelve villages.</summary>
    [Benchmark]
    public int ForAllAndEveryGroup()
    {
        IEnumerable<Voters> groups =
        [
            default, new(Sex.Women), new(Sex.Men), .. Enumerable.Range(1, 3).Select(band => new Voters(AgeBandId: band)),
            .. Enumerable.Range(1, Villages).Select(village => new Voters(VillageId: village)),
        ];
        return groups.Sum(of => Ranking.Of(_meetings, By, TieRule.MoreVillages, of).Wishes.Count);
    }

    /// <summary>Half of the issues belong to one of 100 priorities, the other half stands alone; every tenth does not say its votes.</summary>
    private static List<HeardMeeting> Made()
    {
        var chance = new Random(10);
        return
        [
            .. Enumerable.Range(1, Meetings).Select(id =>
            {
                var came = 20 + chance.Next(80);
                return new HeardMeeting(id, (id % Villages) + 1, id % 4 == 0 ? null : id % 4, null, new Headcount(null, came / 2, came - (came / 2)),
                [
                    .. Enumerable.Range(0, Issues / Meetings + 1).Select(i => new HeardIssue(
                        i % 2 == 0 ? RankingSubject.OfPriority(1 + chance.Next(100)) : RankingSubject.Alone((id * 100) + i),
                        i % 10 == 0 ? default : new Headcount(null, chance.Next(came / 2), chance.Next(came / 2)))),
                ]);
            }),
        ];
    }
}
