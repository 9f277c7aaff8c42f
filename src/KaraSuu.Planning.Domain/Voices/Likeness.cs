namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// Whether two issues say the same in other words. Kyrgyz adds its endings to the stem («жол», «жолдорду», «жолунун»), so words are held against each
/// other by their first letters; a suggestion for a person, never a decision.
/// </summary>
public static class Likeness
{
    /// <summary>So many letters at the start of a word stand for it.</summary>
    public const int StemLength = 5;

    private const int ShortestWord = 3;

    /// <summary>The stems of the words of a text, folded as lists are searched, without those too short to say anything.</summary>
    public static IReadOnlyList<string> StemsOf(string? text) =>
        [.. Folded.WordsOf(text).Where(w => w.Length >= ShortestWord && !w.All(char.IsDigit)).Select(w => w[..Math.Min(StemLength, w.Length)]).Distinct()];

    /// <summary>How many of the stems are in a text, as a share of the fewer words of the two; 0 when fewer than half are.</summary>
    public static double Of(IReadOnlyCollection<string> stems, string text) => Of(stems, StemsOf(text));

    /// <inheritdoc cref="Of(IReadOnlyCollection{string}, string)"/>
    /// <param name="others">the stems of the text</param>
    public static double Of(IReadOnlyCollection<string> stems, IReadOnlyCollection<string> others)
    {
        var fewer = Math.Min(stems.Count, others.Count);
        if (fewer == 0) return 0;
        var shared = stems.Count(s => others.Any(o => o.StartsWith(s, StringComparison.Ordinal) || s.StartsWith(o, StringComparison.Ordinal)));
        var share = Math.Min(1, shared / (double)fewer);
        return share < 0.5 ? 0 : share + (shared / 100.0);
    }
}
