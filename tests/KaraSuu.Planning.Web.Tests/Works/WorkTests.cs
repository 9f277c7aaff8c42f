using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

/// <summary>Tests about works; each makes a work of its own in the training aimak.</summary>
public abstract class WorkTests(Portal portal) : PortalTests(portal)
{
    protected static DateOnly Day { get; } = new(2026, 5, 4);

    protected static Stamp Stamp { get; } = new("Үлгү Адис", DateTime.UtcNow);

    protected Task<Reader> SpecialistAsync() => Portal.SignedInAsync("ulgu.specialist");

    protected Task<int> AimakAsync(string slug = "ulgu") => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    /// <summary>A work paid from the local budget, brought to the status by its verbs.</summary>
    protected async Task<int> WorkAsync(WorkStatus status = WorkStatus.Planned, string title = "Жолду оңдоо", Action<Work>? with = null, string slug = "ulgu")
    {
        var aimak = await AimakAsync(slug);
        return await Portal.WithDbAsync(async db =>
        {
            var work = status is WorkStatus.Recorded
                ? new Work(aimak, title, "Ленин көчөсү", 2026, 2026, "Презентация")
                : new Work(aimak, new WorkFacts(title, "Ленин көчөсү", 2026, 2026));
            work.Fund(FundingKind.LocalBudget, null, Money.FromSom(100_000));
            with?.Invoke(work);
            if (status is WorkStatus.InProgress or WorkStatus.Finished or WorkStatus.Accepted) work.Start(Day, Stamp);
            if (status is WorkStatus.Finished or WorkStatus.Accepted) work.Finish(Day, Stamp);
            if (status is WorkStatus.Cancelled) work.Cancel(Day, "Каражат жок", Stamp);
            db.Add(work);
            await db.SaveChangesAsync();
            if (status is WorkStatus.Accepted)
            {
                var acceptance = new Acceptance(work, new AcceptanceFacts(Day, "1", null, null, null, null, null), Stamp);
                var then = Stamp with { AtUtc = Day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc) };
                acceptance.Override(work, [], new Signer(1, then, "Айыл өкмөтүнүн башчысы", [Post.HeadOfAo]), "Көпүрөсүз айыл кышка калат");
                db.Add(acceptance);
                await db.SaveChangesAsync();
            }
            return work.Id;
        });
    }

    protected Task<Work> ReadAsync(int id) => Portal.WithDbAsync(db => db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == id));

    protected Task<int> ContractorAsync(string name) => Portal.WithDbAsync(async db =>
    {
        var contractor = new Contractor(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id)
            .SingleAsync(), new ContractorFacts(name, null, null, null));
        db.Add(contractor);
        await db.SaveChangesAsync();
        return contractor.Id;
    });

    protected static ContractFacts Contract(int? contractor = null, long som = 90_000, DateOnly? ends = null) =>
        new(contractor, "7", new DateOnly(2026, 4, 1), Money.FromSom(som), new DateOnly(2026, 4, 10), ends ?? new DateOnly(2026, 4, 30), 24);
}
