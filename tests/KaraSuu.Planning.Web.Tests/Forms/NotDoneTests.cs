using System.Data.Common;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Whatever a form ends in, what was typed stands on the page that says so.</summary>
public sealed partial class NotDoneTests(Portal portal) : TypingTests(portal)
{
    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_whose_token_is_gone_is_sent_again_from_the_page_that_says_so(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        browser.Forget("karasuu-form");
        var page = await SaveAsync(browser, typed);
        Assert.Equal(400, page.Status);
        Assert.True(browser.Answered!.CacheControl?.NoStore);
        AssertReadable(page, typed);
        await AssertSentOnceAsync(browser, page, typed);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task Somebody_else_signed_in_in_another_tab_does_not_send_it(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        await browser.SignOutInAnotherTabAsync();
        await browser.SignInAsync(await browser.Reader.GetAsync("/accounts/sign-in"), "ulgu.head");
        var page = await SaveAsync(browser, typed);
        Assert.Equal(400, page.Status);
        Assert.Contains("Муну башка эсеп менен кирген адам жазган", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Send));
        var signIn = await browser.Reader.SubmitAsync(page, "form[action='/accounts/sign-in-as-another']");
        await AssertSentOnceAsync(browser, await browser.SignInAsync(signIn, "ulgu.specialist"), typed);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_record_that_is_gone_leaves_what_was_typed_to_be_copied(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        var gone = await browser.Reader.PostAsync(Number().Replace(typed.Page.Path, "999999"), FieldsOf(typed));
        Assert.Equal(404, gone.Status);
        Assert.True(browser.Answered!.CacheControl?.NoStore);
        AssertReadable(gone, typed);
        Assert.Null(gone.Document.QuerySelector(Send));
        Assert.True(gone.Document.QuerySelector("details.typed")!.HasAttribute("open"));
        var labels = gone.Document.QuerySelectorAll("dt, label").Select(l => l.TextContent).ToList();
        Assert.Contains(which switch { "meeting" => "Өткөн жери", "proposal" => "Сунуш", _ => "Келишимдин номери" }, labels);
        Assert.DoesNotContain(labels, l => l.StartsWith("Form.", StringComparison.Ordinal));
        if (which == "meeting") Assert.Contains("Аялдар (14–28)", labels);
    }

    [Fact]
    public async Task A_proposal_removed_by_a_colleague_leaves_what_was_typed_to_be_copied()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        Assert.Equal(302, (await SaveAsync(browser, typed)).Status);
        var id = await Portal.WithDbAsync(db => db.Proposals.Where(p => p.Text == typed.Mark).Select(p => p.Id).SingleAsync());
        var form = await browser.Reader.GetAsync($"/proposals/{id}");
        Assert.Equal(302, (await browser.Reader.SubmitAsync(await browser.Reader.GetAsync($"/proposals/{id}/remove"))).Status);
        var text = "Биринчи сап\n" + new string('ы', 300);
        var page = await browser.Reader.SubmitAsync(form, "main form[method=post]", ("Form.Text", text), ("Form.Channel", "WhatsApp"));
        Assert.Equal(404, page.Status);
        var area = page.Document.QuerySelector("textarea[readonly]")!;
        Assert.Equal(text, area.TextContent);
        Assert.Equal("Сунуш", page.Document.QuerySelector($"label[for='{area.Id}']")!.TextContent);
    }

