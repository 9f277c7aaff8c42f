using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class WorkingGroupTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Kara_Suu_knows_the_norm_and_no_names()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var url = $"/cycles/{await CycleAsync("kara-suu", 2021)}/working-group";
        var page = await reader.GetAsync(url);
        Assert.Contains("айыл өкмөтү 8 + кеңеш 2 + жамаат 3–5 = 13–15", page.Text);
        Assert.Contains("Ченем белгилүү: 13–15 мүчө", page.Document.QuerySelector(".empty")!.TextContent);
        Assert.Null(page.Document.QuerySelector("main table"));
    }

    [Fact]
    public async Task Members_are_added_changed_and_removed_and_the_norm_is_checked()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var url = $"/cycles/{await CycleAsync("ulgu", 2027)}/working-group";
        var before = Members(await reader.GetAsync(url));
        var form = await reader.GetAsync($"{url}/members/new");
        var bad = await reader.SubmitAsync(form, ("Form.Name", ""), ("Form.Post", "Мугалим"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form_Name"));
        Assert.NotNull(bad.ErrorAt("Form_Side"));
        Assert.Equal("Мугалим", bad.ValueOf("Form_Post"));
        var added = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Name", "Үлгү Депутат Кошумча"), ("Form.Side", "Kenesh"),
            ("Form.Sex", "Women")));
        Assert.Equal(before + 1, Members(added));
        Assert.Contains("13–15", added.Document.QuerySelector("ul.checks")!.TextContent);
        var link = added.Document.QuerySelectorAll("main table a").Single(a => a.TextContent.Trim() == "Үлгү Депутат Кошумча").GetAttribute("href")!;
        var edit = await reader.GetAsync(link);
        var stale = await reader.GetAsync(link);
        Assert.Contains("Үлгү Депутат Жаңы", (await reader.FollowAsync(await reader.SubmitAsync(edit, ("Form.Name", "Үлгү Депутат Жаңы")))).Text);
        var conflict = await reader.SubmitAsync(stale, ("Form.Name", "Үлгү Депутат Башка"));
        Assert.Equal(409, conflict.Status);
        Assert.Contains("Үлгү Депутат Жаңы", conflict.Text);
        var removed = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"{link}/remove")));
        Assert.Equal(before, Members(removed));
        Assert.Equal(404, (await reader.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Members_whose_sex_nobody_wrote_down_are_not_counted_as_no_women()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.WithDbAsync(async db =>
        {
            var made = new Domain.Cycles.PlanningCycle(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync(), 2034);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var url = $"/cycles/{cycle}/working-group";
        async Task<string> RowAsync(string name, params (string, string)[] sex)
        {
            var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"{url}/members/new"),
                [("Form.Name", name), ("Form.Side", "Ao"), .. sex]));
            var row = page.Document.QuerySelector("main table tbody tr")!;
            return string.Join(' ', row.QuerySelectorAll("td").Skip(1).Take(3).Select(c => c.TextContent.Trim()));
        }
        Assert.Equal("белгисиз белгисиз 1", await RowAsync("Жынысы Белгисиз"));
        Assert.Equal("1 белгисиз 2", await RowAsync("Айым Белгилүү", ("Form.Sex", "Women")));
    }

    [Fact]
    public async Task The_order_and_the_norm_are_changed()
    {
        var reader = await Portal.SignedInAsync("ulgu.head");
        var url = $"/cycles/{await CycleAsync("ulgu", 2028)}/working-group";
        var form = await reader.GetAsync($"{url}/order");
        var bad = await reader.SubmitAsync(form, ("Form.Ao", ""), ("Form.CommunityFrom", "6"), ("Form.OrderNumber", "42-б"));
        Assert.Equal(422, bad.Status);
        Assert.Equal("Бул жерди толтуруңуз", bad.ErrorAt("Form_Ao"));
        Assert.Equal("42-б", bad.ValueOf("Form_OrderNumber"));
        Assert.NotNull((await reader.SubmitAsync(bad, ("Form.Ao", "8"))).ErrorAt("Form_CommunityTo"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.OrderNumber", "42-б"), ("Form.CommunityTo", "6")));
        Assert.Contains("42-б", saved.Text);
        Assert.Contains("13–16", saved.Text);
    }

    private static int Members(Answer page) => page.Document.QuerySelectorAll("main table")[1].QuerySelectorAll("tbody tr").Length;

    private Task<int> CycleAsync(string slug, int year) => Portal.WithDbAsync(db =>
        db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == slug)).Select(c => c.Id).SingleAsync());
}
