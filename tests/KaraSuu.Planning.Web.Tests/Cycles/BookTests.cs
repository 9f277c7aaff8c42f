using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>One book of checks: what stands on the pages of records stands in it, with the same explanation.</summary>
public sealed class BookTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("ulgu")]
    [InlineData("kara-suu")]
    [InlineData("alexandrov")]
    public async Task The_page_of_a_record_shows_the_checks_the_book_has_of_it(string slug)
    {
        var (aimak, urls) = await RecordsAsync(slug);
        var book = (await Portal.WithDbAsync(db => RecordChecks.LoadAsync(db, aimak, Today, default))).ToLookup(r => r.Url, r => r.Check.Code);
        Assert.DoesNotContain(book.Select(b => b.Key).Except(urls), url => !url.EndsWith("/evaluations", StringComparison.Ordinal));
        var reader = await Portal.SignedInAsync("observer");
        foreach (var url in urls)
        {
            var page = await reader.GetAsync(url);
            Assert.Equal((url, 200), (url, page.Status));
            var shown = page.Document.QuerySelectorAll("ul.checks > li[data-check]").Select(li => li.GetAttribute("data-check")!);
            Assert.Equal(book[url].Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_check_of_a_work_is_explained_in_the_book_and_the_page_of_the_work_says_so()
    {
        var (aimak, _) = await RecordsAsync("kara-suu");
        var check = (await Portal.WithDbAsync(db => RecordChecks.LoadAsync(db, aimak, Today, default)))
            .First(r => r.Group == CheckGroup.Works && r.Check.Code == WorkChecks.NoContract);
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var link = $"/aimaks/{aimak}/checks/explain?code={check.Check.Code}&subject={check.Check.Subject}{(check.Year is { } year ? $"&year={year}" : "")}";
        var form = await reader.GetAsync(link);
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Text", " "))).ErrorAt("Form_Text"));
        var book = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Text", "Келишим райондук архивде")));
        Assert.Contains("Келишим райондук архивде", book.Text);
        var page = (await reader.GetAsync(check.Url)).Document.QuerySelector($"li[data-check={WorkChecks.NoContract}]")!.TextContent;
        Assert.Contains("Түшүндүрүлдү", page);
        Assert.Contains("Келишим райондук архивде", page);
        Assert.Contains("Кара-Суу: Адис", page);
        var waiting = await reader.GetAsync($"/aimaks/{aimak}/checks?explained=true&group=Works&q=архив");
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{aimak}/checks/explain?code=made-up&subject=work-1")).Status);
        Assert.Equal(200, waiting.Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Explanations.CountAsync(e => e.Code == WorkChecks.NoContract)));
    }

    [Fact]
    public async Task The_book_is_filtered_by_part_and_state_and_searched()
    {
        var (aimak, _) = await RecordsAsync("alexandrov");
        var reader = await Portal.SignedInAsync("alexandrov.specialist");
        var all = await reader.GetAsync($"/aimaks/{aimak}/checks");
        var count = all.Document.QuerySelectorAll("ul.checks > li").Length;
        Assert.InRange(count, 5, 50);
        var group = await reader.GetAsync($"/aimaks/{aimak}/checks?group=MonitoringGroup");
        Assert.InRange(group.Document.QuerySelectorAll("ul.checks > li").Length, 1, count - 1);
        Assert.Single(group.Document.QuerySelectorAll("main section > h2"));
        Assert.Empty((await reader.GetAsync($"/aimaks/{aimak}/checks?explained=true")).Document.QuerySelectorAll("ul.checks > li"));
        Assert.Contains("табылган жок", (await reader.GetAsync($"/aimaks/{aimak}/checks?q=жокмындай")).Text);
    }

    [Fact]
    public async Task The_book_of_a_year_holds_its_cycle_and_another_aimaks_book_does_not_exist()
    {
        var (aimak, _) = await RecordsAsync("kara-suu");
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var book = await reader.GetAsync($"/aimaks/{aimak}/checks?year=2019&group=Participation");
        Assert.NotNull(book.Document.QuerySelector($"li[data-check={ParticipationChecks.SameTotalsAsYear}]"));
        var stranger = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{aimak}/checks")).Status);
        Assert.DoesNotContain("/explain", (await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync($"/aimaks/{aimak}/checks")).Html,
            StringComparison.Ordinal);
    }

    private static DateOnly Today => TimeProvider.System.Today();

    /// <summary>The pages of every work, group, inspection and act of an aimak; cancelled works are not doubted.</summary>
    private Task<(int Aimak, List<string> Urls)> RecordsAsync(string slug) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        var works = await db.Works.Where(w => w.AiylAimakId == aimak).Select(w => w.Id).ToListAsync();
        var groups = await db.JmeGroups.Where(g => g.AiylAimakId == aimak).Select(g => g.Id).ToListAsync();
        var inspections = await db.Inspections.Where(i => i.AiylAimakId == aimak).Select(i => i.Id).ToListAsync();
        var acts = await db.Acts.Where(a => a.AiylAimakId == aimak).Select(a => a.Id).ToListAsync();
        return (aimak, (List<string>)[.. works.Select(id => $"/works/{id}"), .. groups.Select(id => $"/jme-groups/{id}"),
            .. inspections.Select(id => $"/inspections/{id}"), .. acts.Select(id => $"/acts/{id}")]);
    });
}
