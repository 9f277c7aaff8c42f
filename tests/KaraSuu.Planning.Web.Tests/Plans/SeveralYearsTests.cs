using System.Globalization;
using System.Text;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>A plan like that of Zhazy: a direction beside its issue of local importance, two years, and money told by year as far as it is known.</summary>
public sealed class SeveralYearsTests(Portal portal) : PlanTests(portal)
{
    private const string Both = "Багыты: Инфраструктура. ЖММ: 6) Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу";

    private static int _year = 2058;

    [Fact]
    public async Task Direction_and_issue_are_both_shown_on_page_and_paper_in_table_and_report()
    {
        var (id, from, _) = await SpanningAsync();
        var reader = await SpecialistAsync();

        Assert.Contains("1. " + Both, (await reader.GetAsync($"/plans/{id}")).Text);
        await reader.ReadsAsync($"/plans/{id}.pdf", "1. " + Both);
        await reader.ReadsAsync($"/plans/{id}.pdf?in=ru",
            "1. Направление: Инфраструктура. ВМЗ: 6) Обеспечение функционирования муниципальных дорог в населённых пунктах");
        var table = await TableAsync(reader, id);
        Assert.Contains("Багыты;", table[0], StringComparison.Ordinal);
        Assert.Contains("Инфраструктура;6) Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу;", table[1], StringComparison.Ordinal);

        Assert.Equal(302, (await ApproveOnPaperAsync(id)).Status);
        Assert.Contains(Both["Багыты: ".Length..], (await reader.GetAsync($"/plans/{id}/execution")).Text);
        await reader.ReadsAsync($"/plans/{id}/execution.pdf", Both);
        var visitor = Portal.Visitor();
        foreach (var path in new[] { "", "/execution" })
            Assert.Contains(Both["Багыты: ".Length..], (await visitor.GetAsync($"/public/ulgu/plans/{from}-{from + 1}{path}")).Text);
        await visitor.ReadsAsync($"/public/ulgu/plans/{from}-{from + 1}.pdf", "1. " + Both);
    }

