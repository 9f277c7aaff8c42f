using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>The screens the portal is tried on.</summary>
public enum Screen
{
    /// <summary>1280 × 900, mouse.</summary>
    Desktop,

    /// <summary>390 × 844, touch.</summary>
    Phone,
}

/// <summary>
/// One Chromium for a collection of tests; every visit gets a fresh profile in it. Where it is installed it is the headless shell:
/// the same engine without the window it would otherwise paint for nobody.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",

        // Pages live for a second: compiling and collecting on threads of their own costs more than it gives (renderers: a third less work).
        "--js-flags=--single-threaded",
    ];

    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Visit.Patience.TotalMilliseconds);
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KARASUU_CHROMIUM") ?? Programs.First(p => File.Exists(p) || p == Programs[^1]),
            Args = Flags,
        });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>
    /// Opens an empty page, makes the journey, and fails when the journey fails or when anything went wrong behind the page
    /// (<see cref="Visit.Problems"/>).
    /// </summary>
    /// <param name="worker">whether the portal's worker stands between page and line; where a test answers in the portal's place it may not</param>
    public async Task VisitAsync(
        Uri site, Func<Visit, Task> journey, Screen screen = Screen.Desktop, bool javaScript = true, bool worker = true)
    {
        await using var context = await _chromium!.NewContextAsync(Profile(site, screen, javaScript, worker));
        context.SetDefaultTimeout((float)Visit.Patience.TotalMilliseconds);
        await using var visit = await Visit.BeginAsync(
            context, site, javaScript, storage => _chromium.NewContextAsync(Profile(site, screen, true, worker, storage)));
        try
        {
            await journey(visit);
        }
        catch (Exception e)
        {
            throw new VisitFailedException($"{e.Message}\nat {visit.Page.Url}\n{string.Join('\n', visit.Problems)}", e);
        }

        if (visit.Problems.Count > 0)
            throw new VisitFailedException($"Behind the page:\n{string.Join('\n', visit.Problems)}");
    }

    private static BrowserNewContextOptions Profile(Uri site, Screen screen, bool javaScript, bool worker, string? storage = null) => new()
    {
        ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        BaseURL = site.ToString(),
        JavaScriptEnabled = javaScript,
        Locale = "ky",
        TimezoneId = "Asia/Bishkek",
        HasTouch = screen is Screen.Phone,
        IsMobile = screen is Screen.Phone,
        ViewportSize = screen is Screen.Phone
            ? new ViewportSize { Width = 390, Height = 844 }
            : new ViewportSize { Width = 1280, Height = 900 },
        StorageState = storage,
    };
}

/// <summary>A journey that failed, with what the browser saw behind the page.</summary>
public sealed class VisitFailedException(string message, Exception? inner = null) : Exception(message, inner);
