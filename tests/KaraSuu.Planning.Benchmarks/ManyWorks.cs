using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Ten thousand works of the training aimak over ten years: 50 contractors, two sources each, every second one paid in part, a third late.</summary>
internal static class ManyWorks
{
    public const int Works = 10_000;

    private const int Contractors = 50;
    private const int AtOnce = 1_000;

    private static readonly Stamp Stamp = new("Үлгү Адис", new DateTime(2100, 1, 1, 6, 0, 0, DateTimeKind.Utc));

    /// <returns>the aimak and one of its contractors</returns>
    public static async Task<(int Aimak, int Contractor)> AddAsync(string file)
    {
        int aimak;
        List<int> builders, villages;
        await using (var db = ManyRecords.Open(file))
        {
            aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            villages = await db.Villages.Where(v => v.AiylAimakId == aimak).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync();
            var made = Enumerable.Range(1, Contractors).Select(i => new Contractor(aimak, new ContractorFacts($"Подрядчик {i}", null, null, null))).ToList();
            db.AddRange(made);
            await db.SaveChangesAsync();
            builders = [.. made.Select(b => b.Id)];
        }
        for (var first = 0; first < Works; first += AtOnce)
        {
            await using var db = ManyRecords.Open(file);
            var works = Enumerable.Range(first, AtOnce).Select(i => WorkOf(aimak, villages[i % villages.Count], builders[i % Contractors], i)).ToList();
            db.AddRange(works);
            await db.SaveChangesAsync();
            foreach (var work in works.Where((_, i) => i % 2 == 0))
            {
                work.Pay(new PaymentFacts(new DateOnly(work.FromYear!.Value, 6, 1), Money.FromSom(40_000), work.Funding[0].Id, "№ 1"), Stamp);
            }
            await db.SaveChangesAsync();
        }
        return (aimak, builders[0]);
    }

    private static Work WorkOf(int aimak, int village, int contractor, int i)
    {
        var year = 2017 + (i % 10);
        var work = new Work(aimak, new WorkFacts($"Ички жолду оңдоо {i}", $"Көчө {i % 90}", year, year, [village], 500_000 + i, "м"));
        work.Fund(FundingKind.LocalBudget, null, Money.FromSom(100_000 + i));
        work.Fund(FundingKind.DonorProject, $"Долбоор {i % 7}", Money.FromSom(50_000));
        work.Conclude(new ContractFacts(contractor, $"{i}", new DateOnly(year, 3, 1), Money.FromSom(150_000), new DateOnly(year, 4, 1),
            new DateOnly(year, 9, 1), 12), Stamp);
        work.Start(new DateOnly(year, 4, 2), Stamp);
        if (i % 3 != 0) work.Finish(new DateOnly(year, 8, 20), Stamp);
        return work;
    }
}
