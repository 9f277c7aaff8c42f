using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Threads;

namespace KaraSuu.Planning.Documents.Tests.Threads;

public sealed class WishPaperPdfTests
{
    private const string Address = "https://plan.example.kg/public/ulgu/wishes/issues/12";

    [Fact]
    public void It_says_the_wish_its_state_the_next_step_and_where_all_of_it_is_read()
    {
        var page = Assert.Single(Pdf.Pages(WishPaperPdf.Render(Paper())));
        var words = Pdf.Squeeze(page);
        foreach (var said in new[] { "КӨЙГӨЙДҮН ЖОЛУ", "Көчөдө чырак жок", "Бекитилген планда", "Ишти баштоо", "Кадам 1", "Сап 1", Address })
            Assert.Contains(said, words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_on_record_says_so()
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(WishPaperPdf.Render(Paper(lines: 0) with { State = null, Missing = [], PublicUrl = null }))));
        Assert.Contains("белгисиз", words, StringComparison.Ordinal);
        Assert.Contains("жазылган эмес", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 100)]
    [InlineData(20, 900)]
    [InlineData(100, 2000)]
    public void However_long_the_way_it_stays_on_one_page_and_says_what_was_left_out(int lines, int signs)
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(WishPaperPdf.Render(Paper(lines, signs)))));
        Assert.Contains(Address, words, StringComparison.Ordinal);
        Assert.Contains("Кадам 8", words, StringComparison.Ordinal);
        if (lines > 8) Assert.Contains("толугу ачык баракта", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_Russian_translation_says_that_it_is_one_and_whose()
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(WishPaperPdf.Render(Paper() with { Labels = Labels.Russian }))));
        Assert.Contains("ПУТЬ ПРОБЛЕМЫ", words, StringComparison.Ordinal);
        Assert.Contains("Перевод", words, StringComparison.Ordinal);
        Assert.Contains("Үлгү айыл аймагы", words, StringComparison.Ordinal);
    }

    private static WishPaper Paper(int lines = 1, int signs = 20) => new()
    {
        Id = new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
        CreatedUtc = new DateTime(2026, 11, 28, 6, 0, 0, DateTimeKind.Utc),
        Title = "Көйгөйдүн жолу",
        PublicUrl = Address,
        Of = "Үлгү айыл аймагы",
        Wish = "Көчөдө чырак жок",
        AsOf = new DateOnly(2026, 11, 28),
        State = "Бекитилген планда",
        Missing = ["Ишти баштоо"],
        Steps =
        [
            .. Enumerable.Range(1, 8).Select(step => new WishPaperStep($"Кадам {step}", [.. Enumerable.Range(1, lines)
                .Select(line => $"Сап {line}" + string.Concat(Enumerable.Repeat(" сөздөр", signs / 7)))])),
        ],
    };
}
