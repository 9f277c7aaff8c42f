using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Territory;

/// <summary>People of a village by age: written as a source says, shown, and held against who came to its meetings.</summary>
public sealed class PopulationAgeTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Ages_are_written_shown_corrected_and_a_meeting_with_more_young_people_than_the_village_has_is_doubted()
    {
        var (specialist, aimak) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.AimakIdAsync());
        var (meeting, village, cycle) = await Portal.WithDbAsync(async db =>
        {
            var held = await db.Meetings.Where(m => m.AiylAimakId == aimak && m.Attendance.Count > 3).OrderBy(m => m.Id).FirstAsync();
            return (held.Id, held.VillageId, held.CycleId);
        });
        var came = await Portal.WithDbAsync(async db => await (
            from a in db.Meetings.Where(m => m.Id == meeting).SelectMany(m => m.Attendance)
            from b in db.Cycles.Where(c => c.Id == cycle).SelectMany(c => c.AgeBandList)
            where b.Id == a.AgeBandId && b.FromAge == 14
            select a.People).SumAsync());
        Assert.True(came > 2, "nobody young came");
        Assert.DoesNotContain("14–28 жаштагы катышкандар", (await specialist.GetAsync($"/meetings/{meeting}")).Text, StringComparison.Ordinal);

        var form = await specialist.GetAsync($"/aimaks/{aimak}/population/new?village={village}");
        var wrong = await specialist.SubmitAsync(form, ("Form.AsOf", "01.01.2026"), ("Form.PublishedTotal", "1234"), ("Form.Ages[0].From", "14"),
            ("Form.Ages[0].To", "17"), ("Form.Ages[0].Total", "1"), ("Form.Ages[1].From", "17"), ("Form.Ages[1].To", "28"), ("Form.Ages[1].Total", "1"));
        Assert.Equal(422, wrong.Status);
        Assert.Equal("Жаш курактары бири-биринин үстүнө түшпөсүн", wrong.ErrorAt("Form_Ages_1__From"));
        Assert.Equal("28", wrong.ValueOf("Form_Ages_1__To"));
        var page = await specialist.FollowAsync(await specialist.SubmitAsync(wrong, ("Form.Ages[1].From", "18")));
        Assert.Contains("14–17: бардыгы 1 18–28: бардыгы 1", page.Text, StringComparison.Ordinal);

        Assert.Contains($"14–28 жаштагы катышкандар {came}, ал эми айылда мындай жаштагылар 2.",
            (await specialist.GetAsync($"/meetings/{meeting}")).Text, StringComparison.Ordinal);
        Assert.Contains($"14…28 жаштагы катышкандар {came}", (await specialist.GetAsync($"/cycles/{cycle}/checks")).Text, StringComparison.Ordinal);

        var count = await Portal.WithDbAsync(db =>
            db.Populations.Where(p => p.VillageId == village && p.PublishedTotal == 1234).Select(p => p.Id).SingleAsync());
        var corrected = await specialist.SubmitAsync(await specialist.GetAsync($"/population/{count}"), ("Form.Ages[1].Total", "1 000"));
        Assert.Equal(302, corrected.Status);
        Assert.DoesNotContain("14–28 жаштагы катышкандар", (await specialist.GetAsync($"/meetings/{meeting}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.Populations.Where(p => p.Id == count).SelectMany(p => p.Ages).CountAsync()));
    }

    [Fact]
    public async Task A_count_written_by_mistake_is_removed_after_a_question_with_its_explanation_and_stays_in_the_journal()
    {
        var (specialist, aimak) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.AimakIdAsync());
        await specialist.SubmitAsync(await specialist.GetAsync($"/aimaks/{aimak}/population/new"), ("Form.Women", "11"), ("Form.Men", "12"),
            ("Form.PublishedTotal", "777"), ("Form.Ages[0].From", "14"), ("Form.Ages[0].Women", "3"));
        var id = await Portal.WithDbAsync(db => db.Populations.Where(p => p.PublishedTotal == 777).Select(p => p.Id).SingleAsync());
        Assert.Equal(302, (await specialist.SubmitAsync(await specialist.GetAsync($"/population/{id}/explain"), ("Form.Explanation", "Катачылык"))).Status);
        Assert.NotNull((await specialist.GetAsync($"/population/{id}")).Document.QuerySelector($"a[href='/population/{id}/remove']"));
        var question = await specialist.GetAsync($"/population/{id}/remove");
        Assert.Contains("777", question.Text, StringComparison.Ordinal);
        foreach (var (name, status) in new[] { ("kara-suu.specialist", 404), ("ulgu.jme", 403) })
            Assert.Equal(status, (await (await Portal.SignedInAsync(name)).PressAsync($"/population/{id}/remove")).Outcome());

        var removed = await specialist.SubmitAsync(question);

        Assert.Equal(302, removed.Status);
        Assert.False(await Portal.WithDbAsync(db => db.Populations.AnyAsync(p => p.Id == id)));
        Assert.False(await Portal.WithDbAsync(db => db.Explanations.AnyAsync(e => e.Subject == $"population-{id}")));
        Assert.Equal(404, (await specialist.GetAsync($"/population/{id}/remove")).Status);
        var entry = await Portal.WithDbAsync(db => db.JournalEntries.OrderBy(e => e.Id)
            .LastAsync(e => e.RecordKind == nameof(PopulationCount) && e.RecordId == $"{id}"));
        Assert.Equal(JournalAction.Delete, entry.Action);
        Assert.Contains("777", entry.Before, StringComparison.Ordinal);
    }
}
