using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>One person at one screen: a page, and a watch on everything that goes wrong behind it.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>How long a busy machine may take for what always comes; a test that waits so long is slow, not wrong.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Uri _site;
    private readonly Func<string, Task<IBrowserContext>> _newProfile;
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly ConcurrentDictionary<int, bool> _expectedStatuses = new();

    private IPage? _twin;
    private volatile bool _losesLine;

    private Visit(IPage page, Uri site, bool javaScript, Func<string, Task<IBrowserContext>> newProfile)
    {
        Page = page;
        JavaScript = javaScript;
        _site = site;
        _newProfile = newProfile;
    }

    public IPage Page { get; }

    public bool JavaScript { get; }

    /// <summary>Console errors (broken content policy among them), script errors, failed requests, requests to other sites.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    internal static async Task<Visit> BeginAsync(
        IBrowserContext context, Uri site, bool javaScript, Func<string, Task<IBrowserContext>> newProfile)
    {
        var visit = new Visit(await context.NewPageAsync(), site, javaScript, newProfile);
        visit.Watch(context);
        return visit;
    }

    /// <summary>Says that a page may answer with this status (404, 403, 409…); files it asks for still may not.</summary>
    public void Expect(int status) => _expectedStatuses[status] = true;

    /// <summary>Says that the line will be cut: requests that fail for it are no problem of the page.</summary>
    public void ExpectLostLine() => _losesLine = true;

    /// <summary>Opens a page of the site by its path.</summary>
    public Task<IResponse?> GoAsync(string path) => JavaScript ? Page.GotoAsync(path) : GoAsync(Page, path);

    /// <summary>The same in a tab whose scripts are off.</summary>
    internal static async Task<IResponse?> GoAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await ReadAsync(page);
        return answer;
    }

    /// <summary>Waits until a tab has come to an address and read it, whatever Playwright has heard of it.</summary>
    internal static async Task UntilAtAsync(IPage page, Func<string, bool> isThere)
    {
        for (var waiting = Stopwatch.StartNew(); !isThere(page.Url); await Task.Delay(Pause))
            if (waiting.Elapsed > Patience) throw new VisitFailedException($"still at {page.Url}");
        await ReadAsync(page);
    }

    /// <summary>With scripts off Playwright sometimes misses the load event, so the page itself is asked.</summary>
    internal static async Task ReadAsync(IPage page)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience; await Task.Delay(Pause))
            if (await page.EvaluateAsync<string>("document.readyState") == "complete") return;
    }

    /// <summary>Presses a link or a button and waits until the page it leads to has been read.</summary>
    public async Task FollowAsync(ILocator linkOrButton)
    {
        var arrived = new TaskCompletionSource();
        Page.FrameNavigated += Arrived;
        try
        {
            await linkOrButton.ClickAsync();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.FrameNavigated -= Arrived;
        }

        await ReadAsync(Page);

        void Arrived(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
                arrived.TrySetResult();
        }
    }

    /// <summary>Signs in through the form, as a person does.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        await GoAsync("/accounts/sign-in");
        await Page.FillAsync("input[name=UserName]", userName);
        await Page.FillAsync("input[name=Password]", password);
        await FollowAsync(Page.Locator("form:has(input[name=Password]) [type=submit]"));
        if (await Page.Locator("input[name=UserName]").CountAsync() > 0)
            throw new VisitFailedException($"{userName} was not signed in");
    }

    /// <summary>
    /// Gives the body this page with scripts on: itself, or for a visit without scripts the same address opened anew
    /// in a second profile that gets the same cookies each time.
    /// </summary>
    internal async Task WithScriptsAsync(Func<IPage, Task> body)
    {
        if (JavaScript)
        {
            await body(Page);
            return;
        }

        _twin ??= await (await _newProfile(await Page.Context.StorageStateAsync())).NewPageAsync();
        await _twin.Context.ClearCookiesAsync();
        await _twin.Context.AddCookiesAsync((await Page.Context.CookiesAsync()).Select(Cookie));
        await _twin.GotoAsync(Page.Url);
        await body(_twin);

        static Cookie Cookie(BrowserContextCookiesResult kept) => new()
        {
            Name = kept.Name,
            Value = kept.Value,
            Domain = kept.Domain,
            Path = kept.Path,
            Expires = kept.Expires,
            HttpOnly = kept.HttpOnly,
            Secure = kept.Secure,
            SameSite = kept.SameSite,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_twin is not null) await _twin.Context.DisposeAsync();
    }

    private void Watch(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsAboutAnExpectedPage(message) && !(_losesLine && message.Text.Contains("net::ERR_", StringComparison.Ordinal)))
                _problems.Enqueue($"console: {message.Text} ({message.Location} on {message.Page?.Url})");
        };
        context.WebError += (_, error) => _problems.Enqueue($"script error: {error.Error} ({error.Page?.Url})");
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !_site.IsBaseOf(new Uri(request.Url)))
                _problems.Enqueue($"asks another site: {request.Url}");
        };
        context.RequestFailed += (_, request) =>
        {
            // Chromium aborts a request when the page moves on or when the answer is a download.
            if (request.Failure != "net::ERR_ABORTED" && !_losesLine)
                _problems.Enqueue($"request failed: {request.Method} {request.Url} {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            var expected = (response.Request.IsNavigationRequest || response.Request.Method == "POST") && _expectedStatuses.ContainsKey(response.Status);
            if (response.Status >= 400 && !expected)
                _problems.Enqueue($"answered {response.Status}: {response.Request.Method} {response.Url}");
        };
    }

    // Chromium itself reports a page that answers 404 as a console error located at that page's address.
    private bool IsAboutAnExpectedPage(IConsoleMessage message) =>
        _expectedStatuses.Keys.Any(status => message.Text.Contains($"the server responded with a status of {status} ", StringComparison.Ordinal))
        && message.Location.StartsWith(message.Page?.Url ?? "?", StringComparison.Ordinal);
}
