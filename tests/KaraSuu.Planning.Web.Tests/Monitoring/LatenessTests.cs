using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>The database finds by a condition the records that say the same of themselves, over all that the samples hold.</summary>
public sealed class LatenessTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Each day on which something ends, the one before and the one after.</summary>
    private static IReadOnlyList<DateOnly> Around(IEnumerable<DateOnly?> ends) =>
        [.. ends.OfType<DateOnly>().SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }).Distinct().Order()];

    [Fact]
    public Task Acts_are_late_in_a_query_as_they_are_one_by_one() => Portal.WithDbAsync(async db =>
    {
        var acts = await db.Acts.AsNoTracking().ToListAsync();
        var days = Around(acts.SelectMany(a => new[] { a.ReplyDueOn, a.DueOn }));
        Assert.True(days.Count > 3 && acts.Select(a => a.Status).Distinct().Count() > 3);
        foreach (var day in days)
        {
            Assert.Equal(Ids(acts.Where(a => a.IsUnansweredOn(day))), Ids(await db.Acts.Where(ActTerms.AnswerDueBefore(day)).ToListAsync()));
            Assert.Equal(Ids(acts.Where(a => a.IsOverdueOn(day))), Ids(await db.Acts.Where(ActTerms.EliminationDueBefore(day)).ToListAsync()));
            Assert.Equal(Ids(acts.Where(a => a.Status.WaitsUntil(a.ReplyDueOn, a.DueOn) < day)),
                Ids(await db.Acts.Where(ActTerms.DueBefore(day)).ToListAsync()));
            Assert.Equal(Ids(acts.Where(a => ActStatuses.InTurn.Contains(a.Status) || a.IsOverdueOn(day))),
                Ids(await db.Acts.Where(ActTerms.InTurnOn(day)).ToListAsync()));
        }
        var until = await db.Acts.OrderBy(a => a.Id).Select(ActTerms.WaitsUntil()).ToListAsync();
        Assert.Equal(acts.OrderBy(a => a.Id).Select(a => a.Status.WaitsUntil(a.ReplyDueOn, a.DueOn)), until);
        return acts.Count;
    });

    [Fact]
    public Task Works_are_late_in_a_query_as_they_are_one_by_one() => Portal.WithDbAsync(async db =>
    {
        var works = await db.Works.AsNoTracking().Include(w => w.Contract).ToListAsync();
        var days = Around(works.SelectMany(w => new[] { w.Contract?.EndsOn, w.WarrantyUntil }));
        Assert.True(days.Count > 3 && works.Select(w => w.Status).Distinct().Count() > 3);
        foreach (var day in days)
        {
            Assert.Equal(Ids(works.Where(w => w.Status.IsLate(w.Contract?.EndsOn, day))), Ids(await db.Works.Where(WorkTerms.DueBefore(day)).ToListAsync()));
            Assert.Equal(Ids(works.Where(w => WorkTerms.WarrantyEndsWithin(w.WarrantyUntil, day, day.AddDays(60)))),
                Ids(await db.Works.Where(WorkTerms.WarrantyEndsWithin(day, day.AddDays(60))).ToListAsync()));
        }
        return works.Count;
    });

    private static List<int> Ids(IEnumerable<Domain.Record> records) => [.. records.Select(r => r.Id).Order()];
}
