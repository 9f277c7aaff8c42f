using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class InspectionTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task A_visit_is_written_down_with_what_was_planned_ready_to_be_measured()
    {
        var group = await GroupAsync();
        var work = await WorkAsync("Крупскаядагы көчөлөр", Slug, ("Мичурин", 264), ("Набережная", 430));
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/works/{work.Id}/inspections/new");
        Assert.Equal("Мичурин", form.ValueOf("Form_Measurements_0__Name"));
        Assert.Equal("264", form.ValueOf("Form_Measurements_0__Planned"));
        Assert.Equal("м", form.ValueOf("Form_Measurements_1__Unit"));
        Assert.Equal(Typed(0), form.ValueOf("Form_HeldOn"));
        Assert.Equal(3, form.Document.QuerySelectorAll("label.choice input[name='Form.Present']").Length);
        Assert.NotEmpty(form.Document.QuerySelector("main form")!.GetAttribute("data-keep")!);

        var page = await reader.FollowAsync(await reader.SubmitAsync(form,
            ("Form.Present", $"{group.Members[0].Id}"), ("Form.Present", $"{group.Members[1].Id}"), ("Form.Checked", "Шагылдын калыңдыгы"),
            ("Form.Measurements[0].Actual", "263,5"), ("Form.Measurements[0].TolerancePercent", "1"), ("Form.Measurements[1].Actual", "400"),
            ("Form.Outcome", "NoRemarks"), ("Form.OutcomeText", "Баары жайында")));

        Assert.Contains("Асанова Айгүл", page.Text);
        Assert.DoesNotContain("Жумаева Жылдыз", page.Text);
        var rows = page.Document.QuerySelectorAll("table.list tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("чегинде", rows[0]);
        Assert.Contains("263,5", rows[0]);
        Assert.Contains("чектен чыкты", rows[1]);
        Assert.Contains("Өлчөө чектен чыкты (Набережная)", page.Document.QuerySelector("ul.checks")!.TextContent);
    }

    [Fact]
    public async Task Whoever_inspects_the_object_of_the_own_department_is_told_on_the_page_and_in_the_book()
    {
        var group = await GroupAsync();
        var work = await WorkAsync("Бөлүмдүн көпүрөсү", Slug);
        var inspection = await Portal.WithDbAsync(async db =>
        {
            var whole = await db.JmeGroups.Whole().SingleAsync(g => g.Id == group.Id);
            whole.CorrectMember(group.Members[0].Id, new JmeMemberFacts("Асанова Айгүл", JmeSide.AoEmployee, Department: "Курулуш бөлүмү"));
            var built = await db.Works.Whole().SingleAsync(w => w.Id == work.Id);
            built.Correct(new Domain.Works.WorkFacts(built.Title, Department: "курулуш бөлүмү"));
            var visit = new Inspection(built, whole, new InspectionFacts(InspectionKind.Regular, Today, [group.Members[0].Id],
                null, null, null, null, null, null, []), null, Stamp);
            db.Add(visit);
            await db.SaveChangesAsync();
            return visit.Id;
        });
        var reader = await Portal.SignedInAsync("ulgu.jme");

        var page = await reader.GetAsync($"/inspections/{inspection}");
        var book = await reader.GetAsync($"/aimaks/{work.AiylAimakId}/checks?year={Today.Year}&group=Inspections&q=Асанова");

        Assert.Contains("өз бөлүмүнүн объектин текшерет", page.Document.QuerySelector("[data-check=jme-own-department]")!.TextContent);
        Assert.NotNull(book.Document.QuerySelector("[data-check=jme-own-department]"));
    }

    [Fact]
    public async Task Wrong_input_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var group = await GroupAsync();
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/works/{(await WorkAsync()).Id}/inspections/new");

        var again = await reader.SubmitAsync(form, ("Form.HeldOn", Typed(2)), ("Form.Checked", "Бордюр"), ("Form.Measurements[0].Name", "Туурасы"),
            ("Form.Measurements[0].Actual", "көп"), ("Form.Measurements[0].TolerancePercent", "500"));

        Assert.Equal(422, again.Status);
        Assert.Equal("Бүгүндөн кийинки күндү жазууга болбойт",
            (await reader.SubmitAsync(form, ("Form.HeldOn", Typed(2)), ("Form.Present", $"{group.Members[0].Id}"))).ErrorAt("Form_HeldOn"));
        Assert.Contains("кеминде 1 мүчөсү катышышы керек", (await reader.SubmitAsync(form, ("Form.HeldOn", Typed(-2)))).ErrorAt("Form_Present")!);
        Assert.NotNull(again.ErrorAt("Form_Measurements_0__Actual"));
        Assert.NotNull(again.ErrorAt("Form_Measurements_0__Unit"));
        var tolerance = await reader.SubmitAsync(form, ("Form.HeldOn", Typed(-2)), ("Form.Present", $"{group.Members[0].Id}"),
            ("Form.Measurements[0].Name", "Туурасы"), ("Form.Measurements[0].Unit", "м"), ("Form.Measurements[0].Actual", "1"),
            ("Form.Measurements[0].TolerancePercent", "500"));
        Assert.Equal([Sentence(MonitoringRules.BadTolerance)], tolerance.Errors);
        Assert.Equal(Sentence(MonitoringRules.BadTolerance), tolerance.ErrorAt("Form_Measurements_0__TolerancePercent"));
        Assert.Equal("көп", again.ValueOf("Form_Measurements_0__Actual"));
        Assert.Equal("Бордюр", again.ValueOf("Form_Checked"));
        Assert.Contains(Sentence(MonitoringRules.NoGroupThatDay),
            (await reader.SubmitAsync(form, ("Form.HeldOn", Typed(-90)), ("Form.Present", $"{group.Members[0].Id}"))).Errors);
        Assert.Contains(Sentence(MonitoringRules.NotAMember), (await reader.SubmitAsync(form, ("Form.Present", "999999"))).Errors);
    }

    [Fact]
    public async Task Without_script_one_asks_for_one_row_more_and_for_the_members_of_another_day()
    {
        await GroupAsync();
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/works/{(await WorkAsync()).Id}/inspections/new");

        var more = await reader.SubmitAsync(form, ("add", "1"), ("Form.Measurements[0].Name", "Туурасы"));
        Assert.Equal("Туурасы", more.ValueOf("Form_Measurements_0__Name"));
        Assert.NotNull(more.Document.GetElementById("Form_Measurements_1__Name"));
        var before = await reader.SubmitAsync(form, ("add", "members"), ("Form.HeldOn", Typed(-90)));
        Assert.Contains("Бул күнү топтун бир да мүчөсү катталган эмес", before.Text);
        Assert.Empty(before.Errors);
    }

    [Fact]
    public async Task Two_members_saving_the_same_inspection_see_both_versions_and_lose_nothing()
    {
        var group = await GroupAsync();
        var id = await InspectionAsync(await WorkAsync(), group, -3, null, new MeasurementFacts("Узундугу", 264_000, null, "м", null));
        var (mine, theirs) = (await Portal.SignedInAsync("ulgu.jme"), await Portal.SignedInAsync("ulgu.jme"));
        var path = string.Create(CultureInfo.InvariantCulture, $"/inspections/{id}/edit");
        var opened = await mine.GetAsync(path);
        Assert.Equal(302, (await theirs.SubmitAsync(await theirs.GetAsync(path), ("Form.Checked", "Алар текшерген"), ("Form.Measurements[0].Actual", "260"),
            ("Form.Present", $"{group.Members[1].Id}"))).Status);

        var stale = await mine.SubmitAsync(opened, ("Form.Checked", "Мен текшердим"), ("Form.Measurements[0].Actual", "262"), ("Form.Outcome", "Violations"));

        Assert.Equal(409, stale.Status);
        var compared = stale.Document.QuerySelector("table.compare")!.TextContent;
        foreach (var words in new[] { "Алар текшерген", "Мен текшердим", "Бейшенов Бакыт", "Асанова Айгүл", "260", "262" }) Assert.Contains(words, compared);
        Assert.Equal("Мен текшердим", stale.ValueOf("Form_Checked"));
        Assert.Equal(302, (await mine.SubmitAsync(stale)).Status);
        var saved = await ReadInspectionAsync(id);
        Assert.Equal(("Мен текшердим", 262_000L, MonitoringOutcome.Violations), (saved.Checked, saved.Measurements.Single().ActualThousandths, saved.Outcome));
    }

    [Fact]
    public async Task A_finished_inspection_is_only_read()
    {
        var group = await GroupAsync();
        var id = await InspectionAsync(await WorkAsync(), group);
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var asked = await reader.GetAsync($"/inspections/{id}/finish");
        var refused = await reader.SubmitAsync(asked);
        Assert.Equal((422, Sentence(MonitoringRules.ViolationNeedsAnAct)), (refused.Status, refused.Errors.Single()));
        Assert.Contains("Жыйынтыгында бузуу бар, бирок акт түзүлгөн эмес", (await reader.GetAsync($"/inspections/{id}")).Text);

        await ActAsync(id);
        Assert.Equal(409, (await reader.SubmitAsync(asked)).Status);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/inspections/{id}/finish"))).Status);

        Assert.Equal(409, (await reader.GetAsync($"/inspections/{id}/edit")).Status);
        Assert.Equal(409, (await reader.GetAsync($"/inspections/{id}/acts/new")).Status);
        var page = await reader.GetAsync($"/inspections/{id}");
        Assert.Contains("Аяктады", page.Text);
        Assert.Null(page.Document.QuerySelector($"main a[href='/inspections/{id}/edit']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href^='/acts/']"));
    }

    [Fact]
    public async Task A_planned_visit_is_carried_out_by_those_responsible_for_it()
    {
        var group = await GroupAsync();
        var (work, other) = (await WorkAsync(), await WorkAsync("Башка"));
        var visit = await Portal.WithDbAsync(async db =>
        {
            var plan = new MonitoringPlan(group, Today.Year, Groups.Stamp);
            plan.AddVisit(group, new VisitFacts(work.Id, Today, [group.Members[2].Id], null, null));
            db.Add(plan);
            await db.SaveChangesAsync();
            return plan.Visits[0].Id;
        });
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/works/{work.Id}/inspections/new?visit={visit}");
        Assert.Equal($"{group.Members[2].Id}", form.Document.QuerySelector("input[name='Form.Present'][checked]")!.GetAttribute("value"));
        Assert.Equal(302, (await reader.SubmitAsync(form)).Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Inspections.CountAsync(i => i.VisitId == visit)));
        Assert.Equal(404, (await reader.GetAsync($"/works/{other.Id}/inspections/new?visit={visit}")).Status);
    }

    [Fact]
    public async Task Where_no_group_is_on_record_the_page_says_what_comes_first()
    {
        var work = await WorkAsync(slug: "kara-suu");
        var answer = await (await Portal.SignedInAsync("kara-suu.jme")).GetAsync($"/works/{work.Id}/inspections/new");
        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector(".empty a.button"));
        Assert.Null(answer.Document.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [InlineData("ulgu.specialist", 403)]
    [InlineData("ulgu.chair", 403)]
    [InlineData("observer", 403)]
    [InlineData("kara-suu.jme", 404)]
    [InlineData("ulgu.jme", 200)]
    public async Task Only_members_of_the_aimaks_group_inspect(string person, int status)
    {
        var group = await GroupAsync();
        var work = await WorkAsync();
        var id = await InspectionAsync(work, group);
        var reader = await Portal.SignedInAsync(person);
        foreach (var path in new[] { $"/works/{work.Id}/inspections/new", $"/inspections/{id}/edit", $"/inspections/{id}/finish",
            $"/inspections/{id}/acts/new" })
            Assert.Equal((path, status), (path, (await reader.GetAsync(path)).Outcome()));
    }
}
