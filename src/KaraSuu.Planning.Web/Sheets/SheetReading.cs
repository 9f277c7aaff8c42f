using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>Something wrong in a table, at its cell.</summary>
/// <param name="Cell">«B7»; empty where it is the table as a whole</param>
/// <param name="Column">the head of its column</param>
/// <param name="Written">what stands there</param>
public sealed record SheetError(string Cell, string Column, string Written, string Sentence)
{
    /// <summary>Whether it is a word of an old font, which may be read as it was meant.</summary>
    public bool IsOldFont { get; init; }

    /// <summary>The number of its row; 0 where it is the table as a whole.</summary>
    public int Row => int.TryParse(Cell.Split(':')[0].AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture, out var row) ? row : 0;
}

/// <summary>A record of the table that is likely in the list already, both in words.</summary>
/// <param name="At">the number of its first row</param>
/// <param name="Of">the number of the row of the table it is like; null where it is like a record of the portal</param>
public sealed record SheetTwin(int At, int? Of, IReadOnlyList<(string Label, string Theirs, string Mine)> Cells);

/// <summary>
/// A table as a list reads it: the records it holds, what is wrong with them, which are in the list already and which likely are.
/// </summary>
public sealed class SheetReading<TRow>
    where TRow : class, new()
{
    /// <summary>A title and a line of notes may stand above the heads.</summary>
    private const int HeadsWithin = 20;

    private readonly SheetOf<TRow> _sheet;
    private readonly Stamp _stamp;
    private readonly List<SheetError> _errors = [];
    private readonly List<string> _warnings = [];
    private readonly List<(int At, IReadOnlyList<TRow> Rows)> _new = [];
    private readonly List<(int At, IReadOnlyList<TRow> Rows)> _likely = [];
    private readonly List<SheetTwin> _twins = [];

    private SheetReading(SheetOf<TRow> sheet, Stamp stamp) => (_sheet, _stamp) = (sheet, stamp);

    /// <summary>The name of the sheet that was read; empty for a pasted table.</summary>
    public string SheetName { get; private set; } = "";

    /// <summary>From the top downwards.</summary>
    public IReadOnlyList<SheetError> Errors => [.. _errors.OrderBy(e => e.Row)];
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>How many records are in the list already, the same in every cell.</summary>
    public int Known { get; private set; }

    public IReadOnlyList<(int At, IReadOnlyList<TRow> Rows)> New => _new;
    public IReadOnlyList<SheetTwin> Twins => _twins;

    /// <param name="isConverted">whether letters of an old font are read as those they stand for</param>
    public static SheetReading<TRow> Of(SheetOf<TRow> sheet, IReadOnlyList<SheetTable> tables, bool isConverted, Stamp stamp)
    {
        var reading = new SheetReading<TRow>(sheet, stamp);
        if (reading.Choose(tables) is var (table, head, at)) reading.Read(table, head, at, isConverted);
        return reading;
    }

    /// <summary>The records to be saved: the new ones, and of those that are likely known the ones somebody wants all the same.</summary>
    public IReadOnlyList<IReadOnlyList<TRow>> Chosen(IReadOnlyCollection<int> alsoAt) =>
        [.. _new.Concat(_likely.Where(l => alsoAt.Contains(l.At))).OrderBy(r => r.At).Select(r => r.Rows)];

    /// <summary>The first sheet whose heads are those of the list.</summary>
    private (SheetTable Table, SheetRow Head, Column<TRow>?[] At)? Choose(IReadOnlyList<SheetTable> tables)
    {
        (int Found, Column<TRow>?[] At) best = (0, []);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows.Take(HeadsWithin))
            {
                var at = HeadsOf(row);
                var found = at.Count(c => c is not null);
                if (found > best.Found) best = (found, at);
                if (found > 1 && _sheet.Columns.Where(c => c.IsNeeded).All(at.Contains) || found == 1 && _sheet.Columns.Count == 1)
                {
                    SheetName = table.Name;
                    foreach (var twice in at.OfType<Column<TRow>>().GroupBy(c => c).Where(g => g.Count() > 1))
                        _errors.Add(new SheetError(SheetCell.Named(Array.LastIndexOf(at, twice.Key), row.Number), twice.Key.Label, twice.Key.Label,
                            Text.Of("sheets.column-twice")));
                    var left = row.Cells.Select((c, i) => (Cell: c, Column: at[i])).Where(c => c.Column is null && c.Cell.Kind is not CellKind.Empty)
                        .Select(c => c.Cell.Text).ToList();
                    if (left.Count > 0) _warnings.Add(Text.Of("sheets.not-read", string.Join(", ", left)));
                    return (table, row, at);
                }
            }
        }
        var missing = _sheet.Columns.Where(c => c.IsNeeded && !best.At.Contains(c)).Select(c => $"«{c.Label}»");
        _errors.Add(new SheetError("", "", string.Join(", ", tables.Select(t => t.Name).Where(n => n.Length > 0)),
            Text.Of("sheets.wrong-sheet", string.Join(", ", missing))));
        return null;
    }

    private Column<TRow>?[] HeadsOf(SheetRow row) =>
        [.. row.Cells.Select(c => c.Kind is CellKind.Text && Folded.NameOf(c.Text.TrimEnd('*', ' ')) is { Length: > 0 } name
            ? _sheet.Columns.FirstOrDefault(k => k.Names.Any(n => Folded.NameOf(n) == name)) : null)];

    private void Read(SheetTable table, SheetRow head, Column<TRow>?[] at, bool isConverted)
    {
        foreach (var joined in table.Joined.Where(j => j.LastRow > head.Number))
        {
            if (joined.Column == joined.LastColumn && joined.Column < at.Length && (at[joined.Column] is not { } column || _sheet.MayJoin(column))) continue;
            _errors.Add(new SheetError($"{SheetCell.Named(joined.Column, joined.Row)}:{SheetCell.Named(joined.LastColumn, joined.LastRow)}", "", "",
                Text.Of("sheets.joined")));
        }
        var records = new List<(int At, List<TRow> Rows, List<SheetRow> From, bool IsWhole)>();
        foreach (var from in table.Rows.Where(r => r.Number > head.Number && !r.IsEmpty))
        {
            var (row, isWhole) = RowOf(from, at, isConverted);
            if (records is [.., var last] && _sheet.GoesOn(row, last.Rows))
            {
                last.Rows.Add(row);
                last.From.Add(from);
                if (!isWhole) records[^1] = last with { IsWhole = false };
            }
            else records.Add((from.Number, [row], [from], isWhole));
        }
        if (records.Count == 0 && _errors.Count == 0) _errors.Add(new SheetError("", "", SheetName, Text.Of("sheets.no-rows")));
        if (records.Sum(r => r.Rows.Count) > _sheet.MostRows)
            _errors.Add(new SheetError("", "", SheetName, Text.Of("sheets.too-many-rows", _sheet.MostRows)));
        else Judge(records, at);
    }

    private (TRow Row, bool IsWhole) RowOf(SheetRow from, Column<TRow>?[] at, bool isConverted)
    {
        var (row, before) = (new TRow(), _errors.Count);
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] is not { } column) continue;
            var cell = from.At(i);
            if (cell.Kind is CellKind.Text && OldFonts.InWords(cell.Text) is { Length: > 0 } words)
            {
                if (isConverted) cell = SheetCell.Of(OldFonts.Converted(cell.Text));
                else Wrong(from, i, column, Text.Of("old-font.offer", words), isOldFont: true);
            }
            if (cell.Kind is CellKind.Text && Letters.Missing(cell.Text).ToList() is { Count: > 0 } letters)
                Wrong(from, i, column, Text.Of("rule." + RecordRules.NoSuchLetter, Letters.InWords(letters)));
            var (value, wrong) = column.Read(cell);
            if (wrong is not null) Wrong(from, i, column, wrong);
            else column.Set(row, value);
        }
        return (row, _errors.Count == before);
    }

    private void Judge(IReadOnlyList<(int At, List<TRow> Rows, List<SheetRow> From, bool IsWhole)> records, Column<TRow>?[] at)
    {
        var known = _sheet.Existing.GroupBy(_sheet.Written).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var alike = _sheet.Existing.GroupBy(e => _sheet.KeyOf(e[0]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, rows, from, isWhole) in records)
        {
            if (!isWhole || !IsFilledIn(rows, from, at)) continue;
            var written = _sheet.Written(rows);
            if (known.TryGetValue(written, out var left) && left > 0)
            {
                known[written] = left - 1;
                Known++;
                continue;
            }
            if (!IsTaken(rows, from, at)) continue;
            if (_sheet.IsKnown(rows))
            {
                Known++;
                continue;
            }
            foreach (var doubt in _sheet.Doubts(rows)) (doubts.TryGetValue(doubt, out var list) ? list : doubts[doubt] = []).Add(number);
            var key = _sheet.KeyOf(rows[0]);
            if (LikeliestOf(rows[0], key, alike) is var (theirs, of))
            {
                _likely.Add((number, rows));
                _twins.Add(new SheetTwin(number, of, [.. _sheet.Columns.Select(c => (c.Label, InWords(c, theirs), InWords(c, rows)))
                    .Where(c => c.Item2.Length + c.Item3.Length > 0)]));
            }
            else _new.Add((number, rows));
            if (!own.TryAdd(key, number) && key.Length > 0 && _sheet.PersonOf(rows[0]) is null)
                _warnings.Add(Text.Of("sheets.twice-in-table", own[key], number));
        }
        foreach (var (doubt, numbers) in doubts)
        {
            var first = numbers.Take(10).Select(n => n.ToString(CultureInfo.InvariantCulture));
            _warnings.Add(Text.Of("sheets.doubt", doubt, numbers.Count, string.Join(", ", first)));
        }
    }

    /// <summary>What is likely the same: a record of the list, or for people a namesake in a row above.</summary>
    private (IReadOnlyList<TRow> Rows, int? Of)? LikeliestOf(TRow row, string key, Dictionary<string, IReadOnlyList<TRow>> alike)
    {
        if (alike.TryGetValue(key, out var theirs)) return (theirs, null);
        if (_sheet.PersonOf(row) is not { } name) return null;
        if (_sheet.Existing.FirstOrDefault(e => PersonNames.AreNamesakes(_sheet.PersonOf(e[0]), name)) is { } known) return (known, null);
        var above = _new.Find(r => PersonNames.AreNamesakes(_sheet.PersonOf(r.Rows[0]), name));
        return above.Rows is null ? null : (above.Rows, above.At);
    }

    /// <summary>Asks the form's validator.</summary>
    private bool IsFilledIn(List<TRow> rows, List<SheetRow> from, Column<TRow>?[] at)
    {
        var before = _errors.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var failure in _sheet.Validate(rows[i], i == 0).DistinctBy(f => f.PropertyName))
                Wrong(from[i], failure.PropertyName, at, failure.ErrorMessage);
        }
        return _errors.Count == before;
    }

    /// <summary>Does the verb, as the form would.</summary>
    private bool IsTaken(List<TRow> rows, List<SheetRow> from, Column<TRow>?[] at)
    {
        try
        {
            _sheet.Make(rows, _stamp);
            return true;
        }
        catch (RuleBroken broken)
        {
            var (field, row) = (broken.Field, from[0]);
            if (field is not null && field.StartsWith("Rows[", StringComparison.Ordinal) && field.IndexOf("].", StringComparison.Ordinal) is > 0 and var end)
            {
                row = from[Math.Min(int.Parse(field.AsSpan(5, end - 5), CultureInfo.InvariantCulture), from.Count - 1)];
                field = field[(end + 2)..];
            }
            Wrong(row, field, at, BrokenRules.Words.Of(broken));
            return false;
        }
    }

    private void Wrong(SheetRow row, string? field, Column<TRow>?[] at, string sentence)
    {
        var place = Array.FindIndex(at, c => c?.Field.Equals(field, StringComparison.OrdinalIgnoreCase) == true);
        if (place >= 0) Wrong(row, place, at[place]!, sentence);
        else
        {
            var column = _sheet.Columns.FirstOrDefault(c => c.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
            _errors.Add(new SheetError(row.Number.ToString(CultureInfo.InvariantCulture), column?.Label ?? "", "", sentence));
        }
    }

    private void Wrong(SheetRow row, int place, Column<TRow> column, string sentence, bool isOldFont = false) =>
        _errors.Add(new SheetError(SheetCell.Named(place, row.Number), column.Label, row.At(place).Text, sentence) { IsOldFont = isOldFont });

    private static string InWords(Column<TRow> column, IReadOnlyList<TRow> rows) =>
        string.Join("; ", rows.Select(column.Written).Where(v => v is not null).Select(Show.Any));
}
