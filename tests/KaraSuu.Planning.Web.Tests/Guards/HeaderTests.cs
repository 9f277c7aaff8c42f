using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>What every answer carries, errors included.</summary>
public sealed class HeaderTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Pictures and approved papers: kept, and asked for each time whether they may still be shown (their own tests).</summary>
    private static readonly string[] AskedForAnew = ["photos/{key:guid}", "photos/{key:guid}/small", "plans/{id:int}.pdf"];

    [Theory]
    [InlineData("/accounts/sign-in", 200)]
    [InlineData("/users", 302)]
    [InlineData("/there-is-no-such-page", 404)]
    [InlineData("/error/500", 500)]
    [InlineData("/site.css", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    public async Task An_answer_is_guarded(string path, int status)
    {
        using var answer = await AnswerAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task A_mistake_of_the_portal_is_guarded_too_and_says_nothing_of_its_inside()
    {
        await using var broken = Portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddControllers()
            .AddApplicationPart(typeof(BrokenController).Assembly)));
        using var http = broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await http.GetAsync("/broken-on-purpose");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(BrokenController.Secret, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        using var answer = await Portal.Visitor().Http.GetAsync("/accounts/sign-in");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        var reader = Portal.Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("UserName", "observer"), KeyValuePair.Create("Password", Portal.Password),
            KeyValuePair.Create("__form", await Routes.TokenAsync(reader))]);
        using var signedIn = await reader.Http.PostAsync("/accounts/sign-in", content);
        cookies.AddRange(signedIn.Headers.GetValues("Set-Cookie"));

        Assert.Equal(200, page.Status);
        Assert.True(cookies.Count >= 3, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Cookies_set_over_HTTPS_stay_there()
    {
        using var http = Portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        using var answer = await http.GetAsync("/accounts/sign-in");
        Assert.All(answer.Headers.GetValues("Set-Cookie")
            .Where(c => !c.Contains("=;", StringComparison.Ordinal)), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Pages_with_forms_are_not_kept_by_browsers()
    {
        using var answer = await Portal.Visitor().Http.GetAsync("/accounts/sign-in");
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task What_is_read_behind_the_sign_in_is_kept_by_no_browser()
    {
        var routes = await Routes.LoadAsync(Portal, "ulgu");
        var (kept, tables, papers) = (new List<string>(), 0, 0);
        var readers = new Dictionary<string, Reader>();
        foreach (var route in routes.All.Where(r => r.Method == "GET" && r.Permission is { Length: > 0 } && !AskedForAnew.Contains(r.Template)))
        {
            var person = Routes.PersonWith(route.Permission!, "ulgu") ?? "admin";
            if (!readers.TryGetValue(person, out var reader)) readers[person] = reader = await Portal.SignedInAsync(person);
            using var answer = await reader.Http.GetAsync(routes.Address(route));
            if (answer.StatusCode != HttpStatusCode.OK) continue;
            if (answer.Headers.CacheControl?.NoStore != true) kept.Add($"{route}: {answer.Headers.CacheControl}");
            tables += answer.Content.Headers.ContentType?.MediaType == "text/csv" ? 1 : 0;
            papers += answer.Content.Headers.ContentType?.MediaType == "application/pdf" ? 1 : 0;
        }
        Assert.True(kept.Count == 0, string.Join('\n', kept));
        Assert.True(tables > 10 && papers > 2, $"{tables} tables, {papers} papers");
    }

    [Fact]
    public async Task Signing_out_empties_what_the_browser_kept()
    {
        var reader = await Portal.SignedInAsync("ulgu.jme");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__form", await Routes.TokenAsync(reader))]);
        using var answer = await reader.Http.PostAsync("/accounts/sign-out", content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("\"cache\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
    }

    /// <summary>A portal that is too busy to look at its database says so for a moment, and is asked again.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(string path)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await Portal.Visitor().Http.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == 10) return answer;
            answer.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
    }

    private static void AssertGuarded(HttpResponseMessage answer)
    {
        string Of(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(';', values) : "";
        var policy = Of("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Of("X-Content-Type-Options"));
        Assert.Equal("same-origin", Of("Referrer-Policy"));
        Assert.Equal("same-origin", Of("Cross-Origin-Opener-Policy"));
        Assert.NotEmpty(Of("Permissions-Policy"));
        Assert.Empty(Of("Server"));
        Assert.Empty(Of("X-Powered-By"));
    }
}

/// <summary>Breaks, so that a test sees what the portal says then.</summary>
[AllowAnonymous]
public sealed class BrokenController : ControllerBase
{
    public const string Secret = "secret-of-the-inside";

    [HttpGet("broken-on-purpose")]
    public IActionResult Index() => throw new InvalidOperationException($"{Secret} {HttpContext.TraceIdentifier}");
}
