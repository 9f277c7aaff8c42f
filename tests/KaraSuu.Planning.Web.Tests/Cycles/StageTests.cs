using KaraSuu.Planning.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class StageTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Kara_Suu_shows_what_was_published_of_2021_and_what_is_doubtful_in_it()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/cycles/{await CycleAsync("kara-suu", 2021)}/stages");
        foreach (var fact in new[] { "10", "273", "157", "57,5", "14–28, 29–54, 55–55" }) Assert.Contains(fact, page.Text);
        Assert.Contains("55–55", page.Document.QuerySelector("ul.checks")!.TextContent);
        Assert.Contains("2019-жылдын жыйынтыктарына толук барабар", page.Text);
        Assert.Equal(6, page.Document.QuerySelectorAll("tbody .status.done").Length);
        Assert.Contains("Бул жылга милдет жазылган эмес", page.Text);
    }

    [Fact]
    public async Task A_stage_is_marked_as_done_and_reopened()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var stages = $"/cycles/{await CycleAsync("ulgu", 2028)}/stages";
        var form = await reader.GetAsync($"{stages}/Meetings/done");
        var future = await reader.SubmitAsync(form, ("Form.DoneOn", "01.01.2099"), ("Form.Reason", "Жыйындар кагаз жүзүндө өттү"));
        Assert.Equal(422, future.Status);
        Assert.Equal("Бүгүндөн кийинки күндү жазууга болбойт", future.ErrorAt("Form_DoneOn"));
        Assert.Equal("01.01.2099", future.ValueOf("Form_DoneOn"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.DoneOn", "кечээ"))).ErrorAt("Form_DoneOn"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.DoneOn", "20.11.2025"))).ErrorAt("Form_Reason"));
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.DoneOn", "20.11.2025"), ("Form.Reason", "Жыйындар кагаз жүзүндө өттү")));
        var row = page.Document.GetElementById("Meetings")!.TextContent;
        Assert.Contains("бүттү", row);
        Assert.Contains("20.11.2025", row);
        Assert.Contains("Жыйындар кагаз жүзүндө өттү", row);
        Assert.Contains("Үлгү", row);
        Assert.Contains("0 (бардыгы ", row);
        Assert.Equal(404, (await reader.GetAsync($"{stages}/Meetings/done")).Status);
        var reopen = await reader.GetAsync($"{stages}/Meetings/reopen");
        Assert.NotNull((await reader.SubmitAsync(reopen)).ErrorAt("Form_Reason"));
        var again = await reader.FollowAsync(await reader.SubmitAsync(reopen, ("Form.Reason", "Экинчи айыл калды")));
        Assert.DoesNotContain("20.11.2025", again.Document.GetElementById("Meetings")!.TextContent);
        Assert.Contains("Экинчи айыл калды", again.Document.GetElementById("Meetings")!.TextContent);
        Assert.Equal(404, (await reader.GetAsync($"{stages}/Meetings/reopen")).Status);
        var left = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"{stages}/Meetings/records")));
        Assert.DoesNotContain("Экинчи айыл калды", left.Document.GetElementById("Meetings")!.TextContent);
        Assert.Equal(404, (await reader.GetAsync($"{stages}/Meetings/records")).Status);
        Assert.Equal(404, (await reader.GetAsync($"{stages}/Nonsense/done")).Status);
    }

    [Fact]
    public async Task A_stage_whose_records_are_there_is_done_without_anybody_marking_it_and_a_person_may_disagree()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await FreshCycleAsync(2036);
        await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/working-group/order"), ("Form.OrderNumber", "7"), ("Form.OrderDate", "10.11.2025"));
        Assert.Contains("1 (бардыгы ", (await reader.GetAsync($"/cycles/{cycle}/stages")).Document.GetElementById("WorkingGroup")!.TextContent);
        await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/working-group/members/new"), ("Form.Name", "Үлгү Адис 1"), ("Form.Side", "Ao"));
        var row = (await reader.GetAsync($"/cycles/{cycle}/stages")).Document.GetElementById("WorkingGroup")!.TextContent;
        Assert.Contains("бүттү", row);
        Assert.Contains("10.11.2025", row);
        Assert.NotNull((await reader.GetAsync($"/cycles/{cycle}")).Document.QuerySelector("ol.stages > li.done"));
        await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/stages/WorkingGroup/reopen"), ("Form.Reason", "Тургундар кошула элек"));
        var home = await reader.GetAsync($"/cycles/{cycle}");
        Assert.Null(home.Document.QuerySelector("ol.stages > li.done"));
        Assert.Contains("Белгилеген: Үлгү", home.Document.QuerySelector("ol.stages > li")!.TextContent);
        Assert.Contains("Белги жазуулардан башкача", (await reader.GetAsync($"/cycles/{cycle}/stages")).Text);
    }

    [Fact]
    public async Task A_stage_of_a_year_long_past_whose_result_exists_is_not_late()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await FreshCycleAsync(2016);
        await Portal.WithDbAsync(async db =>
        {
            var plan = new Domain.Plans.JointActionPlan((await db.Cycles.SingleAsync(c => c.Id == cycle)).AiylAimakId, cycle, 2016, 2016);
            plan.AddItem(new Domain.Plans.PlanItemFacts("Көпүрө эскирген"));
            plan.RecordPublishedApproval(new Domain.Council.Resolution("3", new DateOnly(2015, 5, 20), null),
                new Domain.Stamp("Үлгү Адис 1", DateTime.UtcNow));
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        var stages = (await reader.GetAsync($"/cycles/{cycle}/stages")).Document;
        Assert.Contains("20.05.2015", stages.GetElementById("Kenesh")!.TextContent);
        foreach (var kind in new[] { "WorkingGroup", "Meetings", "Priorities", "Hearing" })
            Assert.Contains("жазылган эмес", stages.GetElementById(kind)!.TextContent);
        var home = await reader.GetAsync($"/cycles/{cycle}");
        Assert.Equal("Аткаруу", home.Document.QuerySelector("ol.stages > li[aria-current=step] strong")!.TextContent.Trim());
        Assert.DoesNotContain("Жыйындар", home.Document.QuerySelector("ol.duties")!.TextContent);
    }

    [Fact]
    public async Task Dates_of_stages_are_changed_and_two_people_see_both_versions()
    {
        var reader = await Portal.SignedInAsync("ulgu.head");
        var url = $"/cycles/{await CycleAsync("ulgu", 2028)}/stages/dates";
        var mine = await reader.GetAsync(url);
        var theirs = await reader.GetAsync(url);
        var bad = await reader.SubmitAsync(mine, ("Form.Rows[3].PlannedFor", "жаз"), ("Form.Rows[4].PlannedFor", "20.05.2027"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form_Rows_3__PlannedFor"));
        Assert.Equal("жаз", bad.ValueOf("Form_Rows_3__PlannedFor"));
        Assert.Equal("20.05.2027", bad.ValueOf("Form_Rows_4__PlannedFor"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(theirs, ("Form.Rows[3].PlannedFor", "29.04.2027")));
        Assert.Contains("29.04.2027", saved.Document.GetElementById("Draft")!.TextContent);
        var stale = await reader.SubmitAsync(mine, ("Form.Rows[3].PlannedFor", "28.04.2027"));
        Assert.Equal(409, stale.Status);
        Assert.Equal("28.04.2027", stale.ValueOf("Form_Rows_3__PlannedFor"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
    }

    [Fact]
    public async Task Duties_are_counted_down_added_changed_completed_and_removed()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await CycleAsync("ulgu", 2028);
        var stages = await reader.GetAsync($"/cycles/{cycle}/stages");
        Assert.Contains("01.06.2027", stages.Text);
        Assert.Matches("[0-9]+ күн (калды|кечикти)|бүгүн", stages.Document.QuerySelector("ol.duties")!.TextContent);
        var form = await reader.GetAsync($"/cycles/{cycle}/duties/new");
        var bad = await reader.SubmitAsync(form, ("Form.Title", ""), ("Form.DueOn", "31.02.2027"), ("Form.Note", "Эскертме"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form_Title"));
        Assert.NotNull(bad.ErrorAt("Form_DueOn"));
        Assert.NotNull(bad.ErrorAt("Form_Post"));
        Assert.Equal("Эскертме", bad.ValueOf("Form_Note"));
        var added = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Title", "Кулактандыруу илүү"), ("Form.DueOn", "05.01.2026"),
            ("Form.Post", "AoSpecialist")));
        Assert.Contains("Кулактандыруу илүү", added.Document.QuerySelector("ol.duties li.late")!.TextContent);
        var id = await DutyAsync(cycle, "Кулактандыруу илүү");
        var edit = await reader.GetAsync($"/cycles/{cycle}/duties/{id}");
        var stale = await reader.GetAsync($"/cycles/{cycle}/duties/{id}");
        Assert.Equal(302, (await reader.SubmitAsync(edit, ("Form.DueOn", "02.03.2027"))).Status);
        Assert.Equal(409, (await reader.SubmitAsync(stale, ("Form.DueOn", "03.03.2027"))).Status);
        var done = await reader.GetAsync($"/cycles/{cycle}/duties/{id}/done");
        Assert.NotNull((await reader.SubmitAsync(done, ("Form.DoneOn", ""))).ErrorAt("Form_DoneOn"));
        Assert.Contains("аткарылды: 01.11.2025", (await reader.FollowAsync(await reader.SubmitAsync(done, ("Form.DoneOn", "01.11.2025")))).Text);
        Assert.Equal("Бул милдет аткарылган", await reader.RefusedAsync($"/cycles/{cycle}/duties/{id}/remove"));
        await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/duties/new"), ("Form.Title", "Ашыкча милдет"), ("Form.DueOn", "01.03.2027"),
            ("Form.Post", "Deputy"));
        var removed = await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/duties/{await DutyAsync(cycle, "Ашыкча милдет")}/remove"));
        Assert.DoesNotContain("Ашыкча милдет", (await reader.FollowAsync(removed)).Text);
    }

    [Fact]
    public async Task Two_people_working_on_different_parts_of_a_cycle_do_not_meet()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await FreshCycleAsync(2033);
        var mine = await reader.GetAsync($"/cycles/{cycle}/norms");
        var theirs = await reader.GetAsync($"/cycles/{cycle}/stages/dates");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Rows[0].PlannedFor", "20.01.2032"))).Status);
        Assert.Equal(302, (await reader.SubmitAsync(mine, ("Form.WomenShareNorm", "33 пайыз"))).Status);
    }

    [Fact]
    public async Task Age_bands_do_not_overlap_and_gaps_are_shown()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await FreshCycleAsync(2031);
        var form = await reader.GetAsync($"/cycles/{cycle}/norms");
        var overlap = await reader.SubmitAsync(form, ("Form.WomenShareNorm", "40"), ("Form.Bands[1].From", "28"));
        Assert.Equal(422, overlap.Status);
        Assert.Equal("Жаш курактары бири-бирине кирип кеткен", overlap.ErrorAt("Form_Bands_1__From"));
        Assert.Equal("40", overlap.ValueOf("Form_WomenShareNorm"));
        var more = await reader.SubmitAsync(form, ("Form.WomenShareNorm", "40"), ("add", "1"));
        Assert.NotNull(more.Document.GetElementById("Form_Bands_3__From"));
        Assert.Equal("40", more.ValueOf("Form_WomenShareNorm"));
        Assert.Null(more.Document.QuerySelector(".errors"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(more, ("Form.Bands[1].From", "35")));
        Assert.Contains("14–28, 35–54, 55+", saved.Text);
        Assert.Contains("29…34", saved.Text);
    }

    [Fact]
    public async Task What_is_wrong_with_an_age_or_the_norm_is_said_at_its_row()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/cycles/{await FreshCycleAsync(2071)}/norms");
        Assert.Equal("Ченем 0 менен 100 пайыздын ортосунда болсун",
            (await reader.SubmitAsync(form, ("Form.WomenShareNorm", "130"))).ErrorAt("Form_WomenShareNorm"));
        Assert.Equal("Жаш 0–120 аралыгында болсун", (await reader.SubmitAsync(form, ("Form.Bands[2].From", "121"))).ErrorAt("Form_Bands_2__From"));
        var inTheMiddle = await reader.SubmitAsync(form, ("Form.Bands[0].From", ""), ("Form.Bands[0].To", ""), ("Form.Bands[2].To", "40"));
        Assert.Equal("Курактын башы аягынан кичине болсун", inTheMiddle.ErrorAt("Form_Bands_2__To"));
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Bands[1].From", ""))).ErrorAt("Form_Bands_1__From"));
    }

    [Fact]
    public async Task Bands_people_are_counted_by_stay()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/cycles/{await CycleAsync("ulgu", 2027)}/norms");
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.Bands[1].To", "50"))).Status);
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.WomenShareNorm", "35"))).Status);
    }

    [Fact]
    public async Task Published_totals_need_a_source_and_may_be_taken_back()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await FreshCycleAsync(2032);
        var form = await reader.GetAsync($"/cycles/{cycle}/published-totals");
        var stale = await reader.GetAsync($"/cycles/{cycle}/published-totals");
        var bad = await reader.SubmitAsync(form, ("Form.Participants", "10"), ("Form.Women", "11"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull((await reader.SubmitAsync(bad, ("Form.Source", "Такта"))).ErrorAt("Form_Women"));
        Assert.Equal("Кайда жарыяланганын жазыңыз", bad.ErrorAt("Form_Source"));
        Assert.Equal("11", bad.ValueOf("Form_Women"));
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Meetings", "3"), ("Form.Participants", "80"), ("Form.Women", "20"),
            ("Form.Source", "Тактадагы кулактандыруу")));
        Assert.Contains("Тактадагы кулактандыруу", saved.Text);
        Assert.Equal(409, (await reader.SubmitAsync(stale, ("Form.Meetings", "4"), ("Form.Source", "Башка"))).Status);
        var empty = await reader.GetAsync($"/cycles/{cycle}/published-totals");
        var gone = await reader.SubmitAsync(empty, ("Form.Meetings", ""), ("Form.Participants", ""), ("Form.Women", ""), ("Form.Source", ""));
        Assert.Contains("Бул жыл боюнча жарыяланган жыйынтык жазылган эмес", (await reader.FollowAsync(gone)).Text);
    }

    [Fact]
    public async Task Another_aimaks_cycle_does_not_exist()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await CycleAsync("kara-suu", 2021);
        foreach (var page in new[] { "stages", "stages/dates", "stages/Report/done", "stages/Draft/reopen", "stages/Draft/records",
            "norms", "published-totals", "duties/new",
            "working-group", "working-group/order", "working-group/members/new" })
            Assert.Equal((page, 404), (page, (await reader.GetAsync($"/cycles/{cycle}/{page}")).Status));
        var own = await CycleAsync("ulgu", 2028);
        Assert.Equal(404, (await reader.GetAsync($"/cycles/{own}/duties/999999")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/cycles/{own}/duties/999999/remove")).Status);
    }

    [Fact]
    public async Task Observers_read_stages_and_change_nothing()
    {
        var reader = await Portal.SignedInAsync("observer");
        var cycle = await CycleAsync("kara-suu", 2021);
        Assert.Null((await reader.GetAsync($"/cycles/{cycle}/stages")).Document.QuerySelector("main .actions a"));
        Assert.Contains("/error/403", (await reader.GetAsync($"/cycles/{cycle}/stages/dates")).Location);
    }

    private Task<int> CycleAsync(string slug, int year) => Portal.WithDbAsync(db =>
        db.Cycles.Where(c => c.BudgetYear == year && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == slug)).Select(c => c.Id).SingleAsync());

    private Task<int> FreshCycleAsync(int year) => Portal.WithDbAsync(async db =>
    {
        var cycle = new PlanningCycle(await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync(), year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    });

    private Task<int> DutyAsync(int cycle, string title) => Portal.WithDbAsync(db =>
        db.Cycles.Where(c => c.Id == cycle).SelectMany(c => c.Duties).Where(d => d.Title == title).Select(d => d.Id).SingleAsync());
}
