using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>docs/licences.md says what was really restored, for every project that was.</summary>
public sealed partial class LicenceTests
{
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "ISC", "0BSD", "OFL-1.1"];

    private static readonly string Page = Repository.TextOf("docs", "licences.md");
    private static readonly List<Package> Restored = [.. Assets().SelectMany(Packages).GroupBy(p => (p.Id, p.Version))
        .Select(g => g.First() with { IsDirect = g.Any(p => p.IsDirect) })];

    [Fact]
    public void Every_package_a_project_names_stands_on_the_page_with_its_version_and_licence()
    {
        var rows = Rows("## Packages the projects name").Select(r => (r[0], r[1], r[2])).ToList();
        var named = Restored.Where(p => p.IsDirect).Select(p => (p.Id, p.Version, p.Licence)).ToList();
        Assert.Contains(named, p => p.Id == "PDFsharp");
        Assert.Empty(named.Except(rows));
        Assert.Empty(rows.Select(r => r.Item1).Except(Versions()));
        Assert.Empty(Versions().Except(rows.Select(r => r.Item1)));
    }

    [Fact]
    public void A_package_brought_along_is_permissive_or_judged()
    {
        var judged = Rows("## Brought along").Select(r => r[0]).ToList();
        Assert.True(Restored.Count > 80, "nothing was restored");
        Assert.Empty(Restored.Where(p => !IsPermissive(p.Licence)).Select(p => p.Id).Distinct().Except(judged));
    }

    [Fact]
    public void Nothing_a_project_names_asks_for_more_than_a_notice() =>
        Assert.DoesNotContain(Restored, p => p.IsDirect && !IsPermissive(p.Licence));

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("AGPL-3.0-only OR MIT", true)]
    [InlineData("MIT AND Apache-2.0", true)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("AGPL-3.0-or-later", false)]
    [InlineData("MPL-2.0", false)]
    [InlineData("LICENSE.txt", false)]
    public void A_licence_is_read(string licence, bool isPermissive) => Assert.Equal(isPermissive, IsPermissive(licence));

    [Fact]
    public void The_portal_says_its_own_licence_everywhere_the_same()
    {
        Assert.StartsWith("MIT License", Repository.TextOf("LICENSE"), StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>MIT<", Repository.TextOf("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("[MIT](LICENSE)", Repository.TextOf("README.md"), StringComparison.Ordinal);
    }

    /// <summary>Without brackets: of alternatives one is enough, of what holds together all are needed.</summary>
    private static bool IsPermissive(string licence) =>
        licence.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(part => Permissive.Contains(part.Trim('(', ')'))));

    private static IEnumerable<string[]> Rows(string heading) =>
        Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').SkipWhile(l => !l.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray());

    private static List<string> Versions() => [.. PackageVersion().Matches(Repository.TextOf("Directory.Packages.props")).Select(m => m.Groups[1].Value)];

    /// <summary>What restoring wrote for each project; the own project's covers the portal itself.</summary>
    private static IEnumerable<JsonElement> Assets() =>
        from kind in new[] { "src", "tests" }
        from project in Directory.GetDirectories(Path.Combine(Repository.Root, kind))
        let file = Path.Combine(project, "obj", "project.assets.json")
        where File.Exists(file) && Directory.EnumerateFiles(project, "*.csproj").Any()
        select JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;

    private static IEnumerable<Package> Packages(JsonElement assets)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var direct = assets.GetProperty("project").GetProperty("frameworks").EnumerateObject()
            .SelectMany(f => f.Value.TryGetProperty("dependencies", out var named) ? named.EnumerateObject().Select(d => d.Name) : [])
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var library in assets.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package"))
        {
            var (id, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            var path = library.Value.GetProperty("path").GetString()!;
            var spec = library.Value.GetProperty("files").EnumerateArray().Select(f => f.GetString()!)
                .Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal));
            var file = folders.Select(f => Path.Combine(f, path, spec)).First(File.Exists);
            yield return new Package(id, version, LicenceOf(file), direct.Contains(id));
        }
    }

    private static string LicenceOf(string nuspec)
    {
        var facts = XDocument.Load(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata").Elements().ToList();
        return facts.Find(e => e.Name.LocalName == "license")?.Value ?? facts.Find(e => e.Name.LocalName == "licenseUrl")?.Value ?? "none";
    }

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();

    private sealed record Package(string Id, string Version, string Licence, bool IsDirect);
}
