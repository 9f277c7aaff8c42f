using System.Collections;
using System.Reflection;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A text of a paper with signs that cannot be printed.</summary>
/// <param name="Property">what the text is of the paper's record: «Problem», «Name»</param>
public sealed record UnprintableText(string Property, string Text, IReadOnlyList<string> Signs);

/// <summary>Finds what a paper could not print, wherever in its record it stands; asked before a paper is kept for ever.</summary>
public static class PaperLetters
{
    private const string Own = "KaraSuu.";

    /// <returns>null when every letter has its glyph</returns>
    public static UnprintableText? FirstUnprintable(object paper) => Texts(paper)
        .Select(t => new UnprintableText(t.Property, t.Text, Letters.Missing(t.Text))).FirstOrDefault(t => t.Signs.Count > 0);

    private static IEnumerable<(string Property, string Text)> Texts(object of) => of.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(Labels))
        .SelectMany(p => Within(p.Name, p.GetValue(of)));

    private static IEnumerable<(string Property, string Text)> Within(string property, object? value) => value switch
    {
        string text => [(property, text)],
        byte[] or null => [],
        IEnumerable many => many.Cast<object?>().SelectMany(one => Within(property, one)),
        _ when value.GetType() is { IsEnum: false, Namespace: { } room } && room.StartsWith(Own, StringComparison.Ordinal) => Texts(value),
        _ => [],
    };
}
