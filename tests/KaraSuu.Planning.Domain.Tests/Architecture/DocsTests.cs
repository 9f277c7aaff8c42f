using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Tests.Architecture;

/// <summary>A reader who follows a link of the documentation arrives.</summary>
public sealed partial class DocsTests
{
    private static readonly IReadOnlyList<string> Pages =
    [
        Path.Combine(Sources.Root, "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_relative_link_and_picture_leads_to_a_file()
    {
        var links = Pages.SelectMany(page => Links(page)
            .Select(link => (Page: Path.GetRelativePath(Sources.Root, page), Link: link, Target: Target(page, link)))).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !Path.Exists(link.Target)).Select(link => $"{link.Page}: {link.Link}"));
    }

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var folder = Path.Combine(Sources.Root, "docs", "adr");
        var index = Links(Path.Combine(folder, "README.md")).ToList();

        Assert.Empty(Directory.EnumerateFiles(folder, "0*.md").Select(Path.GetFileName).Except(index));
    }

    [Theory]
    [InlineData("ky.md")]
    [InlineData("ru.md")]
    [InlineData("en.md")]
    public void Every_section_and_button_the_manual_names_is_a_text_of_the_portal(string manual)
    {
        var named = Bold().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "manual", manual))).Select(match => match.Groups[1].Value).ToList();
        var texts = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", "KaraSuu.Planning.Web"), "*.csv", SearchOption.AllDirectories)
            .SelectMany(file => Cell().Matches(File.ReadAllText(file)).Select(match => match.Value.Trim('"'))).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(texts));
    }

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(Code().Replace(File.ReadAllText(page), ""))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.StartsWith('#') && !Address().IsMatch(to));

    private static string Target(string page, string link) =>
        Path.GetFullPath(Uri.UnescapeDataString(link.Split('#')[0]), Path.GetDirectoryName(page)!);

    /// <summary>[text](file), ![text](file) or src="file".</summary>
    [GeneratedRegex("""
        \]\((?<to>[^()\s]+)(?:\s+"[^"]*")?\)|\bsrc="(?<to>[^"]+)"
        """)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    /// <summary>A value of a CSV file, with its quotes.</summary>
    [GeneratedRegex("""
        "(?:[^"]|"")*"|[^,\r\n]+
        """)]
    private static partial Regex Cell();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Address();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
