using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class ReportTests(Portal portal) : PortalTests(portal)
{
    private Task<int> AimakAsync(string slug = "ulgu") => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    [Fact]
    public async Task A_year_counts_what_was_inspected_found_answered_and_eliminated()
    {
        await Portal.WorkAsync(2019);
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var page = await reader.GetAsync($"/aimaks/{await AimakAsync()}/reports/2019");
        Assert.Equal(200, page.Status);
        string Fact(string label) => page.Document.QuerySelectorAll("dl.facts > div").Single(d => d.QuerySelector("dt")!.TextContent == label)
            .QuerySelector("dd")!.TextContent;
        Assert.Equal("1", Fact("Текшерилген объект"));
        Assert.Equal("2", Fact("Текшерүү"));
        Assert.Contains("500\u00a0000", Fact("Текшерилген объектилердин каражаты"), StringComparison.Ordinal);
        Assert.Equal("3", Fact("Аныкталган бузуу"));
        Assert.StartsWith("1", Fact("Мөөнөтүндө жооп берилбеген акт"), StringComparison.Ordinal);
        Assert.Equal("медиана: 10 күн, эң узагы: 10 күн (эсептелген акт: 1)", Fact("Жооп берүү убактысы"));
        Assert.Equal("медиана: 35 күн, эң узагы: 35 күн (эсептелген акт: 1)", Fact("Жоюу убактысы"));
        Assert.Contains(Followed.Contractor, page.Text);
        Assert.Contains("Көпүрө куруу", page.Text);
        Assert.NotNull(page.Document.QuerySelector("figure.chart svg[role=img] title"));
    }

    [Fact]
    public async Task Years_and_contractors_stand_beside_each_other()
    {
        await Portal.WorkAsync(2016);
        await Portal.WorkAsync(2017);
        var (aimak, reader) = (await AimakAsync(), await Portal.SignedInAsync("ulgu.chair"));
        var page = await reader.GetAsync($"/aimaks/{aimak}/reports");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/aimaks/{aimak}/reports/2016']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='/aimaks/{aimak}/reports/2017']"));
        Assert.Contains(page.Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(Followed.Contractor, StringComparison.Ordinal));
        var years = Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{aimak}/reports.csv")).Bytes);
        Assert.Contains("2016;1;2;500000;3;1;2;1;0;10;10;35;35", years, StringComparison.Ordinal);
        var objects = Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{aimak}/reports/2016.csv")).Bytes);
        Assert.Contains("Көпүрө куруу;Көлдүн жээги;", objects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspections_without_a_known_day_belong_to_no_year()
    {
        var aimak = await AimakAsync("alexandrov");
        var page = await (await Portal.SignedInAsync("alexandrov.jme")).GetAsync($"/aimaks/{aimak}/reports");
        Assert.Contains("күнү белгисиз", page.Text);
        Assert.Contains("подрядчиги белгисиз", page.Text);
        Assert.Contains("260 600", (await Portal.Visitor().GetAsync("/public/alexandrov/works")).Text);
    }

    [Fact]
    public async Task Nothing_inspected_says_what_comes_next()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Contains("Аяктаган текшерүү азырынча жок", (await reader.GetAsync($"/aimaks/{await AimakAsync("kara-suu")}/reports")).Text);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{await AimakAsync("kara-suu")}/reports/2019")).Status);
    }

    [Fact]
    public async Task A_year_is_printed()
    {
        await Portal.WorkAsync(2021);
        var (aimak, reader) = (await AimakAsync(), await Portal.SignedInAsync("ulgu.jme"));
        var page = await reader.GetAsync($"/aimaks/{aimak}/reports/2021");
        var pdf = await reader.GetAsync(page.Document.QuerySelector("main .actions a")!.GetAttribute("href")!);
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
        Assert.Equal("%PDF"u8.ToArray(), pdf.Bytes[..4]);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{aimak}/reports/1999.pdf")).Status);
    }

    [Fact]
    public async Task Another_aimaks_reports_do_not_exist()
    {
        await Portal.WorkAsync(2018);
        var (aimak, foreign) = (await AimakAsync(), await Portal.SignedInAsync("kara-suu.jme"));
        foreach (var path in new[] { "reports", "reports.csv", "reports/2018", "reports/2018.csv", "reports/2018.pdf" })
            Assert.Equal(404, (await foreign.GetAsync($"/aimaks/{aimak}/{path}")).Status);
    }

    [Fact]
    public async Task A_year_has_a_page_of_its_own()
    {
        await Portal.WorkAsync(2020);
        var (aimak, reader) = (await AimakAsync(), await Portal.SignedInAsync("ulgu.jme"));
        foreach (var path in new[] { "reports", "reports/2020" }) Assert.Equal(200, (await reader.GetAsync($"/aimaks/{aimak}/{path}")).Status);
    }
}
