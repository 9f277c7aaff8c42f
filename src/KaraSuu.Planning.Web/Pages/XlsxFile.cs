using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>Writes tables as XLSX: numbers, sums, days and times are real cells, everything else is text, and no cell is ever a formula.</summary>
internal sealed partial class XlsxFile : IAsyncDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The longest text a cell may hold, in characters; a limit of the format.</summary>
    public const int CellMaxLength = 32_767;

    private const int SheetNameMaxLength = 31;
    private const int FirstYear = 1900;

    private readonly MemoryStream _file;
    private readonly Spreadsheet _book;
    private readonly StyleId _head;
    private readonly StyleId _sum;
    private readonly StyleId _day;
    private readonly StyleId _moment;
    private readonly StyleId _time;
    private readonly StyleId _wrapped;

    private XlsxFile(MemoryStream file, Spreadsheet book)
    {
        (_file, _book) = (file, book);
        _head = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
        _sum = StyleOf("#,##0.00");
        _day = StyleOf("dd.mm.yyyy");
        _moment = StyleOf("dd.mm.yyyy hh:mm");
        _time = StyleOf("hh:mm");
        _wrapped = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
    }

    public Spreadsheet Book => _book;

    public static async Task<XlsxFile> StartAsync(CancellationToken ct)
    {
        var file = new MemoryStream();
        return new XlsxFile(file, await Spreadsheet.CreateNewAsync(file, new SpreadCheetahOptions { PreserveStringWhitespace = true }, ct));
    }

    /// <summary>One sheet with a head that stays in sight.</summary>
    public static async Task<byte[]> OfAsync(string name, IReadOnlyList<string> heads, IEnumerable<IEnumerable<object?>> rows, CancellationToken ct)
    {
        await using var file = await StartAsync(ct);
        await file.SheetAsync(name, heads, ct);
        foreach (var row in rows) await file.RowAsync(row, ct);
        return await file.FinishAsync(ct);
    }

    public async Task SheetAsync(string name, IReadOnlyList<string> heads, CancellationToken ct)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var at = 0; at < heads.Count; at++) options.Column(at + 1).Width = Math.Clamp(heads[at].Length + 4, 12, 40);
        await _book.StartWorksheetAsync(NameOf(name), options, ct);
        await _book.AddRowAsync(heads.Select(h => new StyledCell(Plain(h), _head)).ToArray(), ct);
    }

    public ValueTask RowAsync(IEnumerable<object?> row, CancellationToken ct) => _book.AddRowAsync(row.Select(Cell).ToArray(), ct);

    public async Task<byte[]> FinishAsync(CancellationToken ct)
    {
        await _book.FinishAsync(ct);
        return _file.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _book.DisposeAsync();
        await _file.DisposeAsync();
    }

    /// <summary>A name no spreadsheet program refuses.</summary>
    internal static string NameOf(string name)
    {
        var plain = SheetSigns().Replace(Words.Bare(name), " ").Trim('\'', ' ');
        return plain.Length == 0 ? "1" : plain[..Math.Min(plain.Length, SheetNameMaxLength)];
    }

    private StyledCell Cell(object? value) => value switch
    {
        null => new(new DataCell(), null),
        int number => new(number, null),
        long number => new(number, null),
        decimal number => new(decimal.Round(number, 1), null),
        Money sum => new(sum.Tyiyn / 100m, _sum),
        DateOnly { Year: >= FirstYear } day => new(day.ToDateTime(TimeOnly.MinValue), _day),
        DateTime utc => new(DateTime.SpecifyKind(utc + LocalDay.AheadOfUtc, DateTimeKind.Unspecified), _moment),
        TimeOnly time => new(time.ToTimeSpan().TotalDays, _time),
        _ => Written(Plain(Show.Any(value))),
    };

    private StyledCell Written(string text) => new(text, text.Length > 60 || text.Contains('\n', StringComparison.Ordinal) ? _wrapped : null);

    /// <summary>What XML can hold and a cell takes; «_x0041_» is a code to spreadsheets, so its first sign is written as a code itself.</summary>
    private static string Plain(string text)
    {
        var kept = Code().Replace(Words.Bare(text), "_x005F_");
        return kept.Length <= CellMaxLength ? kept : kept[..CellMaxLength];
    }

    private StyleId StyleOf(string format) => _book.AddStyle(new Style { Format = NumberFormat.Custom(format) });

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex SheetSigns();
}
