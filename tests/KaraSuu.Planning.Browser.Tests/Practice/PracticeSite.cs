using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KaraSuu.Planning.Browser.Tests.Practice;

/// <summary>A handful of pages under the portal's content policy, each with one thing to notice.</summary>
public sealed class PracticeSite : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'";

    private WebApplication? _app;

    public Uri Address => new(_app!.Urls.Single() + "/");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        });
        _app.MapGet("/clean", () => Page("<p id=text>Баары жайында</p>"));
        _app.MapGet("/flawed", () => Page("<p>Сүрөт</p><img id=unnamed src=/dot.svg>"));
        _app.MapGet("/dot.svg", () => Results.Content("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "image/svg+xml"));
        _app.MapGet("/favicon.ico", () => Results.NoContent());
        _app.MapFallback(() => Page("<p>Мындай барак жок</p>", StatusCodes.Status404NotFound));
        _app.MapGet("/inline-style", () => Page("<p style='color: #111'>Сап ичиндеги стиль</p>"));
        _app.MapGet("/throws", () => Page("<script src=/throws.js></script><p>Ката</p>"));
        _app.MapGet("/throws.js", () => Results.Content("throw new Error('broken script');", "text/javascript"));
        _app.MapGet("/logs", () => Page("<script src=/logs.js></script><p>Ката</p>"));
        _app.MapGet("/logs.js", () => Results.Content("console.error('said aloud');", "text/javascript"));
        _app.MapGet("/missing-file", () => Page("<img alt='' src=/nowhere.png><p>Файл жок</p>"));
        _app.MapGet("/elsewhere", () => Page("<img alt='' src=http://127.0.0.2:9/picture.png><p>Башка сайт</p>"));
        _app.MapGet("/language", (HttpRequest request) => Page($"<p id=text>{request.Headers.AcceptLanguage}</p>"));
        _app.MapGet("/script-writes", () => Page("<p id=text>жазуу жок</p><script src=/writes.js></script>"));
        _app.MapGet("/writes.js", () => Results.Content("document.getElementById('text').textContent = 'жазды';", "text/javascript"));
        _app.MapGet("/own", (HttpRequest request) => request.Cookies.ContainsKey("user")
            ? Page("<p>Өздүк барак</p><img id=unnamed src=/dot.svg>")
            : Results.Redirect("/accounts/sign-in"));
        _app.MapGet("/accounts/sign-in", SignInForm);
        _app.MapPost("/accounts/sign-in", (HttpContext context) =>
        {
            var form = context.Request.Form;
            if (form["UserName"] != "aigul" || form["Password"] != "туура")
                return SignInForm();
            context.Response.Cookies.Append("user", "aigul");
            return Results.Redirect("/clean");
        });
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static IResult SignInForm() => Page(
        """
        <form method=post>
          <label for=user>Колдонуучу</label> <input id=user name=UserName>
          <label for=password>Сырсөз</label> <input id=password name=Password type=password>
          <button type=submit>Кирүү</button>
        </form>
        """);

    private static IResult Page(string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang=ky>
        <head><meta charset=utf-8><title>Машыгуу</title><meta name=viewport content="width=device-width, initial-scale=1"></head>
        <body><main><h1>Машыгуу</h1>{body}</main></body>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);
}

/// <summary>Tests of the browser fixture itself, on the practice site.</summary>
[CollectionDefinition(Name)]
public sealed class PracticeCollection : ICollectionFixture<PracticeSite>, ICollectionFixture<Browser>
{
    public const string Name = "Practice";
}
