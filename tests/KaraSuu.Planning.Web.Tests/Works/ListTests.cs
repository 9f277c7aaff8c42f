using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class ListTests(Portal portal) : WorkTests(portal)
{
    /// <summary>The presentation names no contract: none of its works has a sum of one, and neither have all of them together.</summary>
    [Fact]
    public async Task Contracts_that_nobody_knows_add_up_to_unknown_and_not_to_nought()
    {
        var reader = await Portal.SignedInAsync("alexandrov.specialist");
        var works = await reader.GetAsync($"/aimaks/{await AimakAsync("alexandrov")}/works");
        foreach (var sum in new[] { "works.planned", "works.contracted" })
            Assert.Equal("белгисиз", works.Document.QuerySelector($"tfoot td[data-label='{Texts.Text.In("ky", sum)}']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Works_are_filtered_and_their_money_is_added_up()
    {
        var builder = await ContractorAsync("«Жол-Курулуш» ЖЧК");
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => v.AiylAimakId == db.AiylAimaks.First(a => a.Slug == "ulgu").Id).OrderBy(v => v.Id)
            .Select(v => v.Id).FirstAsync());
        var late = await WorkAsync(WorkStatus.InProgress, "Фильтр жол", w => w.Conclude(Contract(builder), Stamp));
        await WorkAsync(WorkStatus.Planned, "Фильтр көпүрө", w => w.Correct(new WorkFacts("Фильтр көпүрө", null, 2019, 2021, [village])));
        await PayAsync(late);
        var reader = await SpecialistAsync();
        var works = $"/aimaks/{await AimakAsync()}/works?q=фильтр";

        var all = await reader.GetAsync(works);
        Assert.Equal(2, Titles(all).Count);
        var totals = all.Document.QuerySelectorAll("tfoot tr:last-child td").Select(c => c.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Equal(["200 000", "90 000", "30 000"], totals);
        Assert.Equal(["Фильтр жол"], Titles(await reader.GetAsync(works + "&late=true")));
        Assert.Equal(["Фильтр жол"], Titles(await reader.GetAsync($"{works}&contractor={builder}")));
        Assert.Equal(["Фильтр жол"], Titles(await reader.GetAsync(works + "&status=InProgress")));
        foreach (var year in new[] { "2020", "2%20020", "2.020", "%D9%A2%D9%A0%D9%A2%D9%A0", "20%C2%AD20%E2%80%8B" })
            Assert.Equal(["Фильтр көпүрө"], Titles(await reader.GetAsync($"{works}&year={year}")));
        Assert.Equal(["Фильтр көпүрө"], Titles(await reader.GetAsync($"{works}&village={village}")));
        Assert.Equal(["Фильтр көпүрө", "Фильтр жол"], Titles(await reader.GetAsync(works + "&sort=paid")));
        Assert.Equal(2, Titles(await reader.GetAsync(works + "&status=Nonsense&year=x&village=y&late=z")).Count);
        Assert.Contains("эч нерсе табылган жок", (await reader.GetAsync(works + "&year=1999")).Text);
        var file = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{await AimakAsync()}/works.csv?q=фильтр&late=true")).Bytes);
        Assert.Contains("Фильтр жол", file, StringComparison.Ordinal);
        Assert.Contains("100000;90000;30000", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Фильтр көпүрө", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cancelled_work_was_promised_is_in_no_sum_and_the_page_says_so()
    {
        await WorkAsync(WorkStatus.InProgress, "Эсеп жол", w => w.Conclude(Contract(), Stamp));
        await WorkAsync(WorkStatus.Cancelled, "Эсеп арык", w => w.Conclude(Contract(), Stamp));

        var page = await (await SpecialistAsync()).GetAsync($"/aimaks/{await AimakAsync()}/works?q=эсеп");

        Assert.Equal(2, Titles(page).Count);
        Assert.Equal(["100 000", "90 000"], page.Document.QuerySelectorAll("tfoot tr:last-child td").Take(2)
            .Select(c => c.TextContent.Trim().Replace('\u00a0', ' ')));
        Assert.Contains("иштердин каражаты жана келишимдери кошулган эмес: 1.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("-status")]
    [InlineData("contractor")]
    [InlineData("-planned")]
    [InlineData("contract")]
    [InlineData("-paid")]
    [InlineData("ends")]
    [InlineData("years")]
    public async Task A_list_is_sorted_by_any_column(string sort)
    {
        await WorkAsync(WorkStatus.InProgress, with: w => w.Conclude(Contract(), Stamp));
        var reader = await SpecialistAsync();
        var path = $"/aimaks/{await AimakAsync()}/works?late=true&year=2026&q=жол&sort={sort}";
        var answer = await reader.GetAsync(path);
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(Titles(answer));
    }

    private static List<string> Titles(Answer page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private Task<int> PayAsync(int id) => Portal.WithDbAsync(async db =>
    {
        var work = await db.Works.Whole().SingleAsync(w => w.Id == id);
        work.Pay(new PaymentFacts(Day, Domain.Money.FromSom(30_000), work.Funding[0].Id, null), Stamp);
        return await db.SaveChangesAsync();
    });
}
