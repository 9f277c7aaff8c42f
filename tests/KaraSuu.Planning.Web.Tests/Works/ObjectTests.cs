using System.Globalization;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

public sealed class ObjectTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_work_begins_from_an_activity_of_an_approved_plan_with_its_money()
    {
        var (plan, activity) = await ActivityAsync(PlanStatus.Approved);
        var reader = await SpecialistAsync();
        var aimak = await AimakAsync();
        var link = $"/aimaks/{aimak}/works/new?activity={activity.Id}";
        Assert.NotNull((await reader.GetAsync($"/plans/{plan}")).Document.QuerySelector($"a[href='{link}']"));

        var form = await reader.GetAsync(link);
        Assert.Contains(activity.Title[..Math.Min(20, activity.Title.Length)], form.ValueOf("Form_Title"), StringComparison.Ordinal);
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Title", "Мектептин чатыры"), ("Form.Quantity", "1 250,5"),
            ("Form.Unit", "м²"), ("Form.Department", "")));

        Assert.Equal(200, page.Status);
        Assert.Contains("1 250,5 м²", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a[href^='/plans/{plan}#item-']"));
        Assert.Equal(activity.Funding.Count, page.Document.QuerySelectorAll("table tbody tr a[href*='/funding/']").Length);
        var again = await reader.GetAsync($"/plans/{plan}");
        Assert.NotNull(again.Document.QuerySelector($"a[href='/aimaks/{aimak}/works?activity={activity.Id}']"));
        Assert.Single((await reader.GetAsync($"/aimaks/{aimak}/works?activity={activity.Id}")).Document.QuerySelectorAll("tbody tr"));
        var observer = await Portal.SignedInAsync("observer");
        Assert.Null((await observer.GetAsync($"/plans/{plan}")).Document.QuerySelector($"a[href='{link}']"));
    }

    [Fact]
    public async Task A_work_does_not_begin_from_another_aimaks_activity_nor_from_a_plan_that_is_not_approved()
    {
        var (_, foreign) = await ActivityAsync(PlanStatus.Approved);
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var at = $"/aimaks/{await AimakAsync("kara-suu")}/works/new";
        Assert.Equal(404, (await reader.GetAsync($"{at}?activity={foreign.Id}")).Status);
        Assert.Equal(404, (await reader.SubmitAsync(await reader.GetAsync(at), ("Form.Title", "Жол"),
            ("Form.ActivityId", foreign.Id.ToString(CultureInfo.InvariantCulture)))).Status);
        var aimak = await AimakAsync("kara-suu");
        var draft = await Portal.WithDbAsync(async db =>
        {
            var cycle = new PlanningCycle(aimak, 2041);
            db.Add(cycle);
            await db.SaveChangesAsync();
            var plan = new JointActionPlan(aimak, cycle.Id, 2041, 2041);
            var activity = plan.AddActivity(plan.AddItem(new PlanItemFacts("Ички жолдор начар")), new ActivityFacts("Шагыл төгүү", null, null, null, null, []));
            db.Add(plan);
            await db.SaveChangesAsync();
            return activity.Id;
        });
        var refused = await reader.GetAsync($"{at}?activity={draft}");
        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_said_at_the_field_and_kept()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/works/new");
        var again = await reader.SubmitAsync(form, ("Form.Title", " "), ("Form.Quantity", "12,3456"), ("Form.FromYear", "2027"), ("Form.ToYear", "2026"),
            ("Form.VillageIds", "999999"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Title"));
        Assert.Contains("үч цифрадан", again.ErrorAt("Form_Quantity"), StringComparison.Ordinal);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageIds"));
        Assert.Equal("12,3456", again.ValueOf("Form_Quantity"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Title", "Жол"), ("Form.Quantity", "5"))).ErrorAt("Form_Unit"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Title", "Жол"), ("Form.FromYear", "2027"), ("Form.ToYear", "2026"))).ErrorAt("Form_ToYear"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Title", "Жол"), ("Form.Quantity", "0"), ("Form.Unit", "м"))).ErrorAt("Form_Quantity"));
    }

    [Fact]
    public async Task An_object_corrected_by_two_people_shows_both_versions_but_a_payment_between_does_not_disturb()
    {
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        var mine = await reader.GetAsync($"/works/{id}/edit");
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/delays/new"), ("Form.Reason", "Жаан-чачын"));
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/edit"), ("Form.Place", "Манас көчөсү"))).Status);

        var stale = await reader.SubmitAsync(mine, ("Form.Place", "Токтогул көчөсү"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Манас көчөсү", stale.Text);
        Assert.Equal("Токтогул көчөсү", stale.ValueOf("Form_Place"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal("Токтогул көчөсү", (await ReadAsync(id)).Place);

        var undisturbed = await reader.GetAsync($"/works/{id}/edit");
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/segments/new"), ("Form.Name", "Фрунзе"), ("Form.Metres", "445"));
        Assert.Equal(302, (await reader.SubmitAsync(undisturbed, ("Form.Place", "Фрунзе көчөсү"))).Status);
    }

    [Fact]
    public async Task Pressing_save_twice_makes_one_work()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/works/new");
        var first = await reader.SubmitAsync(form, ("Form.Title", "Эки жолу басылган"));
        var second = await reader.SubmitAsync(form, ("Form.Title", "Эки жолу басылган"));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Works.CountAsync(w => w.Title == "Эки жолу басылган")));
    }

    [Fact]
    public async Task An_accepted_work_is_not_corrected()
    {
        var id = await WorkAsync(WorkStatus.Accepted);
        var reader = await SpecialistAsync();
        Assert.Equal(422, (await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/edit"), ("Form.Place", "Башка"))).Status);
        var page = await reader.GetAsync($"/works/{id}");
        Assert.Null(page.Document.QuerySelector($"a[href='/works/{id}/edit']"));
        Assert.NotNull(page.Document.QuerySelector("a[href^='/acceptances/']"));
    }

    private Task<(int Plan, Activity Activity)> ActivityAsync(PlanStatus status) => Portal.WithDbAsync(async db =>
    {
        var found = await (from p in db.Plans
                           where p.Status == status
            && db.AiylAimaks.Any(a => a.Id == p.AiylAimakId
            && a.Slug == "ulgu")
                           from i in p.Items
                           from a in i.Activities
                           where !db.Works.Any(w => w.ActivityId == a.Id)
                           select new { p.Id, Activity = a.Id })
            .FirstAsync();
        return (found.Id, await db.Set<Activity>().AsNoTracking().Include(a => a.Funding).SingleAsync(a => a.Id == found.Activity));
    });
}
