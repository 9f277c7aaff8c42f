using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class HomeCycleTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Home_is_the_cycle_people_are_working_on()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var home = await reader.GetAsync("/");
        Assert.Equal(200, home.Status);
        Assert.Contains("2028-жыл", home.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(8, home.Document.QuerySelectorAll("ol.stages > li").Length);
        Assert.Single(home.Document.QuerySelectorAll("ol.stages > li[aria-current=step]"));
        Assert.NotNull(home.Document.QuerySelector("ol.duties li a"));
        Assert.Contains("План 01.06.2027 күнүнө чейин бекитилиши керек", home.Text);
    }

    [Fact]
    public async Task Stages_lead_to_their_pages()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await CycleAsync("ulgu", 2027);
        var home = await reader.GetAsync($"/cycles/{cycle}");
        var links = home.Document.QuerySelectorAll("ol.stages a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/cycles/{cycle}/meetings", links);
        Assert.Contains($"/cycles/{cycle}/plans", links);
        Assert.Contains($"/cycles/{cycle}/hearings", links);
        Assert.Equal(6, home.Document.QuerySelectorAll("ol.stages > li.done").Length);
    }

    [Fact]
    public async Task Voices_are_counted_from_the_meetings()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy2");
        var home = await reader.GetAsync($"/cycles/{await CycleAsync("ulgu", 2027)}");
        var (women, men, young) = await Portal.WithDbAsync(async db =>
        {
            var cells = await db.Meetings.SelectMany(m => m.Attendance).ToListAsync();
            var band = await db.Meetings.SelectMany(m => m.Attendance).Select(a => a.AgeBandId).MinAsync();
            return (cells.Where(c => c.Sex == Domain.Sex.Women).Sum(c => c.People), cells.Where(c => c.Sex == Domain.Sex.Men)
                .Sum(c => c.People), cells.Where(c => c.AgeBandId == band).Sum(c => c.People));
        });
        Assert.Equal((84, 65, 46), (women, men, young));
        Assert.Contains("149 адам", home.Text);
        Assert.Contains("жаштар (28 жашка чейин) 30,9 %", home.Text);
        Assert.Contains("56,4\u00a0%", home.Document.QuerySelector("svg[aria-labelledby='women-t women-d'] desc")!.TextContent);
    }

    [Theory]
    [InlineData("/", "ulgu.specialist")]
    [InlineData("/public/ulgu", null)]
    public async Task Money_is_a_matrix_of_years_and_sources_and_names_each_once(string path, string? person)
    {
        var page = await (person is null ? Portal.Visitor() : await Portal.SignedInAsync(person)).GetAsync(path);
        var table = page.Document.QuerySelector("figure.chart:has(#money-t) + table")!;

        var years = table.QuerySelectorAll("tbody th").Select(th => th.TextContent).ToList();
        Assert.Empty(new[] { "2026, иштер", "2026, план", "2027, план" }.Except(years));
        Assert.Equal(years.Distinct(), years);
        var sources = table.QuerySelectorAll("thead th").Select(th => th.TextContent.Replace("\u00ad", "", StringComparison.Ordinal)).ToList();
        Assert.Equal(sources.Distinct(), sources);
        Assert.Equal(["Жылдар", "Жергиликтүү бюджет"], sources[..2]);
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(sources.Count, row.Children.Length));
        Assert.Equal("", table.QuerySelector("tbody td[data-label^=Респ]")!.TextContent);
    }

    /// <summary>Which section a page belongs to, when it is none itself: the one its breadcrumb leads back to.</summary>
    [Theory]
    [InlineData("/aimaks/{0}/deputies", "Айылдык кеңеш")]
    [InlineData("/aimaks/{0}/contractors", "Иштер")]
    [InlineData("/aimaks/{0}/monitoring-plans", "Биргелешкен мониторинг")]
    [InlineData("/aimaks/{0}/works", "Иштер")]
    [InlineData("/cycles/{1}/checks", "Маалыматты текшерүү")]
    [InlineData("/cycles/{1}", "Цикл")]
    public async Task A_page_shows_the_section_it_stands_in(string path, string section)
    {
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        path = string.Format(CultureInfo.InvariantCulture, path, aimak, await CycleAsync("ulgu", 2027));
        var page = await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync(path);

        Assert.Equal(section, Assert.Single(page.Document.QuerySelectorAll("nav.sections a[aria-current]")).TextContent.Trim());
    }

    [Fact]
    public async Task Published_totals_are_labelled_and_stand_apart()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var home = await reader.GetAsync($"/cycles/{await CycleAsync("kara-suu", 2018)}");
        Assert.Contains("Жыйындар: 21. Катышуучулар: 425, анын ичинде аялдар: 167.", home.Text);
        Assert.Contains("39,3 %", home.Text);
        Assert.Contains("Порталга жазылган жыйын азырынча жок", home.Text);
    }

    [Fact]
    public async Task Money_is_drawn_and_written_by_source()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var home = await reader.GetAsync($"/cycles/{await CycleAsync("kara-suu", 2021)}");
        var money = home.Document.QuerySelector("svg[aria-labelledby='money-t money-d']")!;
        Assert.Contains("79\u00a0886\u00a0076\u00a0сом", money.QuerySelector("desc")!.TextContent);
        Assert.True(money.QuerySelectorAll("rect:not(.track)").Length >= 5);
        Assert.Contains("3 350 076", home.Text);
        Assert.DoesNotContain("style=", home.Html);
    }

    [Fact]
    public async Task A_deputy_without_duties_sees_the_next_steps_of_the_others()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy2");
        Assert.Contains("Эмки кадамдар", (await reader.GetAsync($"/cycles/{await CycleAsync("ulgu", 2028)}")).Text);
    }

    [Fact]
    public async Task People_of_all_aimaks_see_a_list_with_stages()
    {
        var reader = await Portal.SignedInAsync("observer");
        var home = await reader.GetAsync("/");
        Assert.Equal(3, home.Document.QuerySelectorAll("table.list tbody tr").Length);
        Assert.Contains("Кара-Суу", home.Text);
        Assert.Contains("Аткаруу", home.Text);
        Assert.Contains("ачыла элек", home.Text);
    }

    [Fact]
    public async Task An_aimak_without_a_cycle_is_told_so() =>
        Assert.Contains("бюджеттик жыл ачыла элек", (await (await Portal.SignedInAsync("alexandrov.specialist")).GetAsync("/")).Text);

    [Fact]
    public async Task Another_aimaks_cycle_does_not_exist()
    {
        var cycle = await CycleAsync("kara-suu", 2021);
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(404, (await reader.GetAsync($"/cycles/{cycle}")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/cycles/{cycle}/checks")).Status);
        Assert.Equal(404, (await reader.GetAsync("/cycles/999999")).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cycles/{0}")]
    [InlineData("/cycles/{0}/checks")]
    public async Task A_page_takes_sixty_kilobytes_at_most(string path)
    {
        var cycle = await CycleAsync("ulgu", 2027);
        foreach (var user in new[] { "ulgu.specialist", "ulgu.deputy2", "observer" })
        {
            var reader = await Portal.SignedInAsync(user);
            var page = await reader.GetAsync(Path(path, cycle));
            Assert.Equal(200, page.Status);
            Assert.InRange(page.Bytes.Length, 1000, 60 * 1024);
        }
    }

    [Fact]
    public async Task A_deputy_sees_an_open_vote_first_and_others_do_not()
    {
        await OpenVoteAsync();
        var cycle = await CycleAsync("ulgu", 2028);
        var home = await (await Portal.SignedInAsync("ulgu.deputy3")).GetAsync($"/cycles/{cycle}");
        var vote = await Portal.WithDbAsync(db => db.Votes.Where(v => v.ClosedAtUtc == null).Select(v => v.Id).SingleAsync());
        Assert.NotNull(home.Document.QuerySelector($"main .notice.attention a[href='/votes/{vote}']"));
        Assert.Contains("Добушуңузду күтүп жатат", home.Text);
        Assert.DoesNotContain("Добушуңузду күтүп жатат", (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/cycles/{cycle}")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_in_force_is_called_approved_while_its_next_version_is_written()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await CycleAsync("ulgu", 2027);
        var plan = await Portal.WithDbAsync(db => db.Plans.Where(p => p.CycleId == cycle).Select(p => p.Id).SingleAsync());
        var made = await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/version"));

        var lines = (await reader.GetAsync($"/cycles/{cycle}")).Document.QuerySelectorAll("main header.page p")
            .Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(302, made.Status);
        Assert.Equal(["Биргелешкен аракеттер планы, 2027, 1-версия Бекитилди", "Биргелешкен аракеттер планы, 2027, 2-версия Долбоор"], lines);
    }

    private Task<int> OpenVoteAsync() => Portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.BudgetYear == 2028);
        var stamp = new Domain.Stamp("Үлгү Адис 1", DateTime.UtcNow.AddMinutes(-5));
        var plan = new Domain.Plans.JointActionPlan(cycle.AiylAimakId, cycle.Id, 2028, 2028);
        plan.AddItem(new Domain.Plans.PlanItemFacts("Көпүрө эскирген"));
        plan.OpenDiscussion(stamp);
        plan.SubmitToKenesh(stamp);
        db.Add(plan);
        await db.SaveChangesAsync();
        var deputies = await db.Deputies.Where(d => d.AiylAimakId == cycle.AiylAimakId).ToListAsync();
        var session = new Domain.Council.KeneshSession(cycle.AiylAimakId,
            new Domain.Council.SessionFacts("5", Domain.Council.SessionKind.Ordinary, null, Council.Kenesh.Today, null), stamp);
        var item = session.AddToAgenda("2028-жылдын планы", plan.Id);
        session.MarkPresent(deputies, hasOpenVote: false, stamp);
        db.Add(session);
        await db.SaveChangesAsync();
        var rules = await db.VotingRules.Where(r => r.AiylAimakId == cycle.AiylAimakId).ToListAsync();
        db.Add(Domain.Council.PlanVote.Open(session, item, plan, rules[0], 11, deputies, earlier: [], againBecause: null,
            stamp with { AtUtc = DateTime.UtcNow }));
        return await db.SaveChangesAsync();
    });

    private static string Path(string path, int cycle) =>
        path.Replace("{0}", cycle.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private Task<int> CycleAsync(string slug, int year) => Portal.WithDbAsync(db =>
        db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == slug)).Select(c => c.Id).SingleAsync());
}
