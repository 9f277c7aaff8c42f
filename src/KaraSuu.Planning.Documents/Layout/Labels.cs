using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using CsvHelper;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>
/// The fixed words of all documents in one language. They stand in the texts.csv of the step that prints them (docs/adr/0019); the Kyrgyz ones are
/// the authoritative ones.
/// </summary>
public sealed class Labels
{
    private static readonly FrozenDictionary<string, LabelLine> Lines = Load();

    private Labels(string language) => Language = language;

    public static Labels Kyrgyz { get; } = new("ky");

    public static Labels Russian { get; } = new("ru");

    /// <summary>Every key with its words in both languages.</summary>
    public static IReadOnlyDictionary<string, LabelLine> All => Lines;

    /// <summary>Language of the document: ky or ru.</summary>
    public string Language { get; }

    /// <summary>The originals of all papers are Kyrgyz; every other language is a translation.</summary>
    public bool IsTranslation => Language != Kyrgyz.Language;

    /// <exception cref="KeyNotFoundException">when no texts.csv has the key</exception>
    public string this[string key] => Lines.TryGetValue(key, out var line)
        ? line.In(Language) : throw new KeyNotFoundException($"No document has the words {key}.");

    /// <summary>Words with their places {0}, {1} filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A day in full words, or room for it.</summary>
    public string Day(DateOnly? day) => day is { } known
        ? Fill("paper.long-date", known.Year, known.Day, this[$"paper.month.{known.Month}"]) : this["paper.blank-date"];

    /// <summary>A day before what it dates, or room for it.</summary>
    public string DayOf(DateOnly? day) => day is { } known
        ? Fill("paper.date-of", known.Year, known.Day, this[$"paper.month-of.{known.Month}"]) : this["paper.blank-date-of"];

    /// <summary>A day up to which something lasts: in Kyrgyz its month takes the ending the word asks for.</summary>
    public string Until(DateOnly day) => Fill("paper.until", day.Year, day.Day, this[$"paper.month-until.{day.Month}"]);

    /// <summary>A sum with its currency; null when it is not known.</summary>
    public string? Sum(Money? sum) => sum is { } known ? Fill("paper.som", SomText.Of(known.Tyiyn)) : null;

    /// <summary>A number of days with its word.</summary>
    public string DaysOf(decimal days) => Fill("paper.days", PaperWords.Number(days));

    private static FrozenDictionary<string, LabelLine> Load()
    {
        var lines = new Dictionary<string, LabelLine>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var csv = new CsvReader(new StreamReader(assembly.GetManifestResourceStream(file)!), CultureInfo.InvariantCulture);
            foreach (var line in csv.GetRecords<LabelLine>())
            {
                if (!lines.TryAdd(line.key, line)) throw new InvalidDataException($"The words {line.key} stand twice, again in {file}.");
            }
        }
        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One line of a file of words; the names are its column heads.</summary>
#pragma warning disable IDE1006
public sealed record LabelLine(string key, string ky, string ru)
#pragma warning restore IDE1006
{
    public string In(string language) => language == "ru" ? ru : ky;
}
