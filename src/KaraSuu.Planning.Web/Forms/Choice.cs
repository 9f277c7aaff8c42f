using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>One entry of a select: what is sent and what is read.</summary>
public sealed record Choice(string Value, string Label)
{
    public static IReadOnlyList<Choice> Of<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new Choice(v.ToString(), Text.Of(v)))];

    public static Choice Of(int id, string label) => new(id.ToString(System.Globalization.CultureInfo.InvariantCulture), label);
}
