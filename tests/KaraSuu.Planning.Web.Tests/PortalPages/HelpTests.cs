using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>The manual and whom to ask are one step from every page, also for who cannot sign in.</summary>
public sealed class HelpTests(Portal portal) : PortalTests(portal)
{
    private const int Most = 60_000;

    [Theory]
    [InlineData("/accounts/sign-in")]
    [InlineData("/public")]
    [InlineData("/error/404")]
    [InlineData("/help")]
    public async Task Every_page_links_to_help(string path) =>
        Assert.NotNull((await Portal.Visitor().GetAsync(path)).Document.QuerySelector("footer a[href='/help'][rel=help]"));

    [Theory]
    [InlineData("ky", "Депутат телефондо", "Кимге кайрылуу керек")]
    [InlineData("ru", "Депутат с телефона", "Кимге кайрылуу керек")]
    [InlineData("en", "The deputy, on a phone", "Кимге кайрылуу керек")]
    public async Task The_manual_is_read_without_signing_in(string language, string section, string asked)
    {
        var page = await Portal.Visitor().GetAsync($"/help/{language}");

        Assert.Equal(200, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll(".manual h2"), h => h.TextContent.Trim() == section);
        Assert.Contains(asked, page.Text, StringComparison.Ordinal);
        Assert.Equal(language == "ky" ? null : language, page.Document.QuerySelector(".manual")!.GetAttribute("lang"));
        Assert.InRange(page.Bytes.Length, 1, Most);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task A_link_of_the_manual_leads_somewhere(string language)
    {
        var page = await Portal.Visitor().GetAsync($"/help/{language}");
        var links = page.Document.QuerySelectorAll(".manual a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Contains(links, l => l.StartsWith('#'));
        Assert.Equal(2, links.Count(l => l.StartsWith("/help/", StringComparison.Ordinal)));
        Assert.All(links.Where(l => l.StartsWith('#')), l => Assert.NotNull(page.Document.GetElementById(Uri.UnescapeDataString(l[1..]))));
        Assert.DoesNotContain(links, l => l.EndsWith(".md", StringComparison.Ordinal));
        Assert.DoesNotContain("](", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_administrator_of_ones_aimak_and_nobody_to_a_visitor()
    {
        var named = (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync("/help")).Text;

        Assert.Contains("Аймагыңыздын администратору", named, StringComparison.Ordinal);
        Assert.DoesNotContain("Аймагыңыздын администратору", (await Portal.Visitor().GetAsync("/help")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Үлгү Жардамчы, 0312 000000", "Үлгү Жардамчы, 0312 000000")]
    [InlineData(" Үлгү Жардамчыи\u0306\u200b, 0312 000000 ", "Үлгү Жардамчый, 0312 000000")]
    public async Task Help_says_whom_whoever_runs_the_portal_has_named(string named, string said)
    {
        await using var set = Portal.WithWebHostBuilder(b => b.UseSetting(Settings.HelpContact, named));
        using var client = set.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

        Assert.Contains(said, (await new Reader(client).GetAsync("/help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_is_not_found() => Assert.Equal(404, (await Portal.Visitor().GetAsync("/help/de")).Status);

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public void The_hint_at_a_new_password_says_what_is_asked(string language)
    {
        var hint = Texts.Text.In(language, "PasswordForm.New.hint");

        Assert.Contains($"{StrongPassword.FewestSigns}", hint, StringComparison.Ordinal);
        Assert.Contains($"{StrongPassword.FewestDifferent}", hint, StringComparison.Ordinal);
    }
}
