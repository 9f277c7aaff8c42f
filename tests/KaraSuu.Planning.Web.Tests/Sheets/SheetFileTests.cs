using System.IO.Compression;
using System.Text;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Sheets;

/// <summary>Every file has a clear answer: its tables, or why it is not read.</summary>
public sealed class SheetFileTests
{
    [Fact]
    public async Task A_workbook_is_read_with_numbers_days_times_and_texts()
    {
        object?[] cells = ["007", 12.5m, new DateOnly(2026, 11, 5), new TimeOnly(14, 30), null];
        var (tables, wrong) = SheetFile.Read(await XlsxFile.OfAsync("Барак", ["a"], [cells], default));
        Assert.Null(wrong);
        var row = Assert.Single(tables).Rows[1];
        Assert.Equal(2, row.Number);
        Assert.Equal([new(CellKind.Text, "007"), new(CellKind.Number, "12.5"), new(CellKind.Day, "2026-11-05"), new(CellKind.Time, "14:30")],
            row.Cells.Take(4));
    }

    [Fact]
    public void A_bomb_is_given_up_before_it_is_unpacked()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) sheet.Write(zeros);
        }
        Assert.Equal(Text.Of("sheets.bomb"), SheetFile.Read(file.ToArray()).Wrong);
    }

    [Fact]
    public void A_large_file_is_refused_by_its_size() =>
        Assert.Equal(Text.Of("sheets.too-large", SheetFile.MaxMegabytes), SheetFile.Read(new byte[SheetFile.MaxBytes + 1]).Wrong);

    [Theory]
    [InlineData("504B030414000000", "sheets.unreadable")]
    [InlineData("D0CF11E0A1B11AE1", "sheets.unreadable")]
    [InlineData("", "sheets.empty-file")]
    [InlineData("200D0A20", "sheets.empty-file")]
    [InlineData("FF00FF00", "sheets.unreadable")]
    public void What_is_no_table_is_said_so(string hex, string key) => Assert.Equal(Text.Of(key), SheetFile.Read(Convert.FromHexString(hex)).Wrong);

    [Fact]
    public async Task Every_cut_of_a_workbook_has_an_answer()
    {
        var whole = await XlsxFile.OfAsync("Барак", ["a", "b"], [["x", 1]], default);
        for (var length = 0; length < whole.Length; length += 37) Assert.NotNull(SheetFile.Read(whole[..length]).Wrong);
    }

    [Theory]
    [InlineData("Текст;Саны\nСуу;5\n", 65001)]
    [InlineData("Текст;Саны\nСуу;5\n", 1251)]
    [InlineData("Текст\tСаны\r\n\"Суу\"\t5", 65001)]
    [InlineData("Текст,Саны\nСуу,5", 1200)]
    public void Text_is_read_in_the_codings_of_the_region(string text, int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var coding = Encoding.GetEncoding(page);
        var (tables, _) = SheetFile.Read([.. coding.GetPreamble(), .. coding.GetBytes(text)]);
        Assert.Equal(["Текст", "Саны", "Суу", "5"], tables[0].Rows.SelectMany(r => r.Cells).Where(c => c.Kind is CellKind.Text).Select(c => c.Text));
    }

    [Fact]
    public void More_rows_than_a_list_may_have_are_refused() =>
        Assert.Equal(Text.Of("sheets.too-many-rows", SheetFile.MaxRows),
            SheetFile.OfText(string.Concat(Enumerable.Repeat("а\tб\n", SheetFile.MaxRows + 1_002))).Wrong);
}
