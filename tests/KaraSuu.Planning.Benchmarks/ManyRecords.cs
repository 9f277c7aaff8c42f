using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>Fills the training aimak's open cycle far beyond any real year: 500 meetings with 2,500 issues, 500 proposals, a plan of 10 items and 60
/// activities.</summary>
internal static class ManyRecords
{
    private const int Year = 2028;

    private static readonly Stamp Stamp = new("Үлгү Адис", new DateTime(2028, 1, 1, 6, 0, 0, DateTimeKind.Utc));

    public static void Add(string file) => AddAsync(file).GetAwaiter().GetResult();

    public static (int Cycle, int Plan) Pages(string file)
    {
        using var db = Open(file);
        var cycle = db.Cycles.Single(c => c.BudgetYear == Year).Id;
        return (cycle, db.Plans.Single(p => p.CycleId == cycle).Id);
    }

    public static int Cycle(string file)
    {
        using var db = Open(file);
        return db.Cycles.Single(c => c.BudgetYear == Year).Id;
    }

    private static async Task AddAsync(string file)
    {
        await using var db = Open(file);
        var cycle = await db.Cycles.Include(c => c.AgeBandList).SingleAsync(c => c.BudgetYear == Year);
        var villages = await db.Villages.Where(v => v.AiylAimakId == cycle.AiylAimakId).Select(v => v.Id).ToListAsync();
        for (var i = 0; i < 500; i++)
        {
            var meeting = new PraMeeting(cycle.AiylAimakId, cycle.Id,
                new MeetingFacts(villages[i % villages.Count], new DateOnly(2027, 2, 1).AddDays(i % 50), "Айылдык клуб", "Алып баруучу", "Катчы"), Stamp);
            meeting.Count(cycle.AgeBandList.SelectMany(b => new[] { (b.Id, Sex.Women, (int?)5 + (i % 7)), (b.Id, Sex.Men, (int?)4 + (i % 5)) }),
                PriorityHold.None);
            for (var issue = 0; issue < 5; issue++) meeting.Voice(new VoicedFacts($"Көтөрүлгөн маселе {i}-{issue}", issue + 3, issue + 2));
            db.Add(meeting);
            db.Add(new Proposal(cycle.AiylAimakId, cycle.Id,
                new ProposalFacts($"Жыйындан тышкары келген сунуш {i}", Channel.Paper, new DateOnly(2027, 2, 1), villages[0], ProposalGroup.Women), Stamp));
        }
        var plan = new JointActionPlan(cycle.AiylAimakId, cycle.Id, Year, Year);
        for (var i = 0; i < 10; i++)
        {
            var item = plan.AddItem(new PlanItemFacts($"Көйгөй {i}", "Көйгөйдүн сүрөттөлүшү бир нече сүйлөм менен берилет.", BeneficiariesTotal: 1000,
                BeneficiariesWomen: 510, BeneficiariesMen: 490));
            for (var a = 0; a < 6; a++)
                plan.AddActivity(item, new ActivityFacts($"Иш-чара {i}-{a}", "2028-жылдын II кварталы", null, "Айыл өкмөтү", "Иш бүткөрүлөт",
                    [new FundingFacts(FundingKind.LocalBudget, null, Money.FromSom(150_000)),
                        new FundingFacts(FundingKind.DonorProject, "Долбоор", Money.FromSom(350_000))]));
        }
        db.Add(plan);
        await db.SaveChangesAsync();
    }

    internal static SqlitePlanningDb Open(string file) => new(
        new DbContextOptionsBuilder<SqlitePlanningDb>().UseSqlite($"Data Source={file};Pooling=False").Options,
        new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}
