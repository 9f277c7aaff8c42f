using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>A list says the same as CSV and as XLSX; there its numbers, sums and days are such, and its texts never a formula.</summary>
public sealed class ListFileTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Formulas = ["=1+1", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "＝HYPERLINK(1)", "=cmd|'/c calc'!A1"];

    static ListFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Every_list_says_the_same_in_both()
    {
        var routes = await Routes.LoadAsync(portal, "ulgu");
        var lists = routes.All.Where(r => r.Template.EndsWith(ListsInExcel.Csv, StringComparison.Ordinal)).ToList();
        var compared = 0;
        foreach (var list in lists)
        {
            Assert.Contains(routes.All, r => r.Template == list.Template[..^ListsInExcel.Csv.Length] + ListsInExcel.Xlsx && r.Permission == list.Permission);
            var reader = await portal.SignedInAsync(Routes.PersonWith(list.Permission!, "ulgu") ?? "admin");
            var at = routes.Address(list);
            var csv = await reader.GetAsync(at);
            var xlsx = await reader.GetAsync(at[..^ListsInExcel.Csv.Length] + ListsInExcel.Xlsx);
            Assert.Equal(csv.Status, xlsx.Status);
            if (csv.Status != 200) continue;
            compared++;
            Assert.Equal((at, string.Join('\n', InCsv(csv.Bytes))), (at, string.Join('\n', InXlsx(xlsx.Bytes))));
        }
        Assert.True(compared > 10, $"{compared} lists");
    }

    [Fact]
    public async Task No_text_is_a_formula()
    {
        var file = await XlsxFile.OfAsync("=1[*]", Formulas, [Formulas], CancellationToken.None);
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(part.Open());
            Assert.DoesNotContain("<f", await text.ReadToEndAsync(), StringComparison.Ordinal);
        }
        Assert.All(Rows(file), row => Assert.Equal(Formulas, row));
    }

    [Fact]
    public async Task Numbers_sums_days_and_times_are_such()
    {
        var file = await XlsxFile.OfAsync("1", ["a"],
            [[7, -7_000_000_000, 38.46m, new Money(15_000_050), new DateOnly(2026, 11, 5), new TimeOnly(14, 30), null, "007",
                new DateTime(2026, 1, 1, 20, 0, 0, DateTimeKind.Utc)]],
            CancellationToken.None);
        Assert.Equal(
            [7.0, -7_000_000_000.0, 38.5, 150_000.5, new DateTime(2026, 11, 5), new TimeSpan(14, 30, 0), null, "007", new DateTime(2026, 1, 2, 2, 0, 0)],
            Rows(file)[1].Select(c => c is DateTime { Year: < 1900 } time ? time.TimeOfDay : c));
    }

    [Theory]
    [InlineData("_x0041_ жана _x000D_")]
    [InlineData("эки\nсап")]
    [InlineData("  алдында  ")]
    public async Task A_text_comes_back_as_it_was(string text) =>
        Assert.Equal(text, Rows(await XlsxFile.OfAsync("1", ["a"], [[text]], CancellationToken.None))[1][0]);

    [Fact]
    public async Task What_XML_cannot_hold_or_a_cell_is_too_small_for_is_left_out()
    {
        var read = Rows(await XlsxFile.OfAsync("1", ["a"], [["б\0ир\uD83D\uFFFE", new string('ы', 40_000)]], CancellationToken.None));
        Assert.Equal("бир", read[1][0]);
        Assert.Equal(XlsxFile.CellMaxLength, ((string)read[1][1]!).Length);
    }

    private static List<List<object?>> Rows(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var rows = new List<List<object?>>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    private static List<string> InXlsx(byte[] file) => [.. Rows(file).Select(row => Trimmed(row.Select(Written)))];

    private static string Written(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.##", CultureInfo.GetCultureInfo("ru")),
        DateTime { Year: < 1900 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static List<string> InCsv(byte[] file)
    {
        using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(file).TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", HasHeaderRecord = false });
        var rows = new List<string>();
        while (csv.Read()) rows.Add(Trimmed(csv.Parser.Record!.Select(c => c is ['\'', _, ..] ? c[1..] : c)));
        return rows;
    }

    /// <summary>Without the empty cells at the end, which one of the two leaves out.</summary>
    private static string Trimmed(IEnumerable<string> cells)
    {
        var all = cells.ToList();
        while (all is [.., ""]) all.RemoveAt(all.Count - 1);
        return string.Join('|', all);
    }
}
