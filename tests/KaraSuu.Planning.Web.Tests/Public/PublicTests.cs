using System.Net;
using System.Security.Cryptography;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Public;

public sealed class PublicTests(Portal portal) : PortalTests(portal)
{
    private static readonly string[] OfTraining = ["/public", "/public/ulgu", "/public/ulgu/plans/2027"];

    [Fact]
    public async Task The_foot_of_a_page_leads_to_the_source_code_where_its_address_is_set()
    {
        const string Source = "https://example.org/karasuu";
        Assert.Empty((await Portal.Visitor().GetAsync("/public")).Document.QuerySelectorAll("footer a[rel=external]"));
        await using var set = Portal.WithWebHostBuilder(b => b.UseSetting("Portal:SourceAddress", Source));
        using var http = set.CreateClient();
        Assert.NotNull((await new Reader(http).GetAsync("/public")).Document.QuerySelector($"footer a[href='{Source}']"));
    }

    [Fact]
    public async Task Everybody_finds_every_aimak()
    {
        var page = await Portal.Visitor().GetAsync("/public");
        Assert.Equal(["/public/alexandrov", "/public/kara-suu", "/public/ulgu"], page.Document.QuerySelectorAll("tbody th a")
            .Select(a => a.GetAttribute("href")).Order());
        Assert.NotNull(page.Document.QuerySelector("a[href='/public/kara-suu/plans/2021']"));
    }

    [Fact]
    public async Task The_facts_of_Kara_Suu_are_there_with_the_published_difference()
    {
        var page = await Portal.Visitor().GetAsync("/public/kara-suu");
        Assert.Contains("7 020", page.Text);
        Assert.Contains("7 037: айырма 17 адам", page.Text);
        Assert.Contains("1 229", page.Text);
        Assert.Contains("Жыйындар: 21. Катышуучулар: 425, анын ичинде аялдар: 167.", page.Text);
        Assert.Contains("Ички жолдор", page.Text);
        Assert.Contains("79 886 076", page.Text);
        Assert.Contains("52 067 000", page.Text);
        Assert.NotNull(page.Document.QuerySelector("figure.chart svg[role=img] title"));
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/nowhere")).Status);
    }

    [Fact]
    public async Task What_the_portal_itself_says_is_Russian_on_a_Russian_page()
    {
        var work = await Portal.WithDbAsync(db => db.Acceptances.Where(a => a.Status == AcceptanceStatus.Accepted && a.Signatures.Count == 3
            && db.Works.Any(w => w.Id == a.WorkId && w.ActivityId != null)).Select(a => a.WorkId).FirstAsync());
        var visitor = Portal.Visitor();
        await visitor.SubmitAsync(await visitor.GetAsync("/public"), "#languages", ("to", "ru"));

        Assert.Equal("Учебная область, Учебный район", (await visitor.GetAsync("/public/ulgu")).Document.QuerySelector("header.page p")!.TextContent);

        var plan = await visitor.GetAsync("/public/ulgu/plans/2027");
        Assert.All(plan.Document.QuerySelectorAll("p.direction"), under => Assert.Matches("^(.+ )?ВМЗ: [0-9]+\\) [А-Яа-яё ,-]+$", under.TextContent));

        var acceptance = (await visitor.GetAsync($"/public/ulgu/works/{work}")).Text;
        Assert.All(new[] { "глава айыл окмоту", "член группы СМиО", "специалист технического надзора" }, post => Assert.Contains(post, acceptance));
        Assert.DoesNotContain("айыл өкмөтүнүн башчысы", acceptance);

        var id = await Portal.WithDbAsync(db => db.Acceptances.Where(a => a.WorkId == work).Select(a => a.Id).SingleAsync());
        var staff = await Portal.SignedInAsync("ulgu.head");
        Assert.Contains("айылөкмөтүнүнбашчысы", await PdfWords.OfAsync((await staff.GetAsync($"/acceptances/{id}.pdf")).Bytes));
        var paper = await PdfWords.OfAsync((await staff.GetAsync($"/acceptances/{id}.pdf?in=ru")).Bytes);
        Assert.Contains("членгруппыСМиО", paper);
        Assert.DoesNotContain("айылөкмөтүнүнбашчысы", paper);
    }

    [Fact]
    public async Task Alexandrovs_group_is_public_without_its_people()
    {
        var page = await Portal.Visitor().GetAsync("/public/alexandrov");
        Assert.Contains("19.02.2016", page.Text);
        Assert.Contains("260 600", page.Text);
        Assert.Contains("03131 6-97-71", page.Text);
    }

