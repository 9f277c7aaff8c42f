using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>A text that stands on a paper, with the record and the field it comes from.</summary>
/// <param name="Field">the field a refusal names; null where the page that asks has none</param>
/// <param name="Where">record and field in words: «мониторингдин актысы: Сүрөттөлүшү», «2-пункт, 1-иш-чара: Жооптуу»</param>
internal sealed record PrintedText(string? Field, string? Text, Func<string> Where)
{
    private const int ExcerptLength = 80;
    private const int BeforeTheSign = 30;
    private const string Cut = "…";

    /// <summary>Fields of the records by what the printed plan calls them; the rest is the aimak's own wording.</summary>
    private static readonly FrozenDictionary<string, string> OfThePlan = new Dictionary<string, string>
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

    public static PrintedText Of(object record, string? text, [CallerArgumentExpression(nameof(text))] string read = "")
    {
        var (kind, field) = (record.GetType().Name, read[(read.LastIndexOf('.') + 1)..]);
        return new(field, text, () => $"{Texts.Text.Before(Texts.Text.Of($"Record.{kind}"))} {Texts.Text.Of(
            Texts.Text.Has($"Field.{kind}.{field}") ? $"Field.{kind}.{field}" : $"Field.{field}")}");
    }

    /// <summary>All texts of a plan as it is printed; the page that asks holds none of their fields.</summary>
    public static IEnumerable<PrintedText> OfPlan(object document) =>
        PaperLetters.TextsOf(document).Select(word => new PrintedText(null, word.Text, () => Place(word)));

    /// <summary>The words around a sign of the text, cut between signs.</summary>
    public string Around(string sign)
    {
        var text = Text ?? "";
        if (text.Length <= ExcerptLength) return text;
        var at = Math.Max(0, text.IndexOf(sign, StringComparison.Ordinal) - BeforeTheSign);
        var rest = Words.End(text, text.Length - at);
        var shown = Words.Start(rest, ExcerptLength);
        return (at == 0 ? "" : Cut) + shown + (shown.Length == rest.Length ? "" : Cut);
    }

    private static string Place(PaperWord word)
    {
        var isOfAHead = word is { Property: "Name", Places.Count: 0 };
        var field = Texts.Text.Of(isOfAHead ? "Field.HeadName" : OfThePlan.GetValueOrDefault(word.Property, "Field.Wording"));
        var rows = word.Places.Where(p => Texts.Text.Has("paper.row." + p.List)).Select(p => Texts.Text.Of("paper.row." + p.List, p.Number)).ToList();
        return rows.Count == 0 ? field : $"{string.Join(", ", rows)}: {field}";
    }
}
