using System.Reflection;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A verb finds its record whole: one Whole() a record, and nothing is saved that was changed without its parts.</summary>
public sealed class WholeTests(Portal portal) : PortalTests(portal)
{
    private static readonly Stamp Stamp = new("Үлгү Адис", new DateTime(2026, 11, 20, 6, 0, 0, DateTimeKind.Utc));

    private static readonly Dictionary<Type, MethodInfo> Known =
        typeof(Wholes).GetMethods(BindingFlags.Public | BindingFlags.Static).ToDictionary(m => m.ReturnType.GetGenericArguments()[0]);

    [Fact]
    public void Parts_are_loaded_in_one_room_alone()
    {
        var loading = Dependencies.Calls.Where(c => c.Method is "EntityFrameworkQueryableExtensions.Include"
            or "EntityFrameworkQueryableExtensions.ThenInclude" or "NavigationEntry.Load" or "NavigationEntry.LoadAsync").ToList();

        Assert.Contains(loading, c => c.From.EndsWith(".Data.Wholes", StringComparison.Ordinal));
        Assert.Empty(loading.Where(c => Dependencies.RoomOf(c.From) != "Data").Select(c => $"{c.From} -> {c.Method}"));
    }

    [Fact]
    public async Task Every_record_with_parts_has_its_Whole() =>
        Assert.Equal(
            await Portal.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => typeof(Domain.Record).IsAssignableFrom(t.ClrType)
                && t.GetNavigations().Any(n => !n.IsOnDependent)).Select(t => t.ClrType.Name).Order().ToList())),
            Known.Keys.Select(t => t.Name).Order());

    [Fact]
    public async Task A_whole_record_has_all_its_parts()
    {
        // The samples hold sources where they belong; nobody moved one.
        await Portal.WithDbAsync(async db =>
        {
            var source = await db.Proposals.FirstAsync(p => p.PriorityIssueId != null);
            db.Add(Regrouping.Move(
                (source.AiylAimakId, source.CycleId), RegroupingKind.TakeOut, [source], null, new Dictionary<int, string>(), "Башка көйгөй",
                PriorityHold.None, Stamp));
            return await db.SaveChangesAsync();
        });
        foreach (var (type, whole) in Known)
        {
            await Portal.WithDbAsync(db =>
            {
                var all = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null);
                var records = ((IQueryable<Domain.Record>)whole.Invoke(null, [all])!).ToList();
                Assert.True(records.Count > 0, type.Name);
                foreach (var record in records) db.Entry(record).Property(r => r.Revision).IsModified = true;
                db.ChangeTracker.RequireWhole();
                return Task.FromResult(0);
            });
        }
    }

    [Fact]
    public async Task A_verb_of_a_work_whose_history_was_not_loaded_is_not_saved()
    {
        var asked = new DateOnly(2026, 11, 20);
        var half = await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Include(w => w.Funding).Include(w => w.Segments).Include(w => w.Payments).Include(w => w.Progress).Include(w => w.Delays)
                .AsSplitQuery().FirstAsync(w => w.Status == WorkStatus.InProgress);
            work.Finish(asked, Stamp);
            return await db.SaveChangesAsync();
        }));
        Assert.Equal("Work was changed without its History: it is loaded by Whole().", half.Message);

        var saved = await Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Whole().FirstAsync(w => w.Status == WorkStatus.InProgress);
            work.Finish(asked, Stamp);
            await db.SaveChangesAsync();
            return work.Id;
        });
        Assert.Equal(WorkStatus.Finished, await Portal.WithDbAsync(db => db.Works.Where(w => w.Id == saved).Select(w => w.Status).SingleAsync()));
    }

    [Fact]
    public async Task Parts_of_parts_are_asked_for_too()
    {
        var half = await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.Include(p => p.Items).Include(p => p.History).AsSplitQuery().FirstAsync(p => p.Status == PlanStatus.Approved);
            plan.Supersede(Stamp);
            return await db.SaveChangesAsync();
        }));
        Assert.Equal("PlanItem was changed without its Activities: it is loaded by Whole().", half.Message);
    }

    [Fact]
    public async Task What_was_written_a_moment_ago_is_whole() =>
        Assert.Equal(1, await Portal.WithDbAsync(async db =>
        {
            var work = new Work(await db.AiylAimaks.Select(a => a.Id).FirstAsync(), new WorkFacts("Көпүрө"));
            db.Add(work);
            await db.SaveChangesAsync();
            work.Start(new DateOnly(2026, 11, 20), Stamp);
            await db.SaveChangesAsync();
            return work.History.Count;
        }));
}
