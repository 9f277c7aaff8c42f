using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>
/// A long form sent, without scripts, while the portal is stopped: the browser says that it cannot reach it. What was typed is in the request that
/// waits to be sent again, and nowhere else (decision 0039).
/// </summary>
public sealed class StoppedPortalTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Send = "main form[data-keep] button.button:not(.secondary)";
    private const string Notes = "Биринчи сап\nэкинчи сап";

    [Fact]
    public Task Loaded_again_when_the_portal_is_back_the_form_arrives_once() => VisitAsync(
        async visit =>
        {
            var place = await SendToNobodyAsync(visit);
            await Portal.StartAgainAsync();
            await visit.Page.ReloadAsync();
            Assert.Contains(place, await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

            // The next page of the same form's key is the first result again, not a second meeting.
            await visit.GoAsync("/");
            await visit.GoAsync((await visit.Page.Locator("nav.sections a[href$='/meetings']").First.GetAttributeAsync("href"))!);
            Assert.Equal(1, await visit.Page.GetByText(place).CountAsync());
        },
        "kara-suu.specialist",
        Screen.Phone,
        javaScript: false);

    private async Task<string> SendToNobodyAsync(Visit visit)
    {
        var (page, place) = (visit.Page, $"Клуб {Guid.NewGuid():N}");
        visit.ExpectLostLine();
        await visit.GoAsync("/");
        await visit.GoAsync((await page.Locator("nav.sections a[href$='/meetings']").First.GetAttributeAsync("href"))! + "/new");
        await page.Locator("#Form_VillageId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.FillAsync("#Form_HeldOn", "01.03.2026");
        await page.FillAsync("#Form_Place", place);
        await page.FillAsync("#Form_Facilitator", "Асанова Г.");
        await page.FillAsync("#Form_Recorder", "Токтоев Б.");
        await page.FillAsync("[name='Form.Attendance[0].Women']", "1");
        await page.FillAsync("#Form_Notes", Notes);
        Portal.Stop();
        await visit.FollowAsync(page.Locator(Send).Last);
        Assert.Equal(0, await page.Locator("main").CountAsync());
        return place;
    }
}
