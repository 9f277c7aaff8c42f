using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>Follows the links of the portal from page to page, a few examples of each kind of page, and looks at every one.</summary>
/// <remarks>
/// Every page is read as it is sent to this person: it must be there, and have words. The browser opens it when a part of it (header, sections,
/// main part, footer) is built as no page of its kind shown to anybody before.
/// </remarks>
/// <param name="shown">builds of parts of pages, by kind, that a browser has shown already, to anybody</param>
/// <param name="examples">how many of each kind</param>
internal sealed partial class Walk(Visit visit, Look look, Once shown, int examples)
{
    private const int MostPages = 320;

    private readonly Dictionary<string, int> _met = [];

    public List<string> Seen { get; } = [];

    /// <summary>How many of them in the browser.</summary>
    public int Opened { get; private set; }

    /// <param name="start">where the walk begins; it goes only where links lead</param>
    public async Task FromAsync(params string[] start)
    {
        var waiting = new Queue<string>(start);
        foreach (var path in start) Meet(path);
        while (waiting.TryDequeue(out var path))
        {
            Assert.True(Seen.Count < MostPages, "The walk does not end: is there an address that is not recognised as one kind of page?");
            if (IsFile(path))
            {
                var file = await visit.Page.Context.APIRequest.GetAsync(path);
                if (file.Status != 200) look.Flaws.Add($"{path} answered {file.Status.ToString(CultureInfo.InvariantCulture)}");
                continue;
            }
            if (await look.ReadAsync(path) is not { } page) continue;
            Seen.Add(path);
            foreach (var link in Links(page).Where(Meet)) waiting.Enqueue(link);

            var isNew = false;
            foreach (var part in Parts(page)) isNew |= shown.Add($"{Kind(path)} {part}");
            if (!isNew || !await look.OpenAsync(path)) continue;
            Opened++;
            await look.AtAsync(Kind(path), axe: true, Look.Phone, Look.Desk);
            await look.PrintedAsync();
        }
    }

    /// <summary>«/cycles/12/meetings?page=2» and «/cycles/7/meetings» are one kind.</summary>
    private static string Kind(string path) => Variable().Replace(path.Split('?')[0], "$1#");

    private static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll("body a[href^=\"/\"]")
        .Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(link => link.Length > 0).Distinct();

    /// <summary>
    /// What the parts of a page (header, sections, main part, footer) are built of: the elements, their classes, types and roles, each once. Two pages
    /// of one kind and one build show the same things with other words.
    /// </summary>
    private static IEnumerable<string> Parts(IHtmlDocument page) =>
        page.Body!.Children.SelectMany(part => part.ClassList.Contains("frame") ? part.Children.ToArray() : [part])
            .Select(part => string.Join(' ', part.QuerySelectorAll("*").Prepend(part).Select(Build).Distinct().Order(StringComparer.Ordinal)));

    private static string Build(IElement e) => $"{e.LocalName}.{e.ClassName}.{e.GetAttribute("type")}.{e.GetAttribute("role")}";

    private static bool IsFile(string path) => path.Split('?')[0].Split('/')[^1].Contains('.', StringComparison.Ordinal);

    private bool Meet(string path)
    {
        var kind = Kind(path);
        var met = _met.GetValueOrDefault(kind);
        if (met >= examples || !_met.TryAdd($"{kind} {path.Split('?')[0]}", 1)) return false;
        _met[kind] = met + 1;
        return true;
    }

    [GeneratedRegex(@"(/public/|/stages/|/)(?:[0-9]+(?=[/.]|$)|(?<=/public/)[a-z0-9-]+|(?<=/stages/)[A-Za-z]+)")]
    private static partial Regex Variable();
}
