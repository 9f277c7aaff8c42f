using System.Text;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>The one stylesheet: small, and every class in it stands on some page.</summary>
public sealed partial class StylesheetTests
{
    private const int Most = 30_000;

    /// <summary>Classes made of a letter and the number of a source.</summary>
    private static readonly string[] Colours = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

    private static string Css => Repository.TextOf("src", "KaraSuu.Planning.Web", "wwwroot", "site.css");

    private static string Rules => Comment().Replace(Css, "");

    [Fact]
    public void It_is_small() => Assert.InRange(Encoding.UTF8.GetByteCount(Css), 1, Most);

    [Fact]
    public void Every_class_in_it_is_written_by_a_view_or_by_code()
    {
        var scripts = new[] { "site.js", "photos.js", "numbers.js" }.Select(name => Repository.TextOf("src", "KaraSuu.Planning.Web", "wwwroot", name));
        var written = Repository.Web.Select(f => f.Text).Concat(scripts)
            .SelectMany(text => Quoted().Matches(text).Select(m => m.Value))
            .SelectMany(quoted => Word().Matches(quoted).Select(m => m.Value))
            .Concat(Enum.GetNames<Sign>().Select(name => name.ToLowerInvariant()))
            .Concat(Colours).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Class().Matches(Rules).Select(m => m.Groups[1].Value).Except(written));
    }

    [GeneratedRegex(@"\.([a-zA-Z][a-zA-Z0-9-]*)(?=[^{}]*\{)")]
    private static partial Regex Class();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"\\n]*\"|'[^'\\n]*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("[a-zA-Z][a-zA-Z0-9-]*")]
    private static partial Regex Word();
}
