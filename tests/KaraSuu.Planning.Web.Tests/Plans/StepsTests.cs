using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class StepsTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_plan_goes_from_draft_by_discussion_and_hearing_to_the_kenesh()
    {
        var reader = await SpecialistAsync();
        var cycle = await CycleAsync();
        var empty = await reader.GetAsync($"/cycles/{cycle}/plans");
        Assert.Contains("план азырынча жок", empty.Text);

        var plan = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/plans/new")));
        var item = await reader.SubmitAsync(await reader.GetAsync($"{plan.Path}/items/new"), ("Form.ProblemName", "Көпүрө эскирген"));
        var withItem = await reader.FollowAsync(item);
        var activity = await reader.GetAsync(withItem.Document.QuerySelector("a[href$='/activities/new']")!.GetAttribute("href")!);
        var saved = await reader.FollowAsync(await reader.SubmitAsync(activity, ("Form.Title", "Көпүрөнү оңдоо"), ("Form.Funding[0].Kind", "LocalBudget"),
            ("Form.Funding[0].Amount", "150 000,50")));
        Assert.Contains("150 000,50", saved.Text);

        var discussed = await reader.FollowAsync(await reader.SubmitAsync(saved, "form[action$='/discuss']"));
        Assert.Contains("Талкууда", discussed.Text);
        var hearing = await reader.SubmitAsync(await reader.GetAsync($"{plan.Path}/hearings/new"), ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"),
            ("Form.Counts[0].Women", "31"));
        Assert.Equal(302, hearing.Status);

        var submit = await reader.GetAsync($"{plan.Path}/submit");
        Assert.Contains("150 000,50 сом", submit.Text);
        var submitted = await reader.FollowAsync(await reader.SubmitAsync(submit));
        Assert.Contains("Кеңешке сунушталды", submitted.Text);
        Assert.Contains("Клуб", submitted.Text);
        Assert.Equal(2, submitted.Document.QuerySelectorAll("main ol.plain > li").Length);
        AssertFrozen(await reader.GetAsync($"{plan.Path}/items/new"));
    }

    [Fact]
    public async Task Only_who_decides_is_led_to_the_decision()
    {
        var id = await PlanAsync(PlanStatus.Submitted);
        var chair = await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/plans/{id}");
        var specialist = await (await SpecialistAsync()).GetAsync($"/plans/{id}");

        Assert.NotNull(chair.Document.QuerySelector($"a[href='/plans/{id}/decision']"));
        Assert.Null(specialist.Document.QuerySelector($"a[href='/plans/{id}/decision']"));
    }

    [Theory]
    [InlineData(PlanStatus.Draft, 0, "discuss", "Планда жок дегенде бир пункт болушу керек")]
    [InlineData(PlanStatus.UnderDiscussion, 1, "discuss", "Долбоор же кайтарылган план гана талкууга чыгарылат")]
    [InlineData(PlanStatus.Draft, 1, "submit", "Кеңешке талкууланган же кайтарылган план гана сунушталат")]
    [InlineData(PlanStatus.Submitted, 1, "submit", "Кеңешке талкууланган же кайтарылган план гана сунушталат")]
    public async Task A_step_out_of_turn_is_refused_in_words(PlanStatus status, int items, string step, string sentence)
    {
        var id = await PlanAsync(status, items);

        var refused = await PostAsync(await SpecialistAsync(), $"/plans/{id}/{step}");

        Assert.Equal(422, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task A_plan_with_blanks_is_not_submitted()
    {
        var id = await PlanAsync(PlanStatus.UnderDiscussion, problem: "___ айылында мектеп эскирген");
        var reader = await SpecialistAsync();

        var refused = await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/submit"));

        Assert.Equal(422, refused.Status);
        Assert.StartsWith("Планда толтурула элек бош орундар бар", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_plan_shows_the_reasons_and_goes_again()
    {
        var id = await PlanAsync(PlanStatus.Returned);
        var reader = await SpecialistAsync();
        var page = await reader.GetAsync($"/plans/{id}");
        Assert.Contains("Суммалар такталсын", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href$='/items/new']"));

        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/submit"))).Status);

        Assert.Equal(PlanStatus.Submitted, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task Pressing_submit_twice_submits_once()
    {
        var id = await PlanAsync(PlanStatus.UnderDiscussion);
        var reader = await SpecialistAsync();
        var page = await reader.GetAsync($"/plans/{id}/submit");

        var first = await reader.SubmitAsync(page);
        var second = await reader.SubmitAsync(page);

        Assert.Equal((302, 302, first.Location), (first.Status, second.Status, second.Location));
        Assert.Single((await ReadAsync(id)).History, h => h.To == PlanStatus.Submitted);
    }
}
