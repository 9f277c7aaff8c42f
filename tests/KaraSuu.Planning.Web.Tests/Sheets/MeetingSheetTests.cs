using System.Globalization;
using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Meetings with attendance and voiced issues out to Excel and in from it.</summary>
public sealed class MeetingSheetTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task What_was_given_out_changes_nothing_when_it_comes_in_and_is_the_same_in_an_empty_cycle()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var (full, empty) = (await Portal.CycleAsync(2027), await Portal.CycleAsync());
        var file = (await reader.GetAsync(At(full) + "/rows.xlsx")).Bytes;
        var count = await Portal.WithDbAsync(db => db.Meetings.CountAsync(m => m.CycleId == full));
        Assert.True(count > 2);
        Assert.Equal($"0 {count} 0 0", (await reader.FileAsync(At(full), file)).Counts());

        var preview = await reader.FileAsync(At(empty), file);
        Assert.Empty(preview.Wrong());
        Assert.Equal($"{count} 0 0 0", preview.Counts());
        var done = await reader.FollowAsync(await reader.SubmitAsync(preview));
        Assert.Equal(await FactsAsync(full), await FactsAsync(empty));
        Assert.Equal($"0 {count} 0 0", (await reader.FileAsync(At(empty), file)).Counts());
        Assert.Equal(200, (await reader.FollowAsync(await reader.SubmitAsync(done))).Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Meetings.CountAsync(m => m.CycleId == empty)));
    }

    [Fact]
    public async Task Rows_without_a_head_go_on_with_the_meeting_above()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        var village = await Portal.WithDbAsync(async db => (await db.Villages.FindAsync(await Portal.VillageAsync()))!.Name.Ky);
        string[] keys = ["MeetingForm.VillageId", "MeetingForm.HeldOn", "VoicedForm.Text", "VoicedForm.Votes"];
        var heads = string.Join('\t', keys.Select(k => Text.In("ky", k)));
        var preview = await reader.PasteAsync(At(cycle), $"{heads}\n{village}\t5.3.2026\tСуу\t12\n\t\tЖол\t\n{village}\t6.3.2026\tКлуб\t-1\n");
        Assert.StartsWith("D4", Assert.Single(preview.Wrong()), StringComparison.Ordinal);
        preview = await reader.PasteAsync(At(cycle), $"{heads}\n{village}\t5.3.2026\tСуу\t12\n\t\tЖол\t\n{village}\t6.3.2026\tКлуб\t1\n");
        Assert.Equal("2 0 0 0", preview.Counts());
        var done = await reader.FollowAsync(await reader.SubmitAsync(preview));
        Assert.Equal([2, 1], await Portal.WithDbAsync(db => db.Meetings.Where(m => m.CycleId == cycle).OrderBy(m => m.HeldOn).Select(m => m.Issues.Count)
            .ToListAsync()));
        await reader.SubmitAsync(done);
    }

    private static string At(int cycle) => string.Create(CultureInfo.InvariantCulture, $"/cycles/{cycle}/meetings/excel");

    private Task<List<string>> FactsAsync(int cycle) => Portal.WithDbAsync(async db =>
    {
        var meetings = await db.Meetings.AsNoTracking().Include(m => m.Attendance).Include(m => m.Vulnerable).Include(m => m.Issues).AsSplitQuery()
            .Where(m => m.CycleId == cycle).ToListAsync();
        return meetings.Select(m => string.Join('|', m.VillageId, m.HeldOn, m.StartsAt, m.EndsAt, m.Place, m.Facilitator, m.Recorder, m.FocusSex, m.Notes,
            m.Came, string.Join(',', m.Attendance.OrderBy(a => (a.AgeBandId, a.Sex)).Select(a => $"{a.Sex}{a.People}")),
            string.Join(',', m.Vulnerable.OrderBy(v => v.VulnerableGroupId).Select(v => $"{v.VulnerableGroupId}:{v.People}")),
            string.Join(',', m.Issues.OrderBy(i => i.Id).Select(i => $"{i.Text}{i.Voted}{i.LocalIssueId}{i.Solution}"))))
            .Order(StringComparer.Ordinal).ToList();
    });
}
