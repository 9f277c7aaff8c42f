using System.Collections.Frozen;
using System.Reflection;
using KaraSuu.Planning.Web.Texts;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace KaraSuu.Planning.Web.Features.Portal.Help;

/// <summary>The manual of docs/manual in each language, as it is read in the portal (docs/adr/0026).</summary>
internal static class Manual
{
    private static readonly FrozenDictionary<string, IHtmlContent> Pages = Texts.Language.All.ToFrozenDictionary(language => language, Draw);

    public static IHtmlContent In(string language) => Pages[language];

    private static IHtmlContent Draw(string language)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"manual.{language}.md")!);
        var rules = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
        var manual = Markdown.Parse(file.ReadToEnd(), rules);
        if (manual.FirstOrDefault() is HeadingBlock { Level: 1 } title) manual.Remove(title); // the page has a title of its own
        foreach (var link in manual.Descendants<LinkInline>().ToList()) Lead(link);
        return new HtmlString(manual.ToHtml(rules));
    }

    /// <summary>Another language's file is its page; what the portal does not serve keeps its words only.</summary>
    private static void Lead(LinkInline link)
    {
        if (link.Url is not { } url || url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _)) return;
        if (url.EndsWith(".md", StringComparison.Ordinal) && Texts.Language.IsKnown(url[..^3]))
        {
            link.Url = $"/help/{url[..^3]}";
            link.GetAttributes().AddProperty("lang", url[..^3]);
            link.GetAttributes().AddProperty("hreflang", url[..^3]);
            return;
        }
        foreach (var words in link.ToList())
        {
            words.Remove();
            link.InsertBefore(words);
        }
        link.Remove();
    }
}
