using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class CycleTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Kara_Suu_has_three_years_and_misses_2020()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/cycles");
        Assert.Equal(["2021", "2019", "2018"], page.Document.QuerySelectorAll("tbody tr th").Select(t => t.TextContent.Trim()));
        Assert.Contains("2020-жыл үчүн пландоо цикли жок", page.Text);
        Assert.Contains("Аткаруу", page.Document.QuerySelector("tbody tr")!.TextContent);
        Assert.Contains("6 / 8", page.Text);
    }

    /// <summary>The training plan of 2026 is evaluated while works of it go on.</summary>
    [Fact]
    public async Task A_cycle_is_not_finished_while_works_of_its_plan_go_on()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var row = (await reader.GetAsync($"/aimaks/{await IdAsync("ulgu")}/cycles")).Document.QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector("th")!.TextContent.Trim() == "2026").TextContent;

        Assert.DoesNotContain("цикл бүттү", row, StringComparison.Ordinal);
        Assert.Contains("Аткаруу", row, StringComparison.Ordinal);
        Assert.Contains("жүрүп жатат", row, StringComparison.Ordinal);
        Assert.Contains("7 / 8", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_added_once()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("ulgu");
        var form = await reader.GetAsync($"/aimaks/{id}/cycles/new");
        Assert.Equal("2029", form.ValueOf("Form_BudgetYear"));
        var clash = await reader.SubmitAsync(form, ("Form.BudgetYear", "2028"));
        Assert.Equal(422, clash.Status);
        Assert.Equal("2028-жылдын цикли мурунтан бар", clash.ErrorAt("Form_BudgetYear"));
        Assert.Equal("2028", clash.ValueOf("Form_BudgetYear"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.BudgetYear", "1999"))).ErrorAt("Form_BudgetYear"));
        var stages = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.BudgetYear", "2029")));
        Assert.Contains("01.06.2028", stages.Text);
        Assert.Contains("14–28, 29–54, 55+", stages.Text);
    }

    [Fact]
    public async Task Another_aimaks_years_do_not_exist()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("kara-suu");
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{id}/cycles")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/aimaks/{id}/cycles/new")).Status);
    }

    private Task<int> IdAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
}
