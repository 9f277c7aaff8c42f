using System.Globalization;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>A cycle of several years: begun, lengthened and shortened in forms; a year belongs to one cycle of the aimak.</summary>
public sealed class CycleYearsTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_cycle_of_two_years_is_begun_and_named_in_menu_home_and_lists()
    {
        var (reader, aimak) = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{aimak}/cycles/new");
        var wrong = await reader.SubmitAsync(form, ("Form.BudgetYear", "2050"), ("Form.ThroughYear", "2049"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("эң көп дегенде 5 жыл", wrong.ErrorAt("Form_ThroughYear"), StringComparison.Ordinal);
        Assert.Equal("2049", wrong.ValueOf("Form_ThroughYear"));

        var stages = await reader.FollowAsync(await reader.SubmitAsync(wrong, ("Form.ThroughYear", "2051")));

        Assert.Contains("2050–2051-жж.: этаптар жана милдеттер", stages.Text);
        foreach (var day in new[] { "01.06.2049", "31.12.2051", "28.02.2052" }) Assert.Contains(day, stages.Text);
        Assert.Contains("2050–2051", stages.Document.QuerySelector("details.drop")!.TextContent, StringComparison.Ordinal);
        var list = await reader.GetAsync($"/aimaks/{aimak}/cycles");
        Assert.Contains("2050–2051", list.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim()));
        Assert.DoesNotContain("2051-жыл үчүн пландоо цикли жок", list.Text, StringComparison.Ordinal);
        Assert.Contains("2049-жыл үчүн пландоо цикли жок", list.Text);
        Assert.True(int.Parse((await reader.GetAsync($"/aimaks/{aimak}/cycles/new")).ValueOf("Form_BudgetYear")!, CultureInfo.InvariantCulture) >= 2052);
        var cycle = await IdAsync(2050);
        Assert.Contains("2050–2051-жж.", (await reader.GetAsync($"/cycles/{cycle}")).Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2050–2051-жж.: жумушчу топ", (await reader.GetAsync($"/cycles/{cycle}/working-group")).Text);
        Assert.Contains("2050–2051-жж.", (await Portal.Visitor().GetAsync("/public/ulgu")).Text);
        foreach (var year in new[] { 2050, 2051 })
        {
            var book = await reader.GetAsync($"/aimaks/{aimak}/checks?year={year}");
            Assert.Equal("2050–2051", book.Document.QuerySelector("#year option[selected]")!.TextContent);
        }
        var plan = await reader.GetAsync($"/cycles/{cycle}/plans/new");
        Assert.Equal(("2050", "2051"), (plan.ValueOf("Form_FromYear"), plan.ValueOf("Form_ToYear")));
    }

    [Theory]
    [InlineData("2027", "2027", "Form_BudgetYear", "2027")]
    [InlineData("2025", "2029", "Form_ThroughYear", "2026")]
    [InlineData("2028", "2030", "Form_BudgetYear", "2028")]
    public async Task A_year_of_another_cycle_is_refused_at_its_field(string from, string through, string field, string taken)
    {
        var (reader, aimak) = await SpecialistAsync();
        var refused = await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{aimak}/cycles/new"), ("Form.BudgetYear", from), ("Form.ThroughYear", through));

        Assert.Equal(422, refused.Status);
        Assert.Equal($"{taken}-жылдын цикли мурунтан бар", refused.ErrorAt(field));
        Assert.Equal((from, through), (refused.ValueOf("Form_BudgetYear"), refused.ValueOf("Form_ThroughYear")));
    }

    [Fact]
    public async Task A_cycle_gets_another_last_year_which_is_journalled()
    {
        var (reader, _) = await SpecialistAsync();
        var cycle = await CycleAsync(2060, 2060);
        await CycleAsync(2063, 2063);
        var form = await reader.GetAsync($"/cycles/{cycle}/years");
        var taken = await reader.SubmitAsync(form, ("Form.ThroughYear", "2063"));
        Assert.Equal((422, "2063-жылдын цикли мурунтан бар"), (taken.Status, taken.ErrorAt("Form_ThroughYear")));
        Assert.Equal("Бул жерди толтуруңуз", (await reader.SubmitAsync(taken, ("Form.ThroughYear", ""))).ErrorAt("Form_ThroughYear"));

        var stages = await reader.FollowAsync(await reader.SubmitAsync(taken, ("Form.ThroughYear", "2062")));

        Assert.Contains("2060–2062-жж.", stages.Text);
        Assert.Contains("31.12.2062", stages.Text);
        var id = cycle.ToString(CultureInfo.InvariantCulture);
        var told = await Portal.WithDbAsync(db => db.JournalEntries.OrderByDescending(j => j.Id)
            .FirstAsync(j => j.RecordKind == "PlanningCycle" && j.RecordId == id));
        Assert.Equal(("{\"ThroughYear\":2060}", "{\"ThroughYear\":2062}"), (told.Before, told.After));

        var stale = await reader.SubmitAsync(form, ("Form.ThroughYear", "2061"));
        Assert.Equal(409, stale.Status);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
    }

    [Fact]
    public async Task A_cycle_is_not_made_shorter_than_its_plan()
    {
        var (reader, _) = await SpecialistAsync();
        var cycle = await CycleAsync(2070, 2071);
        await Portal.WithDbAsync(async db =>
        {
            db.Add(new JointActionPlan(await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId).SingleAsync(), cycle, 2070, 2071));
            return await db.SaveChangesAsync();
        });

        var refused = await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/years"), ("Form.ThroughYear", "2070"));

        Assert.Equal(422, refused.Status);
        Assert.StartsWith("Циклдин планы 2071-жылга чейин", refused.ErrorAt("Form_ThroughYear"), StringComparison.Ordinal);
    }

    /// <summary>Two cycles that would share a year, begun at one moment, meet at the aimak's version.</summary>
    [Fact]
    public async Task Of_two_cycles_begun_at_one_moment_one_gets_the_year()
    {
        var (reader, aimak) = await SpecialistAsync();
        var (first, second) = (await reader.GetAsync($"/aimaks/{aimak}/cycles/new"), await reader.GetAsync($"/aimaks/{aimak}/cycles/new"));

        await Task.WhenAll(
            reader.SubmitAsync(first, ("Form.BudgetYear", "2080"), ("Form.ThroughYear", "2082")),
            reader.SubmitAsync(second, ("Form.BudgetYear", "2081"), ("Form.ThroughYear", "2083")));

        Assert.Equal(1, await Portal.WithDbAsync(db => db.Cycles.CountAsync(c => c.AiylAimakId == aimak && c.BudgetYear <= 2082 && c.ThroughYear >= 2081)));
    }

    [Fact]
    public async Task Another_aimaks_cycle_keeps_its_years_and_an_observer_changes_none()
    {
        var cycle = await CycleAsync(2090, 2090);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/cycles/{cycle}/years")).Status);
        Assert.Equal(302, (await (await Portal.SignedInAsync("observer")).GetAsync($"/cycles/{cycle}/years")).Status);
    }

    private async Task<(Reader, int Aimak)> SpecialistAsync() => (await Portal.SignedInAsync("ulgu.specialist"), await AimakAsync());

    private Task<int> AimakAsync() => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());

    private Task<int> IdAsync(int year) => Portal.WithDbAsync(db => db.Cycles.Where(c => c.BudgetYear == year).Select(c => c.Id).SingleAsync());

    private Task<int> CycleAsync(int from, int through) => Portal.WithDbAsync(async db =>
    {
        var cycle = new PlanningCycle(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync(), from, through);
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    });
}
