using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

/// <summary>A work of several villages is of each of them, and counts once in the aimak.</summary>
public sealed class VillagesTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_work_is_typed_for_two_villages_found_by_each_and_added_up_once()
    {
        var (reader, aimak, villages) = (await SpecialistAsync(), await AimakAsync(), await VillageIdsAsync());
        var form = await reader.GetAsync($"/aimaks/{aimak}/works/new");
        Assert.Equal(villages.Count, form.Document.QuerySelectorAll("input[name='Form.VillageIds']").Length);
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Title", "Эки айылдын жолу"),
            ("Form.VillageIds", Of(villages[0])), ("Form.VillageIds", Of(villages[1]))));
        Assert.Contains("Биринчи айыл, Экинчи айыл", page.Text);
        await WorkAsync(title: "Эки айылдын көпүрөсү", with: w => w.Correct(new WorkFacts("Эки айылдын көпүрөсү", VillageIds: [villages[0]])));
        await Portal.WithDbAsync(async db =>
        {
            var work = await db.Works.Whole().SingleAsync(w => w.Title == "Эки айылдын жолу");
            work.Fund(Domain.Plans.FundingKind.LocalBudget, null, Money.FromSom(700));
            return await db.SaveChangesAsync();
        });

        var works = $"/aimaks/{aimak}/works?q=эки айылдын";
        Assert.Equal(2, Titles(await reader.GetAsync($"{works}&village={villages[0]}")).Count);
        Assert.Equal(["Эки айылдын жолу"], Titles(await reader.GetAsync($"{works}&village={villages[1]}")));
        Assert.Empty(Titles(await reader.GetAsync($"{works}&village={villages[2]}")));
        var all = await reader.GetAsync(works);
        Assert.Equal(2, Titles(all).Count);
        Assert.Equal("100 700", all.Document.QuerySelector("tfoot tr:last-child td")!.TextContent.Replace('\u00a0', ' '));
        Assert.Contains("Биринчи айыл, Экинчи айыл", all.Text);
        var file = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{aimak}/works.csv?q=эки айылдын жолу")).Bytes);
        Assert.Contains("\"Биринчи айыл, Экинчи айыл\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_finds_a_work_by_each_of_its_villages_and_each_village_counts_it()
    {
        var villages = await VillageIdsAsync();
        var id = await WorkAsync(title: "Ачык суу түтүгү", with: w => w.Correct(new WorkFacts("Ачык суу түтүгү", VillageIds: [villages[1], villages[2]])));
        var visitor = Portal.Visitor();
        foreach (var village in villages)
        {
            var list = await visitor.GetAsync($"/public/ulgu/works?q=ачык суу&village={village}");
            Assert.Equal(village == villages[0] ? 0 : 1, Titles(list).Count);
            Assert.Equal(Of(village), list.ValueOf("village"));
        }
        Assert.Contains("Үчүнчү айыл, Экинчи айыл", (await visitor.GetAsync($"/public/ulgu/works/{id}")).Text);
        Assert.Single(Titles(await visitor.GetAsync("/public/ulgu/works?q=ачык суу&village=")));
        Assert.Single(Titles(await visitor.GetAsync("/public/ulgu/works?q=ачык суу&village=айыл")));
        Assert.Contains("эч нерсе табылган жок", (await visitor.GetAsync("/public/ulgu/works?village=999999")).Text);

        var (reader, aimak) = (await SpecialistAsync(), await AimakAsync());
        foreach (var village in villages.Skip(1))
        {
            var count = await Portal.WithDbAsync(db => db.Works.CountAsync(w => w.Villages.Any(v => v.VillageId == village)));
            var link = (await visitor.GetAsync("/public/ulgu")).Document.QuerySelector($"a[href='/public/ulgu/works?village={village}']")!;
            Assert.Equal($"Иштер: {count}", link.TextContent);
            var own = (await reader.GetAsync($"/aimaks/{aimak}/villages/{village}")).Document
                .QuerySelector($"main a[href='/aimaks/{aimak}/works?village={village}']")!;
            Assert.Equal($"Иштер: {count}", own.TextContent);
        }
    }

    [Fact]
    public async Task A_village_that_is_not_of_the_aimak_is_refused_and_what_was_ticked_stays()
    {
        var (reader, villages) = (await SpecialistAsync(), await VillageIdsAsync());
        var foreign = (await VillageIdsAsync("kara-suu"))[0];
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/works/new");

        var again = await reader.SubmitAsync(form, ("Form.Title", "Көпүрө"), ("Form.VillageIds", Of(villages[1])), ("Form.VillageIds", Of(foreign)));

        Assert.Equal(422, again.Status);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageIds"));
        Assert.Equal([Of(villages[1])], again.Document.QuerySelectorAll("input[name='Form.VillageIds'][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Villages_that_came_and_went_are_journalled_and_two_people_see_both_versions()
    {
        var villages = await VillageIdsAsync();
        var id = await WorkAsync(title: "Журналдагы жол", with: w => w.Correct(new WorkFacts("Журналдагы жол", VillageIds: [villages[0]])));
        var reader = await SpecialistAsync();
        var (mine, theirs) = (await reader.GetAsync($"/works/{id}/edit"), await reader.GetAsync($"/works/{id}/edit"));
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.VillageIds", Of(villages[1])))).Status);

        var told = await Portal.WithDbAsync(db => db.JournalEntries.Where(j => j.RecordKind == "WorkVillage").OrderByDescending(j => j.Id).Take(2)
            .Select(j => j.Action.ToString()).ToListAsync());
        Assert.Equal(["Delete", "Insert"], told.Order());
        var stale = await reader.SubmitAsync(mine, ("Form.VillageIds", Of(villages[2])));
        Assert.Equal(409, stale.Status);
        var compared = stale.Document.QuerySelector("table.compare")!.TextContent;
        Assert.Contains("Экинчи айыл", compared, StringComparison.Ordinal);
        Assert.Contains("Үчүнчү айыл", compared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_a_source_names_villages_for_is_of_each_of_them()
    {
        var names = await Portal.WithDbAsync(db => (from w in db.Works
                                                    where w.Title.Contains("бала бакчаларын")
                                                    from of in w.Villages
                                                    join v in db.Villages on of.VillageId equals v.Id
                                                    select v.Name.Ky).ToListAsync());
        Assert.Equal(["Ак-Талаа", "Кара-Мойнок", "Кызыл-Дөбө", "Мантыш"], names.Order(StringComparer.Ordinal));
    }

    private Task<List<int>> VillageIdsAsync(string slug = "ulgu") => Portal.WithDbAsync(db =>
        db.Villages.Where(v => db.AiylAimaks.Any(a => a.Id == v.AiylAimakId && a.Slug == slug)).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync());

    private static List<string> Titles(Answer page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private static string Of(int id) => id.ToString(CultureInfo.InvariantCulture);
}
