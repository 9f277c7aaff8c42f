using System.Text;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class RankingTests(Portal portal) : PortalTests(portal)
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task The_list_shows_votes_sources_villages_and_each_sexs_top_three()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(2027)}/priorities");
        Assert.Contains("Аялдар тандаган үч маселе", page.Text);
        Assert.Contains("Эркектер тандаган үч маселе", page.Text);
        var first = page.Document.QuerySelector("table.list tbody tr")!;
        Assert.Contains("Ичүүчү суунун жетишсиздиги", first.TextContent);
        Assert.Contains("Биринчи айыл", first.QuerySelector("th")!.TextContent);
        Assert.Contains("Планга кирет", first.TextContent);
    }

    [Fact]
    public async Task An_issue_listed_in_earlier_years_says_how_often()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(2021, "kara-suu")}/priorities");
        var roads = page.Document.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains("Ички жолдор", StringComparison.Ordinal));
        Assert.Contains("3 жылдан бери күтөт: 2018, 2019, 2021", roads.TextContent);
        Assert.Contains("Планга кирет деп чечилген, бирок планда пункту жок маселелер", page.Text);
    }

    [Fact]
    public async Task Issues_are_moved_by_hand_and_ordered_by_votes()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2031));
        await AddAsync(cycle, "Аз добуш", 1);
        await AddAsync(cycle, "Көп добуш", 2, "Көп добушту маселе");
        var third = await AddAsync(cycle, "Үчүнчү", 3);
        var list = await reader.GetAsync($"/cycles/{cycle}/priorities");
        var moved = await reader.FollowAsync(await reader.SubmitAsync(list, "#order", ("up", $"{third}")));
        Assert.Equal(["Аз добуш", "Үчүнчү", "Көп добуш"], Titles(moved));
        var again = await reader.SubmitAsync(list, "#order", ("up", $"{third}"));
        Assert.Equal(["Аз добуш", "Үчүнчү", "Көп добуш"], Titles(await reader.FollowAsync(again)));
        var ordered = await reader.FollowAsync(await reader.SubmitAsync(moved, "#order", ("byVotes", "1")));
        Assert.Equal(["Көп добуш", "Аз добуш", "Үчүнчү"], Titles(ordered));
        Assert.Equal(404, (await reader.SubmitAsync(ordered, "#order", ("down", "987654"))).Status);
        Assert.Equal(404, (await reader.SubmitAsync(ordered, "#order", ("down", "төмөн"))).Status);
    }

    /// <summary>Of a priority that no meeting is merged into nobody knows how many voted: on the page and in the file.</summary>
    [Fact]
    public async Task Votes_of_an_issue_without_a_meeting_are_unknown_and_not_nought()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2038));
        await AddAsync(cycle, "Булаксыз маселе", 1);
        var page = await reader.GetAsync($"/cycles/{cycle}/priorities");
        var cells = page.Document.QuerySelectorAll("table.list tbody tr td.num").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["1", "белгисиз", "белгисиз", "белгисиз", "0"], cells);
        var file = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/cycles/{cycle}/priorities.csv")).Bytes).Replace(';', ',');
        Assert.Contains("Булаксыз маселе,,,,,0,", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_votes_are_shown_as_a_tie()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2032));
        await AddAsync(cycle, "Биринчи тең", 1, "Бир");
        await AddAsync(cycle, "Экинчи тең", 2, "Эки");
        var page = await reader.GetAsync($"/cycles/{cycle}/priorities");
        Assert.Equal(2, page.Document.QuerySelectorAll("table.list tbody tr").Count(r => r.QuerySelectorAll(".status").Any(s => s.TextContent == "тең")));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("-votes")]
    [InlineData("women")]
    [InlineData("-men")]
    [InlineData("sources")]
    public async Task Every_column_sorts(string sort)
    {
        var reader = await Portal.SignedInAsync("observer");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(2027)}/priorities?sort={sort}&q=жол");
        Assert.Equal(200, page.Status);
        Assert.Contains("Ички жолдордун начардыгы", page.Text);
        Assert.Null(page.Document.QuerySelector("#order"));
    }

    [Fact]
    public async Task Many_issues_cost_few_bytes()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await NewCycleAsync(2033));
        for (var i = 1; i <= 55; i++) await AddAsync(cycle, $"Айылдын {i}-көчөсүнүн жолун оңдоо керек", i, "Жол бузулган");
        await reader.GetAsync($"/cycles/{cycle}/priorities");
        var page = await reader.GetAsync($"/cycles/{cycle}/priorities");
        Assert.Equal(50, page.Document.QuerySelectorAll("table.list tbody tr").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
        Assert.Equal(5, (await reader.GetAsync($"/cycles/{cycle}/priorities?page=2")).Document.QuerySelectorAll("table.list tbody tr").Length);
        var csv = await reader.GetAsync($"/cycles/{cycle}/priorities.csv");
        Assert.Equal(56, Encoding.UTF8.GetString(csv.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var id = await Portal.WithDbAsync(db => db.Priorities.Where(p => p.CycleId == cycle).Select(p => p.Id).FirstAsync());
        var meeting = await Portal.MeetingAsync(cycle, issues: [.. Enumerable.Range(1, 55).Select(i => $"Бириктириле элек {i}-маселе")]);
        Assert.NotEqual(0, meeting);
        page = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        Assert.Equal(50, page.Document.QuerySelectorAll("input[name='Form.Issues']").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
    }

    private static IEnumerable<string> Titles(Answer page) => page.Document.QuerySelectorAll("table.list tbody tr th a").Select(a => a.TextContent);

    private Task<int> NewCycleAsync(int year) => Portal.WithDbAsync(async db =>
    {
        var cycle = new Domain.Cycles.PlanningCycle(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync(), year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    });

    /// <summary>An issue; with a voiced text it has one source of 7 women's and 5 men's votes.</summary>
    private async Task<int> AddAsync(int cycle, string title, int position, string? voiced = null)
    {
        var id = await Portal.WithDbAsync(async db =>
        {
            var priority = new PriorityIssue(await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId)
                .SingleAsync(), cycle, position, new PriorityFacts(title));
            db.Add(priority);
            await db.SaveChangesAsync();
            return priority.Id;
        });
        if (voiced is null) return id;
        var meeting = await Portal.MeetingAsync(cycle, issues: voiced);
        return await Portal.WithDbAsync(async db =>
        {
            (await db.VoicedIssues.SingleAsync(i => i.PraMeetingId == meeting)).MergeInto(id, PriorityHold.None);
            await db.SaveChangesAsync();
            return id;
        });
    }
}
