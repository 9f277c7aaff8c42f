using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Public;

public sealed class PublicWorksTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Everybody_finds_a_work_with_its_contractor_and_open_findings()
    {
        var work = await Portal.WorkAsync();
        var visitor = Portal.Visitor();
        Assert.NotNull((await visitor.GetAsync("/public/ulgu")).Document.QuerySelector("a[href='/public/ulgu/works']"));
        var list = await visitor.GetAsync("/public/ulgu/works?q=копуро");
        Assert.NotNull(list.Document.QuerySelector($"tbody a[href='/public/ulgu/works/{work}']"));
        Assert.Contains(Followed.Contractor, list.Text);
        Assert.Contains("500 000", list.Text);
        Assert.Contains("ачык акт: 1", list.Text);
        Assert.NotNull(list.Document.QuerySelector("aside.training"));
        Assert.Contains("эч нерсе табылган жок", (await visitor.GetAsync("/public/ulgu/works?q=учкуч")).Text);
    }

    [Fact]
    public async Task A_cancelled_work_is_called_so_on_the_page_of_the_aimak_and_its_money_is_in_no_sum()
    {
        const string Title = "Кудукка экинчи насос сатып алуу";
        var page = await Portal.Visitor().GetAsync("/public/ulgu");

        var row = page.Document.QuerySelectorAll("tr").Single(r => r.QuerySelector("th a")?.TextContent == Title);
        Assert.Contains("Жокко чыгарылды", row.TextContent, StringComparison.Ordinal);
        var promised = await Portal.WithDbAsync(async db => (
            from w in await db.Works.Where(w => w.FromYear == 2026 && db.AiylAimaks.Any(a => a.Id == w.AiylAimakId && a.Slug == "ulgu"))
                .Select(w => new { w.Status, Tyiyn = w.Funding.Sum(f => f.Amount.Tyiyn) }).ToListAsync()
            where w.Status != Domain.Works.WorkStatus.Cancelled
            select w.Tyiyn).Sum());
        var said = (promised / 100).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', ' ');
        var sums = page.Document.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")?.TextContent == "2026, иштер").QuerySelectorAll("td");
        Assert.Equal(said, sums[^1].TextContent.Trim().Replace('\u00a0', ' ').Replace('\u202f', ' '));
    }

    [Fact]
    public async Task A_work_is_read_from_its_money_to_the_reason_of_an_override()
    {
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/works/{await Portal.WorkAsync()}");
        foreach (var said in new[]
                 {
                     "Көпүрө долбоору", "300 000", "123 000", Followed.Contractor, "К-7", "480 000", "30.06.2026", "Пайдубал куюлду", "40 %", "Жаан көп жаады",
                     "Бетон жука", "Калыңдык", "Бетон 5 см жука", "Келишимдин 4-пункту", "Четтери гана жука", "Четтери кайра куюлсун", "20.05.2026",
                         "Четтери кайра куюлду", "22.05.2026",
                     "Тосмо орнотулган эмес", "01.05.2026", "Айыл өкмөтү жооп бере элек", "Тосмо жок", "Техникалык көзөмөл адиси", "11.06.2027",
                 })
            Assert.Contains(said, page.Text);
        var forced = page.Document.QuerySelectorAll("article .notice.wrong").Single().TextContent;
        Assert.Contains("Жол жабык калган", forced, StringComparison.Ordinal);
        Assert.Contains("жабыла элек эскертүүлөр: 2", forced, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("aside.training"));
    }

    [Fact]
    public async Task The_item_of_the_plan_it_comes_from_is_named_and_linked()
    {
        var activity = await Portal.WithDbAsync(db => (from p in db.Plans
                                                       from a in db.AiylAimaks
                                                       where a.Id == p.AiylAimakId && a.Slug == "ulgu" && p.FromYear == 2027
                                                       from i in p.Items
                                                       where i.Activities.Any()
                                                       select i.Activities.OrderBy(x => x.Id).Select(x => x.Id).First()).FirstAsync());
        var page = await Portal.Visitor().GetAsync($"/public/ulgu/works/{await Portal.WorkAsync(activityId: activity)}");
        Assert.NotNull(page.Document.QuerySelector("main a[href^='/public/ulgu/plans/2027#item-']"));
    }

    [Fact]
    public async Task No_person_no_telephone_and_nothing_unfinished_is_public()
    {
        var work = await Portal.WorkAsync();
        var officials = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => new { a.HeadName, a.KeneshChairName })
            .SingleAsync());
        var names = await Portal.WithDbAsync(async db => (await db.Users.Select(u => u.FullName).ToListAsync())
            .Concat(await db.Users.Select(u => u.UserName!).ToListAsync()).Where(n => n.Length > 3 && n != officials.HeadName && n != officials.KeneshChairName)
            .ToList());
        foreach (var path in new[] { "/public/ulgu", "/public/ulgu/works", $"/public/ulgu/works/{work}" })
        {
            var page = await Portal.Visitor().GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain(Followed.Secret, page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Followed.Phone, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(names, n => page.Text.Contains(n, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_a_source_alone_tells_is_shown_with_its_unknowns()
    {
        var work = await Portal.WithDbAsync(db => (from i in db.Inspections where i.HeldOn == null orderby i.Id select i.WorkId).FirstAsync());
        var page = await Portal.Visitor().GetAsync($"/public/alexandrov/works/{work}");
        Assert.Equal(200, page.Status);
        Assert.Contains("белгисиз", page.Document.QuerySelector("section.box h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Келишим жазылган эмес", page.Text);
        Assert.Null(page.Document.QuerySelector("aside.training"));
    }

    [Fact]
    public async Task A_work_stands_under_its_own_aimak_only()
    {
        var work = await Portal.WorkAsync();
        foreach (var path in new[] { $"/public/kara-suu/works/{work}", "/public/ulgu/works/999999", "/public/nowhere/works", $"/public/nowhere/works/{work}" })
            Assert.Equal(404, (await Portal.Visitor().GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_page_takes_sixty_kilobytes_at_most()
    {
        var work = await Portal.WorkAsync();
        foreach (var reader in new[] { Portal.Visitor(), await Portal.SignedInAsync("ulgu.specialist") })
        {
            foreach (var path in new[] { "/public/ulgu/works", $"/public/ulgu/works/{work}" })
            {
                var page = await reader.GetAsync(path);
                Assert.Equal(200, page.Status);
                Assert.InRange(page.Bytes.Length, 1000, 60 * 1024);
            }
        }
    }
}