    [Theory]
    [InlineData("/proposals/5/an-address-of-an-older-version", 404)]
    [InlineData("/cycles/{0}/proposals", 405)]
    public async Task An_address_that_a_newer_version_no_longer_has_keeps_all_but_secrets(string path, int status)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var cycle = Number().Match(typed.Page.Path).Value;
        var page = await browser.Reader.PostAsync(path.Replace("{0}", cycle, StringComparison.Ordinal), FieldsOf(typed).Concat([
            KeyValuePair.Create("Password", "Secret-typed-1"), KeyValuePair.Create("Form.OldPassword", "Secret-typed-2"),
                KeyValuePair.Create("Form.Code", "Secret-typed-3"), KeyValuePair.Create("Form.Again", "Secret-typed-4")]));
        Assert.Equal(status, page.Status);
        AssertReadable(page, typed);
        Assert.DoesNotContain("Secret-typed", page.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_right_that_was_taken_away_leaves_what_was_typed_to_be_copied(string which)
    {
        var typed = await TypeAsync(await BrowserAsync(), which);
        var own = await BrowserAsync("ulgu.deputy3");
        var by = await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy3").Select(u => u.Id).SingleAsync());
        var fields = FieldsOf(typed).Where(f => f.Key is not ("__by" or "__form"))
            .Concat([KeyValuePair.Create("__by", $"{by}"), KeyValuePair.Create("__form", await Routes.TokenAsync(own.Reader))]);
        var page = await own.Reader.PostAsync(typed.Page.Path, fields);
        Assert.Equal(403, page.Status);
        Assert.Contains("укугуңуз өзгөргөн", page.Text, StringComparison.Ordinal);
        AssertReadable(page, typed);
        Assert.Null(page.Document.QuerySelector(Send));
    }

    [Theory]
    [InlineData("meeting", false)]
    [InlineData("proposal", false)]
    [InlineData("contract", false)]
    [InlineData("proposal", true)]
    public async Task A_database_that_is_away_costs_nothing_typed(string which, bool alsoAtSignInCheck)
    {
        var away = new Away();
        await using var broken = Portal.WithWebHostBuilder(b => b.ConfigureServices(s =>
        {
            s.ConfigureDbContext<SqlitePlanningDb>(o => o.AddInterceptors(away));
            s.ConfigureDbContext<SqlServerPlanningDb>(o => o.AddInterceptors(away));
            if (alsoAtSignInCheck) s.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero);
        }));
        var browser = await BrowserAsync(of: broken);
        var typed = await TypeAsync(browser, which);
        away.IsAway = true;
        var page = await SaveAsync(browser, typed);
        Assert.Equal(500, page.Status);
        Assert.True(browser.Answered!.CacheControl?.NoStore);
        AssertReadable(page, typed);
        Assert.NotEmpty(page.Document.QuerySelector("[role=alert] code")!.TextContent);
        var still = await browser.Reader.SubmitAsync(page, Send);
        Assert.Equal(500, still.Status);
        away.IsAway = false;
        await AssertSentOnceAsync(browser, still, typed);
    }

