using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

/// <summary>Priorities, their decisions and sources are frozen with the approved plan, and pages say what the plan says.</summary>
public sealed class HeldPriorityTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_settled_priority_is_not_flipped_after_approval_and_its_pages_say_why()
    {
        var (cycle, _, priority) = await ApprovedAsync();
        var reader = await SpecialistAsync();

        var page = await reader.GetAsync($"/priorities/{priority}");
        Assert.Contains("план менен бирге бекитилген", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
        var flipped = await PostAsync(reader, $"/priorities/{priority}/decision", ("Form.Revision", "1"), ("Form.Choice", "NotIncluded"),
            ("Form.Reason", "Каражат жок"));
        Assert.InRange(flipped.Status, 409, 422);
        Assert.Contains("план менен бирге бекитилген", flipped.Text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/priorities/{priority}/edit", $"/priorities/{priority}/remove", $"/cycles/{cycle}/priorities/new",
            $"/cycles/{cycle}/priorities/merge" })
        {
            Assert.Equal(409, (await reader.GetAsync(path)).Status);
        }
        var list = await reader.GetAsync($"/cycles/{cycle}/priorities");
        Assert.Contains("план менен бирге бекитилген", list.Text, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("main a[href$='/merge'], main form[method=post]"));
        Assert.Equal(Inclusion.Included, await Portal.WithDbAsync(db => db.Priorities.Where(p => p.Id == priority).Select(p => p.Inclusion).SingleAsync()));
    }

    [Fact]
    public async Task The_source_of_a_settled_priority_is_neither_rewritten_nor_taken_out()
    {
        var (cycle, _, priority) = await ApprovedAsync();
        var (meeting, issue) = await Portal.WithDbAsync(async db =>
        {
            var of = await (from m in db.Meetings where m.CycleId == cycle from i in m.Issues select new { Meeting = m.Id, i.Id }).SingleAsync();
            return (of.Meeting, of.Id);
        });
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/meetings/{meeting}/issues");
        var refused = await reader.SubmitAsync(form, ("Form.Rows[0].Text", "Такыр башка көйгөй"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("план менен бирге бекитилген", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.InRange((await PostAsync(reader, $"/priorities/{priority}/sources/remove?issue={issue}", ("Form.Reason", "Башка көйгөй"))).Status, 409, 422);
        Assert.Equal(priority, await Portal.WithDbAsync(db => db.VoicedIssues.Where(i => i.Id == issue).Select(i => i.PriorityIssueId).SingleAsync()));
    }

    [Fact]
    public async Task How_many_came_to_a_meeting_that_is_a_source_stays_and_a_misspelt_name_is_corrected()
    {
        var (cycle, _, _) = await ApprovedAsync();
        var meeting = await Portal.WithDbAsync(db => db.Meetings.Where(m => m.CycleId == cycle).Select(m => m.Id).SingleAsync());
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/meetings/{meeting}/edit");

        var counted = await reader.SubmitAsync(form, ("Form.Attendance[0].Women", "11"), ("Form.Facilitator", "Жаңы аты"));
        Assert.Equal(422, counted.Status);
        Assert.Contains("артыкчылыктуу маселенин булагы", Assert.Single(counted.Errors), StringComparison.Ordinal);
        Assert.Equal("Жаңы аты", counted.ValueOf("Form_Facilitator"));
        Assert.Contains("булагы", (await reader.SubmitAsync(form, ("Form.HeldOn", "2.3.2026"))).ErrorAt("Form_HeldOn"), StringComparison.Ordinal);

        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Facilitator", "Оңдолгон Ат"))).Status);
        var saved = await Portal.WithDbAsync(db => db.Meetings.AsNoTracking().Whole().SingleAsync(m => m.Id == meeting));
        Assert.Equal(("Оңдолгон Ат", 10, new DateOnly(2026, 3, 1)), (saved.Facilitator, saved.Women, saved.HeldOn));
    }

    [Fact]
    public async Task A_new_version_frees_what_the_plan_does_not_answer()
    {
        var (cycle, plan, priority) = await ApprovedAsync();
        var reader = await SpecialistAsync();
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/version"))).Status);

        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/cycles/{cycle}/priorities/new"), ("Form.Title", "Көпүрө"),
            ("Form.Reason", "Суу алып кетти"))).Status);
        Assert.Equal(409, (await reader.GetAsync($"/priorities/{priority}/edit")).Status);
        Assert.Contains("жаңы версия үчүн чечсе болот", (await reader.GetAsync($"/cycles/{cycle}/priorities")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_lists_the_priorities_of_an_approved_plan_whatever_was_ticked()
    {
        var (cycle, plan, priority) = await ApprovedAsync();
        await Portal.WithDbAsync(async db =>
        {
            var found = await db.Cycles.Whole().SingleAsync(c => c.Id == cycle);
            found.ReopenStage(Domain.Cycles.StageKind.Priorities, "Жаңылыш басылды", Stamp);
            db.Entry(await db.Priorities.SingleAsync(p => p.Id == priority)).Property(p => p.Inclusion).CurrentValue = Inclusion.NotIncluded;
            return await db.SaveChangesAsync();
        });
        var year = (await ReadAsync(plan)).FromYear;

        var page = await Portal.Visitor().GetAsync("/public/ulgu");
        var said = After(page.Text, $"{year}-жыл");

        Assert.Contains("Жолдор жарылып кеткен", said, StringComparison.Ordinal);
        Assert.DoesNotContain("тандала элек", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Планга кирген жок", said[..Math.Min(said.Length, 300)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_new_version_is_written_the_public_page_says_what_the_plan_in_force_answers()
    {
        var (cycle, plan, priority) = await ApprovedAsync();
        var year = (await ReadAsync(plan)).FromYear;
        await Portal.WithDbAsync(async db =>
        {
            var left = new PriorityIssue((await db.Plans.SingleAsync(p => p.Id == plan)).AiylAimakId, cycle, 2, new PriorityFacts("Көпүрө эскирген"));
            left.LeaveOut("Каражат жок", PriorityHold.None, Stamp);
            db.Add(left);
            return await db.SaveChangesAsync();
        });
        var before = await PrioritiesAsync(year);
        Assert.Contains("(планга кирген жок: Каражат жок)", before[1], StringComparison.Ordinal);

        var reader = await SpecialistAsync();
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/version"))).Status);
        var left = await Portal.WithDbAsync(db => db.Priorities.Where(p => p.CycleId == cycle && p.Id != priority).Select(p => p.Id).SingleAsync());
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/priorities/{left}"), ("Form.Choice", "Included"),
            ("Form.Reason", ""))).Status);

        var said = await PrioritiesAsync(year);
        Assert.Equal(["Жолдор жарылып кеткен", "Көпүрө эскирген"], said.Select(s => s.Split(" план,")[0].Split(" (")[0]));
        Assert.Contains($"план, {year}: 2-пункт", said[0], StringComparison.Ordinal);
        Assert.EndsWith("(планга кирген жок)", said[1], StringComparison.Ordinal);
    }

    /// <summary>The priorities of a year as everybody reads them.</summary>
    private async Task<IReadOnlyList<string>> PrioritiesAsync(int year)
    {
        var page = await Portal.Visitor().GetAsync("/public/ulgu");
        var heading = page.Document.QuerySelectorAll("h3").Single(h => h.TextContent.StartsWith($"{year}-жыл", StringComparison.Ordinal));
        var list = heading.NextElementSibling;
        while (list!.LocalName != "ol") list = list.NextElementSibling;
        return [.. list.QuerySelectorAll("li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    [Fact]
    public async Task An_approved_plan_without_priorities_on_record_is_not_said_to_wait_for_them()
    {
        var plan = await PlanAsync();
        Assert.Equal(302, (await ApproveOnPaperAsync(plan)).Status);
        var page = await Portal.Visitor().GetAsync("/public/ulgu");
        Assert.Contains("порталга жазылган эмес", page.Text, StringComparison.Ordinal);
    }

    private static string After(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[at..Math.Min(text.Length, at + 600)] : text;

    /// <summary>A cycle whose plan answers a priority with a voiced source and was approved.</summary>
    private async Task<(int Cycle, int Plan, int Priority)> ApprovedAsync()
    {
        var plan = await PlanAsync();
        var cycle = (await ReadAsync(plan)).CycleId;
        var meeting = await Portal.MeetingAsync(cycle, issues: "Жол бузулган");
        var priority = await Portal.WithDbAsync(async db =>
        {
            var found = await db.Plans.Whole().SingleAsync(p => p.Id == plan);
            var made = new PriorityIssue(found.AiylAimakId, cycle, 1, new PriorityFacts("Жолдор жарылып кеткен"));
            made.Include(PriorityHold.None, Stamp);
            db.Add(made);
            await db.SaveChangesAsync();
            (await db.VoicedIssues.SingleAsync(i => i.PraMeetingId == meeting)).MergeInto(made.Id, PriorityHold.None);
            found.AddItem(new PlanItemFacts("Жолдор", PriorityIssueId: made.Id));
            found.RecordPublishedApproval(new Domain.Council.Resolution("7", null, null), Stamp);
            await db.SaveChangesAsync();
            return made.Id;
        });
        return (cycle, plan, priority);
    }
}
