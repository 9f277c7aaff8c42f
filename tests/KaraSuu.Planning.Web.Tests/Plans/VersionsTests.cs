using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class VersionsTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_cycle_lists_its_versions_with_status_who_and_total()
    {
        var id = await PlanIdAsync("ulgu", 2027);
        var cycle = (await ReadAsync(id)).CycleId;

        var page = await (await SpecialistAsync()).GetAsync($"/cycles/{cycle}/plans");

        Assert.Contains("1-версия, 2027", page.Text);
        Assert.Contains("Бекитилди", page.Text);
        Assert.Matches(@"\d", page.Document.QuerySelector("tbody td.num:last-child")!.TextContent);
    }

    [Fact]
    public async Task A_cycle_has_one_line_of_versions()
    {
        var reader = await SpecialistAsync();
        var plan = await ReadAsync(await PlanAsync());

        var refused = await reader.SubmitAsync(await reader.GetAsync($"/cycles/{plan.CycleId}/plans/new"));

        Assert.Equal(422, refused.Status);
        Assert.Equal(["Бул циклдин планы мурунтан бар"], refused.Errors);
    }

    [Fact]
    public async Task A_wrong_period_is_refused_and_kept()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{await CycleAsync()}/plans/new");

        var unread = await reader.SubmitAsync(form, ("Form.FromYear", "быйыл"), ("Form.ToYear", ""));
        Assert.Equal(422, unread.Status);
        Assert.StartsWith("Санды цифра менен жазыңыз", unread.ErrorAt("Form_FromYear"), StringComparison.Ordinal);
        Assert.Equal("Бул жерди толтуруңуз", unread.ErrorAt("Form_ToYear"));
        Assert.Equal("быйыл", unread.ValueOf("Form_FromYear"));

        var tooLong = await reader.SubmitAsync(unread, ("Form.FromYear", "2030"), ("Form.ToYear", "2040"));
        Assert.Contains("Циклдин мезгили: ", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        Assert.Equal("2040", tooLong.ValueOf("Form_ToYear"));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_plan()
    {
        var reader = await SpecialistAsync();
        var cycle = await CycleAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/plans/new");

        var first = await reader.SubmitAsync(form);
        var second = await reader.SubmitAsync(form);

        Assert.Equal((302, first.Location), (second.Status, second.Location));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Plans.CountAsync(p => p.CycleId == cycle)));
    }

    [Fact]
    public async Task The_period_is_corrected_and_two_people_see_both_versions()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();
        var year = (await ReadAsync(id)).FromYear;
        await Portal.WithDbAsync(db => db.Cycles.Where(c => db.Plans.Any(p => p.Id == id && p.CycleId == c.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.ThroughYear, year + 2)));
        var mine = await reader.GetAsync($"/plans/{id}/period");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/period"), ("Form.ToYear", $"{year + 1}"))).Status);

        var stale = await reader.SubmitAsync(mine, ("Form.ToYear", $"{year + 2}"));

        Assert.Equal(409, stale.Status);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(year + 2, (await ReadAsync(id)).ToYear);
    }

    [Fact]
    public async Task An_approved_plan_gets_one_new_version_with_the_same_items()
    {
        var reader = await SpecialistAsync();
        var old = await PlanAsync(items: 2);
        await ApproveOnPaperAsync(old);

        var made = await reader.SubmitAsync(await reader.GetAsync($"/plans/{old}/version"));
        var page = await reader.FollowAsync(made);
        Assert.Contains("2-версия", page.Text);
        Assert.Equal(2, page.Document.QuerySelectorAll("article.plan-item").Length);
        Assert.Contains("2 000 сом", page.Text);

        var refused = await PostAsync(reader, $"/plans/{old}/version");
        Assert.Equal(422, refused.Status);
        Assert.Equal(["Жаңы версия мурунтан эле даярдалып жатат"], refused.Errors);
        var draft = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["Жаңы версия бекитилген пландан гана даярдалат"], (await PostAsync(reader, $"/plans/{draft}/version")).Errors);
        Assert.Equal(PlanStatus.Approved, (await ReadAsync(old)).Status);
    }

    [Fact]
    public async Task Another_aimaks_cycle_is_not_found()
    {
        var foreign = await Portal.SignedInAsync("kara-suu.specialist");
        var cycle = await CycleAsync();

        Assert.Equal(404, (await foreign.GetAsync($"/cycles/{cycle}/plans")).Status);
        Assert.Equal(404, (await foreign.GetAsync($"/cycles/{cycle}/plans/new")).Status);
        Assert.Equal(404, (await PostAsync(foreign, $"/cycles/{cycle}/plans/new", ("Form.FromYear", "2030"), ("Form.ToYear", "2030"))).Status);
    }
}
