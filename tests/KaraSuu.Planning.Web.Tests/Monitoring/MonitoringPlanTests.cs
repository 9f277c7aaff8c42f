using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class MonitoringPlanTests(Portal portal) : PortalTests(portal)
{
    private static int Year => Groups.Today.Year;

    [Fact]
    public async Task A_year_is_planned_changed_called_off_and_exported()
    {
        var (plan, work, reader) = await PlanAsync();
        var page = await reader.GetAsync($"/monitoring-plans/{plan}");
        Assert.Contains("Мониторинг пландалган эмес", page.Text);
        Assert.Contains(page.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), h => h == $"/monitoring-plans/{plan}/visits/new?work={work}");

        var form = await reader.GetAsync($"/monitoring-plans/{plan}/visits/new?work={work}");
        Assert.Equal(work.ToString(System.Globalization.CultureInfo.InvariantCulture), form.ValueOf("Form_WorkId"));
        var member = form.Document.QuerySelector("input[name='Form.MembershipIds']")!.GetAttribute("value")!;
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.On", $"01.02.{Year + 1}"))).Status);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.On", $"01.12.{Year}"), ("Form.MembershipIds", "999999"))).Status);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.On", $"01.12.{Year}"), ("Form.WorkId", "999999"))).Status);
        var listed = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.On", $"31.12.{Year}"), ("Form.MembershipIds", member),
            ("Form.Transport", "Нива")));
        Assert.Contains("Нива", listed.Text);
        Assert.Contains("Асан", listed.Document.QuerySelector("tbody")!.TextContent);
        Assert.Contains("/inspections/new?visit=", listed.Html);
        Assert.Contains("Декабрь 1", (await reader.GetAsync($"/monitoring-plans/{plan}?view=months")).Text);

        var visit = await Portal.WithDbAsync(db => db.MonitoringPlans.Where(p => p.Id == plan).SelectMany(p => p.Visits).Select(v => v.Id).SingleAsync());
        var (mine, other) = (await reader.GetAsync($"/monitoring-plans/{plan}/visits/{visit}"),
            await reader.GetAsync($"/monitoring-plans/{plan}/visits/{visit}"));
        Assert.Equal(302, (await reader.SubmitAsync(other, ("Form.Transport", "Жөө"))).Status);
        Assert.Equal(409, (await reader.SubmitAsync(mine, ("Form.Transport", "Ат"))).Status);
        var off = await reader.GetAsync($"/monitoring-plans/{plan}/visits/{visit}/call-off");
        Assert.NotNull((await reader.SubmitAsync(off)).ErrorAt("Form_Reason"));
        Assert.Contains("Жол жабык", (await reader.FollowAsync(await reader.SubmitAsync(off, ("Form.Reason", "Жол жабык")))).Text);
        Assert.Equal(422, (await reader.PressAsync($"/monitoring-plans/{plan}/visits/{visit}/call-off", ("Form.Reason", "дагы"))).Status);
        var csv = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/monitoring-plans/{plan}/visits.csv")).Bytes);
        Assert.Contains("Асан;Жөө", csv, StringComparison.Ordinal);
        Assert.Contains("Болбой калды;Жол жабык", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_done_when_an_inspection_carries_it_out_and_missed_when_nobody_went()
    {
        var (plan, work, reader) = await PlanAsync();
        await Portal.WithDbAsync(async db =>
        {
            var saved = await db.MonitoringPlans.Whole().SingleAsync(p => p.Id == plan);
            var group = await db.JmeGroups.Whole().SingleAsync(g => g.Id == saved.GroupId);
            var day = new DateOnly(Year, 1, 1);
            saved.AddVisit(group, new VisitFacts(work, day, [], null, "барбай калган"));
            var held = saved.AddVisit(group, new VisitFacts(work, day, [], null, "барган"));
            await db.SaveChangesAsync();
            db.Add(new Inspection(await db.Works.SingleAsync(w => w.Id == work), group,
                new InspectionFacts(InspectionKind.Regular, Groups.Today, [group.Members[0].Id], null, null, null, null, null, null, []), held.Id,
                    Groups.Stamp));
            return await db.SaveChangesAsync();
        });
        var states = (await reader.GetAsync($"/monitoring-plans/{plan}")).Document.QuerySelectorAll("tbody tr")
            .ToDictionary(r => r.LastElementChild!.TextContent.Trim(), r => r.QuerySelector(".status")!.TextContent);
        Assert.Equal(("Барылган жок", "Текшерилди"), (states["барбай калган"], states["барган"]));
        var years = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/monitoring-plans");
        Assert.Contains($"{Year}", years.Text);
        var overview = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/monitoring");
        Assert.Contains("Барылбай калган", overview.Text);
    }

    [Fact]
    public async Task A_year_has_one_plan_and_others_may_only_read_it()
    {
        var (plan, _, reader) = await PlanAsync();
        var form = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/monitoring-plans/new");
        Assert.Equal("Бул жылдын планы бар", (await reader.SubmitAsync(form, ("Form.Year", $"{Year}"))).ErrorAt("Form_Year"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Year", "2001"))).ErrorAt("Form_Year"));
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(200, (await specialist.GetAsync($"/monitoring-plans/{plan}")).Status);
        Assert.Equal(403, (await specialist.GetAsync($"/monitoring-plans/{plan}/visits/new")).Outcome());
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.jme")).GetAsync($"/monitoring-plans/{plan}/visits/new")).Status);
    }

    [Fact]
    public async Task The_overview_says_what_waits_for_whom()
    {
        var (_, _, reader) = await PlanAsync();
        var (acceptance, work) = await Portal.AcceptanceAsync();
        await Portal.WithDbAsync(async db => await Groups.ActAsync(db, work,
            await db.JmeGroups.Where(g => g.Members.Any(m => m.UserId != null)).OrderByDescending(g => g.EstablishedOn).Select(g => g.Id).FirstAsync()));
        var page = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/monitoring");
        Assert.Contains($"/acceptances/{acceptance}", page.Html);
        Assert.Contains("Сиздин кол тамгаңызды күтөт", page.Text);
        Assert.Contains("тапшырыла элек", page.Text);
    }

    private async Task<(int Plan, int Work, Reader Reader)> PlanAsync()
    {
        var work = await Portal.FinishedWorkAsync(WorkStatus.InProgress, "Суу түтүгү");
        var aimak = await Portal.AimakIdAsync();
        var group = await Portal.GroupAsync("Асан", "Үсөн");
        var plan = await Portal.WithDbAsync(async db =>
        {
            if (await db.MonitoringPlans.Whole().FirstOrDefaultAsync(p => p.AiylAimakId == aimak && p.Year == Year) is { } known) db.Remove(known);
            await db.Inspections.Where(i => i.VisitId != null).ExecuteUpdateAsync(s => s.SetProperty(i => i.VisitId, (int?)null));
            await db.SaveChangesAsync();
            var made = new MonitoringPlan(await db.JmeGroups.SingleAsync(g => g.Id == group), Year, Groups.Stamp);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        return (plan, work, await Portal.SignedInAsync("ulgu.jme"));
    }
}
