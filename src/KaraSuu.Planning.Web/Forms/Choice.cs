using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>One entry of a select: what is sent and what is read.</summary>
public sealed record Choice(string Value, string Label)
{
    public static IReadOnlyList<Choice> Of<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new Choice(v.ToString(), Text.Of(v)))];

    public static Choice Of(int id, string label) => new(id.ToString(CultureInfo.InvariantCulture), label);

    /// <summary>
    /// The choices somebody may mean who typed the label, its number («6», «6)»), or some words of it; a whole label or a number means that one alone.
    /// </summary>
    public static IReadOnlyList<Choice> Named(IReadOnlyList<Choice> choices, string typed)
    {
        var folded = Folded.ForSearch(typed);
        if (choices.FirstOrDefault(c => Folded.ForSearch(c.Label) == folded) is { } whole) return [whole];
        if (int.TryParse(typed.Trim().TrimEnd(')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [.. choices.Where(c => c.Label.StartsWith($"{number})", StringComparison.Ordinal))];
        var words = Folded.WordsOf(typed);
        return words.Count == 0 ? [] : [.. choices.Where(c => Folded.Holds(Folded.ForSearch(c.Label), words))];
    }
}
