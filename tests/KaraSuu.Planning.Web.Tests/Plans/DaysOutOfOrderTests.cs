using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>A hearing, decision or evaluation out of order with the plan: doubted on its pages and among the checks, or refused at its field.</summary>
public sealed class DaysOutOfOrderTests(Portal portal) : PlanTests(portal)
{
    /// <summary>The plan was submitted on 04.05.2026.</summary>
    [Theory]
    [InlineData("05.05.2026", true)]
    [InlineData("04.05.2026", false)]
    public async Task A_hearing_after_the_plan_was_submitted(string day, bool isDoubted)
    {
        var plan = await PlanAsync(PlanStatus.Submitted);
        var reader = await SpecialistAsync();
        await HearAsync(reader, plan, day);

        await SaysAsync(reader, plan, isDoubted, $"Коомдук угуу {day} күнү өткөн, ал эми план кеңешке 04.05.2026 күнү сунушталган");
    }

    [Theory]
    [InlineData("05.05.2026", true)]
    [InlineData("04.05.2026", false)]
    public async Task A_hearing_after_the_plan_was_approved(string day, bool isDoubted)
    {
        var plan = await ApprovedAsync();
        var reader = await SpecialistAsync();
        await HearAsync(reader, plan, day);

        await SaysAsync(reader, plan, isDoubted, $"Коомдук угуу {day} күнү өткөн, ал эми план 04.05.2026 күнү бекитилген");
    }

    [Fact]
    public async Task A_priority_decided_after_the_plan_was_submitted()
    {
        var plan = await PlanAsync(PlanStatus.Submitted);
        var cycle = (await ReadAsync(plan)).CycleId;
        var priority = await Portal.WithDbAsync(async db =>
        {
            var found = await db.Plans.SingleAsync(p => p.Id == plan);
            var made = new PriorityIssue(found.AiylAimakId, cycle, 1, new PriorityFacts("Кечигип чечилген маселе"));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var reader = await SpecialistAsync();
        Assert.Null((await reader.GetAsync($"/priorities/{priority}")).Document.QuerySelector("[data-check=priority-decided-after-submission]"));
        var decided = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/priorities/{priority}"), ("Form.Choice", "NotIncluded"),
            ("Form.Reason", "Каражат жок")));

        Assert.Contains("план кеңешке 04.05.2026 күнү сунушталган", decided.Text, StringComparison.Ordinal);
        Assert.Contains("План кеңешке сунушталгандан кийин чечим кабыл алынган маселелер: 1.",
            (await reader.GetAsync($"/cycles/{cycle}/priorities")).Text, StringComparison.Ordinal);
        Assert.Contains("план кеңешке 04.05.2026 күнү сунушталган", (await reader.GetAsync($"/cycles/{cycle}/checks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_before_the_approval_is_refused_at_its_day_with_everything_typed()
    {
        var plan = await ApprovedAsync();
        var reader = await SpecialistAsync();
        var again = await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/evaluations/ao"), ("Form.HeldOn", "03.05.2026"),
            ("Form.Conclusion", "Баары жасалды"));

        Assert.Equal(422, again.Status);
        Assert.Contains("04.05.2026", again.ErrorAt("Form_HeldOn"), StringComparison.Ordinal);
        Assert.Equal(("03.05.2026", "Баары жасалды"), (again.ValueOf("Form_HeldOn"), again.ValueOf("Form_Conclusion")));
        Assert.Equal(302, (await reader.SubmitAsync(again, ("Form.HeldOn", "04.05.2026"))).Status);
    }

    private static async Task HearAsync(Reader reader, int plan, string day)
    {
        var saved = await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/hearings/new"), ("Form.HeldOn", day), ("Form.Place", "Клуб"));
        Assert.True(saved.Status == 302, saved.Html);
    }

    private async Task SaysAsync(Reader reader, int plan, bool isDoubted, string sentence)
    {
        foreach (var page in new[] { $"/plans/{plan}", $"/cycles/{(await ReadAsync(plan)).CycleId}/checks" })
            Assert.Equal((page, isDoubted), (page, (await reader.GetAsync(page)).Text.Contains(sentence, StringComparison.Ordinal)));
    }

    private async Task<int> ApprovedAsync()
    {
        var plan = await PlanAsync();
        return await Portal.WithDbAsync(async db =>
        {
            var found = await db.Plans.Whole().SingleAsync(p => p.Id == plan);
            found.RecordPublishedApproval(new Resolution("7", new DateOnly(2026, 5, 4), null), Stamp);
            await db.SaveChangesAsync();
            return plan;
        });
    }
}
