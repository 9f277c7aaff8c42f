using System.Text;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>No text of a list becomes a formula where the list is opened as a table.</summary>
public sealed class CsvFileTests
{
    private const string Starts = "=+-@＝＋－＠﹦﹢﹣﹫⁼₌⁺₊⁻₋−";

    private static readonly string[] Covers =
    [
        " ", "\u00A0", "\u2003", "\u3000", "\t", "\r", "\n", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\uFEFF", "\u2060", "\u00AD", "\u061C", "\u180E",
            "\uFE0F", "\u034F", "\u2028", "\u3164", "\u2800", "\"",
        " \u200B\u00A0\uFEFF", "\0", "\uFFFE", "\u202E", "\u2066", "\uE000", "\uD83D", "\U000E0020",
    ];

    [Fact]
    public void A_sign_that_begins_a_formula_is_made_text() =>
        Assert.All(Starts, sign => Assert.Equal($"'{sign}HYPERLINK(1)", CsvFile.Cell($"{sign}HYPERLINK(1)")));

    [Fact]
    public void Nothing_invisible_covers_it() => Assert.All(
        from cover in Covers
        from sign in Starts
        select $"{cover}{sign}HYPERLINK(1)", text => Assert.StartsWith("'", CsvFile.Cell(text), StringComparison.Ordinal));

    [Theory]
    [InlineData("\tчийки")]
    [InlineData("\rчийки")]
    public void Neither_does_a_tab_or_a_line_end(string text) => Assert.Equal("'" + text, CsvFile.Cell(text));

    [Theory]
    [InlineData("Мантыш – Орток")]
    [InlineData("– жок")]
    [InlineData("«Ала-Тоо» = 1")]
    [InlineData("55+")]
    [InlineData("")]
    [InlineData("№ 7")]
    [InlineData("+996 555 123 456")]
    [InlineData("+996\u00A0555\u00A012\u00A034\u00A056")]
    [InlineData("+996 (555) 12-34-56")]
    [InlineData("+996(555)123456, +996 777 11-22-33")]
    [InlineData("+996555123456")]
    [InlineData("+996 555 123 456 (Айгүл)")]
    [InlineData("-5")]
    [InlineData("+5 %")]
    [InlineData("−12,5 %")]
    [InlineData("— белгисиз")]
    [InlineData("a@b.kg")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, CsvFile.Cell(text));

    [Theory]
    [InlineData("+996-555-12-34")]
    [InlineData("+996 555 cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("+1 1+SUM(A1:A9)")]
    [InlineData("+SUM(1)")]
    [InlineData("-жок")]
    [InlineData("- 1+1")]
    [InlineData("+996 555=1")]
    [InlineData("+996 555\n=1+1")]
    [InlineData("＋996 555 123")]
    [InlineData("\u200B+996 555 123")]
    public void What_only_looks_like_a_number_is_made_text(string text) => Assert.StartsWith("'", CsvFile.Cell(text), StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_the_portal_stay_numbers()
    {
        Assert.Equal("-5", CsvFile.Cell(-5));
        Assert.Equal("-7000000000", CsvFile.Cell(-7_000_000_000));
        Assert.Equal("-150,5", CsvFile.Cell(new Money(-15050)));
        Assert.Equal("-38,5", CsvFile.Cell(-38.46m));
        Assert.Equal("", CsvFile.Cell(null));
    }

    [Theory]
    [InlineData("Клуб,=1+1")]
    [InlineData("Клуб\t=1+1")]
    [InlineData("Клуб|=1+1")]
    public void A_text_is_one_cell_in_every_country(string text) =>
        Assert.EndsWith($"\"{text}\";\"1,5\";1,5\r\n", Encoding.UTF8.GetString(CsvFile.Of("clubs", [], [[text, "1,5", 1.5m]]).FileContents),
            StringComparison.Ordinal);

    [Fact]
    public void A_file_says_it_once_more_and_quotes_what_must_be()
    {
        var file = Encoding.UTF8.GetString(CsvFile.Of("villages", ["Айылы", "Калкы"], [["\u200B=1+1;\"2\"", 7]]).FileContents);
        Assert.Equal("\uFEFFАйылы;Калкы\r\n\"'\u200B=1+1;\"\"2\"\"\";7\r\n", file);
    }
}
