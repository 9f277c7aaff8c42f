using System.Text;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class RankingPageTests(Portal portal) : PortalTests(portal)
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task The_page_shows_every_ranking_side_by_side_and_what_was_not_taken()
    {
        var reader = await Portal.SignedInAsync("observer");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(2027)}/ranking");
        Assert.Equal(200, page.Status);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
        Assert.Contains("Бардык жыйындардын добуштары кошулат", page.Text);
        var first = page.Document.QuerySelector("table.list tbody tr")!;
        Assert.Contains("Ичүүчү суунун жетишсиздиги", first.TextContent);
        Assert.Equal(["1", "101", "5 / 5"], first.QuerySelectorAll("td.num").Select(c => c.TextContent.Trim()));
        var boxes = page.Document.QuerySelectorAll("section.box").ToDictionary(b => b.QuerySelector("h3")!.FirstChild!.TextContent.Trim(),
            b => b.QuerySelector("ol li")?.TextContent.Trim() ?? "");
        Assert.Equal(["Аялдар", "Эркектер", "14–28", "55+", "Биринчи айыл", "Үчүнчү айыл", "Экинчи айыл"], boxes.Keys);
        Assert.StartsWith("Спорт аянтчасынын жоктугу", boxes["14–28"], StringComparison.Ordinal);
        Assert.StartsWith("Ички жолдордун начардыгы", boxes["Эркектер"], StringComparison.Ordinal);
        Assert.Contains("29–54", page.Text);
        var youth = page.Document.QuerySelector($"li[data-check={PriorityChecks.YouthsFirstNotTaken}]")!;
        Assert.Contains("Спорт аянтчасынын жоктугу", youth.TextContent);
        Assert.Null(page.Document.QuerySelector($"li[data-check={PriorityChecks.WomensFirstNotTaken}]"));
        Assert.DoesNotContain("/ranking/method", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_warnings_stand_in_the_book_of_checks_and_are_explained_there()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2027));
        var checks = await reader.GetAsync($"/cycles/{cycle}/checks");
        var youth = checks.Document.QuerySelector($"li[data-check={PriorityChecks.YouthsFirstNotTaken}]")!;
        var form = await reader.GetAsync(youth.QuerySelector("a[href*=explain]")!.GetAttribute("href")!);
        await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Text", "Жер тилкеси 2028-жылы бөлүнөт")));
        Assert.Contains("Жер тилкеси 2028-жылы бөлүнөт", (await reader.GetAsync($"/cycles/{cycle}/ranking")).Text);
    }

    [Fact]
    public async Task The_method_is_chosen_with_who_and_why_and_a_rule_of_ties_says_where_it_is_written()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2034));
        await MeetAsync(cycle, 60, ("Жол", 60), ("Суу", 30));
        await MeetAsync(cycle, 10, ("Суу ичет", 8), ("Жолдор", 2));
        Assert.Equal(["Жол", "Суу"], (await TitlesAsync(reader, cycle)).Take(2));
        var form = await reader.GetAsync($"/cycles/{cycle}/ranking/method");
        var again = await reader.SubmitAsync(form, ("Form.RankingMethod", "ShareOfGroups"), ("Form.TieRule", "MoreVillages"), ("Form.RankingBasis", ""));
        Assert.Equal(422, again.Status);
        Assert.NotNull(again.ErrorAt("Form_RankingBasis"));
        Assert.NotNull(again.Document.QuerySelector("input[value=ShareOfGroups][checked]"));
        var page = await reader.FollowAsync(await reader.SubmitAsync(again, ("Form.RankingBasis", "Жумушчу топтун 2-протоколу")));
        Assert.Contains("Жумушчу топтун 2-протоколу", page.Text);
        Assert.Contains("Үлгү: Адис", page.Text);
        Assert.Contains("40", page.Document.QuerySelector("table.list tbody tr")!.TextContent);
        Assert.Equal(["Суу ичет", "Жол"], (await TitlesAsync(reader, cycle)).Take(2));
        Assert.NotNull(page.Document.QuerySelector($"li[data-check={PriorityChecks.MethodAfterVotes}]"));
        var stale = await reader.SubmitAsync(form, ("Form.RankingMethod", "RankedLists"));
        Assert.Equal(409, stale.Status);
    }

    [Fact]
    public async Task A_priority_says_why_it_ranks_where_it_ranks()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy2");
        var id = await Portal.WithDbAsync(db => db.Priorities.Where(p => p.Title == "Спорт аянтчасынын жоктугу").Select(p => p.Id).FirstAsync());
        var page = await reader.GetAsync($"/priorities/{id}");
        Assert.Equal(200, page.Status);
        Assert.Contains("Көрсөткүчү: 27", page.Text);
        Assert.Contains("14–28: 1", page.Text);
        Assert.Equal(3, page.Document.QuerySelector("#why ~ table")!.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_issue_says_where_it_stood_before_and_what_was_done()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("kara-suu.specialist"), await Portal.CycleAsync(2021, "kara-suu"));
        var id = await Portal.WithDbAsync(db => db.Priorities.Where(p => p.CycleId == cycle && p.Title == "Ички жолдор").Select(p => p.Id).SingleAsync());
        var page = await reader.GetAsync($"/priorities/{id}");
        Assert.Contains("3 жылдан бери күтөт: 2018, 2019, 2021", page.Text);
        var rows = page.Document.QuerySelectorAll("table.list").Single(t => t.TextContent.Contains("Эмне жасалды", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal([("2018", "1"), ("2019", "4")], rows.Select(r => (r[0], r[1])));
        Assert.All(rows, r => Assert.Equal("Порталда белгисиз", r[3]));
    }

    [Fact]
    public async Task Pictures_have_their_tables_and_the_same_totals_are_flagged()
    {
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "kara-suu").Select(a => a.Id).SingleAsync());
        var page = await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/aimaks/{aimak}/participation");
        Assert.Equal(200, page.Status);
        var rows = page.Document.QuerySelectorAll("table.list")[0].QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("сандары 2021 менен бирдей", rows[1]);
        Assert.Contains("сандары 2019 менен бирдей", rows[2]);
        Assert.DoesNotContain("бирдей", rows[0]);
        Assert.Contains("39,3", rows[0]);
        Assert.Equal(3, page.Document.QuerySelectorAll("figure.chart svg[role=img] text[x='0']").Length);
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_a_year_show_villages_ages_channels_and_issues()
    {
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var page = await (await Portal.SignedInAsync("observer")).GetAsync($"/aimaks/{aimak}/participation?year=2027");
        Assert.Equal(200, page.Status);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
        Assert.Equal(page.Document.QuerySelectorAll("figure.chart > svg[role=img]").Length,
            page.Document.QuerySelectorAll("figure.chart > svg > title").Count(t => t.TextContent.Length > 0));
        Assert.Equal(6, page.Document.QuerySelectorAll("figure.chart").Length);
        Assert.Equal(6, page.Document.QuerySelectorAll("main table.list").Length);
        var heat = page.Document.QuerySelectorAll("main table.list")[5];
        Assert.Contains("Ичүүчү суунун жетишсиздиги", heat.TextContent);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/aimaks/{aimak}/participation")).Status);
        Assert.Equal(200, (await (await Portal.SignedInAsync("observer")).GetAsync($"/aimaks/{aimak}/participation?year=жок")).Status);
    }

    [Fact]
    public async Task A_split_says_why_and_is_undone_with_every_source_back()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2035));
        await MeetAsync(cycle, 40, ("Жол бузулган", 20), ("Көпүрө урап калган", 12));
        var merge = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var ids = merge.Document.QuerySelectorAll("input[name='Form.Issues']").Select(i => i.GetAttribute("value")!).ToList();
        var one = await reader.FollowAsync(await reader.SubmitAsync(merge, ("Form.Issues", ids[0]), ("Form.Issues", ids[1]), ("Form.Title", "Жол жана көпүрө"),
            ("Form.Reason", "Экөө тең жол жөнүндө")));
        Assert.Contains("Экөө тең жол жөнүндө", one.Text);
        var form = await reader.GetAsync(one.Document.QuerySelector("main a[href$='/sources']")!.GetAttribute("href")!);
        var bare = await reader.SubmitAsync(form, ("Form.Issues", ids[1]), ("Form.Title", "Көпүрө"));
        Assert.Equal(422, bare.Status);
        Assert.NotNull(bare.ErrorAt("Form_Reason"));
        var split = await reader.FollowAsync(await reader.SubmitAsync(bare, ("Form.Reason", "Көпүрө өзүнчө иш")));
        Assert.Contains("2. Көпүрө", split.Text);
        Assert.Contains("Көпүрө өзүнчө иш", split.Text);
        var button = split.Document.QuerySelector("button[form=undo]")!.GetAttribute("value")!;
        var back = await reader.FollowAsync(await reader.SubmitAsync(split, "#undo", ("regrouping", button)));
        Assert.Contains("Кайра кайтарылган: Үлгү: Адис", back.Text);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.VoicedIssues.CountAsync(i =>
            db.Priorities.Any(p => p.Id == i.PriorityIssueId && p.Title == "Жол жана көпүрө"))));
        Assert.Equal(404, (await reader.SubmitAsync(back, "#undo", ("regrouping", "987654"))).Status);
    }

    [Fact]
    public async Task Alike_issues_are_suggested_and_merged_by_a_person_alone()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2036));
        await MeetAsync(cycle, 40, ("Ички жолдор бузулган", 20), ("Мектептин чатыры эски", 12));
        await MeetAsync(cycle, 40, ("Жолдорду оңдоо керек, ички көчөлөр", 9));
        var page = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var link = page.Document.QuerySelector("main a[href*='tick=']")!.GetAttribute("href")!;
        var ticked = await reader.GetAsync(link);
        Assert.Equal(2, ticked.Document.QuerySelectorAll("input[name='Form.Issues'][checked]").Length);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.VoicedIssues.CountAsync(i =>
            i.PriorityIssueId != null && db.Meetings.Any(m => m.Id == i.PraMeetingId && m.CycleId == cycle))));
    }

    private static async Task<List<string>> TitlesAsync(Reader reader, int cycle) =>
        [.. (await reader.GetAsync($"/cycles/{cycle}/ranking")).Document.QuerySelectorAll("table.list tbody tr th a").Select(a => a.TextContent)];

    private Task<int> NewCycleAsync(int year) => Portal.WithDbAsync(async db =>
    {
        var cycle = new PlanningCycle(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync(), year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    });

    private Task<int> MeetAsync(int cycle, int came, params (string Text, int Votes)[] issues) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId).SingleAsync();
        var village = await db.Villages.Where(v => v.AiylAimakId == aimak).Select(v => v.Id).FirstAsync();
        var meeting = new PraMeeting(aimak, cycle, new MeetingFacts(village, new DateOnly(2026, 3, 1)), new Domain.Stamp("Үлгү Адис", DateTime.UtcNow));
        meeting.Count([], PriorityHold.None, came);
        foreach (var (text, votes) in issues) meeting.Voice(new VoicedFacts(text, Votes: votes));
        db.Add(meeting);
        return await db.SaveChangesAsync();
    });
}
