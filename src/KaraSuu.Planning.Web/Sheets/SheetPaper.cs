using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>Draws the workbook of a list: empty to be filled in, or with what is in the list; with drop-downs and notes in the reader's language.</summary>
internal static class SheetPaper
{
    /// <summary>Drop-downs reach as far as a list may.</summary>
    private const int LastRow = SheetFile.MaxRows + 1;

    public static async Task<byte[]> DrawAsync<TRow>(SheetOf<TRow> sheet, bool isFilled, CancellationToken ct)
        where TRow : class, new()
    {
        await using var file = await XlsxFile.StartAsync(ct);
        var chosen = sheet.Columns.Where(c => c.Choices is { Count: > 0 }).Select(c => c.Choices!.Select(v => v.Label).ToList()).ToList();
        await file.SheetAsync(Text.Of("sheets." + sheet.Name), [.. sheet.Columns.Select(c => c.IsNeeded ? c.Label + " *" : c.Label)], ct);
        var list = 0;
        for (var at = 0; at < sheet.Columns.Count; at++)
        {
            var column = sheet.Columns[at];
            file.Book.AddNote(SheetCell.Named(at, 1), NoteOf(column));
            if (column.Choices is not { Count: > 0 } choices) continue;
            var from = SheetCell.Named(list, 1);
            var letters = from[..^1];
            var validation = DataValidation.ListValuesFromCells(Choices, $"${letters}$1:${letters}${choices.Count}");
            validation.ShowErrorAlert = false;
            file.Book.TryAddDataValidation($"{SheetCell.Named(at, 2)}:{SheetCell.Named(at, LastRow)}", validation);
            list++;
        }
        if (isFilled)
        {
            foreach (var row in sheet.Existing.SelectMany(rows => rows)) await file.RowAsync(sheet.Columns.Select(c => c.Written(row)), ct);
        }
        if (chosen.Count > 0) await ChoicesAsync(file, chosen, ct);
        return await file.FinishAsync(ct);
    }

    private const string Choices = "choices";

    /// <summary>Drop-downs of long texts must lie in cells; their sheet is hidden.</summary>
    private static async Task ChoicesAsync(XlsxFile file, IReadOnlyList<IReadOnlyList<string>> chosen, CancellationToken ct)
    {
        await file.Book.StartWorksheetAsync(Choices, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, ct);
        for (var at = 0; at < chosen.Max(c => c.Count); at++) await file.RowAsync(chosen.Select(c => at < c.Count ? (object)c[at] : null), ct);
    }

    private static string NoteOf<TRow>(Column<TRow> column)
    {
        var kind = column.Choices is not null ? "choice" : column.Type == typeof(string) ? "text" : column.Type == typeof(DateOnly) ? "day"
            : column.Type == typeof(TimeOnly) ? "time" : column.Type == typeof(Domain.Money) ? "sum" : "count";
        return string.Join(' ', new[] { column.IsNeeded ? Text.Of("sheets.note.needed") : Text.Of("sheets.note.optional"),
            Text.Of("sheets.note." + kind), column.Note is { } note ? Text.Of(note) : "" }.Where(t => t.Length > 0));
    }
}
