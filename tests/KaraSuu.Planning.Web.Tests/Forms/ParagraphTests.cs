using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Web.Tests.Monitoring;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Two paragraphs typed into any text area are two paragraphs in the field and on the page.</summary>
public sealed class ParagraphTests(Portal portal) : PortalTests(portal)
{
    private const int MostPages = 220;
    private const int MostOfAKind = 4;
    private const int ShortestText = 60;

    /// <summary>The lead-in of a plan is one sentence of its heading, however it was broken.</summary>
    private static readonly string[] OneSentence = ["Form.PlanLeadIn"];

    [Theory]
    [InlineData("ulgu.specialist", 10)]
    [InlineData("ulgu.jme", 3)]
    [InlineData("ulgu.admin", 3)]
    public async Task What_is_typed_as_two_paragraphs_stays_two(string userName, int least)
    {
        await Portal.WorkAsync();
        var reader = await Portal.SignedInAsync(userName);
        var (flattened, kept) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var url in await FormsAsync(reader))
        {
            var page = await reader.GetAsync(url);
            if (Form(page) is not { } form) continue;
            var areas = form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]")
                .Where(a => !(int.TryParse(a.GetAttribute("maxlength"), out var most) && most < ShortestText) && !OneSentence.Contains(a.Name))
                .Select(a => a.Name!).ToList();
            if (areas.Count == 0) continue;
            var saved = await reader.SubmitAsync(page, "main form[method=post]:has(textarea)",
                [.. areas.Select((name, i) => (name, $"Биринчи {i}\r\n\r\nэкинчи {i}"))]);
            if (saved.Status != 302) continue;

            var again = await reader.GetAsync(url);
            foreach (var (name, i) in areas.Select((name, i) => (name, i)))
            {
                var value = again.Document.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().FirstOrDefault(a => a.Name == name)?.Value;
                if (value?.Contains($"Биринчи {i}", StringComparison.Ordinal) != true) continue;
                if (value.Contains($"Биринчи {i}\n\nэкинчи {i}", StringComparison.Ordinal)) kept.Add($"{Path(url)} {name}");
                else flattened.Add($"{url} {name}: {value}");
            }
            flattened.AddRange(Flattened(await reader.FollowAsync(saved)));
        }
        Assert.Empty(flattened);
        Assert.True(kept.Count >= least, $"only {kept.Count} text areas were tried: {string.Join(", ", kept)}");
    }

    /// <summary>Texts of a page that are in one line and were typed in two.</summary>
    private static IEnumerable<string> Flattened(Answer page) =>
        from text in page.Document.QuerySelector("main")?.Descendants<IText>() ?? []
        where text.Data.Contains("Биринчи ", StringComparison.Ordinal) && text.Data.Contains("экинчи ", StringComparison.Ordinal)
        let isInLines = text.ParentElement?.Closest(".lines, textarea, pre") is not null && text.Data.Contains("\n\n", StringComparison.Ordinal)
        where !isInLines && text.ParentElement?.Closest("title, option, .crumbs") is null
        select $"{page.Path}: {text.Data.Trim()}";

    private static IHtmlFormElement? Form(Answer page) => page.Document.QuerySelector<IHtmlFormElement>("main form[method=post]:has(textarea)");

    private static string Path(string url) => string.Concat(url.Split('?')[0].Where(c => !char.IsAsciiDigit(c)));

    /// <summary>Pages that correct a record and have a text area.</summary>
    private static async Task<IReadOnlyList<string>> FormsAsync(Reader reader)
    {
        var (waiting, seen, found) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal) { "/" }, new List<string>());
        for (var read = 0; waiting.Count > 0 && read < MostPages; read++)
        {
            var page = await reader.GetAsync(waiting.Dequeue());
            if (page.Location is { } on && seen.Add(on)) waiting.Enqueue(on);
            if (Form(page) is not null && found.Count(f => Path(f) == Path(page.Path)) < 2) found.Add(page.Path);
            var links = page.Document.QuerySelectorAll("main a[href], nav a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(href => href.StartsWith('/') && !href.Contains(".pdf", StringComparison.Ordinal) && !href.Contains(".csv", StringComparison.Ordinal)
                    && !href.Contains(".xlsx", StringComparison.Ordinal)
                    && !href.Contains("sort=", StringComparison.Ordinal) && !href.StartsWith("/photos", StringComparison.Ordinal)
                    && !href.StartsWith("/public", StringComparison.Ordinal) && !href.StartsWith("/help", StringComparison.Ordinal));
            // A few records of a kind are enough, so that many kinds are read.
            foreach (var link in links.Where(l => seen.Count(s => Path(s) == Path(l)) < MostOfAKind).Where(seen.Add)) waiting.Enqueue(link);
        }
        return found;
    }
}
