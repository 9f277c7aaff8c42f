using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>Tests about plans and hearings; each plan stands in a budget year of its own of the training aimak.</summary>
public abstract class PlanTests(Portal portal) : PortalTests(portal)
{
    private const string FrozenSentence = "План азыр өзгөртүлбөйт";

    private int _year = 2030;

    protected Task<Reader> SpecialistAsync() => Portal.SignedInAsync("ulgu.specialist");

    protected static Stamp Stamp { get; } = new("Үлгү Адис", new DateTime(2026, 5, 4, 6, 0, 0, DateTimeKind.Utc));

    protected static FundingFacts Local(long som) => new(FundingKind.LocalBudget, null, Money.FromSom(som));

    protected static ActivityFacts Work(string title, params FundingFacts[] funding) =>
        new(title, "2030-жылдын II кварталы", null, "Айыл өкмөтү", "Жол оңдолот", funding);

    /// <summary>A budget year without a plan.</summary>
    protected Task<int> CycleAsync(string slug = "ulgu") => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        while (await db.Cycles.AnyAsync(c => c.AiylAimakId == aimak && c.BudgetYear == _year)) _year++;
        var cycle = new PlanningCycle(aimak, _year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    });

    /// <summary>A plan of a year of its own, in the given status, with as many items.</summary>
    protected async Task<int> PlanAsync(PlanStatus status = PlanStatus.Draft, int items = 1, int activities = 1, string problem = "Ички жолдор начар",
        string slug = "ulgu")
    {
        var cycleId = await CycleAsync(slug);
        return await Portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.Id == cycleId);
            var plan = new JointActionPlan(cycle.AiylAimakId, cycleId, cycle.BudgetYear, cycle.BudgetYear);
            for (var i = 0; i < items; i++)
            {
                var item = plan.AddItem(new PlanItemFacts(items == 1 ? problem : $"{problem} {i + 1}"));
                for (var a = 0; a < activities; a++) plan.AddActivity(item, Work($"Шагыл төгүү {a + 1}", Local(1000)));
            }
            if (status is PlanStatus.UnderDiscussion or PlanStatus.Submitted or PlanStatus.Returned) plan.OpenDiscussion(Stamp);
            if (status is PlanStatus.Submitted or PlanStatus.Returned) plan.SubmitToKenesh(Stamp);
            if (status == PlanStatus.Returned) plan.Return("Суммалар такталсын", false, Stamp);
            db.Add(plan);
            await db.SaveChangesAsync();
            return plan.Id;
        });
    }

    protected Task<JointActionPlan> ReadAsync(int plan) => Portal.WithDbAsync(db =>
        db.Plans.AsNoTracking().Whole().SingleAsync(p => p.Id == plan));

    protected Task<int> PlanIdAsync(string slug, int year) => Portal.WithDbAsync(db =>
        (from p in db.Plans from a in db.AiylAimaks where a.Id == p.AiylAimakId && a.Slug == slug && p.FromYear == year orderby p.VersionNumber select p.Id)
            .FirstAsync());

    /// <summary>Posts to an address no page offers a button for now.</summary>
    protected static async Task<Answer> PostAsync(Reader reader, string path, params (string Name, string Value)[] fields)
    {
        var page = await reader.GetAsync("/error/404");
        var token = page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        return await reader.PostAsync(path, fields.Append((Name: "__form", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    protected Task<Reader> HeadAsync() => Portal.SignedInAsync("ulgu.head");

    /// <summary>A year that is over but whose plan can have been approved on paper.</summary>
    protected void PlanOfTheYear(int year) => _year = year;

    /// <summary>A scanned paper, as the form of paper approvals keeps it.</summary>
    protected Task AddScanAsync(int plan) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.Plans.Where(p => p.Id == plan).Select(p => p.AiylAimakId).SingleAsync();
        db.Add(new PaperScan(aimak, plan, "токтом.pdf", Scan, Stamp));
        return await db.SaveChangesAsync();
    });

    /// <summary>Records an approval on paper as the head does, with its scan.</summary>
    protected async Task<Answer> ApproveOnPaperAsync(int plan, params (string Name, string Value)[] filled)
    {
        await AddScanAsync(plan);
        var head = await HeadAsync();
        return await head.SubmitAsync(await head.GetAsync($"/plans/{plan}/paper-approval"), PaperForm, [.. filled, ("Form.IsSure", "true")]);
    }

    protected const string PaperForm = "form[action$='/paper-approval']";

    protected static byte[] Scan { get; } = "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"u8.ToArray();

    protected static void AssertFrozen(Answer answer)
    {
        Assert.Equal(409, answer.Status);
        Assert.Contains(FrozenSentence, answer.Text);
    }
}