    [Fact]
    public async Task An_approved_plan_is_read_in_full()
    {
        var page = await Portal.Visitor().GetAsync("/public/ulgu/plans/2027");
        Assert.Contains("7 600 000", page.Text);
        Assert.Contains("Ичүүчү суунун жетишсиздиги", page.Text);
        Assert.Contains("1,8 км суу түтүгүн алмаштыруу", page.Text);
        Assert.Contains("4/1", page.Text);
        Assert.Contains("28.05.2026", page.Text);
        Assert.Contains("Макул7", page.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("Каршы1", page.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector("aside.training"));
    }

    [Fact]
    public async Task What_is_not_known_of_a_decision_on_paper_says_so()
    {
        var page = await Portal.Visitor().GetAsync("/public/kara-suu/plans/2021");
        Assert.Contains("БЕКТЕМИН", page.Text);
        Assert.Contains("БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", page.Text);
        Assert.Contains("ЖММ: 2)", page.Text);
        Assert.Contains("5 910", page.Text);
        Assert.NotNull(page.Document.QuerySelector(".stamp .blank"));
        Assert.Equal(2, page.Document.QuerySelectorAll("dl.facts dd").Count(d => d.TextContent == "белгисиз"));
        Assert.DoesNotContain("Макул", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_the_stored_one_and_is_not_sent_twice()
    {
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync("/public/ulgu/plans/2027");
        using var first = await visitor.Http.GetAsync("/public/ulgu/plans/2027.pdf");
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/pdf", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(page.Document.QuerySelector("code")!.TextContent, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.True(first.Headers.CacheControl!.Public);
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/public/ulgu/plans/2027.pdf");
        asking.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await visitor.Http.SendAsync(asking);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Submitted)]
    public async Task A_plan_that_is_not_approved_does_not_exist_here(PlanStatus status)
    {
        var year = 2030 + (int)status;
        await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            var cycle = new Domain.Cycles.PlanningCycle(aimak, year);
            db.Add(cycle);
            await db.SaveChangesAsync();
            var plan = new JointActionPlan(aimak, cycle.Id, year, year);
            plan.AddItem(new PlanItemFacts($"Жашыруун долбоор {year}"));
            var stamp = new Domain.Stamp("Тест", DateTime.UtcNow);
            if (status != PlanStatus.Draft) plan.OpenDiscussion(stamp);
            if (status == PlanStatus.Submitted) plan.SubmitToKenesh(stamp);
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/ulgu/plans/{year}")).Status);
        Assert.Equal(404, (await Portal.Visitor().GetAsync($"/public/ulgu/plans/{year}.pdf")).Status);
        Assert.DoesNotContain("Жашыруун долбоор", (await Portal.Visitor().GetAsync("/public/ulgu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_plan_is_not_found()
    {
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/ulgu/plans/2019")).Status);
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/kara-suu/plans/2027.pdf")).Status);
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/kara-suu/plans/99999999999")).Status);
    }

    [Fact]
    public async Task No_name_of_a_person_is_on_a_public_page()
    {
        var (names, officials) = await Portal.WithDbAsync(async db =>
        {
            List<string?> all =
            [
                .. await db.Users.Select(u => u.FullName).ToListAsync(), .. await db.Users.Select(u => u.UserName).ToListAsync(),
                .. await db.Deputies.Select(d => d.FullName).ToListAsync(), .. await db.Votes.SelectMany(v => v.Entitled).Select(e => e.DeputyName)
                    .ToListAsync(),
                .. await db.Cycles.SelectMany(c => c.WorkingGroup.Members).Select(m => m.Name).ToListAsync(),
                .. await db.Meetings.Select(m => m.Facilitator).ToListAsync(), .. await db.Meetings.Select(m => m.Recorder).ToListAsync(),
                .. await db.Hearings.Select(h => h.ChairedBy).ToListAsync(), .. await db.Hearings.Select(h => h.Secretary).ToListAsync(),
                .. await db.Plans.SelectMany(p => p.History).Select(h => h.By).ToListAsync(), .. await db.Priorities.Select(p => p.DecidedBy).ToListAsync(),
                .. await db.Cycles.SelectMany(c => c.Stages).Select(s => s.MarkedBy).ToListAsync(),
                .. await db.Votes.Select(v => v.OpenedBy).ToListAsync(), .. await db.Votes.Select(v => v.ClosedBy).ToListAsync(),
            ];
            var named = await db.AiylAimaks.Select(a => new { a.HeadName, a.KeneshChairName }).ToListAsync();
            return (all.OfType<string>().Where(n => n.Length > 3).Distinct().ToList(), named.SelectMany(n => new[] { n.HeadName, n.KeneshChairName })
                .OfType<string>().ToList());
        });
        Assert.Contains("Үлгү Адис 1", names);
        Assert.Contains("Үлгү Тургун 1", names);
        var looked = names.Except(officials).ToList();
        Assert.True(looked.Count > 25, $"{looked.Count} names");
        foreach (var path in OfTraining)
        {
            var page = await Portal.Visitor().GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain(looked, n => page.Html.Contains(n, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("/public")]
    [InlineData("/public/kara-suu")]
    [InlineData("/public/ulgu/plans/2027")]
    public async Task A_page_takes_sixty_kilobytes_at_most(string path)
    {
        foreach (var reader in new[] { Portal.Visitor(), await Portal.SignedInAsync("ulgu.specialist") })
        {
            var page = await reader.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.InRange(page.Bytes.Length, 1000, 60 * 1024);
        }
    }
}
