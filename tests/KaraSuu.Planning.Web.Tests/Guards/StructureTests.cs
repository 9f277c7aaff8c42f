using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A feature is one folder with one controller of the same name; nothing reaches into another feature.</summary>
public sealed partial class StructureTests
{
    [Fact]
    public void A_controller_lies_in_the_folder_of_its_name()
    {
        var controllers = typeof(Program).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, c => Assert.Equal($"KaraSuu.Planning.Web.Features.{c.Name.Replace("Controller", "", StringComparison.Ordinal)}.{c.Name}",
            c.FullName));
    }

    [Fact]
    public void A_file_of_the_portal_is_in_the_namespace_of_its_folder() =>
        Assert.Empty(Repository.Web.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) && f.Path.Contains('/', StringComparison.Ordinal)
            && !f.Path.StartsWith("Data/Migrations/", StringComparison.Ordinal))
            .Where(f => !f.Text.Contains($"namespace KaraSuu.Planning.Web.{Path.GetDirectoryName(f.Path)!.Replace('/', '.')};", StringComparison.Ordinal))
            .Select(f => f.Path));

    [Fact]
    public void No_feature_knows_another() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.StartsWith("Features/", StringComparison.Ordinal)
            let own = file.Path.Split('/')[1]
            from Match reference in FeatureReference().Matches(file.Text)
            where reference.Groups[1].Value != own && reference.Groups[1].Value != "Shared"
            select $"{file.Path}: {reference.Value}");

    [Fact]
    public void Nothing_outside_the_features_knows_one() =>
        Assert.Empty(
            from file in Repository.Web
            where !file.Path.StartsWith("Features/", StringComparison.Ordinal) && file.Path != "Program.cs" && FeaturesReference().IsMatch(file.Text)
            select file.Path);

    /// <summary>A long line is read by nobody to its end. A text that is one literal stays whole; what stands between triple quotes is a text too.</summary>
    [Fact]
    public void No_line_of_code_is_longer_than_160_signs() =>
        Assert.Empty(
            from file in Repository.Code
            from line in Lines(file.Text)
            where line.Text.Length > 160 && !Literal().IsMatch(line.Text)
            select $"{file.Path}:{line.Number} ({line.Text.Length})");

    private static IEnumerable<(string Text, int Number)> Lines(string text)
    {
        var (number, isText) = (0, false);
        foreach (var line in text.Split('\n'))
        {
            number++;
            var marks = TripleQuotes().Count(line);
            if (!isText && marks % 2 == 0) yield return (line.TrimEnd('\r'), number);
            if (marks % 2 == 1) isText = !isText;
        }
    }

    [GeneratedRegex("\"\"\"")]
    private static partial Regex TripleQuotes();

    [GeneratedRegex("\"[^\"]{100,}")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bFeatures\.([A-Z]\w+)")]
    private static partial Regex FeatureReference();

    [GeneratedRegex(@"\bWeb\.Features\b")]
    private static partial Regex FeaturesReference();
}
