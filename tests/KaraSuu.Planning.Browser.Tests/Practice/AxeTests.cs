using Xunit.Sdk;

namespace KaraSuu.Planning.Browser.Tests.Practice;

/// <summary>axe runs under the content policy and finds a planted flaw, with page scripts on and off.</summary>
[Collection(PracticeCollection.Name)]
public sealed class AxeTests(PracticeSite site, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_clean_page_has_no_flaws(bool javaScript) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.GoAsync("/clean");
            await Axe.CheckAsync(visit);
        },
        javaScript: javaScript);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_picture_without_a_name_is_found(bool javaScript) => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.GoAsync("/flawed");
            var flaw = await Assert.ThrowsAsync<TrueException>(() => Axe.CheckAsync(visit));
            Assert.Contains($"image-alt (critical): #unnamed at {site.Address}flawed", flaw.Message, StringComparison.Ordinal);
        },
        javaScript: javaScript);

    [Fact]
    public Task A_page_behind_sign_in_is_checked_without_scripts_too() => browser.VisitAsync(
        site.Address,
        async visit =>
        {
            await visit.SignInAsync("aigul", "туура");
            await visit.GoAsync("/own");
            var flaw = await Assert.ThrowsAsync<TrueException>(() => Axe.CheckAsync(visit));
            Assert.Contains($"#unnamed at {site.Address}own", flaw.Message, StringComparison.Ordinal);
        },
        javaScript: false);
}
