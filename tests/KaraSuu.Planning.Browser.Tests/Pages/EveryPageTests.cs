using Microsoft.Playwright;
using Xunit.Abstractions;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>
/// Every page that links lead to, in the eyes of each role: it opens, fits a phone and a desk, has words for everything,
/// and axe finds nothing. Pages added later are met by their links.
/// </summary>
public abstract class EveryPage(Portal portal, Browser browser, ITestOutputHelper output) : Journey(portal, browser)
{
    /// <summary>What axe has looked at in this run; roles see many of the same pages.</summary>
    private static readonly Once Looked = new();

    private static readonly Once Shown = new();

    protected Task OfAsync(string? person, int examples, params string[] start) => VisitAsync(async visit =>
    {
        var look = new Look(visit, person ?? "visitor", Looked);
        var walk = new Walk(visit, look, Shown, examples);
        await walk.FromAsync(start);
        output.WriteLine($"{walk.Seen.Count} pages, {walk.Opened} in the browser, {look.AxeRuns} times axe:\n{string.Join('\n', walk.Seen)}");
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));
    }, person);
}

/// <summary>The training aimak: those who plan and decide. Those whose pages differ most see two examples of each kind of page, the others one.</summary>
public sealed class EveryPageTests(Portal portal, Browser browser, ITestOutputHelper output) : EveryPage(portal, browser, output)
{
    [Theory]
    [InlineData("ulgu.specialist", 2, "/")]
    [InlineData("ulgu.head", 2, "/")]
    [InlineData("ulgu.chair", 1, "/")]
    [InlineData("ulgu.deputy2", 1, "/")]
    public Task Of_every_role_in_Kyrgyz(string? person, int examples, params string[] start) => OfAsync(person, examples, start);
}

/// <summary>The training aimak: those who look after works and accounts. A class of its own, so that both walk side by side.</summary>
public sealed class EveryPageOfMonitoringTests(Portal portal, Browser browser, ITestOutputHelper output) : EveryPage(portal, browser, output)
{
    [Theory]
    [InlineData("ulgu.jme", 2, "/")]
    [InlineData("ulgu.supervisor", 1, "/")]
    [InlineData("ulgu.admin", 1, "/")]
    public Task Of_every_role_in_Kyrgyz(string? person, int examples, params string[] start) => OfAsync(person, examples, start);
}

/// <summary>The other aimaks, those who see all of them, and visitors.</summary>
public sealed class EveryOtherPageTests(Portal portal, Browser browser, ITestOutputHelper output) : EveryPage(portal, browser, output)
{
    [Theory]
    [InlineData("kara-suu.specialist", 1, "/")]
    [InlineData("alexandrov.specialist", 1, "/")]
    [InlineData("observer", 1, "/")]
    [InlineData("admin", 1, "/")]
    [InlineData(null, 2, "/public", "/accounts/sign-in")]
    public Task Of_every_role_in_Kyrgyz(string? person, int examples, params string[] start) => OfAsync(person, examples, start);
}

/// <summary>Pages in other languages, at night, and on the smallest phone.</summary>
public sealed class OtherwiseTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public Task Of_a_specialist_in_other_languages(string language) => VisitAsync(async visit =>
    {
        await visit.FollowAsync(visit.Page.Locator($"header.top > form button[name=to][value={language}]"));
        await LookAroundAsync(visit, Look.Phone, Look.Desk);
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));

        // The account remembers its language; the next journey is read in Kyrgyz.
        await visit.FollowAsync(visit.Page.Locator("header.top > form button[name=to][value=ky]"));
    }, "kara-suu.specialist");

    [Fact]
    public Task At_night() => VisitAsync(async visit =>
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await LookAroundAsync(visit, Look.Phone, Look.Desk);
    }, "ulgu.head");

    /// <summary>The browser's own print-out: no sheet ends with a heading or with a table's head.</summary>
    [Fact]
    public Task On_paper() => VisitAsync(async visit =>
    {
        var look = new Look(visit, "", new Once());
        await look.OpenAsync("/");
        string[] pages = [.. await look.LinksAsync("nav.sections"), "/public/ulgu", "/public/kara-suu", "/public/ulgu/works", "/public/ulgu/plans/2027",
            "/public/ulgu/plans/2026/execution"];
        foreach (var path in pages)
        {
            if (!await look.OpenAsync(path)) continue;
            await look.PrintedAsync();
            var heads = (await visit.Page.Locator("main h2, main h3, main caption, main thead").EvaluateAllAsync<string[]>(
                "all => all.map(e => e.innerText.replace(/\\s+/g, ' ').trim())")).Where(h => h.Length > 0).ToList();
            foreach (var sheet in await PdfText.SheetsOfAsync(await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" })))
            {
                if (heads.FirstOrDefault(h => sheet.EndsWith(h, StringComparison.Ordinal)) is { } head) look.Flaws.Add($"{path}: a sheet ends with «{head}»");
            }
        }
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));
    }, "ulgu.specialist");

    [Fact]
    public Task On_the_smallest_phone() => VisitAsync(visit => LookAroundAsync(visit, Look.SmallPhone), "ulgu.chair");

    /// <summary>The sections of the portal, and the first form or record of each kind that the pages of the cycle lead to.</summary>
    private static async Task LookAroundAsync(Visit visit, params int[] widths)
    {
        var look = new Look(visit, "", new Once());
        await look.OpenAsync("/");
        string[] pages = [.. await look.LinksAsync("nav.sections"), "/accounts/me", "/accounts/me/password"];
        var deeper = new List<string>();
        foreach (var path in pages)
        {
            if (!await look.OpenAsync(path)) continue;
            await look.AtAsync(path, axe: true, widths);
            deeper.AddRange((await look.LinksAsync("main")).Where(l => !l.Contains('.', StringComparison.Ordinal) && !l.Contains('?', StringComparison.Ordinal))
                .Except([.. pages, .. deeper]).TakeLast(1));
        }
        foreach (var path in deeper)
        {
            if (await look.OpenAsync(path)) await look.AtAsync(path, axe: true, widths);
        }
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));
    }
}
