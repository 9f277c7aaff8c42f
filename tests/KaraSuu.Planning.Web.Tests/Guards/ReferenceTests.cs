using System.Reflection;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A record of an aimak refers to records of that aimak alone, whichever door it came in by; a new key is met without being listed.</summary>
public sealed class ReferenceTests(Portal portal) : PortalTests(portal)
{
    private static readonly Stamp Stamp = new("Үлгү Адис", DateTime.UtcNow);

    [Fact]
    public async Task No_key_of_the_model_leads_to_a_record_that_is_not_there()
    {
        var keys = await Portal.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(References.Of)
            .Select(k => (Type: k.DeclaringEntityType.ClrType, Field: k.Properties[0].Name)).ToList()));
        var open = new List<string>();
        var tried = 0;
        foreach (var (type, field) in keys)
        {
            var held = await Portal.WithDbAsync(db => (Task<bool?>)typeof(ReferenceTests).GetMethod(nameof(IsHeldAsync), BindingFlags.NonPublic
                | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db, field])!);
            if (held is false) open.Add($"{type.Name}.{field}");
            if (held is not null) tried++;
        }

        Assert.Empty(open);
        Assert.True(tried > 25, $"only {tried} of {keys.Count} were tried");
    }

    [Fact]
    public async Task The_villages_works_and_builders_of_another_aimak_are_not_referred_to()
    {
        var (own, other) = (await AimakAsync("ulgu"), await AimakAsync("kara-suu"));
        var cycle = await Portal.WithDbAsync(db => db.Cycles.Where(c => c.AiylAimakId == own && c.BudgetYear == 2028).Select(c => c.Id).SingleAsync());
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => v.AiylAimakId == other).Select(v => v.Id).FirstAsync());
        var theirs = new Contractor(other, new ContractorFacts("Башка аймактын куруучусу", null, null, null));
        await Portal.WithDbAsync(async db =>
        {
            db.Add(theirs);
            return await db.SaveChangesAsync();
        });

        await RefusedAsync("VillageId", db => db.Add(new Proposal(own, cycle, new ProposalFacts("Жарык", null, null, village, ProposalGroup.Unknown), Stamp)));
        await RefusedAsync("VillageId", db => db.Add(new Work(own, new WorkFacts("Көпүрө", VillageIds: [village]))));
        await RefusedAsync("CycleId", db => db.Add(new PriorityIssue(other, cycle, 1, new PriorityFacts("Жол"))));
        await RefusedAsync("ContractorId", db =>
        {
            var work = new Work(own, new WorkFacts("Көпүрө"));
            work.Conclude(new ContractFacts(theirs.Id, null, null, null, null, null, null), Stamp);
            db.Add(work);
        });
    }

    [Fact]
    public async Task A_part_not_yet_saved_is_of_the_aimak_of_its_record()
    {
        var (own, other) = (await AimakAsync("ulgu"), await AimakAsync("kara-suu"));
        var cycle = await Portal.WithDbAsync(db => db.Cycles.Where(c => c.AiylAimakId == own && c.BudgetYear == 2028).Select(c => c.Id).SingleAsync());
        var theirCycle = await Portal.WithDbAsync(db => db.Cycles.Where(c => c.AiylAimakId == other).Select(c => c.Id).FirstAsync());
        var theirs = await Portal.WithDbAsync(async db =>
        {
            var priority = new PriorityIssue(other, theirCycle, 90, new PriorityFacts("Башка аймактын маселеси"));
            db.Add(priority);
            await db.SaveChangesAsync();
            return priority.Id;
        });

        await RefusedAsync("PriorityIssueId", db =>
        {
            var plan = new JointActionPlan(own, cycle, 2028, 2028);
            plan.AddItem(new PlanItemFacts("Жол", PriorityIssueId: theirs));
            db.Add(plan);
        });
    }

    /// <returns>whether the save refuses the key; null where there is no record to try it on, or where it is what the record is known by</returns>
    private static async Task<bool?> IsHeldAsync<T>(PlanningDb db, string field)
        where T : class
    {
        if (db.Model.FindEntityType(typeof(T))!.FindProperty(field)!.IsKey()) return null;
        if (await db.Set<T>().FirstOrDefaultAsync() is not { } record) return null;
        db.Entry(record).Property(field).CurrentValue = 999_999;
        return await Xunit.Record.ExceptionAsync(() => db.SaveChangesAsync()) is RuleBroken { Code: RecordRules.NotHere } broken && broken.Field == field;
    }

    private Task<int> AimakAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    private Task<int> RefusedAsync(string field, Action<PlanningDb> write) => Portal.WithDbAsync(async db =>
    {
        write(db);
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => db.SaveChangesAsync());
        Assert.Equal((RecordRules.NotHere, field), (broken.Code, broken.Field));
        return 0;
    });
}
