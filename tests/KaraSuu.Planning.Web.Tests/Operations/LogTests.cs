using System.Globalization;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>What stands in the log of a request, and what never does.</summary>
public sealed class LogTests : PortalTests, IDisposable
{
    private readonly WebApplicationFactory<Program> _logged;
    private readonly int _before;

    public LogTests(Portal portal)
        : base(portal)
    {
        _logged = portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddControllers().AddApplicationPart(typeof(BrokenController).Assembly)));
        _ = _logged.Services;
        _before = All().Count;
    }

    [Fact]
    public async Task A_change_is_one_line_with_its_route_and_ids_and_nothing_typed()
    {
        const string typed = "Тоотөбө-жазылган";
        var reader = Visitor();
        var page = await reader.GetAsync("/accounts/sign-in?returnUrl=%2Fusers");
        Assert.Equal(302, (await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", "ulgu.admin"), ("Password", Portal.Password))).Status);
        var aimak = await IdAsync(reader);
        var form = await reader.GetAsync($"/aimaks/{aimak}/villages/new");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Name.Ky", typed))).Status);

        var lines = Lines();
        Assert.Single(lines, l => l.Contains("POST accounts/sign-in answered 302", StringComparison.Ordinal));
        var change = Assert.Single(lines, l => l.Contains("POST aimaks/{aimakId:int}/villages/new answered 302", StringComparison.Ordinal));
        Assert.Contains($"AimakId\":{aimak}", change.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("UserId", change, StringComparison.Ordinal);
        Assert.Contains("RequestId", change, StringComparison.Ordinal);
        foreach (var secret in new[] { typed, "ulgu.admin", Portal.Password, "returnUrl", $"aimaks/{aimak}/" })
        {
            Assert.DoesNotContain(lines, l => l.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Reading_leaves_no_line_and_a_refusal_leaves_one()
    {
        var reader = Visitor();
        Assert.Equal(200, (await reader.GetAsync("/accounts/sign-in")).Status);
        Assert.DoesNotContain(Lines(), l => l.Contains("answered", StringComparison.Ordinal));

        Assert.Equal(404, (await reader.GetAsync("/there-is-no-such-page/secret?q=secret")).Status);
        var line = Assert.Single(Lines(), l => l.Contains("answered", StringComparison.Ordinal));
        Assert.Contains("GET no route answered 404", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_refused_before_it_is_read_has_its_line()
    {
        using var content = new ByteArrayContent(new byte[3 * 1024 * 1024]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await Visitor().Http.PostAsync("/accounts/sign-in", content);
        var line = Assert.Single(Lines(), l => l.Contains("answered", StringComparison.Ordinal));
        Assert.Contains($"POST accounts/sign-in answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_of_the_portal_is_one_line_at_the_route_where_it_happened_and_its_story_once()
    {
        Assert.Equal(500, (await Visitor().GetAsync("/broken-on-purpose")).Status);
        var lines = Lines();
        Assert.Contains("GET broken-on-purpose answered 500", Assert.Single(lines, l => l.Contains("answered", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Single(lines, l => l.Contains("InvalidOperationException: " + BrokenController.Secret, StringComparison.Ordinal));
    }

    public void Dispose() => _logged.Dispose();

    private Reader Visitor() =>
        new(_logged.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }));

    private static async Task<string> IdAsync(Reader reader) =>
        (await reader.GetAsync("/")).Document.QuerySelectorAll("a[href^='/aimaks/']").Select(a => a.GetAttribute("href")!.Split('/')[2]).First();

    private List<string> Lines() => All()[_before..];

    /// <summary>Two portals on one folder write two files; the second is the newer.</summary>
    private List<string> All() => [.. Directory.GetFiles(Path.Combine(Portal.Folder, "logs")).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static string[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