    [Theory]
    [InlineData("rule", false)]
    [InlineData("same moment", true)]
    public async Task What_refuses_at_the_last_moment_keeps_what_was_typed(string why, bool maySend)
    {
        await using var refusing = Portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddControllers()
            .AddApplicationPart(typeof(RefusingController).Assembly)));
        var browser = await BrowserAsync(of: refusing);
        browser.Says = [];
        var once = Guid.NewGuid().ToString("N");
        var answer = await browser.Reader.PostAsync("/refusing?why=here", [
            KeyValuePair.Create("Text", "Жаан-чачын болду"), KeyValuePair.Create("Why", why), KeyValuePair.Create("__once", once),
                KeyValuePair.Create("__form", await Routes.TokenAsync(browser.Reader))]);
        Assert.Equal(409, answer.Status);
        Assert.Contains("Жаан-чачын болду", answer.Document.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.NotNull(answer.Document.QuerySelector("[role=alert][data-keep-all]"));
        Assert.Equal(maySend, answer.Document.QuerySelector(Send) is not null);
        if (!maySend) return;
        Assert.Equal("/refusing?why=here", answer.Document.QuerySelector(Send)!.GetAttribute("action"));
        Assert.Contains(KeyValuePair.Create("__once", once), FieldsOf(answer, Send));
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task Files_that_are_too_large_are_passed_over_and_the_texts_beside_them_kept(string which)
    {
        await using var real = Real();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = AddressOf(real) };
        var reader = new Reader(http);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), SignIn, ("UserName", "ulgu.specialist"),
            ("Password", Portal.Password))).Status);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var typed = await TypeAsync(await BrowserAsync(), which);
        typed = typed with { Page = await reader.GetAsync(typed.Page.Path) };
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(typed)) body.Add(new StringContent(value), $"\"{name}\"");
        var file = new ByteArrayContent(new byte[3 * 1024 * 1024]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        body.Add(file, "Form.Photos.Files", "чатыр.jpg");
        var page = await Answer.ReadAsync(await http.PostAsync(typed.Page.Path, body), typed.Page.Path);
        Assert.Equal(413, page.Status);
        AssertReadable(page, typed);
        Assert.Contains("Тиркелген файлдар сакталган жок", page.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(page, Send)).Status);
        Assert.Equal(1, await CountAsync(typed));
    }

    [Fact]
    public async Task Photos_of_somebody_signed_out_are_passed_over_and_the_texts_beside_them_kept()
    {
        await using var real = Real();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = AddressOf(real) };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var body = new MultipartFormDataContent { { new StringContent("Чатыр жабылды"), "Form.Text" },
            { new StringContent(Guid.NewGuid().ToString()), "__once" } };
        body.Add(new ByteArrayContent(new byte[5 * 1024 * 1024]), "Form.Photos.Files", "чатыр.jpg");
        var page = await Answer.ReadAsync(await http.PostAsync($"/works/{await WorkAsync()}/progress/new", body), "/");
        Assert.Equal(401, page.Status);
        Assert.Contains("Тиркелген файлдар сакталган жок", page.Text, StringComparison.Ordinal);
        Assert.Contains("Чатыр жабылды", page.Document.QuerySelector("[name=__kept]")!.GetAttribute("value")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_browser_keeps_of_typing_names_the_person_who_typed_it() =>
        Assert.Empty(
            from file in Repository.Web
            from Match kept in Keep().Matches(file.Text)
            where !kept.Value.Contains("-u@(User.UserId())\"", StringComparison.Ordinal)
            select $"{file.Path}: {kept.Value}");

    [Fact]
    public void Every_password_and_code_that_a_page_asks_for_is_a_secret()
    {
        var asked = Repository.Web.Where(f => f.Path.EndsWith(".cshtml", StringComparison.Ordinal)).SelectMany(f => Asked().Matches(f.Text))
            .Select(m => m.Groups[1].Value).ToList();
        Assert.True(asked.Count >= 6, string.Join(' ', asked));
        Assert.All(asked, name => Assert.True(SecretAttribute.IsSecret(name), name));
        Assert.False(SecretAttribute.IsSecret("Form.Vulnerable[0].Code"));
    }

    /// <summary>On the real server, since only that one knows limits of bodies.</summary>
    private WebApplicationFactory<Program> Real()
    {
        var real = Portal.WithWebHostBuilder(b => b.UseSetting("urls", "http://127.0.0.1:0"));
        real.UseKestrel(0);
        real.StartServer();
        return real;
    }

    private static Uri AddressOf(WebApplicationFactory<Program> real) =>
        new(real.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A database that cannot be reached.</summary>
    private sealed class Away : DbConnectionInterceptor
    {
        public bool IsAway { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            IsAway ? throw new TimeoutException("away") : base.ConnectionOpeningAsync(connection, eventData, result, cancellationToken);

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            IsAway ? throw new TimeoutException("away") : base.ConnectionOpening(connection, eventData, result);
    }

    [GeneratedRegex(@"(?<=/)\d+(?=/)")]
    private static partial Regex Number();

    [GeneratedRegex("""\bdata-keep="[^"]*(?:"[^ >][^"]*)*"(?=\s|>)""")]
    private static partial Regex Keep();

    [GeneratedRegex("""<(?:field|input)\b(?=[^>]*(?:type="password"|one-time-code))[^>]*\b(?:for|name)="([^"]+)"[^>]*>""")]
    private static partial Regex Asked();
}

/// <summary>Refuses what it is sent after everything was found in order.</summary>
public sealed class RefusingController : PortalController
{
    [HttpPost("refusing"), Authorize(Permissions.ReadPlanning)]
    public IActionResult Save(string? text, [FromForm] string? why)
    {
        Rule.Require(why != "rule", PlanRules.IsFrozen);
        throw new DbUpdateConcurrencyException($"{text} {HttpContext.TraceIdentifier}");
    }
}
