using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>A value that may be chosen in a column, by any of its names.</summary>
/// <param name="Names">in Kyrgyz, Russian and English, then other ways to write it; the first three head the drop-down of their language</param>
public sealed record SheetChoice(object Value, IReadOnlyList<string> Names)
{
    public string Label => Names[Column.At];
}

/// <summary>The column of a sheet: what it is called in every language, and how what is written in it is read as the form reads its field.</summary>
/// <param name="Field">what validators and rules call it: «Text», «Attendance[2].Women»</param>
/// <param name="Names">in Kyrgyz, Russian and English</param>
/// <param name="Type">of the value: a text, a whole number, a sum, a day, a time; that of a choice is its own</param>
public sealed record Column<TRow>(
    string Field, IReadOnlyList<string> Names, Type Type, Func<TRow, object?> Get, Action<TRow, object?> Set, IReadOnlyList<SheetChoice>? Choices = null)
{
    private Dictionary<string, SheetChoice>? _known;

    public bool IsNeeded { get; init; }

    /// <summary>Whether several of the choices may stand in a cell, with semicolons between them; the value is then a list.</summary>
    public bool IsMany { get; init; }

    /// <summary>What the note at the head says; a text key.</summary>
    public string? Note { get; init; }

    public string Label => Names[Column.At];

    /// <summary>Reads a cell as the form would read what was typed; null is «not known».</summary>
    public (object? Value, string? Wrong) Read(SheetCell cell)
    {
        if (cell.Kind is CellKind.Failed) return (null, Text.Of("sheets.failed-formula", cell.Text));
        if (Choices is not null) return Chosen(cell);
        if (Type == typeof(string)) return (cell.Kind is CellKind.Day ? Show.Date(DayOf(cell)) : Words.OrNull(cell.Text), null);
        if (cell.Kind is CellKind.Empty || Words.OrNull(cell.Text) is not { } text) return (null, null);
        var typed = cell.Kind is CellKind.Number ? AsTyped(decimal.Parse(text, CultureInfo.InvariantCulture)) : text;
        var (value, wrong) = TypedValues.Read(Type, typed);
        return (value, value is null ? wrong : null);
    }

    /// <summary>What stands in the cell of a record.</summary>
    public object? Written(TRow row) => Choices is null
        ? Get(row) is Forms.Quantity quantity ? Show.Typed(quantity.Thousandths / 1000m, NumberKind.Quantity) : Get(row)
        : IsMany ? Words.OrNull(string.Join("; ", ((IEnumerable<int>)Get(row)!).Select(id => Choices.FirstOrDefault(c => c.Value.Equals(id))?.Label)))
        : Get(row) is { } value ? Choices.FirstOrDefault(c => c.Value.Equals(value))?.Label ?? value : null;

    private (object? Value, string? Wrong) Chosen(SheetCell cell)
    {
        if (Words.OrNull(cell.Text) is not { } text) return (null, null);
        if (IsMany) return Several(text);
        return Find(text) is { } choice ? (choice.Value, null) : (null, Text.Of("sheets.no-such-choice", text));
    }

    private (object? Value, string? Wrong) Several(string text)
    {
        var several = new List<int>();
        foreach (var name in text.Split([';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(name) is not { } choice) return (null, Text.Of("sheets.no-such-choice", name));
            several.Add((int)choice.Value);
        }
        return (several, null);
    }

    /// <summary>By any of its names; a village also with the word for what it is: «Мөлтүр айылы», «с. Мөлтүр».</summary>
    private SheetChoice? Find(string text)
    {
        _known ??= Known();
        return _known.GetValueOrDefault(Folded.NameOf(text)) ?? _known.GetValueOrDefault(Folded.NameOf(PlaceNames.Village(new LocalText(text)).Ky));
    }

    private Dictionary<string, SheetChoice> Known()
    {
        var known = new Dictionary<string, SheetChoice>(StringComparer.Ordinal);
        foreach (var choice in Choices!)
        {
            foreach (var name in choice.Names) known.TryAdd(Folded.NameOf(name), choice);
        }
        return known;
    }

    /// <summary>A number cell has no thousands mark to be mistaken: it is written so that the form's reader can read it in one way only.</summary>
    private string AsTyped(decimal number)
    {
        if (Type == typeof(DateOnly)) return Day(number);
        if (Type == typeof(TimeOnly) && number is >= 0 and < 1) return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes((double)decimal.Round(number * 1440)
            % 1440)).ToString("HH:mm", CultureInfo.InvariantCulture);
        var plain = number.ToString("0.############", CultureInfo.InvariantCulture);
        if (number % 1 == 0) return plain;
        return Type == typeof(Money) && decimal.Round(number, 2) == number ? number.ToString("0.00", CultureInfo.InvariantCulture) : plain + "0";
    }

    /// <summary>A day in a cell without a form of its own is the number of days since 1900; a larger number is a day typed without marks.</summary>
    private static string Day(decimal number) => number % 1 != 0 ? number.ToString(CultureInfo.InvariantCulture)
        : number is >= 1 and <= Column.LastSerial ? Show.Iso(DateOnly.FromDateTime(DateTime.FromOADate((double)number)))
        : number.ToString("00000000", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(SheetCell cell) => DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Makes columns from the labels of a form.</summary>
public static class Column
{
    /// <summary>The day 31.12.2199 as spreadsheets number days.</summary>
    internal const int LastSerial = 109_574;

    private static readonly string[] Languages = ["ky", "ru", "en"];

    internal static int At => Math.Max(0, Array.IndexOf(Languages, Language.Current));

    /// <param name="key">the label's text key: «ProposalForm.Text», of the field «Text»</param>
    public static Column<TRow> Of<TRow, TValue>(string key, Func<TRow, TValue> get, Action<TRow, TValue?> set, string? field = null) =>
        Named(field ?? FieldOf(key), NamesOf(key), get, set);

    /// <inheritdoc cref="Of"/>
    /// <param name="names">in the three languages</param>
    public static Column<TRow> Named<TRow, TValue>(string field, IReadOnlyList<string> names, Func<TRow, TValue> get, Action<TRow, TValue?> set) =>
        new(field, names, Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue), row => get(row),
            (row, value) => set(row, value is null ? default : (TValue)value));

    /// <summary>A column of which only certain values are taken.</summary>
    public static Column<TRow> Choice<TRow, TValue>(
        string key, IReadOnlyList<SheetChoice> choices, Func<TRow, TValue> get, Action<TRow, TValue?> set, string? field = null) =>
        Of(key, get, set, field) with { Choices = choices };

    /// <summary>A column in which several of certain values may stand.</summary>
    public static Column<TRow> Many<TRow>(string key, IReadOnlyList<SheetChoice> choices, Func<TRow, List<int>> get, Action<TRow, List<int>> set) =>
        new(FieldOf(key), NamesOf(key), typeof(List<int>), get, (row, value) => set(row, value as List<int> ?? []), choices) { IsMany = true };

    public static IReadOnlyList<SheetChoice> ChoicesOf<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new SheetChoice(v, NamesOf($"{typeof(TEnum).Name}.{v}")))];

    public static IReadOnlyList<string> NamesOf(string key, params object?[] details) => [.. Languages.Select(language => Text.In(language, key, details))];

    public static IReadOnlyList<string> NamesOf(LocalText name) => [.. Languages.Select(name.In)];

    private static string FieldOf(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
