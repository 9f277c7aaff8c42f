namespace KaraSuu.Planning.Browser.Tests.Practice;

/// <summary>A visit notices what went wrong behind the page, and nothing else.</summary>
[Collection(PracticeCollection.Name)]
public sealed class VisitTests(PracticeSite site, Browser browser)
{
    [Theory]
    [InlineData(Screen.Desktop, true)]
    [InlineData(Screen.Desktop, false)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Phone, false)]
    public Task A_clean_page_passes(Screen screen, bool javaScript) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.GoAsync("/clean");
            Assert.Equal("Баары жайында", await visit.Page.TextContentAsync("#text"));
        },
        screen,
        javaScript);

    [Theory]
    [InlineData("/inline-style", "Content Security Policy", true)]
    [InlineData("/inline-style", "Content Security Policy", false)]
    [InlineData("/throws", "broken script", true)]
    [InlineData("/logs", "said aloud", true)]
    [InlineData("/missing-file", "answered 404: GET", true)]
    [InlineData("/missing-file", "answered 404: GET", false)]
    [InlineData("/elsewhere", "http://127.0.0.2:9/picture.png", true)]
    [InlineData("/elsewhere", "http://127.0.0.2:9/picture.png", false)]
    [InlineData("/no-such-page", "answered 404: GET", true)]
    public async Task What_goes_wrong_behind_a_page_fails_the_visit(string path, string problem, bool javaScript)
    {
        var failure = await Assert.ThrowsAsync<VisitFailedException>(() =>
            browser.VisitAsync(site.Address, visit => visit.GoAsync(path), javaScript: javaScript));

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_status_that_is_expected_of_a_page_passes() => browser.VisitAsync(site.Address, async visit =>
    {
        visit.Expect(404);
        var answer = await visit.GoAsync("/no-such-page");
        Assert.Equal(404, answer!.Status);
    });

    [Fact]
    public async Task A_status_that_is_expected_of_a_page_is_not_allowed_to_its_files()
    {
        var failure = await Assert.ThrowsAsync<VisitFailedException>(() => browser.VisitAsync(site.Address, visit =>
        {
            visit.Expect(404);
            return visit.GoAsync("/missing-file");
        }));

        Assert.Contains("nowhere.png", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_journey_says_where_it_was()
    {
        var failure = await Assert.ThrowsAsync<VisitFailedException>(() => browser.VisitAsync(site.Address, async visit =>
        {
            await visit.GoAsync("/clean");
            Assert.Fail("the journey's own reason");
        }));

        Assert.Contains("the journey's own reason", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/clean", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "жазды")]
    [InlineData(false, "жазуу жок")]
    public Task Scripts_run_only_when_they_are_on(bool javaScript, string text) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.GoAsync("/script-writes");
            Assert.Equal(text, await visit.Page.TextContentAsync("#text"));
        },
        javaScript: javaScript);

    [Fact]
    public Task The_browser_asks_for_Kyrgyz() => browser.VisitAsync(site.Address, async visit =>
    {
        await visit.GoAsync("/language");
        Assert.StartsWith("ky", await visit.Page.TextContentAsync("#text"), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(Screen.Desktop, 1280, 0)]
    [InlineData(Screen.Phone, 390, 1)]
    public Task A_screen_has_its_size_and_touch(Screen screen, int width, int touches) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.GoAsync("/clean");
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("innerWidth"));
            Assert.Equal(touches, await visit.Page.EvaluateAsync<int>("Math.min(navigator.maxTouchPoints, 1)"));
        },
        screen);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_user_signs_in_through_the_form(bool javaScript) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.SignInAsync("aigul", "туура");
            Assert.Equal("Баары жайында", await visit.Page.Locator("#text").TextContentAsync());
            Assert.EndsWith("/clean", visit.Page.Url, StringComparison.Ordinal);
        },
        javaScript: javaScript);

    [Fact]
    public async Task A_refused_password_fails_the_visit()
    {
        var failure = await Assert.ThrowsAsync<VisitFailedException>(() =>
            browser.VisitAsync(site.Address, visit => visit.SignInAsync("aigul", "ката")));

        Assert.Contains("aigul was not signed in", failure.Message, StringComparison.Ordinal);
    }
}
