using System.Text.RegularExpressions;
using KaraSuu.Planning.Browser.Tests.Chain;
using KaraSuu.Planning.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Threads;

/// <summary>A villager finds on a phone what became of what was said at the meeting: each page by a tap, none by its address.</summary>
public sealed partial class OneWishTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Words = "Айылга кирүүчү жол начар";

    /// <summary>How many pages of a kind are read in search of a way.</summary>
    private const int Examples = 8;

    private static readonly string[] Kinds = ["acts", "issues", "items", "priorities", "proposals", "remarks", "works"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task As_a_villager_on_a_phone(bool javaScript) => VisitAsync(FollowAsync, userName: null, Screen.Phone, javaScript);

    /// <summary>The page inside, from each kind of record that leads to it, in Russian too.</summary>
    [Theory]
    [InlineData("ky", "Көйгөйдүн жолу")]
    [InlineData("ru", "Путь проблемы")]
    public Task Inside_from_every_kind_of_record(string language, string title) => VisitAsync(async visit =>
    {
        if (language != "ky") await visit.FollowAsync(visit.Page.Locator($"header.top > form button[name=to][value={language}]"));
        var look = new Look(visit, language, new Once());
        await look.OpenAsync("/");
        var waiting = new Queue<string>(await look.LinksAsync("nav.sections"));
        var found = new HashSet<string>(waiting, StringComparer.Ordinal);
        var (met, kinds) = (new Dictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal));
        while (kinds.Count < Kinds.Length && waiting.TryDequeue(out var path))
        {
            if (await look.ReadAsync(path) is not { } page) continue;
            foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]).Distinct())
            {
                if (link.StartsWith("/threads/", StringComparison.Ordinal)) kinds.TryAdd(link.Split('/')[2], link);
                else if (MayLead().IsMatch(link) && found.Add(link) && Meet(Numbers().Replace(link, "#"))) waiting.Enqueue(link);
            }
        }
        Assert.Equal(Kinds, kinds.Keys);
        foreach (var path in kinds.Values)
        {
            await look.OpenAsync(path);
            Assert.Equal(title, await visit.Page.Locator("h1").InnerTextAsync());
            await look.AtAsync(path, axe: true, Look.Phone, Look.Desk);
        }
        // The account remembers its language; the next journey is read in Kyrgyz. On a phone the languages are in the menu.
        await visit.Page.SetViewportSizeAsync(Look.Desk, 900);
        if (language != "ky") await visit.FollowAsync(visit.Page.Locator("header.top > form button[name=to][value=ky]"));
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));

        bool Meet(string kind) => (met[kind] = met.GetValueOrDefault(kind) + 1) <= Examples;
    }, "ulgu.specialist");

    private static async Task FollowAsync(Visit visit)
    {
        var steps = new Steps(visit);
        await steps.OpenAsync("/public");
        await steps.FollowAsync("/public/ulgu");
        await steps.FollowAsync("/public/ulgu/wishes");

        // Typed as people type it, without the Kyrgyz letters; then her own village.
        await steps.FillAsync(("q", "кируучу жол"), ("village", await steps.ChoiceAsync("village", "Үчүнчү айыл")));
        await visit.FollowAsync(steps.Page.Locator("form.search button"));
        await steps.LookAsync();
        await visit.FollowAsync(steps.Page.Locator("main table a", new PageLocatorOptions { HasTextString = Words }));
        await steps.LookAsync();
        var wish = steps.Path;
        string[] way = [Words, "Бекитилген планда", "Ички жолдордун начардыгы", "2 350 000 сом", "Асфальт төшөөгө каражат жетишпейт", "токтом № 4/1"];
        foreach (var said in way) await steps.SeesAsync(said);

        // Each step of the way is a tap away from the top of the page, and the page of the step another.
        await steps.Page.Locator("ol.stages a[href=\"#votes\"]").ClickAsync();
        await Assertions.Expect(steps.Page.Locator("h2#votes")).ToBeInViewportAsync();
        await AndBackAsync("meetings/", Words, "Алып баруучу");
        await AndBackAsync("hearings/", "толугу менен асфальтталсын", "Төрага");
        await AndBackAsync("votes/", "Үлгү Депутат 8", "Үлгү Адис");
        await AndBackAsync("plans/2027", "Биринчи айылдын эки көчөсүнө шагыл төшөө", "Үлгү Адис");

        var paper = await steps.Page.Context.APIRequest.GetAsync(
            (await steps.Page.Locator(".actions a[href$=\".pdf\"]").First.GetAttributeAsync("href"))!);
        Assert.Equal((200, "application/pdf"), (paper.Status, paper.Headers["content-type"]));
        Assert.Contains("КӨЙГӨЙДҮН ЖОЛУ", Assert.Single(await PdfText.SheetsOfAsync(await paper.BodyAsync())), StringComparison.Ordinal);

        async Task AndBackAsync(string page, string sees, string doesNotSee)
        {
            await visit.FollowAsync(steps.Page.Locator($"main a[href*=\"/public/ulgu/{page}\"]").First);
            await steps.LookAsync();
            await steps.SeesAsync(sees);
            Assert.DoesNotContain(doesNotSee, await steps.Page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
            await steps.OpenAsync(wish);
        }
    }

    /// <summary>Pages and lists of records that have a way, and what leads to them.</summary>
    [GeneratedRegex("^/(cycles|aimaks|meetings|priorities|plans|hearings|works|acts)(/[0-9]+(/[a-z]+)?)?$")]
    private static partial Regex MayLead();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
