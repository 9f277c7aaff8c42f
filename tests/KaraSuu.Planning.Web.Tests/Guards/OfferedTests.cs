using AngleSharp.Dom;
using KaraSuu.Planning.Web.Tests.Monitoring;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>No step is offered that would be refused: every link of every page of the training aimak opens for the person who sees it.</summary>
public sealed class OfferedTests(Portal portal) : PortalTests(portal)
{
    private const int MostPages = 250;

    [Theory]
    [InlineData("ulgu.specialist")]
    [InlineData("ulgu.head")]
    [InlineData("ulgu.chair")]
    [InlineData("ulgu.jme")]
    [InlineData("ulgu.supervisor")]
    [InlineData("ulgu.deputy2")]
    [InlineData("ulgu.admin")]
    public async Task Every_action_offered_to_a_person_is_one_the_person_may_take_now(string userName)
    {
        await Portal.WorkAsync();
        var reader = await Portal.SignedInAsync(userName);
        var (waiting, seen) = (new Queue<(string Url, string From)>([("/", "")]), new HashSet<string>(StringComparer.Ordinal) { "/" });
        var refused = new List<string>();
        var read = 0;
        while (waiting.Count > 0 && read < MostPages)
        {
            var (url, from) = waiting.Dequeue();
            var page = await reader.GetAsync(url);
            read++;
            if (page.Status >= 400 || page.Location?.Contains("/error/", StringComparison.Ordinal) == true
                || page.Document.QuerySelector(".errors") is not null)
                refused.Add($"{from} offers {url}: {page.Status} {page.Location}");
            foreach (var link in page.Document.QuerySelectorAll("main a[href], nav a[href]").Select(a => PathOf(a)).OfType<string>().Where(l => seen.Add(l)))
                waiting.Enqueue((link, url));
        }
        Assert.True(read > 15, $"only {read} pages were read");
        Assert.Empty(refused);
    }

    /// <summary>A page of the portal without its place in it; lists in other orders and files are not asked for.</summary>
    private static string? PathOf(IElement link)
    {
        var href = link.GetAttribute("href")!.Split('#')[0];
        if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal) || href.StartsWith("/photos", StringComparison.Ordinal)) return null;
        var query = href.Split('?', 2);
        if (Path.GetExtension(query[0]) is ".csv" or ".xlsx" or ".pdf") return null;
        var isOtherOrder = query.Length == 2
            && (query[1].Contains("sort=", StringComparison.Ordinal) || query[1].Contains("page=", StringComparison.Ordinal));
        return isOtherOrder ? null : href;
    }
}
