using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Monitoring;
using KaraSuu.Planning.Documents.Tests.Plans;

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>What is true of every official paper.</summary>
public sealed class EveryPaperTests
{
    private const string Banner = "ОКУУ ҮЛГҮСҮ: бул документ чыныгы эмес";

    private static readonly Dictionary<string, Func<byte[]>> Papers = new()
    {
        ["resolution"] = () => JmeResolutionPdf.Render(SamplePapers.Resolution(40) with { Banner = Banner }),
        ["act"] = () => MonitoringActPdf.Render(SamplePapers.Act(30) with
        {
            Banner = Banner,
            Photos = [new ActPhoto(SamplePhotos.Jpeg, "Сүрөт"), new ActPhoto(SamplePhotos.Jpeg)]
        }),
        ["letter"] = () => ResponseLetterPdf.Render(SamplePapers.Letter(30) with { Banner = Banner }),
        ["acceptance"] = () => AcceptanceActPdf.Render(SamplePapers.Overridden() with { Banner = Banner }),
        ["report"] = () => MonitoringReportPdf.Render(SamplePapers.Report(20, 20, 10) with { Banner = Banner }),
        ["execution"] = () => ExecutionReportPdf.Render(SampleReports.Made(6) with { Banner = Banner }),
    };

    public static TheoryData<string> Names => [.. Papers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void It_is_tagged_A4_with_a_title(string name)
    {
        var info = Pdf.Info(Papers[name]());

        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("595.276 x 841.89 pts (A4)", info["Page size"]);
        Assert.NotEqual("", info["Title"]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_fonts_are_embedded_subsets(string name) => Assert.All(Pdf.Fonts(Papers[name]()), font =>
    {
        Assert.True(font.Embedded && font.Subset, font.Name);
        Assert.Contains("+Liberation", font.Name, StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Names))]
    public void Its_pages_are_numbered_with_their_count_and_marked_as_training(string name)
    {
        var pages = Pdf.Pages(Papers[name]());

        Assert.True(pages.Length > 1);
        Assert.All(pages.Index(), page => Assert.Contains($"{page.Index + 1}-бет / {pages.Length}", page.Item, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains(Banner, page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_structure_has_one_title_headings_and_tables_once(string name)
    {
        var structure = Pdf.Structure(Papers[name]());

        Assert.Equal(1, Pdf.CountOf("H1", structure));
        Assert.True(Pdf.CountOf("H2", structure) > 0 || name == "letter");
        Assert.True(Pdf.CountOf("TH", structure) > 3);
        Assert.DoesNotContain("-бет /", structure, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_same_paper_gives_the_same_bytes_also_when_many_are_printed_at_once(string name)
    {
        var expected = Papers[name]();

        var printed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Papers[name])));

        Assert.All(printed, bytes => Assert.Equal(expected, bytes));
    }

    private const string PublicAddress = "https://plan.example.kg/public/ulgu/papers/2026";

    private static readonly Dictionary<string, Func<int, byte[]>> OfAnyLength = new()
    {
        ["resolution"] = n => JmeResolutionPdf.Render(SamplePapers.Resolution(n) with { PublicUrl = PublicAddress }),
        ["act"] = n => MonitoringActPdf.Render(SamplePapers.Act(n) with { PublicUrl = PublicAddress }),
        ["letter"] = n => ResponseLetterPdf.Render(SamplePapers.Letter(n) with { PublicUrl = PublicAddress }),
        ["acceptance"] = n => AcceptanceActPdf.Render(SamplePapers.Acceptance(n) with { PublicUrl = PublicAddress }),
        ["report by objects"] = n => MonitoringReportPdf.Render(SamplePapers.Report(n, 3, 3) with { PublicUrl = PublicAddress }),
        ["report by its conclusions"] = n => MonitoringReportPdf.Render(SamplePapers.Report() with { PublicUrl = PublicAddress, Conclusions = Lines(n) }),
        ["execution by items"] = n => ExecutionReportPdf.Render(SampleReports.Made(n) with { PublicUrl = PublicAddress }),
        ["execution by its conclusions"] = n => ExecutionReportPdf.Render(SampleReports.Made() with { PublicUrl = PublicAddress, Conclusions = Lines(n) }),
        ["plan by activities"] = n => PlanPdf.Render(SamplePlans.Made(1, n) with { PublicUrl = PublicAddress }),
        ["plan by items"] = n => PlanPdf.Render(SamplePlans.Made(n, 2) with { PublicUrl = PublicAddress }),
    };

    public static TheoryData<string> Lengths => [.. OfAnyLength.Keys];

    /// <summary>A page of an official paper that holds nothing but its address belongs to nothing.</summary>
    [Theory, MemberData(nameof(Lengths))]
    public void No_page_holds_the_public_address_alone(string name)
    {
        for (var length = 1; length <= 30; length++)
        {
            var pages = Pdf.DrawnLetters(OfAnyLength[name](length));
            var page = Assert.Single(pages, p => p.Contains(PublicAddress, StringComparison.Ordinal));
            Assert.True(page.Length > PublicAddress.Length + 80, $"{name} of {length}: the page says only {page}");
        }
    }

    private static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{i}-сүйлөм: жол оңдолду, суу берилди."));

    [Theory]
    [InlineData("А. Б. Үлгүбаев", "А.~Б.~Үлгүбаев")]
    [InlineData("Үлгүбаев А. Б., адис", "Үлгүбаев А.~Б., адис")]
    [InlineData("№ 14 келишим", "№~14 келишим")]
    [InlineData("  Айыл көчөсү. Борбор  ", "Айыл көчөсү. Борбор")]
    public void Initials_and_numbers_are_not_parted_at_the_end_of_a_line(string text, string expected) =>
        Assert.Equal(expected.Replace('~', '\u00A0'), PaperWords.Known(text));

    [Fact]
    public void A_blank_text_is_unknown() => Assert.Null(PaperWords.Known(" \n"));
}
