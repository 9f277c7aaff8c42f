using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

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

    /// <summary>The most the frame takes of a phone before the page's own title (docs/design-system.md).</summary>
    private const int MostFrame = 120;

    /// <summary>
    /// How far down the page's own begins: its title, or on the page of a plan the approval above it, as on paper; without what is said above it about
    /// this visit alone.
    /// </summary>
    private const string Frame =
        """
        () => {
          const title = document.querySelector('main .stamp, main header.page, main h1');
          if (!title) return 0;
          let said = 0;
          for (const notice of document.querySelectorAll('main > .notice')) {
            if (!(notice.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
            const style = getComputedStyle(notice);
            said += notice.getBoundingClientRect().height + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
          }
          return Math.round(title.getBoundingClientRect().top + scrollY - said);
        }
        """;

    /// <summary>Words broken in the middle for want of room: a status of one letter a line is no status. Codes and very long words may be.</summary>
    private const string Broken =
        """
        () => {
          const broken = [];
          const texts = document.createTreeWalker(document.querySelector('main') || document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            if (text.parentElement.closest('code')) continue;
            for (const word of text.data.matchAll(/[\p{L}\u00ad]{4,}/gu)) {
              if (word[0].includes('\u00ad') || word[0].length > 18) continue;
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              const lines = range.getClientRects();
              if (lines.length > 1 && Math.abs(lines[0].top - lines[lines.length - 1].top) > 3) broken.push(word[0]);
            }
          }
          return [...new Set(broken)].join(', ');
        }
        """;

    /// <summary>What of a page would be printed that should not be, or be parted that should not be.</summary>
    private const string OnPaper =
        """
        () => {
          const flaws = [];
          const name = e => `${e.tagName.toLowerCase()}.${e.className}`;
          for (const e of document.querySelectorAll('header.top, nav, footer.bottom, .actions, .no-print, form.search, ul.hints, h2:has(+ ul.hints)'))
            if (e.getClientRects().length > 0) { flaws.push(`${name(e)} is printed`); break; }
          const style = e => getComputedStyle(e);
          for (const e of document.querySelectorAll('main h1, main h2, main h3, main caption'))
            if (e.getClientRects().length > 0 && !style(e).breakAfter.startsWith('avoid')) { flaws.push(`${name(e)} may end a page`); break; }
          for (const head of document.querySelectorAll('main thead')) {
            const row = head.closest('table').querySelector('tbody > tr');
            if (head.getClientRects().length === 0) continue;
            if (style(head).display !== 'table-header-group') flaws.push(`${name(head.parentElement)} does not repeat its head`);
            if (row && !style(row).breakInside.startsWith('avoid')) flaws.push(`${name(head.parentElement)} parts a row`);
            if (flaws.length > 0) break;
          }
          return flaws.join('; ');
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

    /// <summary>The sign each word of a status was met with, by whichever journey came first: a word has one sign wherever it stands.</summary>
    private static readonly ConcurrentDictionary<string, (string Sign, string Path)> Signs = new(StringComparer.Ordinal);

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
        foreach (var status in document.QuerySelectorAll("span.status"))
        {
            var (word, sign) = (status.TextContent.Trim(), status.ClassName!);
            if (Figures().IsMatch(word)) continue;
            var first = Signs.GetOrAdd(word, (sign, path));
            if (first.Sign != sign) Flaws.Add($"{who}: «{word}» is «{sign}» on {path} and «{first.Sign}» on {first.Path}");
        }
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
            if (width == Phone && await page.EvaluateAsync<int>(Frame) is > MostFrame and var frame)
                Flaws.Add($"{at} at {width} px has its title {frame.ToString(CultureInfo.InvariantCulture)} px down");
            if (width == Phone && await page.EvaluateAsync<string>(Broken) is { Length: > 0 } broken) Flaws.Add($"{at} at {width} px breaks {broken}");
            if (axe && looked.Add($"{width.ToString(CultureInfo.InvariantCulture)} {kind} {await page.EvaluateAsync<string>(Build)}"))
            {
                await AxeAsync(at, width);
            }
        }
    }

    /// <summary>The page as the browser would print it: no frame, no internal checks, heads with their tables.</summary>
    public async Task PrintedAsync()
    {
        var page = visit.Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        if (await page.EvaluateAsync<string>(OnPaper) is { Length: > 0 } flaws) Flaws.Add($"{who}: {new Uri(page.Url).PathAndQuery} on paper: {flaws}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
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

    /// <summary>Words about a number of things or days have the sign of how many or how late.</summary>
    [GeneratedRegex(@"\d")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\[[a-zA-Z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*\]")]
    private static partial Regex MissingKey();
}
