using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class DetailsTests(Portal portal) : PlanTests(portal)
{
    private const int MaxBytes = 60 * 1024;

    [Fact]
    public async Task The_page_reads_like_the_document()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/plans/{await PlanIdAsync("kara-suu", 2021)}");

        var stamp = page.Document.QuerySelector(".stamp")!.TextContent;
        Assert.Contains("«БЕКТЕМИН»", stamp, StringComparison.Ordinal);
        Assert.Contains("Кара-Суу айылдык Кеңешинин", stamp, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll(".stamp .blank").Length);
        Assert.Equal("БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("1. Багыты: ЖММ: 2) Муниципалдык менчикти башкаруу", page.Text);
        Assert.Contains("Мектепте билим алууга шарттын жоктугу.", page.Text);
        Assert.Contains("өзгөртүлбөйт", page.Text);
        Assert.Contains("Сүрөттөөдө 800 окуучу делген", page.Text);
    }

    [Fact]
    public async Task The_training_plan_shows_its_money_its_priority_its_hearing_and_who_decided()
    {
        var page = await (await SpecialistAsync()).GetAsync($"/plans/{await PlanIdAsync("ulgu", 2027)}");

        var money = page.Document.QuerySelector("figure.chart")!;
        Assert.True(money.QuerySelectorAll("rect[class^=s]").Length >= 3);
        Assert.Contains("Экинчи айылдын тургундары", page.Text);
        Assert.Equal(page.Document.QuerySelectorAll("article.plan-item").Length,
            page.Document.QuerySelectorAll("article.plan-item a[href^='/priorities/']").Length);
        Assert.Contains("Биринчи айылдын клубу", page.Text);
        Assert.Contains("Пикирлер:", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href$='/version']"));
        Assert.Matches("[0-9a-f]{64}", page.Text);
    }

    [Fact]
    public async Task A_big_plan_costs_no_more_queries_than_a_small_one()
    {
        var reader = await SpecialistAsync();
        var (small, ofSmall) = await QueryCount.OfAsync(Portal, reader, $"/plans/{await PlanAsync()}");
        var (big, ofBig) = await QueryCount.OfAsync(Portal, reader, $"/plans/{await PlanAsync(items: 20, activities: 10)}");

        Assert.Equal((200, 200), (small.Status, big.Status));
        Assert.Equal(200, big.Document.QuerySelectorAll("article.plan-item tbody tr").Length);
        Assert.Equal(ofSmall.Count, ofBig.Count);
    }

    [Fact]
    public async Task Ten_items_with_sixty_activities_stay_under_60_KB()
    {
        var id = await PlanAsync(items: 0);
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.Whole().SingleAsync(p => p.Id == id);
            var issue = await db.LocalIssues.FirstAsync(i => !i.IsVerified);
            for (var i = 0; i < 10; i++)
            {
                var item = plan.AddItem(new PlanItemFacts("Ичүүчү суунун жетишсиздиги",
                    "Суу түтүгү эскирип, тез-тез жарылат. Жай мезгилинде суу түтүктүн аягындагы үйлөргө жетпейт.",
                    issue.Id, null, null, "Экинчи айылдын тургундары", 860, 445, 415));
                for (var a = 0; a < 6; a++)
                    plan.AddActivity(item, new ActivityFacts("1,8 км суу түтүгүн алмаштыруу", "2027-жылдын II–III кварталдары", null,
                        "Айыл өкмөтү, демилгечи топ", "Суу үзгүлтүксүз жетет",
                        [Local(600_000), new FundingFacts(FundingKind.Community, "Айылдын тургундары", Money.FromSom(90_000))]));
            }
            return await db.SaveChangesAsync();
        });

        var page = await (await SpecialistAsync()).GetAsync($"/plans/{id}");

        Assert.Equal(60, page.Document.QuerySelectorAll("article.plan-item tbody tr").Length);
        Assert.True(page.Bytes.Length <= MaxBytes, $"{page.Bytes.Length} bytes");
        Assert.Contains("41 400 000 сом", page.Text);
    }

    [Fact]
    public async Task People_of_another_aimak_find_no_such_plan_and_an_observer_only_reads()
    {
        var id = await PlanAsync();
        var foreign = await Portal.SignedInAsync("kara-suu.specialist");
        foreach (var path in new[] { "", ".pdf", "/submit", "/period", "/version", "/items/new", "/hearings/new" })
            Assert.Equal(404, (await foreign.GetAsync($"/plans/{id}{path}")).Status);

        var observer = await Portal.SignedInAsync("observer");
        var page = await observer.GetAsync($"/plans/{id}");
        Assert.Equal(200, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
        Assert.Null(page.Document.QuerySelector("main a[href$='/items/new']"));
        Assert.Equal(302, (await observer.GetAsync($"/plans/{id}/items/new")).Status);
    }

    [Theory, InlineData(0), InlineData(999999)]
    public async Task No_such_plan(int id) => Assert.Equal(404, (await (await SpecialistAsync()).GetAsync($"/plans/{id}")).Status);
}
