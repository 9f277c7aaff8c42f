using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Rooms by process step: a noun is one folder with one controller of its name, and no step knows another (docs/house.md).</summary>
public sealed partial class StructureTests
{
    /// <summary>Whom a room may know beside itself and the domain. A room that is not named here may know every room but the features.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["Texts"] = [],
        ["Data"] = ["Security"],
        ["Security"] = ["Data", "Forms", "Texts"],
        ["Pages"] = ["Data", "Security", "Texts"],
        ["Printing"] = ["Data", "Operations", "Texts"],
        ["Forms"] = ["Data", "Security", "Photos", "Texts", "Operations"],
    };

    /// <summary>Three steps out of the room that are wanted: choices come from the database, which forms are repeated, and how a start fails.</summary>
    private static readonly string[] Wanted = ["Choosing -> Choice", "Choosing -> Language", "Retries -> KeyedForm", "DataSetup -> CannotStart"];

    [Fact]
    public void A_controller_lies_in_the_folder_of_its_name()
    {
        var controllers = typeof(Program).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract).ToList();

        Assert.NotEmpty(controllers);
        Assert.Empty(
            from c in controllers
            let noun = c.Name.Replace("Controller", "", StringComparison.Ordinal)
            let place = c.Namespace!.Split('.')
            where place is not [_, _, "Web", "Features", _, _] && place is not [_, _, "Web", "Features", "Public"] || place[^1] != noun
            select c.FullName);
    }

    [Fact]
    public void A_file_of_the_portal_is_in_the_namespace_of_its_folder() =>
        Assert.Empty(Repository.Web.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) && f.Path.Contains('/', StringComparison.Ordinal)
            && !f.Path.StartsWith("Data/Migrations/", StringComparison.Ordinal)
            && !f.Text.Contains($"namespace KaraSuu.Planning.Web.{Path.GetDirectoryName(f.Path)!.Replace('/', '.')};", StringComparison.Ordinal))
            .Select(f => f.Path));

    [Fact]
    public void The_steps_are_the_same_in_the_portal_and_in_the_domain()
    {
        var steps = Steps().ToList();
        var domain = typeof(Domain.RuleBroken).Assembly.GetTypes().Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith("KaraSuu.Planning.Domain.", StringComparison.Ordinal)).Select(n => n.Split('.')[3]).Distinct();

        Assert.Equal(["Council", "Cycles", "Monitoring", "People", "Plans", "Portal", "Public", "Shared", "Territory", "Voices", "Works"], steps);
        Assert.Equal(["Checks", "Photos"], domain.Except(steps).Order());
    }

    [Fact]
    public void Every_step_has_its_texts_beside_it() =>
        Assert.Equal(
            [.. Steps()],
            from step in Steps() where File.Exists(Path.Combine(Repository.Root, "src", "KaraSuu.Planning.Web", "Features", step, "texts.csv")) select step);

    [Fact]
    public void No_step_knows_another() =>
        Assert.Empty(
            from use in Dependencies.All
            let own = Dependencies.RoomOf(use.From)
            let other = Dependencies.RoomOf(use.To)
            where own.StartsWith("Features.", StringComparison.Ordinal) && other.StartsWith("Features.", StringComparison.Ordinal)
            where own != other && other != "Features.Shared"
            select $"{use.From} -> {use.To}");

    [Fact]
    public void Nothing_outside_the_features_knows_one() =>
        Assert.Empty(
            from use in Dependencies.All
            let own = Dependencies.RoomOf(use.From)
            where own.Length > 0 && !own.StartsWith("Features", StringComparison.Ordinal)
            where Dependencies.RoomOf(use.To).StartsWith("Features", StringComparison.Ordinal)
            select $"{use.From} -> {use.To}");

    [Fact]
    public void A_room_knows_those_below_it_alone() =>
        Assert.Empty(
            from use in Dependencies.All
            let own = Dependencies.RoomOf(use.From)
            let other = Dependencies.RoomOf(use.To)
            where own != other && other.Length > 0 && Known.TryGetValue(own, out var known) && !known.Contains(other, StringComparer.Ordinal)
            where !Wanted.Contains($"{use.From.Split('.')[^1]} -> {use.To.Split('.')[^1]}", StringComparer.Ordinal)
            select $"{use.From} -> {use.To}");

    [Fact]
    public void The_uses_of_types_are_found_in_bodies_and_in_views()
    {
        Assert.Contains(Dependencies.All, u => u.From.EndsWith(".VotesController", StringComparison.Ordinal)
            && u.To.EndsWith(".Data.PlanningDb", StringComparison.Ordinal));
        Assert.Contains(Dependencies.All, u => Dependencies.RoomOf(u.From) == "Features.Council"
            && u.From.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));
    }

    /// <summary>A long line is read by nobody to its end. A text that is one literal stays whole; what stands between triple quotes is a text too.</summary>
    [Fact]
    public void No_line_of_code_is_longer_than_160_signs() =>
        Assert.Empty(
            from file in Repository.Code
            from line in Lines(file.Text)
            where line.Text.Length > 160 && !Literal().IsMatch(line.Text)
            select $"{file.Path}:{line.Number} ({line.Text.Length})");

    /// <summary>«\d» is a digit of any script, and no reader of numbers takes others than 0 to 9: what is matched and then read would fail.</summary>
    [Fact]
    public void Patterns_ask_for_the_digits_that_are_read() =>
        Assert.Empty(
            from file in Repository.Code
            where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal)
                && file.Text.Contains("\\d", StringComparison.Ordinal)
            select file.Path);

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

    private static IEnumerable<string> Steps() =>
        typeof(Program).Assembly.GetTypes().Select(t => Dependencies.RoomOf(t.FullName ?? ""))
            .Where(r => r.StartsWith("Features.", StringComparison.Ordinal)).Select(r => r["Features.".Length..]).Distinct().Order();
}
