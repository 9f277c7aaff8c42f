using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>Pages that are left out are seen to be left out.</summary>
public sealed class PagerTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_gap_between_pages_is_a_sign_and_a_gap_of_one_page_is_that_page()
    {
        var lines = await Portal.WithDbAsync(async db =>
        {
            var size = Web.Pages.ListQuery.PageSize;
            foreach (var (user, pages) in new[] { (5_000_005, 5), (5_000_012, 12) })
            {
                for (var line = 0; line < size * pages; line++)
                    db.JournalEntries.Add(new JournalEntry { UserId = user, UserName = "А", RecordKind = "Duty", RecordId = "1", After = "{}" });
            }
            return await db.SaveChangesAsync();
        });
        Assert.True(lines > 0);
        Assert.Equal("1 2 3 4 5", await PagesAsync("person=5000005"));
        Assert.Equal("1 2 3 4 5", await PagesAsync("person=5000005&page=5"));
        Assert.Equal("1 2 3 … 12", await PagesAsync("person=5000012"));
        Assert.Equal("1 … 5 6 7 8 9 … 12", await PagesAsync("person=5000012&page=7"));
        Assert.Equal("1 2 3 4 5 6 7 … 12", await PagesAsync("person=5000012&page=5"));
    }

    private async Task<string> PagesAsync(string query)
    {
        var page = await (await Portal.SignedInAsync("observer")).GetAsync("/journal?" + query);
        return string.Join(' ', page.Document.QuerySelectorAll("nav.pager li").Select(l => l.TextContent.Trim()).Where(t => t == "…" || t.All(char.IsDigit)));
    }
}
