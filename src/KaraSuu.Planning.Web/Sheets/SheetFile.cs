using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>
/// Reads the tables of a workbook (.xlsx, .xls), of a CSV file or of pasted text. What it cannot read it says in a sentence; a file that is unpacked
/// without end, or has more rows than a list can, is given up before it is held in memory.
/// </summary>
internal static class SheetFile
{
    public const int MaxMegabytes = 10;
    public const long MaxBytes = MaxMegabytes * 1024 * 1024;
    public const int MaxRows = 20_000;
    public const int MaxColumns = 100;

    /// <summary>Pasted text is a field of a form and must leave room for the rest of it; in signs.</summary>
    public const int MaxPasted = 500_000;

    /// <summary>What a workbook may be unpacked to: 20,000 rows of 25 columns take a third of it.</summary>
    private const long MaxUnpacked = 64 * 1024 * 1024;

    private const int EmptyRowsKept = 1_000;
    private static readonly char[] Dividers = ['\t', ';', ',', '|'];
    private static readonly string[] Failures = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"];
    internal static readonly byte[] Zip = [0x50, 0x4B];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Code pages of Windows, in which older workbooks and files of spreadsheets are written.</summary>
    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>the tables, or why there are none</returns>
    public static (IReadOnlyList<SheetTable> Tables, string? Wrong) Read(byte[] file)
    {
        if (file.LongLength > MaxBytes) return ([], Text.Of("sheets.too-large", MaxMegabytes));
        if (file.Length == 0) return ([], Text.Of("sheets.empty-file"));
        try
        {
            if (!file.AsSpan().StartsWith(Zip) && !file.AsSpan().StartsWith(Compound)) return OfText(TextOf(file));
            if (file.AsSpan().StartsWith(Zip) && Refusal(file) is { } wrong) return ([], wrong);
            return OfWorkbook(file);
        }
        catch (InvalidPasswordException)
        {
            return ([], Text.Of("sheets.password"));
        }
        catch (TooManyRows)
        {
            return ([], Text.Of("sheets.too-many-rows", MaxRows));
        }
        catch (Exception damaged) when (damaged is not (OutOfMemoryException or OperationCanceledException))
        {
            return ([], Text.Of("sheets.unreadable"));
        }
    }

    /// <summary>A table copied from a spreadsheet, a document or a file of one.</summary>
    public static (IReadOnlyList<SheetTable> Tables, string? Wrong) OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ([], Text.Of("sheets.empty-file"));
        if (text.Contains('\0', StringComparison.Ordinal)) return ([], Text.Of("sheets.unreadable"));
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DividerOf(text).ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = false,
        });
        var rows = new List<SheetRow>();
        while (csv.Read())
        {
            rows.Add(new SheetRow(csv.Parser.Row, [.. csv.Parser.Record!.Take(MaxColumns).Select(c => SheetCell.Of(CsvFile.Unmarked(c)))]));
            if (rows.Count > MaxRows + EmptyRowsKept) return ([], Text.Of("sheets.too-many-rows", MaxRows));
        }
        return ([new SheetTable("", rows, [])], null);
    }

    private static (IReadOnlyList<SheetTable> Tables, string? Wrong) OfWorkbook(byte[] file)
    {
        using var book = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var tables = new List<SheetTable>();
        var left = MaxRows + EmptyRowsKept;
        do
        {
            if (book.VisibleState is not "visible") continue;
            var rows = new List<SheetRow>();
            while (book.Read())
            {
                var row = RowOf(book);
                if (row.IsEmpty) continue;
                if (--left < 0) throw new TooManyRows();
                rows.Add(row);
            }
            tables.Add(new SheetTable(book.Name, rows,
                [.. (book.MergeCells ?? []).Select(m => new JoinedCells(m.FromColumn, m.FromRow + 1, m.ToColumn, m.ToRow + 1))]));
        }
        while (book.NextResult());
        return (tables, null);
    }

    private static SheetRow RowOf(IExcelDataReader book)
    {
        var cells = new SheetCell[Math.Min(book.FieldCount, MaxColumns)];
        for (var at = 0; at < cells.Length; at++) cells[at] = CellOf(book, at);
        return new SheetRow(book.Depth + 1, cells);
    }

    private static SheetCell CellOf(IExcelDataReader book, int at)
    {
        return book.GetValue(at) switch
        {
            null => SheetCell.Empty,
            double number when Math.Abs(number) < 1e15 => SheetCell.Of(number),
            int number => SheetCell.Of(number),
            DateTime { Year: < 1901 } time => SheetCell.Of(TimeOnly.FromDateTime(time)),
            DateTime day => SheetCell.Of(DateOnly.FromDateTime(day)),
            TimeSpan { Days: 0 } time => SheetCell.Of(TimeOnly.FromTimeSpan(time)),
            string failed when Failures.Contains(failed) => new SheetCell(CellKind.Failed, failed),
            bool yes => SheetCell.Of(Text.Of(yes ? "yes" : "no")),
            var other => SheetCell.Of(Convert.ToString(other, CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Why a packed file is not a workbook, or not one that can be unpacked here; its parts are unpacked once and forgotten, to count them.</summary>
    private static string? Refusal(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        if (!zip.Entries.Any(e => e.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase))) return Text.Of("sheets.unreadable");
        var (left, buffer) = (MaxUnpacked, new byte[81_920]);
        foreach (var part in zip.Entries)
        {
            if (part.Length > left) return Text.Of("sheets.bomb");
            using var content = part.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                if ((left -= read) < 0) return Text.Of("sheets.bomb");
            }
        }
        return null;
    }

    /// <summary>UTF-8, UTF-16 where it says so, otherwise the code page of Windows in which spreadsheets of the region save.</summary>
    internal static string TextOf(byte[] file)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(file), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1251).GetString(file);
        }
    }

    /// <summary>The divider that the first written line has most of.</summary>
    private static char DividerOf(string text)
    {
        var line = text.Split('\n').First(l => !string.IsNullOrWhiteSpace(l));
        return Dividers.MaxBy(d => line.Count(c => c == d));
    }

    private sealed class TooManyRows : Exception;
}
