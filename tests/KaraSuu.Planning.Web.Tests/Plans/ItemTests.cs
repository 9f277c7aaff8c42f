using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class ItemTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task The_form_offers_the_included_priorities_first_and_marks_the_unverified_list()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();
        var cycle = (await ReadAsync(id)).CycleId;
        var included = await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId).SingleAsync();
            var (undecided, taken) = (new PriorityIssue(aimak, cycle, 1, new PriorityFacts("Спорт")),
                new PriorityIssue(aimak, cycle, 2, new PriorityFacts("Ичүүчү суу")));
            taken.Include(Domain.Voices.PriorityHold.None, Stamp);
            db.AddRange(undecided, taken);
            await db.SaveChangesAsync();
            return taken.Id;
        });

        var form = await reader.GetAsync($"/plans/{id}/items/new?priority={included}");

        var offered = form.Document.QuerySelectorAll("#Form_PriorityIssueId option").Select(o => o.TextContent).ToList();
        Assert.Equal(["Тандаңыз", "Ичүүчү суу", "Спорт (чечим кабыл алына элек)"], offered);
        Assert.Equal("Ичүүчү суу", form.ValueOf("Form_ProblemName"));
        Assert.Contains(form.Document.QuerySelectorAll("#Form_LocalIssueId option"), o => o.TextContent.EndsWith("(текшериле элек)", StringComparison.Ordinal));

        Assert.Contains("планга кирген", (await reader.GetAsync($"/plans/{id}")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(302, (await reader.SubmitAsync(form)).Status);
        Assert.Equal(included, (await ReadAsync(id)).Items.Single(i => i.Number == 2).PriorityIssueId);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_wrong()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();

        var again = await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/items/new"),
            ("Form.ProblemName", " "), ("Form.PriorityIssueId", "999999"), ("Form.BeneficiariesTotal", "көп"), ("Form.BeneficiariesWomen", "-5"),
                ("Form.Direction", new string('ж', 301)));

        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_ProblemName"));
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_PriorityIssueId"));
        Assert.StartsWith("Санды цифра менен", again.ErrorAt("Form_BeneficiariesTotal"), StringComparison.Ordinal);
        Assert.NotNull(again.ErrorAt("Form_BeneficiariesWomen"));
        Assert.Equal("300 белгиден ашпасын", again.ErrorAt("Form_Direction"));
        Assert.Equal("көп", again.ValueOf("Form_BeneficiariesTotal"));
        Assert.Single((await ReadAsync(id)).Items);
    }

    [Fact]
    public async Task Two_people_editing_one_item_see_both_versions()
    {
        var (reader, id, item) = await OneItemAsync();
        var mine = await reader.GetAsync($"/plans/{id}/items/{item}");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/items/{item}"), ("Form.ProblemName", "Алардын көйгөйү"))).Status);

        var stale = await reader.SubmitAsync(mine, ("Form.ProblemName", "Менин көйгөйүм"));

        Assert.Equal(409, stale.Status);
        Assert.Contains("Алардын көйгөйү", stale.Text);
        Assert.Equal("Менин көйгөйүм", stale.ValueOf("Form_ProblemName"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal("Менин көйгөйүм", (await ReadAsync(id)).Items[0].ProblemName);
    }

    [Fact]
    public async Task Somebodys_work_on_another_item_is_no_conflict()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync(items: 2);
        var items = (await ReadAsync(id)).Items.OrderBy(i => i.Number).Select(i => i.Id).ToList();
        var mine = await reader.GetAsync($"/plans/{id}/items/{items[0]}");
        await reader.SubmitAsync(await reader.GetAsync($"/plans/{id}/items/{items[1]}"), ("Form.ProblemName", "Экинчиси"));

        Assert.Equal(302, (await reader.SubmitAsync(mine, ("Form.ProblemName", "Биринчиси"))).Status);

        Assert.Equal(["Биринчиси", "Экинчиси"], (await ReadAsync(id)).Items.OrderBy(i => i.Number).Select(i => i.ProblemName));
    }

    [Fact]
    public async Task Pressing_twice_adds_one_item()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/new");
        await reader.SubmitAsync(form, ("Form.ProblemName", "Бир гана жолу"));
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.ProblemName", "Бир гана жолу"))).Status);
        Assert.Equal(2, (await ReadAsync(id)).Items.Count);
    }

    [Fact]
    public async Task Items_are_moved_by_their_buttons()
    {
        var reader = await SpecialistAsync();
        var id = await PlanAsync(items: 3);
        var page = await reader.GetAsync($"/plans/{id}");
        var down = page.Document.QuerySelector("#item-1 button[name=down]")!.GetAttribute("value")!;

        Assert.Equal(302, (await reader.SubmitAsync(page, "#move", ("down", down))).Status);

        Assert.Equal(["Ички жолдор начар 2", "Ички жолдор начар 1", "Ички жолдор начар 3"], (await ReadAsync(id)).Items.OrderBy(i => i.Number)
            .Select(i => i.ProblemName));
        Assert.Equal(404, (await PostAsync(reader, $"/plans/{id}/items/move", ("up", "999999"))).Status);
    }

    [Fact]
    public async Task An_item_with_activities_or_with_a_remark_stays()
    {
        var (reader, id, item) = await OneItemAsync(activities: 1);
        Assert.StartsWith("Бул пункттун иш-чаралары бар", await reader.RefusedAsync($"/plans/{id}/items/{item}/remove"), StringComparison.Ordinal);

        var (_, other, heard) = await OneItemAsync(PlanStatus.UnderDiscussion);
        await Portal.WithDbAsync(async db =>
        {
            var plan = await db.Plans.SingleAsync(p => p.Id == other);
            var hearing = new PublicHearing(plan.AiylAimakId, plan.CycleId, other, new HearingFacts(new DateOnly(2026, 5, 3), "Клуб"), Stamp);
            hearing.AddRemark(new RemarkFacts("Жол керек", null, RemarkDecision.Pending, null, null, heard), Stamp);
            db.Add(hearing);
            return await db.SaveChangesAsync();
        });
        Assert.StartsWith("Бул пункт боюнча угууда пикир айтылган", await reader.RefusedAsync($"/plans/{other}/items/{heard}/remove"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_item_is_removed_after_asking()
    {
        var (reader, id, item) = await OneItemAsync();
        var ask = await reader.GetAsync($"/plans/{id}/items/{item}/remove");
        Assert.Contains("Ички жолдор начар", ask.Text);
        Assert.Equal(302, (await reader.SubmitAsync(ask)).Status);
        Assert.Empty((await ReadAsync(id)).Items);
    }

    [Fact]
    public async Task An_item_belongs_to_its_plan_and_its_aimak_and_a_frozen_plan_stays()
    {
        var (reader, id, item) = await OneItemAsync();
        var other = await PlanAsync();
        Assert.Equal(404, (await reader.GetAsync($"/plans/{other}/items/{item}")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/plans/{other}/items/{item}/remove")).Status);
        Assert.Equal(404, (await PostAsync(reader, $"/plans/{other}/items/{item}", ("Form.ProblemName", "Х"))).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/plans/{id}/items/{item}")).Status);

        var frozen = await PlanAsync(PlanStatus.Submitted);
        var refused = await PostAsync(reader, $"/plans/{frozen}/items/new", ("Form.ProblemName", "Кечикти"));
        Assert.Equal(422, refused.Status);
        Assert.StartsWith("План азыр өзгөртүлбөйт", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Кечикти", refused.ValueOf("Form_ProblemName"));
        AssertFrozen(await PostAsync(reader, $"/plans/{frozen}/items/move",
            ("up", (await ReadAsync(frozen)).Items[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    private async Task<(Reader Reader, int Plan, int Item)> OneItemAsync(PlanStatus status = PlanStatus.Draft, int activities = 0)
    {
        var id = await PlanAsync(status, activities: activities);
        return (await SpecialistAsync(), id, (await ReadAsync(id)).Items[0].Id);
    }
}
