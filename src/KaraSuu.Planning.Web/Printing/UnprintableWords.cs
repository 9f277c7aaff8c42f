using System.Collections.Frozen;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>Says where in a plan a sign stands that cannot be printed: in which record and field, and among which words.</summary>
internal static class UnprintableWords
{
    private const int ExcerptLength = 80;
    private const int BeforeTheSign = 30;
    private const string Cut = "…";

    /// <summary>Fields of the records by what the printed plan calls them; the rest is the aimak's own wording.</summary>
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["Direction"] = "Field.Direction",
        ["Problem"] = "Field.ProblemName",
        ["Description"] = "Field.ProblemDescription",
        ["Text"] = "Field.Beneficiaries",
        ["Name"] = "Field.Title",
        ["Term"] = "Field.Term",
        ["Responsible"] = "Field.Responsible",
        ["ExpectedResult"] = "Field.ExpectedResult",
        ["Source"] = "Field.Source",
        ["ChairName"] = "Field.ChairName",
        ["ResolutionNumber"] = "Field.ResolutionNumber",
        ["AgainBecause"] = "Field.AgainBecause",
    }.ToFrozenDictionary();

    /// <summary>«2-пункт, 1-иш-чара: Жооптуу».</summary>
    public static string Place(UnprintableText found)
    {
        var isOfAHead = found is { Property: "Name", Places.Count: 0 };
        var field = Text.Of(isOfAHead ? "Field.HeadName" : Fields.GetValueOrDefault(found.Property, "Field.Wording"));
        var rows = found.Places.Where(p => Text.Has("paper.row." + p.List)).Select(p => Text.Of("paper.row." + p.List, p.Number)).ToList();
        return rows.Count == 0 ? field : $"{string.Join(", ", rows)}: {field}";
    }

    /// <summary>The words around the sign, cut between signs.</summary>
    public static string Excerpt(UnprintableText found)
    {
        var text = found.Text;
        if (text.Length <= ExcerptLength) return text;
        var at = Math.Max(0, text.IndexOf(found.Signs[0], StringComparison.Ordinal) - BeforeTheSign);
        var rest = Words.End(text, text.Length - at);
        var shown = Words.Start(rest, ExcerptLength);
        return (at == 0 ? "" : Cut) + shown + (shown.Length == rest.Length ? "" : Cut);
    }
}
