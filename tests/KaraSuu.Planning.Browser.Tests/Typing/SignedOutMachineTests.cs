using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>A machine several people use: after signing out the Back key and addresses of before show nothing, without scripts too.</summary>
public sealed class SignedOutMachineTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Fact]
    public Task After_signing_out_nothing_is_shown_by_going_back() => VisitAsync(
        async visit =>
        {
            var page = visit.Page;
            await visit.GoAsync("/");
            var villages = (await page.Locator("nav.sections a[href$='/villages']").First.GetAttributeAsync("href"))!;
            var deputies = villages.Replace("villages", "deputies", StringComparison.Ordinal);
            await visit.GoAsync(deputies);
            var name = (await page.Locator("main table tbody a").First.InnerTextAsync()).Trim();
            await visit.GoAsync("/accounts/me");
            await page.Locator("header.top details.drop:has(form) > summary").ClickAsync();
            await visit.FollowAsync(page.Locator("form[action='/accounts/sign-out'] button"));

            for (var back = 0; back < 2; back++)
            {
                await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
                await Visit.ReadAsync(page);
                Assert.Contains("/accounts/sign-in", page.Url, StringComparison.Ordinal);
                Assert.DoesNotContain(name, await page.ContentAsync(), StringComparison.Ordinal);
            }
            await visit.GoAsync(deputies);
            Assert.Contains("/accounts/sign-in", page.Url, StringComparison.Ordinal);
        },
        "ulgu.specialist",
        javaScript: false);
}
