using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class SpotTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task A_place_is_kept_with_its_distance_and_nobody_outside_sees_it_before_somebody_decides()
    {
        var group = await GroupAsync();
        var work = await WorkAsync("Суу түтүгү", Slug, ("Мичурин", 264));
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var wrong = await specialist.SubmitAsync(await specialist.GetAsync($"/works/{work.Id}/spot"), ("Form.Spot", "75.755, 42.215"));
        Assert.Equal((422, "75.755, 42.215"), (wrong.Status, wrong.ValueOf("Form_Spot")));
        Assert.NotNull(wrong.ErrorAt("Form_Spot"));
        Assert.Equal(302, (await specialist.SubmitAsync(await specialist.GetAsync($"/works/{work.Id}/spot"), ("Form.Spot", "42.215, 75.755"))).Status);
        Assert.Contains("42.215000, 75.755000", (await specialist.GetAsync($"/works/{work.Id}")).Text, StringComparison.Ordinal);

        var member = await Portal.SignedInAsync("ulgu.jme");
        var form = await member.GetAsync($"/works/{work.Id}/inspections/new");
        var refused = await member.SubmitAsync(form, ("Form.Present", $"{group.Members[0].Id}"), ("Form.Present", $"{group.Members[1].Id}"),
            ("Form.Outcome", "NoRemarks"), ("Form.Spot", "мектептин жанында"));
        Assert.Equal((422, "мектептин жанында"), (refused.Status, refused.ValueOf("Form_Spot")));
        var saved = await member.SubmitAsync(form, ("Form.Present", $"{group.Members[0].Id}"), ("Form.Present", $"{group.Members[1].Id}"),
            ("Form.Outcome", "NoRemarks"), ("Form.Spot", "42,225 75,755"));
        var page = await member.FollowAsync(saved);
        Assert.Contains("объектиден 1 112 м", page.Text.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"form[action$='/spot']"));

        await Portal.WithDbAsync(async db =>
        {
            var inspection = await db.Inspections.Whole().SingleAsync(i => i.WorkId == work.Id);
            inspection.Finish(0, Followed.Stamp);
            return await db.SaveChangesAsync();
        });
        var visitor = Portal.Visitor();
        Assert.DoesNotContain("объектиден", (await visitor.GetAsync($"/public/ulgu/works/{work.Id}")).Text, StringComparison.Ordinal);
        var head = await specialist.GetAsync(page.Path);
        Assert.Equal(302, (await specialist.SubmitAsync(head, "form[action$='/spot']", ("Form.IsPublic", "true"))).Status);
        var seen = (await visitor.GetAsync($"/public/ulgu/works/{work.Id}")).Text;
        Assert.Contains("объектиден", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("42.225", seen, StringComparison.Ordinal);
        await specialist.SubmitAsync(await specialist.GetAsync(page.Path), "form[action$='/spot']", ("Form.IsPublic", "false"));
        Assert.DoesNotContain("объектиден", (await visitor.GetAsync($"/public/ulgu/works/{work.Id}")).Text, StringComparison.Ordinal);
        var id = await Portal.WithDbAsync(db => db.InspectionSpots.Where(s => db.Inspections.Any(i => i.Id == s.InspectionId && i.WorkId == work.Id))
            .Select(s => s.Id).SingleAsync());
        Assert.Equal(3, await Portal.WithDbAsync(db => db.JournalEntries.CountAsync(j => j.RecordKind == "InspectionSpot" && j.RecordId == $"{id}")));
    }

    [Fact]
    public async Task A_browser_may_be_asked_where_it_is_on_the_pages_with_the_button_alone()
    {
        await GroupAsync();
        var work = await WorkAsync("Арык", Slug, ("Мичурин", 264));
        foreach (var (who, path, may) in new[]
                 {
                     ("ulgu.jme", $"/works/{work.Id}/inspections/new", true), ("ulgu.specialist", $"/works/{work.Id}/spot", true),
                     ("ulgu.jme", $"/works/{work.Id}", false), ("ulgu.specialist", "/", false), ("ulgu.jme", $"/public/ulgu/works/{work.Id}", false),
                 })
        {
            var reader = await Portal.SignedInAsync(who);
            using var answer = await reader.Http.GetAsync(path);
            var policy = string.Join(' ', answer.Headers.GetValues("Permissions-Policy"));
            Assert.Equal((path, may), (path, policy.Contains("geolocation=(self)", StringComparison.Ordinal)));
            Assert.Equal((path, !may), (path, policy.Contains("geolocation=()", StringComparison.Ordinal)));
            Assert.Equal((path, may), (path, (await answer.Content.ReadAsStringAsync()).Contains("/spot.js", StringComparison.Ordinal)));
        }
    }
}
