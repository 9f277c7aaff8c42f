using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Tests.Architecture;

/// <summary>A reader who follows a link of the documentation arrives.</summary>
public sealed partial class DocsTests
{
    private static readonly IReadOnlyList<string> Pages =
    [
        Path.Combine(Sources.Root, "README.md"),
        Path.Combine(Sources.Root, "CONTRIBUTING.md"),
        Path.Combine(Sources.Root, "db", "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Today => Pages.Where(page => Path.GetFileName(Path.GetDirectoryName(page)) != "adr");

    /// <summary>The texts of the portal: each in its languages, ky, ru and en.</summary>
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Texts =
    [
        .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "src", "KaraSuu.Planning.Web"), "*.csv", SearchOption.AllDirectories)
            .SelectMany(file => Row().Matches(File.ReadAllText(file)))
            .Select(row => new[] { "ky", "ru", "en" }.ToDictionary(language => language, language => row.Groups[language].Value.Trim('"'))),
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

    /// <summary>Decisions tell of their day and may name what has gone since; all other pages are of today.</summary>
    [Fact]
    public void Every_file_and_folder_a_page_names_exists()
    {
        var named = Today.SelectMany(page => NamedPath().Matches(File.ReadAllText(page))
            .Select(path => (Page: Path.GetFileName(page), Path: InFull(path)))).ToList();

        Assert.All(["CONTRIBUTING.md", "house.md", "recipes.md", "testing.md", "operations.md"], page => Assert.Contains(named, n => n.Page == page));
        Assert.Empty(named.Where(n => !Path.Exists(Path.Combine(Sources.Root, n.Path))).Select(n => $"{n.Page}: {n.Path}"));
    }

    [Fact]
    public void Every_class_of_tests_a_page_names_exists()
    {
        var known = Directory.EnumerateFiles(Path.Combine(Sources.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = Today.SelectMany(page => NamedTests().Matches(File.ReadAllText(page))
            .Select(name => (Page: Path.GetFileName(page), Name: name.Groups[1].Value))).ToList();

        Assert.True(named.Count > 100, $"{named.Count} named");
        Assert.Empty(named.Where(n => !known.Contains(n.Name)).Select(n => $"{n.Page}: {n.Name}"));
    }

    /// <summary>A column is a feature: what begins with «…/» lies in its controller's folder.</summary>
    [Fact]
    public void The_map_shows_the_six_files_of_four_features()
    {
        var rows = File.ReadAllText(Path.Combine(Sources.Root, "docs", "house.md")).Split("## Four features")[1].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Count(sign => sign == '`') == 8)
            .Select(line => line.Trim('|').Split('|')[1..].Select(cell => cell.Trim(' ', '`')).ToList()).ToList();
        var folders = rows[0].ConvertAll(controller => Path.GetDirectoryName(controller)!);
        var files = rows.SelectMany(row => row.Zip(folders, (file, folder) => InFull(file.Replace("…/", folder + "/", StringComparison.Ordinal)))).ToList();

        Assert.Equal((6, 24), (rows.Count, files.Distinct().Count()));
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Sources.Root, file)), file));
    }

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_section_and_button_the_manual_names_is_a_text_of_the_portal(string language)
    {
        var named = Bolds(language);

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Texts.Select(text => text[language])));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void A_translated_manual_names_the_same_sections_and_buttons_in_the_same_order(string language)
    {
        var (kyrgyz, translated) = (Bolds("ky"), Bolds(language));

        Assert.All(kyrgyz.Zip(translated), pair => Assert.Contains(Texts, text => text["ky"] == pair.First && text[language] == pair.Second));
        Assert.Equal(kyrgyz.Count, translated.Count);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void A_translated_manual_has_the_same_chapters_paragraphs_and_steps(string language) => Assert.Equal(Shape("ky"), Shape(language));

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    [InlineData("en")]
    public void The_contents_of_a_manual_lead_to_its_chapters(string language)
    {
        var manual = Manual(language);
        var chapters = Chapter().Matches(manual).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(chapters);
        Assert.Equal(chapters.Select(chapter => $"[{chapter}](#{Anchor(chapter)})"), Content().Matches(manual).Select(match => match.Groups[1].Value));
    }

    private static string Manual(string language) => File.ReadAllText(Path.Combine(Sources.Root, "docs", "manual", language + ".md"));

    private static List<string> Bolds(string language) => [.. Bold().Matches(Manual(language)).Select(match => match.Groups[1].Value)];

    /// <summary>How each line begins: a heading of which depth, a point of a list, a step with its number, a paragraph, nothing.</summary>
    private static IEnumerable<string> Shape(string language) => Manual(language).Split('\n')
        .Select(line => Beginning().Match(line) is { Success: true } mark ? mark.Value : line.Length > 0 ? "text" : "");

    /// <summary>The mark of a heading as readers of Markdown make it: small letters and digits, hyphens for spaces, no other sign.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');

    private static string InFull(Match named) => InFull(named.Groups["path"].Value);

    /// <summary>«Web.Tests/Works» is tests/KaraSuu.Planning.Web.Tests/Works, «Features/Works» is in the portal.</summary>
    private static string InFull(string named) => (named.Split('/')[0], named[(named.IndexOf('/', StringComparison.Ordinal) + 1)..]) switch
    {
        ("src" or "tests" or "docs" or "db", _) => named,
        ("Features" or "Data", _) => $"src/KaraSuu.Planning.Web/{named}",
        (var tests, var path) when tests.EndsWith(".Tests", StringComparison.Ordinal) => $"tests/KaraSuu.Planning.{tests}/{path}",
        (var project, var path) => $"src/KaraSuu.Planning.{project}/{path}",
    };

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

    /// <summary>A path in the manner of the recipes: `Web/Data/PlanningDb.cs`, `docs/roles.md`, `db/add-migration Name`.</summary>
    [GeneratedRegex(@"`(?<path>(?:(?:Domain|Documents|Web|Browser)(?:\.Tests)?|src|tests|docs|db|Features|Data)/[\w./-]+)[ `]")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"`(\w+Tests)(?:\.\w+)?`")]
    private static partial Regex NamedTests();

    /// <summary>key,ky,ru,en; a value may stand in quotes.</summary>
    [GeneratedRegex("""
        ^[^,"\r\n]+,(?<ky>"(?:[^"]|"")*"|[^,\r\n]*),(?<ru>"(?:[^"]|"")*"|[^,\r\n]*),(?<en>"(?:[^"]|"")*"|[^,\r\n]*)
        """, RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(#+ |- |\d+\. )")]
    private static partial Regex Beginning();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    /// <summary>A line of the contents: the name of a chapter and its mark.</summary>
    [GeneratedRegex(@"^- (\[[^\]]+\]\(#[^)]+\))$", RegexOptions.Multiline)]
    private static partial Regex Content();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Address();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
