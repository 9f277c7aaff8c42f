using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>The ways in, walked as their reader walks them; on request beside the portal's own with another clock or hasher, on the same database.</summary>
internal sealed class Door(WebApplicationFactory<Program> portal)
{
    public const string Locked = "15 мүнөттөн кийин";

    /// <summary>The same portal by a clock that the test moves.</summary>
    public static Door With(Portal portal, Clock clock) =>
        new(portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(clock))));

    public static Door With(Portal portal, IPasswordHasher<PortalUser> hasher) =>
        new(portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton(hasher))));

    public Reader Visitor() => new(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>A reader who keeps no cookies but sends these.</summary>
    public Reader WithCookies(string cookies)
    {
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        return new Reader(client);
    }

    public static async Task<Answer> PasswordAsync(Reader reader, string userName, string password = Portal.Password) =>
        await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName), ("Password", password));

    public async Task<Reader> SignedInAsync(string userName, string password = Portal.Password)
    {
        var reader = Visitor();
        Assert.Equal(302, (await PasswordAsync(reader, userName, password)).Status);
        return reader;
    }

    /// <summary>Signs in and gives what another could copy: the cookie of the session.</summary>
    public async Task<(Reader Reader, string Cookie)> CopiedAsync(string userName)
    {
        var reader = Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        var form = page.Document.QuerySelector<IHtmlFormElement>("form[data-keep-all]")!;
        var fields = Reader.Fields(form).Where(f => f.Key is not ("UserName" or "Password")).Append(new("UserName", userName))
            .Append(new("Password", Portal.Password));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await reader.Http.PostAsync("/accounts/sign-in", content);
        return (reader, answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("karasuu=", StringComparison.Ordinal)).Split(';')[0]);
    }

    /// <summary>The page of the second step, after the right password.</summary>
    public async Task<(Reader Reader, Answer Page)> SecondStepAsync(string userName)
    {
        var reader = Visitor();
        return (reader, await reader.FollowAsync(await PasswordAsync(reader, userName)));
    }

    public async Task<Answer> CodeAsync(string userName, string code)
    {
        var (reader, page) = await SecondStepAsync(userName);
        return page.Status == 200 ? await reader.SubmitAsync(page, ("Form.Code", code)) : page;
    }

    /// <summary>Turns the second factor on with the code of now.</summary>
    public async Task<(Reader Reader, string Key, IReadOnlyList<string> Codes)> SetUpAsync(string userName, TimeProvider? clock = null)
    {
        var (reader, page, key) = await KeyAsync(userName);
        var codes = await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key, 0, clock)), ("Form.Password", Portal.Password));
        Assert.Equal(200, codes.Status);
        return (reader, key, [.. codes.Document.QuerySelectorAll("main ol code").Select(c => c.TextContent)]);
    }

    /// <summary>The page that turns the second factor on, with the key it shows.</summary>
    public async Task<(Reader Reader, Answer Page, string Key)> KeyAsync(string userName)
    {
        var reader = await SignedInAsync(userName);
        await reader.SubmitAsync(await reader.GetAsync("/accounts/second-factor"));
        var page = await reader.GetAsync("/accounts/second-factor");
        return (reader, page, page.Document.QuerySelector("main code")!.TextContent);
    }
}

/// <summary>Finds people by the names they sign in with.</summary>
internal static class PeopleOfTests
{
    public static Task<int> UserIdAsync(this Portal portal, string userName) =>
        portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());
}
