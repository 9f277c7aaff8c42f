using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Territory;

/// <summary>
/// Names of oblasts, rayons, aimaks and villages without the word for what they are, which every page and paper adds itself: «Ош», not «Ош облусу», in
/// whichever of the three languages and endings it was typed. A name that is nothing but the word stays.
/// </summary>
public static partial class PlaceNames
{
    public static LocalText Oblast(LocalText name) => Without(name, OblastWord());

    public static LocalText Rayon(LocalText name) => Without(name, RayonWord());

    public static LocalText Aimak(LocalText name) => Without(name, AimakWord());

    public static LocalText Village(LocalText name) => Without(name, VillageWord());

    private static LocalText Without(LocalText name, Regex word) =>
        new(Without(name.Ky, word), Without(name.Ru, word), Without(name.En, word));

    private static string Without(string name, Regex word)
    {
        var kept = word.Replace(name, "").Trim();
        var isQuoted = kept is ['«', .., '»'] or ['"', .., '"'] && kept.Length < name.Length;
        if (isQuoted) kept = kept[1..^1].Trim();
        return kept.Length > 0 ? kept : name;
    }

    [GeneratedRegex(
        @"(?:^(?:область|обл\.?|oblast\s+of)\s+|\s+(?:облус(?:у|унун|ун|тук)?|обл|област[ьи]|oblast|oblasty|region|province)[.,;]*\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OblastWord();

    [GeneratedRegex(
        @"(?:^(?:район|р-н|rayon\s+of)\s+|\s+(?:район(?:у|унун|ун|а|дук)?|р-ну?|р/н|р\.|rayon|raion|rayonu|district)[.,;]*\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex RayonWord();

    [GeneratedRegex(
        @"(?:^(?:(?:айыл(?:ь)?н(?:ый|ого)|аильн(?:ый|ого)|сельск(?:ий|ого))\s+аймака?|(?:айыл|айылдык|аыл)\s+(?:аймагы|[өо]км[өо]т[үу])"
        + @"|а(?:йыл\s+)?[аө]\.?|а/[аө]|aiyl\s+aimak\s+of)\s+"
        + @"|\s+(?:(?:айыл|айылдык|аыл)\s+(?:аймагы?(?:нын)?|аймак|[өо]км[өо]т[үу](?:н[үу]н)?)|(?:айыл(?:ь)?н(?:ый|ого)|аильн(?:ый|ого))\s+аймака?"
        + @"|а\.?\s?а\.?|а\.?\s?[өо]\.?|а[/\\][аөо]|aiyl\s+aimak|aiyl\s+aimagy|aiyl\s+okmotu)[.,;]*\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex AimakWord();

    /// <summary>«айылы» but not «айыл», which is part of a name: «Биринчи айыл».</summary>
    [GeneratedRegex(
        @"(?:^(?:(?:с|а)\.\s*|(?:село|village(?:\s+of)?)\s+)(?=\p{L}{2})"
        + @"|\s+(?:айылы(?:нын)?|кыштагы(?:нын)?|aiyly|village)[.,;]*\s*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex VillageWord();
}
