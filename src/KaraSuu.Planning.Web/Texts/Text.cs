using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>
/// The portal's texts. Each line of a texts.csv, beside the pages that say it, holds a key and its Kyrgyz, Russian and English side by side
/// (docs/adr/0006). A text says itself which of its numbers is a year: «{0:year}-жыл»; every other number is an amount.
/// </summary>
public static partial class Text
{
    private static readonly FrozenDictionary<string, TextLine> Lines = Load();

    public static IReadOnlyDictionary<string, TextLine> All => Lines;

    /// <summary>The text in the reader's language, with numbers, sums and dates written as that language does.</summary>
    public static string Of(string key, params object?[] details) => In(Language.Current, key, details);

    public static string In(string language, string key, params object?[] details)
    {
        if (!Lines.TryGetValue(key, out var line)) return $"[{key}]";
        var text = line.In(language);
        if (details.Length == 0) return text;
        string[] words = [.. details.Select((detail, at) => detail is int year && line.Years.Contains(at) ? Show.Year(year) : Show.Any(detail))];
        return string.Format(CultureInfo.InvariantCulture, WithoutEqualEnds(text, words), words);
    }

    /// <summary>«{0}–{1}» of two equal ends is «{0}»: nothing runs from 2035 to 2035.</summary>
    private static string WithoutEqualEnds(string text, string[] words) =>
        Range().Replace(text, range => words[End(range, 1)] == words[End(range, 2)] ? $"{{{range.Groups[1].Value}}}" : range.Value);

    private static int End(Match range, int group) => int.Parse(range.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([0-9])\} ?[–…] ?\{([0-9])\}")]
    private static partial Regex Range();

    public static bool Has(string key) => Lines.ContainsKey(key);

    /// <summary>A label before what it introduces: «Аты:»; one that ends in a sign of its own («Бул ким?») takes no colon.</summary>
    public static string Before(string label) => label.Length > 0 && EndSigns.Contains(label[^1]) ? label : label + ":";

    private const string EndSigns = "?!….:";

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Of($"{typeof(TEnum).Name}.{value}");

    private static FrozenDictionary<string, TextLine> Load()
    {
        var lines = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
            foreach (var line in csv.GetRecords<TextLine>())
            {
                if (!lines.TryAdd(line.key, line.Read())) throw new InvalidDataException($"The text {line.key} stands twice, again in {file}.");
            }
        }
        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One line of a text file; the names are its column heads.</summary>
#pragma warning disable IDE1006
public sealed partial record TextLine(string key, string ky, string ru, string en)
#pragma warning restore IDE1006
{
    private const string YearMark = ":year}";

    /// <summary>Which of the numbers it names are years, from 0.</summary>
    internal IReadOnlySet<int> Years { get; private init; } = FrozenSet<int>.Empty;

    public string In(string language) => language switch { "ru" => ru, "en" => en, _ => ky };

    /// <summary>The line as it is said: without the marks of years, which are known then.</summary>
    /// <exception cref="InvalidDataException">when the languages do not call the same numbers years</exception>
    internal TextLine Read()
    {
        if (new[] { ky, ru, en }.All(text => !text.Contains(YearMark, StringComparison.Ordinal))) return this;
        var years = YearsOf(ky);
        if (!years.SetEquals(YearsOf(ru)) || !years.SetEquals(YearsOf(en)))
            throw new InvalidDataException($"The text {key} has other years in another language.");
        return new TextLine(key, Said(ky), Said(ru), Said(en)) { Years = years };
    }

    private static string Said(string text) => text.Replace(YearMark, "}", StringComparison.Ordinal);

    private static FrozenSet<int> YearsOf(string text) =>
        YearPlace().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToFrozenSet();

    [GeneratedRegex(@"\{([0-9]):year\}")]
    private static partial Regex YearPlace();
}
