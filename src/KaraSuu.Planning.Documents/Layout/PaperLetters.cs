using System.Collections;
using System.Reflection;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A text of a paper with the place it has there.</summary>
/// <param name="Property">what the text is of the paper's record: «Problem», «Name»</param>
/// <param name="Places">in which row of which list it stands, the outer one first; none outside of lists</param>
public sealed record PaperWord(string Property, string Text, IReadOnlyList<PaperPlace> Places);

/// <summary>A row of a paper's list: the second of «Items».</summary>
/// <param name="Number">from 1, as it is read</param>
public sealed record PaperPlace(string List, int Number);

/// <summary>All texts of a paper, wherever in its record they stand; asked before a paper is kept for ever.</summary>
public static class PaperLetters
{
    private const string Own = "KaraSuu.";

    public static IEnumerable<PaperWord> TextsOf(object paper) => Texts(paper, []);

    private static IEnumerable<PaperWord> Texts(object of, IReadOnlyList<PaperPlace> at) =>
        of.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(Labels))
            .SelectMany(p => Within(p.Name, p.GetValue(of), at));

    private static IEnumerable<PaperWord> Within(string property, object? value, IReadOnlyList<PaperPlace> at) => value switch
    {
        string text => [new PaperWord(property, text, at)],
        byte[] or null => [],
        IEnumerable many => many.Cast<object?>().SelectMany((one, row) => Within(property, one, [.. at, new PaperPlace(property, row + 1)])),
        _ when value.GetType() is { IsEnum: false, Namespace: { } room } && room.StartsWith(Own, StringComparison.Ordinal) => Texts(value, at),
        _ => [],
    };
}
