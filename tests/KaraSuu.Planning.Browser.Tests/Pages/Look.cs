using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>Looks at a page as a reader does, at several widths, and gathers what is wrong instead of stopping at the first flaw.</summary>
/// <param name="who">whose eyes these are, for the report</param>
/// <param name="looked">kinds of pages axe has looked at already; a page of the same build at the same width is not checked twice</param>
internal sealed partial class Look(Visit visit, string who, Once looked)
{
    public const int Desk = 1280;
    public const int Phone = 390;
    public const int SmallPhone = 320;

    private const string Widest =
        """
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return '';
          const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > edge + 1).pop();
          return `${document.documentElement.scrollWidth - edge} px too wide` + (out ? ` (${out.tagName.toLowerCase()}.${out.className})` : '');
        }
        """;

    private const string Words =
        """
        () => [document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title], [placeholder], [data-label]')]
          .flatMap(e => ['aria-label', 'title', 'placeholder', 'data-label'].map(a => e.getAttribute(a) || ''))].join('\n')
        """;

    /// <summary>What the page is built of, without its data.</summary>
    private const string Build =
        """
        () => [...new Set([...document.querySelectorAll('body *')].map(e => `${e.tagName}.${e.getAttribute('class') || ''}.${e.getAttribute('type') || ''}.${e.getAttribute('role') || ''}`))].sort().join(' ')
        """;

    private static readonly string[] Spoken = ["aria-label", "title", "placeholder", "data-label"];

    private static readonly Dictionary<int, int> Heights = new() { [Desk] = 900, [Phone] = 844, [SmallPhone] = 640 };

    public List<string> Flaws { get; } = [];

    public int AxeRuns { get; private set; }

    /// <summary>Opens a page; false when it is not there for this person.</summary>
    public async Task<bool> OpenAsync(string path)
    {
        var answer = await visit.GoAsync(path);
        if (answer?.Status == 200) return true;
        Flaws.Add($"{who}: {path} answered {answer?.Status}");
        return false;
    }

    /// <summary>
    /// The page as it is sent to this person, without a browser; null, and a flaw, when it is not there for them. Every word of it is looked at,
    /// that a closed part hides too.
    /// </summary>
    public async Task<IHtmlDocument?> ReadAsync(string path)
    {
        var answer = await visit.Page.Context.APIRequest.GetAsync(path);
        if (answer.Status != 200)
        {
            Flaws.Add($"{who}: {path} answered {answer.Status.ToString(CultureInfo.InvariantCulture)}");
            return null;
        }
        var document = new HtmlParser().ParseDocument(await answer.TextAsync());
        var words = document.All.SelectMany(e => Spoken.Select(e.GetAttribute)).Append(document.Title).Append(document.Body?.TextContent);
        if (MissingKey().Match(string.Join('\n', words)) is { Success: true } missing) Flaws.Add($"{who}: {path} has no text for {missing.Value}");
        return document;
    }

    /// <summary>No sideways scrolling, no text without words, and axe for what it has not seen yet.</summary>
    public async Task AtAsync(string kind, bool axe, params int[] widths)
    {
        var page = visit.Page;
        var at = $"{who}: {new Uri(page.Url).PathAndQuery}";
        if (MissingKey().Match(await page.EvaluateAsync<string>(Words)) is { Success: true } missing) Flaws.Add($"{at} has no text for {missing.Value}");
        // The width the last page was left at comes first: a page is sized once less.
        foreach (var width in widths.OrderBy(w => w == page.ViewportSize?.Width ? 0 : 1))
        {
            await page.SetViewportSizeAsync(width, Heights[width]);
            if (await page.EvaluateAsync<string>(Widest) is { Length: > 0 } wide) Flaws.Add($"{at} at {width} px is {wide}");
            if (axe && looked.Add($"{width.ToString(CultureInfo.InvariantCulture)} {kind} {await page.EvaluateAsync<string>(Build)}"))
            {
                await AxeAsync(at, width);
            }
        }
    }

    /// <summary>Addresses of the portal's pages the page offers; files are told apart by their ending.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string within = "body")
    {
        var links = await visit.Page.Locator(
            $"{within} a[href^=\"/\"]").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href').split('#')[0])");
        return [.. links.Where(l => l.Length > 0).Distinct()];
    }

    private async Task AxeAsync(string at, int width)
    {
        AxeRuns++;
        try
        {
            await Axe.CheckAsync(visit);
        }
        catch (Exception flaws) when (flaws is Xunit.Sdk.XunitException)
        {
            Flaws.Add($"{at} at {width} px: {flaws.Message}");
        }
    }

    [GeneratedRegex(@"\[[a-zA-Z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*\]")]
    private static partial Regex MissingKey();
}
