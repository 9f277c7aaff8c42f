using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

/// <summary>Makes meetings of the training aimak's fresh cycle.</summary>
internal static class Some
{
    public static Task<int> CycleAsync(this Portal portal, int year = 2028, string aimak = "ulgu") =>
        portal.WithDbAsync(db => db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == aimak))
            .Select(c => c.Id).SingleAsync());

    public static Task<int> VillageAsync(this Portal portal, string aimak = "ulgu") =>
        portal.WithDbAsync(db => db.Villages.Where(v => db.AiylAimaks.Any(a => a.Id == v.AiylAimakId && a.Slug == aimak)).OrderBy(v => v.Id).Select(v => v.Id)
            .FirstAsync());

    /// <summary>A meeting of 10 women and 30 men with one voiced issue per text (7 and 5 votes).</summary>
    public static async Task<int> MeetingAsync(this Portal portal, int cycle, string place = "Клуб", int women = 10, int men = 30, params string[] issues)
    {
        var village = await portal.VillageAsync();
        return await portal.WithDbAsync(async db =>
        {
            var of = await db.Cycles.AsNoTracking().Include(c => c.AgeBandList).SingleAsync(c => c.Id == cycle);
            var meeting = new PraMeeting(of.AiylAimakId, cycle, new MeetingFacts(village, new DateOnly(2026, 3, 1), place, "Алып баруучу", "Катчы"),
                new("Адис", DateTime.UtcNow));
            meeting.Count([(of.AgeBandList[0].Id, Sex.Women, women), (of.AgeBandList[1].Id, Sex.Men, men)], PriorityHold.None);
            foreach (var text in issues) meeting.Voice(new VoicedFacts(text, 7, 5));
            db.Add(meeting);
            await db.SaveChangesAsync();
            return meeting.Id;
        });
    }

    public static Task<List<VoicedIssue>> IssuesAsync(this Portal portal, int meeting) =>
        portal.WithDbAsync(db => db.VoicedIssues.AsNoTracking().Where(i => i.PraMeetingId == meeting).OrderBy(i => i.Id).ToListAsync());
}
