using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class PaperApprovalTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task An_approval_of_which_nothing_is_known_leaves_room_for_ink_and_freezes_the_plan()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();
        var form = await reader.GetAsync($"/plans/{id}/paper-approval");
        var unsure = await reader.SubmitAsync(form);
        Assert.Equal(422, unsure.Status);
        Assert.StartsWith("План чындап эле", unsure.ErrorAt("Form_IsSure"), StringComparison.Ordinal);

        var page = await reader.FollowAsync(await reader.SubmitAsync(unsure, ("Form.IsSure", "true")));

        Assert.Equal(3, page.Document.QuerySelectorAll(".stamp .blank").Length);
        Assert.Contains("кагаз түрүндө кабыл алынган", page.Text);
        AssertFrozen(await reader.GetAsync($"/plans/{id}/items/new"));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.ApprovedDocuments.CountAsync(d => d.PlanId == id)));
    }

    [Fact]
    public async Task What_is_known_is_printed_and_a_second_time_is_refused()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();
        var form = await reader.GetAsync($"/plans/{id}/paper-approval");
        var future = await reader.SubmitAsync(form, ("Form.Date", "01.01.2199"), ("Form.Number", "19"), ("Form.IsSure", "true"));
        Assert.StartsWith("Бүгүндөн кийинки", future.ErrorAt("Form_Date"), StringComparison.Ordinal);
        Assert.Equal("19", future.ValueOf("Form_Number"));

        var page = await reader.FollowAsync(await reader.SubmitAsync(future, ("Form.Date", "29.05.2026"), ("Form.ChairName", "А. Үлгүбаев"),
            ("Form.IsSure", "true")));
        Assert.Contains("А. Үлгүбаев", page.Document.QuerySelector(".stamp")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("29.05.2026", page.Document.QuerySelector(".stamp")!.TextContent, StringComparison.Ordinal);

        var refused = await PostAsync(reader, $"/plans/{id}/paper-approval", ("Form.IsSure", "true"));
        Assert.Equal(422, refused.Status);
        Assert.StartsWith("Бул план боюнча чечим кабыл алынган", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_the_kenesh_turned_down_here_is_not_approved_on_paper_by_a_specialist()
    {
        var plan = await Portal.SubmittedPlanAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.ClosedVoteAsync(chair, plan, Choice.Against, Choice.Against);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision/return"), ("Form.Reasons", "Каршы болду"))).Status);

        var reader = await SpecialistAsync();
        var refused = await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/paper-approval"), ("Form.IsSure", "true"));

        Assert.Equal(422, refused.Status);
        Assert.StartsWith("Бул план боюнча порталда добуш берилген", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(PlanStatus.Returned, await Portal.PlanAsync(plan, p => p.Status));
    }

    [Fact]
    public async Task A_newer_version_supersedes_the_older_one()
    {
        var reader = await SpecialistAsync();
        var old = await PlanAsync();
        await reader.SubmitAsync(await reader.GetAsync($"/plans/{old}/paper-approval"), ("Form.IsSure", "true"));
        var made = await reader.SubmitAsync(await reader.GetAsync($"/plans/{old}/version"));

        await reader.SubmitAsync(await reader.GetAsync(made.Location + "/paper-approval"), ("Form.IsSure", "true"));

        Assert.Equal(PlanStatus.Superseded, (await ReadAsync(old)).Status);
        Assert.Contains("Жаңы версия менен алмаштырылды", (await reader.GetAsync($"/plans/{old}")).Text);
        Assert.Contains("Бекитилди", (await reader.GetAsync(made.Location!)).Text);
    }

    [Fact]
    public async Task An_empty_plan_and_another_aimaks_plan_are_refused()
    {
        var id = await PlanAsync(items: 0);
        var refused = await PostAsync(await SpecialistAsync(), $"/plans/{id}/paper-approval", ("Form.IsSure", "true"));
        Assert.Equal(["Планда жок дегенде бир пункт болушу керек"], refused.Errors);
        Assert.Equal(404, (await PostAsync(await Portal.SignedInAsync("kara-suu.specialist"), $"/plans/{id}/paper-approval", ("Form.IsSure", "true"))).Status);
    }
}
