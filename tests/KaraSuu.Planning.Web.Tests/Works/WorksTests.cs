using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class WorksTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task The_works_of_Kara_Suu_add_up_to_what_the_deck_gives()
    {
        var page = await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync($"/aimaks/{await AimakAsync("kara-suu")}/works");
        Assert.Equal(10, page.Document.QuerySelectorAll("tbody tr").Length);
        var totals = page.Document.QuerySelectorAll("tfoot tr").Select(r => r.TextContent.Replace('\u00a0', ' ').Trim()).ToList();
        Assert.Contains("Жергиликтүү бюджет3 350 076", totals);
        Assert.Contains("Республикалык бюджет52 067 000", totals);
        Assert.Equal("79 886 076", page.Document.QuerySelector("tfoot tr:last-child td")!.TextContent.Replace('\u00a0', ' '));
        Assert.Equal("0", page.Document.QuerySelector("tfoot tr:last-child td:last-child")!.TextContent);
    }

    [Fact]
    public async Task Works_are_searched_sorted_and_exported()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var works = $"/aimaks/{await AimakAsync("kara-suu")}/works";
        var found = await reader.GetAsync(works + "?q=мектепке+линолеум");
        Assert.Empty(found.Document.QuerySelectorAll("tbody tr"));
        found = await reader.GetAsync(works + "?q=кызыл-добо+линолеум");
        Assert.Single(found.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("811 076", found.Text);
        var sorted = await reader.GetAsync(works + "?sort=-planned");
        Assert.Contains("225 орундуу", sorted.Document.QuerySelector("tbody th")!.TextContent);
        var file = await reader.GetAsync(works + ".csv?q=клуб");
        Assert.StartsWith("text/csv", file.ContentType, StringComparison.Ordinal);
        Assert.Contains("1150000", System.Text.Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_shows_its_sources_and_lengths()
    {
        var id = await Portal.WithDbAsync(db => db.Works.Where(w => w.StatedTotal!.Value.Tyiyn == 260_600_00).Select(w => w.Id).SingleAsync());
        var reader = await Portal.SignedInAsync("alexandrov.specialist");
        var page = await reader.GetAsync($"/works/{id}");
        Assert.Contains("260 600 сом", page.Text);
        Assert.Contains("1 139", page.Document.QuerySelector("table tfoot")!.TextContent.Replace('\u00a0', ' '));
        Assert.Contains("Каржылоо булактары белгисиз", page.Text);
        var stranger = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/works/{id}")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/works")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/works.csv")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/monitoring")).Status);
    }

    [Fact]
    public async Task A_stated_total_that_contradicts_the_sources_is_pointed_out()
    {
        var id = await Portal.WithDbAsync(async db =>
        {
            var work = new Domain.Works.Work(await AimakAsync("ulgu"), "Көпүрө", null, 2026, 2026, null);
            work.Fund(Domain.Plans.FundingKind.LocalBudget, null, Domain.Money.FromSom(100));
            work.StateTotal(Domain.Money.FromSom(120));
            db.Add(work);
            await db.SaveChangesAsync();
            return work.Id;
        });
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Contains("Булакта 120 сом деп көрсөтүлгөн, ал эми булактардын суммасы 100 сом", (await reader.GetAsync($"/works/{id}")).Text);
        Assert.Contains("Көрсөтүлгөнү башка: 120 сом", (await reader.GetAsync($"/aimaks/{await AimakAsync("ulgu")}/works")).Text);
    }

    [Fact]
    public async Task Monitoring_shows_the_group_and_the_five_outcomes()
    {
        var page = await (await Portal.SignedInAsync("alexandrov.jme")).GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/monitoring");
        Assert.Contains("19.02.2016", page.Text);
        Assert.Contains("29.08.2017", page.Text);
        Assert.Contains("15 демилгелүү", page.Text);
        Assert.Equal(5, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5, page.Document.QuerySelectorAll("tbody .status").Select(s => s.TextContent).Distinct().Count());
        Assert.Contains("1 139", page.Text);
        Assert.Contains("260 600", page.Text);
    }

    [Fact]
    public async Task Acts_younger_than_the_group_are_marked_as_no_basis()
    {
        var page = await (await Portal.SignedInAsync("alexandrov.jme")).GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/monitoring");
        var younger = page.Document.QuerySelectorAll("li:has(> .status.attention)").Select(l => l.TextContent).ToList();
        Assert.Equal(4, younger.Count);
        Assert.DoesNotContain(younger, l => l.Contains("уставы", StringComparison.Ordinal));
        Assert.Contains("Топ 19.02.2016 күнү түзүлгөн", page.Text);
    }

    [Theory]
    [InlineData("works")]
    [InlineData("monitoring")]
    public async Task A_page_takes_sixty_kilobytes_at_most(string page)
    {
        var reader = await Portal.SignedInAsync("observer");
        var path = $"/aimaks/{await AimakAsync("kara-suu")}/{page}";
        var answer = await reader.GetAsync(path);
        Assert.Equal(200, answer.Status);
        Assert.InRange(answer.Bytes.Length, 1000, 60 * 1024);
    }

    private Task<int> AimakAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
}
