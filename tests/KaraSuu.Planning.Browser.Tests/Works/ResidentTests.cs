using KaraSuu.Planning.Browser.Tests.Chain;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Works;

/// <summary>A resident at the site holds a phone to the poster, answers with one tap, and sees the answer beside the status.</summary>
public sealed class ResidentTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task On_a_phone(bool javaScript) => VisitAsync(AnswerAsync, userName: null, Screen.Phone, javaScript);

    private static async Task AnswerAsync(Visit visit)
    {
        const string Said = "Көчөнүн чети кайра ойдолду";
        var steps = new Steps(visit);
        await steps.OpenAsync("/public/ulgu/works");
        await visit.FollowAsync(steps.Page.Locator("main table a", new PageLocatorOptions { HasTextString = "Борбордук көчөгө шагыл төшөө" }));
        var code = await steps.Page.Locator("main header a[href^='/w/']").GetAttributeAsync("href");
        await steps.OpenAsync(code!);
        await steps.LookAsync();
        Assert.Equal("Оңдолдубу?", await steps.Page.Locator("#residents legend").InnerTextAsync());
        var status = await steps.Page.Locator("main header p").First.InnerTextAsync();
        await steps.FillAsync(("Form_Line", Said));
        await visit.FollowAsync(steps.Page.Locator("#residents button[value=Partly]"));
        await steps.LookAsync();
        var text = await steps.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Рахмат", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, text, StringComparison.Ordinal);
        Assert.Contains("жарым-жартылай: ", text, StringComparison.Ordinal);
        Assert.Equal(status, await steps.Page.Locator("main header p").First.InnerTextAsync());
    }
}
