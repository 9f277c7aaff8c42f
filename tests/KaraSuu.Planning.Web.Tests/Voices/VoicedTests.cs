using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class VoicedTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Voiced_issues_are_written_in_rows_and_blank_rows_are_left_out()
    {
        var (reader, id) = await MeetingAsync();
        var form = await reader.GetAsync($"/meetings/{id}/issues");
        var saved = await reader.SubmitAsync(form, ("Form.Rows[0].Text", "Көчөдө жарык жок"), ("Form.Rows[0].WomenVotes", "9"),
            ("Form.Rows[2].Text", "Суу жетпейт"), ("Form.Rows[2].MenVotes", "4"), ("Form.Rows[2].Solution", "Түтүк алмаштыруу"));
        var page = await reader.FollowAsync(saved);
        Assert.Contains("Айтылган көйгөйлөр сакталды", page.Text);
        Assert.Contains("Түтүк алмаштыруу", page.Text);
        Assert.Equal([(9, null), (null, 4)], (await Portal.IssuesAsync(id)).Select(i => (i.WomenVotes, i.MenVotes)));
    }

    /// <summary>65, 38 and 33: 136 voted of the 155 who came, and whose votes they were nobody wrote down.</summary>
    [Fact]
    public async Task Votes_without_sexes_are_taken_ranked_and_never_called_nought()
    {
        var (reader, id) = await MeetingAsync();
        var form = await reader.GetAsync($"/meetings/{id}/issues");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form,
            ("Form.Rows[0].Text", "Ички жолдор 33"), ("Form.Rows[0].Votes", "33"), ("Form.Rows[1].Text", "Таза суу 65"), ("Form.Rows[1].Votes", "65"),
            ("Form.Rows[2].Text", "Спорт 38"), ("Form.Rows[2].Votes", "38"), ("Form.Rows[2].WomenVotes", "14")));
        Assert.Equal([(33, null, null), (65, null, null), (38, 14, 24)], (await Portal.IssuesAsync(id)).Select(i => (i.Votes, i.WomenVotes, i.MenVotes)));
        var rows = page.Document.QuerySelectorAll("table.list")[^1].QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.QuerySelectorAll("td.num").Select(c => c.TextContent.Trim())));
        Assert.Equal(["белгисиз белгисиз 65", "14 24 38", "белгисиз белгисиз 33"], rows);

        form = await reader.GetAsync($"/meetings/{id}/issues");
        Assert.Equal(("33", ""), (form.ValueOf("Form_Rows_0__Votes"), form.ValueOf("Form_Rows_0__WomenVotes")));
        Assert.Equal(("", "14", "24"), (form.ValueOf("Form_Rows_2__Votes"), form.ValueOf("Form_Rows_2__WomenVotes"), form.ValueOf("Form_Rows_2__MenVotes")));
        var again = await reader.SubmitAsync(form, ("Form.Rows[1].WomenVotes", "66"));
        Assert.Equal(422, again.Status);
        Assert.StartsWith("Аялдар 66, ал эми бардыгы 65", again.ErrorAt("Form_Rows_1__WomenVotes"), StringComparison.Ordinal);

        var merge = await reader.GetAsync($"/cycles/{await Portal.CycleAsync()}/priorities/merge?q=суу 65");
        Assert.Equal(["белгисиз", "белгисиз", "65"], merge.Document.QuerySelector("table.list tbody tr")!.QuerySelectorAll("td.num")
            .Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task A_row_more_keeps_what_was_typed_and_saves_nothing()
    {
        var (reader, id) = await MeetingAsync();
        var form = await reader.GetAsync($"/meetings/{id}/issues");
        var more = await reader.SubmitAsync(form, ("Form.Rows[0].Text", "Жол"), ("Form.Rows[1].WomenVotes", "көп"), ("add", "1"));
        Assert.Equal(200, more.Status);
        Assert.Equal("Жол", more.ValueOf("Form_Rows_0__Text"));
        Assert.Equal("көп", more.ValueOf("Form_Rows_1__WomenVotes"));
        Assert.NotNull(more.Document.GetElementById("Form_Rows_3__Text"));
        Assert.Empty(more.Errors);
        Assert.Empty(await Portal.IssuesAsync(id));
    }

    [Fact]
    public async Task Bad_rows_are_named_and_kept()
    {
        var (reader, id) = await MeetingAsync("Жол");
        var form = await reader.GetAsync($"/meetings/{id}/issues");
        var again = await reader.SubmitAsync(form, ("Form.Rows[0].Text", ""), ("Form.Rows[1].WomenVotes", "3"), ("Form.Rows[2].Text", "Суу"),
            ("Form.Rows[2].MenVotes", "10001"), ("Form.Rows[3].Text", "Мектеп"), ("Form.Rows[3].LocalIssue", "987654"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Rows_0__Text"));
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Rows_1__Text"));
        Assert.StartsWith("0 менен 10", again.ErrorAt("Form_Rows_2__MenVotes"), StringComparison.Ordinal);
        Assert.StartsWith("Мындай маселе тизмеде жок", again.ErrorAt("Form_Rows_3__LocalIssue"), StringComparison.Ordinal);
        Assert.Equal("10001", again.ValueOf("Form_Rows_2__MenVotes"));
    }

    [Fact]
    public async Task Two_recorders_see_each_others_rows()
    {
        var (reader, id) = await MeetingAsync("Жол");
        var mine = await reader.GetAsync($"/meetings/{id}/issues");
        var theirs = await reader.GetAsync($"/meetings/{id}/issues");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Rows[0].WomenVotes", "8"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Rows[0].WomenVotes", "6"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("«Жол»: аялдар 8, эркектер 5", stale.Text);
        Assert.Contains("«Жол»: аялдар 6, эркектер 5", stale.Text);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(6, (await Portal.IssuesAsync(id)).Single().WomenVotes);
    }

    [Fact]
    public async Task Another_meetings_issue_is_not_touched()
    {
        var (reader, id) = await MeetingAsync();
        var other = await Portal.MeetingAsync(await Portal.CycleAsync(2027), issues: "Башка");
        var form = await reader.GetAsync($"/meetings/{id}/issues");
        var answer = await reader.SubmitAsync(form, ("Form.Rows[0].Id", $"{(await Portal.IssuesAsync(other))[0].Id}"), ("Form.Rows[0].Text", "Өзгөрдү"));
        Assert.Equal(404, answer.Status);
        Assert.Equal("Башка", (await Portal.IssuesAsync(other)).Single().Text);
    }

    [Fact]
    public async Task An_issue_is_removed_after_a_question()
    {
        var (reader, id) = await MeetingAsync("Жол", "Суу");
        var issue = (await Portal.IssuesAsync(id))[0].Id;
        var page = await reader.GetAsync($"/meetings/{id}/issues/{issue}/remove");
        Assert.Contains("Жол", page.Text);
        Assert.Contains("Көйгөй протоколдон өчүрүлдү", (await reader.FollowAsync(await reader.SubmitAsync(page))).Text);
        Assert.Equal(["Суу"], (await Portal.IssuesAsync(id)).Select(i => i.Text));
    }

    [Fact]
    public async Task A_merged_issue_and_its_meeting_stay()
    {
        var (reader, id) = await MeetingAsync("Жол");
        var issue = (await Portal.IssuesAsync(id))[0].Id;
        var askIssue = await reader.GetAsync($"/meetings/{id}/issues/{issue}/remove");
        var askMeeting = await reader.GetAsync($"/meetings/{id}/remove");
        await MergeAsync(issue);
        foreach (var refused in new[] { await reader.SubmitAsync(askIssue), await reader.SubmitAsync(askMeeting) })
        {
            Assert.Equal(422, refused.Status);
            Assert.Contains("Адегенде аны ал жерден чыгарыңыз", refused.Errors.Single());
        }
        Assert.Single(await Portal.IssuesAsync(id));
        Assert.Contains("Жолдор (бириктирилген)", (await reader.GetAsync($"/meetings/{id}")).Text);
    }

    [Fact]
    public async Task A_meeting_is_removed_with_its_issues_after_a_question()
    {
        var (reader, id) = await MeetingAsync("Жол");
        var ask = await reader.GetAsync($"/meetings/{id}/remove");
        Assert.Contains("Жыйын өчүрүлдү", (await reader.FollowAsync(await reader.SubmitAsync(ask))).Text);
        Assert.Empty(await Portal.IssuesAsync(id));
        Assert.Equal(404, (await reader.GetAsync($"/meetings/{id}")).Status);
    }

    private async Task<(Reader Reader, int Meeting)> MeetingAsync(params string[] issues) =>
        (await Portal.SignedInAsync("ulgu.specialist"), await Portal.MeetingAsync(await Portal.CycleAsync(), issues: issues));

    private Task<int> MergeAsync(int issue) => Portal.WithDbAsync(async db =>
    {
        var voiced = await db.VoicedIssues.SingleAsync(i => i.Id == issue);
        var cycle = await db.Meetings.Where(m => m.Id == voiced.PraMeetingId).Select(m => m.CycleId).SingleAsync();
        var priority = new PriorityIssue(voiced.AiylAimakId, cycle, 1, new PriorityFacts("Жолдор (бириктирилген)"));
        db.Add(priority);
        await db.SaveChangesAsync();
        voiced.MergeInto(priority.Id, PriorityHold.None);
        return await db.SaveChangesAsync();
    });
}
