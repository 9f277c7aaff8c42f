using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Chain;

/// <summary>What a person does on a page of the portal, and axe on every page they see.</summary>
/// <param name="visit">the person's browser</param>
/// <param name="looks">false where somebody else has just looked at the very same pages</param>
internal sealed class Steps(Visit visit, bool looks = true)
{
    public IPage Page => visit.Page;

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Opens a page and looks at it.</summary>
    public async Task OpenAsync(string path)
    {
        await visit.GoAsync(path);
        await LookAsync();
    }

    /// <summary>Follows the link with this address that the page offers.</summary>
    public async Task FollowAsync(string href)
    {
        await visit.FollowAsync(Page.Locator($"main a[href=\"{href}\"]").First);
        await LookAsync();
    }

    /// <summary>Types into fields by their ids; selects choose by value, radios and checkboxes are ticked.</summary>
    public async Task FillAsync(params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            var field = Page.Locator($"#{id}");
            switch (await field.EvaluateAsync<string>("e => e.tagName + '.' + e.type"))
            {
                case "SELECT.select-one":
                    await field.SelectOptionAsync(value);
                    break;
                case "INPUT.radio":
                    await Page.Locator($"input[name=\"{await field.GetAttributeAsync("name")}\"][value=\"{value}\"]").CheckAsync();
                    break;
                case "INPUT.checkbox":
                    await field.CheckAsync();
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>Presses the page's main button (or the one named) and looks at what comes.</summary>
    public async Task SaveAsync(string button = "main form[method=post] button.button:not(.secondary)")
    {
        await visit.FollowAsync(Page.Locator(button).Last);
        var errors = await Page.Locator(".errors li").AllInnerTextsAsync();
        Assert.True(errors.Count == 0, $"{Page.Url}: {string.Join("; ", errors)}");
        await LookAsync();
    }

    /// <summary>Asks for one more row: at once with scripts, from the server without.</summary>
    public async Task AddRowAsync()
    {
        var add = Page.Locator("button[name=add]");
        if (visit.JavaScript) await add.ClickAsync();
        else await visit.FollowAsync(add);
    }

    /// <summary>Presses a button that posts to this address.</summary>
    public Task PressAsync(string action) => SaveAsync($"main form[action=\"{action}\"] button");

    public async Task SeesAsync(string text) =>
        Assert.Contains(text, (await Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of the first choice of a select that names this.</summary>
    public async Task<string> ChoiceAsync(string id, string label) =>
        await Page.Locator($"#{id} option", new PageLocatorOptions { HasTextString = label }).First.GetAttributeAsync("value") ?? "";

    /// <summary>Axe, no sideways scrolling, and the page is in Kyrgyz.</summary>
    public async Task LookAsync()
    {
        if (!looks) return;
        Assert.Equal("ky", await Page.Locator("html").GetAttributeAsync("lang"));
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide <= 0, $"{Page.Url} is {tooWide} px wider than the screen");
        await Axe.CheckAsync(visit);
    }
}
