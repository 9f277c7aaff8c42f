using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Ten years of joint monitoring in the training aimak: 200 works a year of 20 contractors, each with an act, half of the acts eliminated after a
/// re-inspection.</summary>
internal static class ManyInspections
{
    public const int LastYear = 2025;

    private const int Years = 10;
    private const int WorksOfAYear = 200;

    private static readonly Stamp Stamp = new("Үлгү БМБ 1", new DateTime(2100, 1, 1, 6, 0, 0, DateTimeKind.Utc));

    /// <returns>the aimak, its slug and the last work made</returns>
    public static async Task<(int Aimak, string Slug, int Work)> AddAsync(string file)
    {
        int aimak, group;
        var contractors = Enumerable.Range(1, 20).ToList();
        await using (var db = ManyRecords.Open(file))
        {
            aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            var made = new JmeGroup(aimak, new DateOnly(2015, 1, 10), "5", null, null, Stamp);
            made.Join(made.EstablishedOn, new JmeMemberFacts("Топтун мүчөсү", JmeSide.Resident));
            var builders = contractors.Select(i => new Contractor(aimak, new ContractorFacts($"Подрядчик {i}", null, null, null))).ToList();
            db.Add(made);
            db.AddRange(builders);
            await db.SaveChangesAsync();
            (group, contractors) = (made.Id, builders.Select(b => b.Id).ToList());
        }
        var last = 0;
        for (var year = LastYear - Years + 1; year <= LastYear; year++) last = await AddYearAsync(file, aimak, group, contractors, year);
        return (aimak, "ulgu", last);
    }

    private static async Task<int> AddYearAsync(string file, int aimak, int groupId, List<int> contractors, int year)
    {
        await using var db = ManyRecords.Open(file);
        var group = await db.JmeGroups.Include(g => g.Members).SingleAsync(g => g.Id == groupId);
        var works = Enumerable.Range(0, WorksOfAYear).Select(i => WorkOf(aimak, contractors[i % contractors.Count], year, i)).ToList();
        db.AddRange(works);
        await db.SaveChangesAsync();
        InspectionFacts Facts(InspectionKind kind, DateOnly on, MonitoringOutcome outcome) =>
            new(kind, on, [group.Members[0].Id], null, null, null, "Бетондун калыңдыгы", outcome, "Бетон жука",
                [new MeasurementFacts("Калыңдык", 200_000, 150_000, "мм", 5)]);
        var seen = works.Select((w, i) => new Inspection(w, group,
            Facts(InspectionKind.Regular, new DateOnly(year, 4, 1).AddDays(i % 60), MonitoringOutcome.Violations), null, Stamp)).ToList();
        db.AddRange(seen);
        await db.SaveChangesAsync();
        var acts = works.Select((w, i) => new Act(w, seen[i], i + 1,
            new ActFacts(seen[i].HeldOn!.Value, "Бетон долбоордогудан жука", null, (FindingSeverity)(i % 3), "Кайра куюлсун",
                seen[i].HeldOn!.Value.AddDays(40)), Stamp)).ToList();
        db.AddRange(acts);
        foreach (var inspection in seen) inspection.Finish(1, Stamp);
        await db.SaveChangesAsync();
        var again = new List<(Act Act, Inspection Inspection)>();
        foreach (var (i, act) in acts.Index())
        {
            var on = seen[i].HeldOn!.Value;
            act.HandOver(new HandoverFacts($"{i}", on.AddDays(1), "Кабылдама"), 14, Stamp);
            if (i % 4 == 3) continue;
            act.Answer(new ResponseFacts(ResponseKind.Accepted, on.AddDays(5 + (i % 20)), null, null, "Кайра куюлсун", "Адис", on.AddDays(40)), Stamp);
            if (i % 2 == 1) continue;
            act.ReportElimination(on.AddDays(30), "Кайра куюлду", Stamp);
            again.Add((act, new Inspection(works[i], group, Facts(InspectionKind.Reinspection, on.AddDays(31 + (i % 30)), MonitoringOutcome.NoRemarks), null,
                Stamp)));
        }
        db.AddRange(again.Select(a => a.Inspection));
        await db.SaveChangesAsync();
        foreach (var (act, inspection) in again)
        {
            act.Reinspect(inspection, true, null, null, Stamp);
            inspection.Finish(0, Stamp);
        }
        await db.SaveChangesAsync();
        return works[^1].Id;
    }

    private static Work WorkOf(int aimak, int contractor, int year, int i)
    {
        var work = new Work(aimak, new WorkFacts($"{year}-жылдын {i}-иши", "Борбордук көчө", year, year));
        work.Fund(FundingKind.LocalBudget, null, Money.FromSom(150_000 + i));
        work.Fund(FundingKind.DonorProject, "Долбоор", Money.FromSom(350_000));
        work.Conclude(new ContractFacts(contractor, $"{i}", new DateOnly(year, 3, 1), Money.FromSom(450_000), new DateOnly(year, 3, 5),
            new DateOnly(year, 9, 30), 12), Stamp);
        work.Start(new DateOnly(year, 3, 5), Stamp);
        return work;
    }
}
