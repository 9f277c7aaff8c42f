using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Works;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Works;

public sealed class SitePosterPdfTests
{
    private const string Address = "https://plan.example.kg/w/KF3P7X";

    [Theory]
    [InlineData(false, "595.276 x 841.89 pts (A4)")]
    [InlineData(true, "419.528 x 595.276 pts")]
    public void It_says_the_same_on_both_sheets_and_fits_one(bool onA5, string size)
    {
        var bytes = SitePosterPdf.Render(Poster() with { OnA5 = onA5 });
        var info = Pdf.Info(bytes);
        Assert.Equal((size, "yes", "1"), (info["Page size"], info["Tagged"], info["Pages"]));
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(bytes)));
        foreach (var said in new[]
                 {
                     "ИШТИН ПАСПОРТУ", "Көпүрө куруу", "Көлдүн жээги", "Республикалык бюджет", "300 000", "Бардыгы", "500 000", "«Жол-Курулуш» ЖЧК",
                     "Оңдолдубу?", Address,
                 })
            Assert.Contains(Pdf.Squeeze(said), words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_says_so_and_without_an_address_nothing_is_asked()
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(SitePosterPdf.Render(Poster() with
        {
            PublicUrl = null,
            Money = [],
            Place = null,
            ForWhom = null,
            Quantity = null,
            Contractor = null,
            Contract = null,
            ContractSum = null,
            Term = null,
            Warranty = null,
        }))));
        Assert.Contains("белгисиз", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Оңдолдубу?", words, StringComparison.Ordinal);
        Assert.DoesNotContain("____", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 60)]
    [InlineData(30, 200)]
    public void However_much_there_is_to_say_it_stays_on_one_page_and_the_total_is_of_all(int sources, int signs)
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(SitePosterPdf.Render(Poster() with
        {
            Work = string.Concat(Enumerable.Repeat("Көпүрө куруу ", signs / 6)),
            ForWhom = string.Concat(Enumerable.Repeat("тургундар ", signs)),
            Money = [.. Enumerable.Range(1, sources).Select(at => new PaperMoney($"Булак {at}", Money.FromSom(1000)))],
        }))));
        Assert.Contains(Address, words, StringComparison.Ordinal);
        Assert.Contains(Pdf.Squeeze($"{sources} 000"), words, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_Russian_translation_says_that_it_is_one_and_whose()
    {
        var words = Pdf.Squeeze(Assert.Single(Pdf.Pages(SitePosterPdf.Render(Poster() with { Labels = Labels.Russian }))));
        foreach (var said in new[] { "ПАСПОРТ РАБОТЫ", "Перевод", "Үлгү айыл аймагы", "Наведите телефон" })
            Assert.Contains(said, words, StringComparison.Ordinal);
    }

    private static SitePoster Poster() => new()
    {
        Id = new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
        CreatedUtc = new DateTime(2026, 11, 28, 6, 0, 0, DateTimeKind.Utc),
        Title = "Иштин паспорту",
        PublicUrl = Address,
        Of = "Үлгү айыл аймагы",
        Work = "Көпүрө куруу",
        Status = "Аткарылууда",
        Place = "Көлдүн жээги",
        ForWhom = "Айылдын тургундары",
        Quantity = "12 м",
        Money = [new PaperMoney("Республикалык бюджет", Money.FromSom(300_000)), new PaperMoney("Донор", Money.FromSom(200_000))],
        Contractor = "«Жол-Курулуш» ЖЧК",
        Contract = "№ К-7, 01.03.2026",
        ContractSum = "480 000 сом",
        Term = "05.03.2026 – 30.06.2026",
        Acts = "Бардыгы: 2, ачык: 1",
        Acceptance = "башталган эмес",
        Warranty = "Ай: 12",
        Question = "Оңдолдубу?",
        AsOf = new DateOnly(2026, 11, 28),
    };
}
