using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>A long form, while something else happens in the same browser.</summary>
public sealed class KeptTypingTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Notes = "Биринчи сап\nэкинчи сап";
    private const string Drafts = "Object.entries(localStorage).filter(([key]) => key.startsWith('kept:')).map(([, value]) => JSON.parse(value).sent)";

    [Fact]
    public Task Signed_out_in_a_second_tab_one_signs_in_and_sends() => VisitAsync(
        async visit =>
        {
            visit.Expect(401);
            var place = await FillAsync(visit);
            await SignOutInAnotherTabAsync(visit);

            await visit.FollowAsync(visit.Page.Locator("main form[data-keep] button.button:not(.secondary)").Last);
            await AssertSaysAsync(visit, "Жазганыңыз жоголгон жок");
            await AssertOneUnsentDraftAsync(visit);
            await SignInAsync(visit, "kara-suu.specialist");

            await AssertSaysAsync(visit, "азырынча жөнөтүлө элек");
            await visit.Page.Locator("details.typed summary").ClickAsync();
            Assert.Equal(Notes, (await visit.Page.Locator("textarea[readonly]").InputValueAsync()).ReplaceLineEndings("\n"));
            await Axe.CheckAsync(visit);
            await visit.FollowAsync(visit.Page.Locator("form[data-kept-send] button"));
            await AssertSavedAsync(visit, place);
            Assert.Empty(await visit.Page.EvaluateAsync<bool[]>(Drafts));
        },
        "kara-suu.specialist");

    [Fact]
    public Task Somebody_else_signed_in_in_a_second_tab_of_a_phone_without_scripts() => VisitAsync(
        async visit =>
        {
            visit.Expect(400);
            var place = await FillAsync(visit);
            await SignOutInAnotherTabAsync(visit, "kara-suu.head");

            await visit.FollowAsync(visit.Page.Locator("main form[data-keep] button.button:not(.secondary)").Last);
            Assert.Contains("башка эсеп менен кирген адам жазган", await visit.Page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await visit.Page.Locator("form[data-kept-send]").CountAsync());
            await visit.FollowAsync(visit.Page.Locator("form[action='/accounts/sign-in-as-another'] button"));
            await SignInAsync(visit, "kara-suu.specialist");
            await visit.FollowAsync(visit.Page.Locator("form[data-kept-send] button"));
            await AssertSavedAsync(visit, place);
        },
        "kara-suu.specialist",
        Screen.Phone,
        javaScript: false);

    [Fact]
    public Task A_record_that_is_gone_leaves_the_texts_and_the_draft() => VisitAsync(
        async visit =>
        {
            visit.Expect(404);
            await FillAsync(visit);
            await visit.Page.EvaluateAsync("document.querySelector('main form[data-keep]').setAttribute('action', '/cycles/999999/meetings/new')");
            await visit.FollowAsync(visit.Page.Locator("main form[data-keep] button.button:not(.secondary)").Last);
            await AssertSaysAsync(visit, "көчүрүп алыңыз");
            Assert.True(await visit.Page.Locator("details.typed textarea").IsVisibleAsync());
            await AssertOneUnsentDraftAsync(visit);
            await visit.GoAsync("/");
            await AssertOneUnsentDraftAsync(visit);
        },
        "kara-suu.specialist",
        Screen.Phone);

    [Fact]
    public Task Somebody_else_at_the_same_device_is_not_offered_what_was_typed() => VisitAsync(
        async visit =>
        {
            visit.Expect(401);
            await FillAsync(visit);
            var form = new Uri(visit.Page.Url).AbsolutePath;
            await visit.Page.Context.ClearCookiesAsync(new() { Name = "karasuu" });
            await visit.FollowAsync(visit.Page.Locator("main form[data-keep] button.button:not(.secondary)").Last);
            await SignInAsync(visit, "kara-suu.head");
            await AssertSaysAsync(visit, "башка эсеп менен кирген адам жазган");
            Assert.Equal(0, await visit.Page.Locator("form[data-kept-send]").CountAsync());
            Assert.False(await visit.Page.Locator("details.typed dl").IsVisibleAsync());
            visit.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
            await visit.GoAsync(form);
            Assert.Equal(0, await visit.Page.Locator(".notice.info[role=status]").CountAsync());
            await visit.SignInAsync("kara-suu.specialist", Portal.SamplePassword);
            await visit.GoAsync(form);
            await Assertions.Expect(visit.Page.Locator(".notice.info[role=status]")).ToBeVisibleAsync();
        },
        "kara-suu.specialist");

    private static async Task<string> FillAsync(Visit visit)
    {
        var (page, place) = (visit.Page, $"Клуб {Guid.NewGuid():N}");
        await visit.GoAsync("/");
        await visit.GoAsync((await page.Locator("nav.sections a[href$='/meetings']").First.GetAttributeAsync("href"))! + "/new");
        await page.Locator("#Form_VillageId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.FillAsync("#Form_HeldOn", "01.03.2026");
        await page.FillAsync("#Form_Place", place);
        await page.FillAsync("#Form_Facilitator", "Асанова Г.");
        await page.FillAsync("#Form_Recorder", "Токтоев Б.");
        await page.FillAsync("[name='Form.Attendance[0].Women']", "1");
        await page.FillAsync("[name='Form.Attendance[1].Men']", "3");
        await page.FillAsync("#Form_Notes", Notes);
        return place;
    }

    private static async Task SignOutInAnotherTabAsync(Visit visit, string? thenAs = null)
    {
        var tab = await visit.Page.Context.NewPageAsync();
        await Visit.GoAsync(tab, "/accounts/me");
        await tab.Locator("header.top details.drop:has(form) > summary").ClickAsync();
        await tab.Locator("form[action='/accounts/sign-out'] button").ClickAsync();
        await Visit.UntilAtAsync(tab, url => url.Contains("/accounts/sign-in", StringComparison.Ordinal));
        if (thenAs is not null)
        {
            await tab.FillAsync("input[name=UserName]", thenAs);
            await tab.FillAsync("input[name=Password]", Portal.SamplePassword);
            await tab.ClickAsync("form:has(input[name=Password]) [type=submit]");
            await Visit.UntilAtAsync(tab, url => !url.Contains("sign-in", StringComparison.Ordinal));
        }
        await tab.CloseAsync();
    }

    private static async Task SignInAsync(Visit visit, string person)
    {
        await visit.Page.FillAsync("input[name=UserName]", person);
        await visit.Page.FillAsync("input[name=Password]", Portal.SamplePassword);
        await visit.FollowAsync(visit.Page.Locator("form:has(input[name=Password]) [type=submit]"));
    }

    /// <summary>What happened is said at once, has the focus, and axe finds nothing.</summary>
    private static async Task AssertSaysAsync(Visit visit, string words)
    {
        var said = visit.Page.Locator("main [role=alert]");
        Assert.Contains(words, await said.InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(said).ToBeFocusedAsync();
        await Axe.CheckAsync(visit);
    }

    private static async Task AssertOneUnsentDraftAsync(Visit visit) => Assert.False(Assert.Single(await visit.Page.EvaluateAsync<bool[]>(Drafts)));

    private static async Task AssertSavedAsync(Visit visit, string place)
    {
        var text = await visit.Page.Locator("main").InnerTextAsync();
        Assert.All([place, "Асанова Г.", "Токтоев Б.", "Биринчи сап", "экинчи сап", "25 %"],
            typed => Assert.Contains(typed, text.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }
}
