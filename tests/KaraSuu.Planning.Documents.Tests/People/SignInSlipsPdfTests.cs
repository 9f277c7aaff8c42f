using KaraSuu.Planning.Documents.People;

namespace KaraSuu.Planning.Documents.Tests.People;

public sealed class SignInSlipsPdfTests
{
    private const string Address = "https://plan.example.kg/accounts/sign-in";

    [Fact]
    public void The_list_holds_no_code_and_each_slip_all_that_is_needed_to_come_in()
    {
        var pages = Pdf.Pages(SignInSlipsPdf.Render(Made(3)));

        Assert.Contains("omuraliev.zhoomart3", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("k7mp", pages[0], StringComparison.Ordinal);
        var slips = string.Join(' ', pages.Skip(1));
        for (var number = 1; number <= 3; number++)
        {
            Assert.Contains($"Өмүралиев Жоомарт {number}", slips, StringComparison.Ordinal);
            Assert.Contains($"omuraliev.zhoomart{number}", slips, StringComparison.Ordinal);
            Assert.Contains($"k7mp-x9d4-qw3{number}", slips, StringComparison.Ordinal);
        }
        Assert.Contains(Address, slips, StringComparison.Ordinal);
        Assert.Contains("2026-жылдын 11-декабрына чейин", slips, StringComparison.Ordinal);
        Assert.Contains("до 11 декабря 2026 года", slips, StringComparison.Ordinal);
    }

    [Fact]
    public void No_slip_is_parted_between_pages() => Assert.All(
        Pdf.Pages(SignInSlipsPdf.Render(Made(21))).Skip(1),
        page => Assert.Equal(Count(page, "Өмүралиев"), Count(page, Address)));

    [Fact]
    public void It_is_a_tagged_paper_with_its_list_as_a_table()
    {
        var pdf = SignInSlipsPdf.Render(Made(2));
        var structure = Pdf.Structure(pdf);

        Assert.Equal("yes", Pdf.Info(pdf)["Tagged"]);
        Assert.Equal(1, Pdf.CountOf("H1", structure));
        Assert.Equal(4, Pdf.CountOf("TH", structure));
    }

    private static int Count(string page, string word) => page.Split(word).Length - 1;

    private static SignInSlips Made(int slips) => new()
    {
        Id = new Guid("7b1f2a52-3f51-4b7b-9d1e-000000007001"),
        CreatedUtc = new DateTime(2026, 11, 27, 6, 0, 0, DateTimeKind.Utc),
        Title = "Бир жолку коддор",
        Aimak = "Үлгү айыл аймагы",
        Address = Address,
        Slips = [.. Enumerable.Range(1, slips).Select(n => new SignInSlip(
            $"Өмүралиев Жоомарт {n}", $"omuraliev.zhoomart{n}", $"k7mp-x9d4-qw3{n}", new DateOnly(2026, 12, 11)))],
    };
}
