using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>A form that another site sends is refused as ever: a page that showed it with a good token would carry it out at one press.</summary>
public sealed class SameOriginTests(Portal portal) : TypingTests(portal)
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Origin", "http://localhost.example.org")]
    [InlineData("Referer", "https://example.org/http://localhost/")]
    [InlineData("X-Nothing", "x")]
    public async Task Another_sites_form_is_neither_shown_nor_carried(string header, string value)
    {
        foreach (var which in new[] { "meeting", "proposal", "contract" })
        {
            var browser = await BrowserAsync();
            var typed = await TypeAsync(browser, which);
            browser.Says = new() { [header] = value };

            var gone = await browser.Reader.PostAsync(typed.Page.Path + "/of-an-older-version", typed.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            Assert.Equal(404, gone.Status);
            AssertNothingOf(gone, typed);

            browser.Forget("karasuu-form");
            var outdated = await SaveAsync(browser, typed);
            Assert.Equal(400, outdated.Status);
            AssertNothingOf(outdated, typed);

            browser.Forget("karasuu");
            var signedOut = await SaveAsync(browser, typed);
            Assert.Equal(302, signedOut.Status);
            AssertNothingOf(signedOut, typed);
        }
    }

    [Fact]
    public async Task What_the_browser_says_of_itself_counts_more_than_where_it_says_it_comes_from()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        browser.Says = new() { ["Sec-Fetch-Site"] = "cross-site", ["Origin"] = "http://localhost", ["Referer"] = "http://localhost/" };
        browser.Forget("karasuu");
        Assert.Equal(302, (await SaveAsync(browser, typed)).Status);
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Referer", "http://localhost/cycles/1/proposals/new")]
    public async Task An_older_browser_is_known_by_where_it_comes_from(string header, string value)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        browser.Says = new() { [header] = value };
        browser.Forget("karasuu-form");
        await AssertSentOnceAsync(browser, await SaveAsync(browser, typed), typed);
    }

    [Theory]
    [InlineData("/error/400")]
    [InlineData("/error/401")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    public async Task An_error_page_asked_for_by_hand_shows_nothing_that_was_sent_to_it(string path)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        foreach (var site in new[] { "cross-site", "same-origin" })
        {
            browser.Says = new() { ["Sec-Fetch-Site"] = site };
            var answer = await browser.Reader.PostAsync(path, [
                KeyValuePair.Create("__kept", $$"""{"Address":"/proposals/1","Fields":[{"Name":"Form.Text","Value":"{{typed.Mark[^32..]}}"}]}""")]);
            Assert.InRange(answer.Status, 400, 599);
            if (site == "cross-site") AssertNothingOf(answer, typed);
        }
    }

    [Fact]
    public async Task Carried_typing_needs_the_token_of_the_page_that_carries_it()
    {
        var browser = await BrowserAsync();
        browser.Says = new() { ["Sec-Fetch-Site"] = "cross-site" };
        foreach (var path in new[] { "/accounts/sign-in-as-another", "/accounts/sign-in", "/accounts/second-step" })
        {
            var answer = await browser.Reader.PostAsync(path,
                [KeyValuePair.Create("__kept", """{"Address":"/proposals/1","Fields":[{"Name":"Form.Text","Value":"Lured"}]}""")]);
            Assert.Equal(400, answer.Status);
            Assert.DoesNotContain("Lured", answer.Html, StringComparison.Ordinal);
        }
        var kept = await browser.Reader.PostAsync("/accounts/sign-in-as-another",
            [KeyValuePair.Create("__kept", """{"Address":"/proposals/1","Fields":[]}"""),
            KeyValuePair.Create("__form", await Routes.TokenAsync(browser.Reader))]);
        Assert.Equal(200, kept.Status);
    }

    [Fact]
    public async Task An_address_that_leads_to_another_site_is_not_kept()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var answer = await browser.Reader.PostAsync("http://localhost//example.org/x", typed.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Assert.Equal(404, answer.Status);
        AssertNothingOf(answer, typed);
    }
}
