using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Features.Cycles;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class CheckListTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task The_contradictions_of_the_Kara_Suu_deck_stand_on_the_cycle_of_2021()
    {
        var found = await FoundAsync("kara-suu", 2021);
        Assert.Equal([3475, 3545, 7020, 7037, 17], DetailsOf(found, TerritoryChecks.PopulationDiffers));
        Assert.Equal([2019], DetailsOf(found, ParticipationChecks.SameTotalsAsYear));
        Assert.Equal([2020], DetailsOf(found, ParticipationChecks.YearWithoutCycle));
        Assert.Equal(["55–55"], DetailsOf(found, ParticipationChecks.PublishedBandBackwards));
        Assert.Equal([800, 5910], DetailsOf(found, PlanChecks.PupilsInTextDiffer));
        Assert.Equal([5910, 7020, 84m], DetailsOf(found, PlanChecks.BeneficiariesMostOfPopulation));
        var codes = found.Select(f => f.Check.Code).ToList();
        Assert.Contains(PlanChecks.MissingNameInText, codes);
        Assert.Contains(PlanChecks.NoPriority, codes);
        Assert.Equal(6, codes.Count(c => c == PriorityChecks.IncludedButNotInAPlan));
        Assert.Contains(PlanChecks.DecisionUnknown, codes);
        Assert.Contains(PlanChecks.NoHearing, codes);
        Assert.Contains(PlanChecks.NoActivities, codes);
        Assert.Contains(ParticipationChecks.GroupUnknown, codes);
        Assert.Contains(TerritoryChecks.PopulationUndated, codes);
        Assert.Contains(found, f => f.Check.Code == TerritoryChecks.UnusualWording && f.Check.Details.SequenceEqual(["БЕКТЕМИН", "БЕКИТЕМИН"]));
    }

    [Fact]
    public async Task They_are_on_the_page_grouped_with_a_link_each()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/cycles/{await CycleAsync("kara-suu", 2021)}/checks");
        Assert.Equal((await FoundAsync("kara-suu", 2021)).Count, page.Document.QuerySelectorAll("ul.checks > li").Length);
        Assert.NotNull(page.Document.QuerySelector($"li[data-check={TerritoryChecks.PopulationDiffers}] a[href$='/villages']"));
        Assert.NotNull(page.Document.QuerySelector($"li[data-check={PlanChecks.PupilsInTextDiffer}] a[href^='/plans/']"));
        Assert.Contains("Калктын саны", page.Document.QuerySelectorAll("h2").Select(h => h.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task An_explanation_is_kept_with_its_author_and_the_number_stays()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var cycle = await CycleAsync("kara-suu", 2019);
        var page = await reader.GetAsync($"/cycles/{cycle}/checks");
        var link = page.Document.QuerySelector($"li[data-check={ParticipationChecks.SameTotalsAsYear}] a[href*='/explain']")!.GetAttribute("href")!;
        var empty = await reader.SubmitAsync(await reader.GetAsync(link), ("Form.Text", " "));
        Assert.Equal(422, empty.Status);
        Assert.NotNull(empty.ErrorAt("Form_Text"));
        var after = await reader.FollowAsync(await reader.SubmitAsync(empty, ("Form.Text", "Презентацияда ушундай")));
        var check = after.Document.QuerySelector($"li[data-check={ParticipationChecks.SameTotalsAsYear}]")!;
        Assert.Contains("Түшүндүрүлдү", check.TextContent);
        Assert.Contains("Презентацияда ушундай", check.TextContent);
        Assert.Contains("Кара-Суу: Адис", check.TextContent);
        var changed = await reader.SubmitAsync(await reader.GetAsync(link), ("Form.Text", "Такталды"));
        Assert.Contains("Такталды", (await reader.FollowAsync(changed)).Text);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Explanations.CountAsync(e => e.Code == ParticipationChecks.SameTotalsAsYear)));
    }

    [Fact]
    public async Task Checks_of_one_kind_are_explained_one_by_one()
    {
        var found = await FoundAsync("kara-suu", 2021);
        Assert.Equal(found.Count, found.Select(f => (f.Check.Code, f.Check.Subject)).Distinct().Count());
        Assert.Equal(3, found.Count(f => f.Check.Code == TerritoryChecks.UnusualWording));
    }

    [Fact]
    public async Task Only_a_check_that_stands_is_explained_and_only_by_those_who_may()
    {
        var cycle = await CycleAsync("kara-suu", 2021);
        var specialist = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await specialist.GetAsync($"/cycles/{cycle}/checks/explain?code=made-up&subject=cycle-1")).Status);
        Assert.Equal(404, (await specialist.GetAsync($"/cycles/{cycle}/checks/explain")).Status);
        var stranger = await Portal.SignedInAsync("ulgu.specialist");
        var own = (await FoundAsync("kara-suu", 2021))[0].Check;
        var link = $"/cycles/{cycle}/checks/explain?code={own.Code}&subject={Uri.EscapeDataString(own.Subject)}";
        Assert.Equal(200, (await specialist.GetAsync(link)).Status);
        Assert.Equal(404, (await stranger.GetAsync(link)).Status);
        var deputy = await Portal.SignedInAsync("kara-suu.chair");
        Assert.DoesNotContain("/explain", (await deputy.GetAsync($"/cycles/{cycle}/checks")).Html);
        Assert.NotEqual(200, (await deputy.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_doubt_about_several_activities_of_an_item_is_one_check()
    {
        var found = await FoundAsync("ulgu", 2027);
        Assert.Equal(found.Count, found.Select(f => (f.Check.Code, f.Check.Subject)).Distinct().Count());
        Assert.Equal("2", Assert.Single(found, f => f.Check.Code == PlanChecks.NoLocalBudget).Check.Details[0].ToString());
    }

    private Task<IReadOnlyList<FoundCheck>> FoundAsync(string slug, int year) => Portal.WithDbAsync(async db =>
        CycleCheckList.Of((await CycleReading.LoadAsync(db,
            db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == slug)), default))!));

    private static List<object> DetailsOf(IReadOnlyList<FoundCheck> found, string code) => [.. Assert.Single(found, f => f.Check.Code == code).Check.Details];

    private Task<int> CycleAsync(string slug, int year) => Portal.WithDbAsync(db =>
        db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == slug)).Select(c => c.Id).SingleAsync());
}