    [Theory]
    [InlineData("Муниципалдык менчикти башкаруу", 2, "Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу")]
    [InlineData("муниципалдык менчикти БАШКАРУУ", 2, "Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу")]
    [InlineData("Инфраструктура.", 2, "Багыты: Инфраструктура. ЖММ: 2) Муниципалдык менчикти башкаруу")]
    [InlineData("Инфраструктура", null, "Багыты: Инфраструктура Ички")]
    [InlineData(null, null, "Багыты: белгисиз")]
    public async Task A_direction_that_only_repeats_its_issue_is_said_once_and_what_is_not_known_is_not_made_up(string? direction, int? issue, string said)
    {
        var id = await PlanAsync(items: 0);
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.Whole().SingleAsync(p => p.Id == id);
            plan.AddItem(new PlanItemFacts("Ички жолдор начар", null, await IssueAsync(db, issue), direction));
            return await db.SaveChangesAsync();
        });

        Assert.Contains(said, (await (await SpecialistAsync()).GetAsync($"/plans/{id}")).Text);
    }

    [Fact]
    public async Task Money_is_told_by_year_in_the_form_and_added_up_on_page_and_paper_and_in_the_table()
    {
        var (id, from, item) = await SpanningAsync();
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");
        var more = await reader.SubmitAsync(form, ("add", "1"), ("Form.Title", "Асфальт төшөө"), ("Form.Funding[0].Kind", "LocalBudget"),
            ("Form.Funding[0].Amount", "746 485"), ("Form.Funding[0].Year", Of(from)));
        var wrong = await reader.SubmitAsync(more, ("Form.Funding[1].Kind", "StimulatingGrant"), ("Form.Funding[1].Source", "Үлүштүк грант"),
            ("Form.Funding[1].Amount", "4 230 082"), ("Form.Funding[1].Year", Of(from + 2)));
        Assert.Equal(422, wrong.Status);
        Assert.Contains($"{from}–{from + 1}", wrong.ErrorAt("Form_Funding_1__Year"), StringComparison.Ordinal);
        Assert.Equal("746 485", wrong.ValueOf("Form_Funding_0__Amount"));

        var page = await reader.FollowAsync(await reader.SubmitAsync(wrong, ("Form.Funding[1].Year", "")));

        Assert.Contains($"Жергиликтүү бюджет, {from}-ж.: 746 485", page.Text);
        Assert.Contains("Үлүштүк грант: 4 230 082", page.Text);
        Assert.Contains("4 976 567", page.Text);
        foreach (var said in new[] { $"{from}-жыл 746 485", $"{from + 1}-жыл белгисиз", "Жылы белгисиз 4 230 082" })
            Assert.Contains(PdfWords.Packed(said), PdfWords.Packed(page.Text), StringComparison.Ordinal);
        await reader.ReadsAsync($"/plans/{id}.pdf", $"Жергиликтүү бюджет, {from}-ж. 746 485", "План боюнча бардыгы 4 976 567",
            $"{from}-жыл 746 485", $"{from + 1}-жыл —", "Жылы белгисиз 4 230 082");
        var table = await TableAsync(reader, id);
        Assert.EndsWith($";\"Сумма, сом\";{from}-жыл;{from + 1}-жыл;Жылы белгисиз", table[0], StringComparison.Ordinal);
        Assert.EndsWith(";746485;746485;;", table[1], StringComparison.Ordinal);
        Assert.EndsWith(";4230082;;;4230082", table[2], StringComparison.Ordinal);
        Assert.EndsWith(";4976567;746485;;4230082", table[^1], StringComparison.Ordinal);

        var journal = await Portal.WithDbAsync(db => db.JournalEntries.Where(j => j.RecordKind == "FundingLine").OrderByDescending(j => j.Id)
            .Select(j => j.After).FirstAsync());
        Assert.Contains("\"Year\"", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_one_year_asks_no_year_and_has_no_columns_of_years()
    {
        var id = await PlanAsync();
        var reader = await SpecialistAsync();
        var item = (await ReadAsync(id)).Items[0].Id;

        Assert.Null((await reader.GetAsync($"/plans/{id}/items/{item}/activities/new")).Document.QuerySelector("[name$='.Year']"));
        Assert.EndsWith("\"Сумма, сом\"", (await TableAsync(reader, id))[0], StringComparison.Ordinal);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/plans/{id}.csv")).Status);
    }

    [Fact]
    public async Task The_title_names_the_years_on_page_and_paper()
    {
        var (id, from, _) = await SpanningAsync();
        var reader = await SpecialistAsync();

        var page = await reader.GetAsync($"/plans/{id}");
        Assert.Contains($"{from}–{from + 1}-жж.", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains($"{from}–{from + 1}-жылдарга", page.Text);
        Assert.DoesNotContain($"{from + 1}-жылга", page.Text, StringComparison.Ordinal);
        await reader.ReadsAsync($"/plans/{id}.pdf", $"жамааттын {from}–{from + 1}-жылдарга");
        await reader.ReadsAsync($"/plans/{id}.pdf?in=ru", $"{from}–{from + 1} годы");
        var home = await reader.GetAsync($"/cycles/{(await ReadAsync(id)).CycleId}");
        Assert.Contains($"{from}–{from + 1}-жж.", home.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($", {from}–{from + 1}", home.Document.QuerySelector("details.drop summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_the_plan_at_the_address_of_its_years_and_one_year_leads_there()
    {
        var (id, from, _) = await SpanningAsync();
        Assert.Equal(302, (await ApproveOnPaperAsync(id)).Status);
        var visitor = Portal.Visitor();
        var at = $"/public/ulgu/plans/{from}-{from + 1}";

        var page = await visitor.GetAsync(at);
        Assert.Equal(200, page.Status);
        Assert.Contains($"{from}–{from + 1}-жж.", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var rest in new[] { "", ".pdf", "/execution" })
        {
            Assert.Equal(200, (await visitor.GetAsync(at + rest)).Status);
            foreach (var year in new[] { from, from + 1 })
            {
                var led = await visitor.GetAsync($"/public/ulgu/plans/{year}{rest}");
                Assert.Equal((302, at + rest), (led.Status, led.Location));
            }
        }
        Assert.Equal(at + ".pdf?in=ru", (await visitor.GetAsync($"/public/ulgu/plans/{from}.pdf?in=ru")).Location);
        Assert.NotNull((await visitor.GetAsync("/public/ulgu")).Document.QuerySelector($"main a[href='{at}']"));
        Assert.NotNull((await visitor.GetAsync("/public")).Document.QuerySelector($"main a[href='{at}']"));
        Assert.Equal(200, (await visitor.GetAsync("/public/ulgu/plans/2027")).Status);
    }

    [Theory]
    [InlineData("2027-2027")]
    [InlineData("2027-2028")]
    [InlineData("2028-2027")]
    [InlineData("2027-")]
    [InlineData("-2027")]
    [InlineData("2027-2028-2029")]
    [InlineData("2027–2028")]
    [InlineData("27")]
    [InlineData("02027")]
    [InlineData("99999999999")]
    [InlineData("9999-9999")]
    [InlineData("0000-9999")]
    [InlineData("жыл")]
    public async Task An_address_that_names_no_plan_is_not_found(string years)
    {
        var visitor = Portal.Visitor();
        foreach (var rest in new[] { "", ".pdf", "/execution" })
            Assert.Equal(404, (await visitor.GetAsync($"/public/ulgu/plans/{Uri.EscapeDataString(years)}{rest}")).Status);
    }

    [Fact]
    public async Task The_years_of_a_plan_are_years_of_its_cycle()
    {
        var (id, from, _) = await SpanningAsync();
        var reader = await SpecialistAsync();

        var refused = await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/period"), ("Form.ToYear", Of(from + 2)));
        Assert.Equal(422, refused.Status);
        Assert.Contains($"{from}–{from + 1}", refused.ErrorAt("Form_ToYear"), StringComparison.Ordinal);
        Assert.Equal(Of(from + 2), refused.ValueOf("Form_ToYear"));
    }

    /// <summary>A cycle and plan of two years; one item with both direction and issue 6.</summary>
    private async Task<(int Plan, int From, int Item)> SpanningAsync()
    {
        var from = Interlocked.Add(ref _year, 2);
        return await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            var cycle = new PlanningCycle(aimak, from, from + 1);
            db.Add(cycle);
            await db.SaveChangesAsync();
            var plan = new JointActionPlan(aimak, cycle.Id, from, from + 1);
            var item = plan.AddItem(new PlanItemFacts("Ички жолдор начар", null, await IssueAsync(db, 6), "Инфраструктура"));
            db.Add(plan);
            await db.SaveChangesAsync();
            return (plan.Id, from, item.Id);
        });
    }

    private static async Task<int?> IssueAsync(PlanningDb db, int? number) =>
        number is null ? null : await db.LocalIssues.Where(i => i.Number == number).Select(i => i.Id).FirstAsync();

    private static async Task<string[]> TableAsync(Reader reader, int plan)
    {
        var answer = await reader.GetAsync($"/plans/{plan}.csv");
        Assert.Equal(200, answer.Status);
        return Encoding.UTF8.GetString(answer.Bytes).TrimEnd().Split("\r\n");
    }

    private static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);
}
