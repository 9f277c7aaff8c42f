using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

/// <summary>The whole protocol on one page: its head, who came and what they voiced.</summary>
public sealed class ProtocolTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_protocol_is_written_whole_on_one_page()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await NewAsync(reader);
        Assert.Equal(10, form.Document.QuerySelectorAll("#issues tbody tr").Length);
        Assert.True(form.Document.QuerySelectorAll("#local-issues option").Length > 10);
        var saved = await reader.SubmitAsync(form, [.. Head(form, "12.05.2026"), ("Form.Attendance[0].Women", "7"), ("Form.Attendance[1].Men", "5"),
            ("Form.Rows[0].Text", "Таза суу"), ("Form.Rows[0].LocalIssue", "2"), ("Form.Rows[0].WomenVotes", "6"),
            ("Form.Rows[3].Text", "Ички жолдор"), ("Form.Rows[3].Votes", "9"), ("Form.Rows[3].Solution", "Шагыл төшөө")]);
        Assert.Equal(302, saved.Status);
        var page = await reader.FollowAsync(saved);
        Assert.Contains("Протокол айтылган көйгөйлөрү менен сакталды", page.Text);
        var issues = await Portal.IssuesAsync(IdOf(saved));
        var second = await Portal.WithDbAsync(db => db.LocalIssues.Where(l => l.Number == 2).Select(l => (int?)l.Id).SingleAsync());
        Assert.Equal([("Таза суу", second, 6, (int?)null), ("Ички жолдор", null, null, 9)],
            issues.Select(i => (i.Text, i.LocalIssueId, i.WomenVotes, i.Votes)));
    }

    [Fact]
    public async Task Only_village_and_day_are_asked()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await NewAsync(reader);
        Assert.Equal(302, (await reader.SubmitAsync(form, [.. Head(form, "13.05.2026")])).Status);
        var again = await reader.SubmitAsync(await NewAsync(reader), ("Form.Rows[0].Text", "Таза суу"));
        Assert.Equal(422, again.Status);
        Assert.Equal(2, again.Errors.Count);
        Assert.Equal("Таза суу", again.ValueOf("Form_Rows_0__Text"));
    }

    [Fact]
    public async Task An_issue_of_local_importance_is_found_by_number_or_words_and_a_riddle_is_named()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await NewAsync(reader);
        var again = await reader.SubmitAsync(form, [.. Head(form, "14.05.2026"), ("Form.Rows[0].Text", "Бир"), ("Form.Rows[0].LocalIssue", "жергиликтүү"),
            ("Form.Rows[1].Text", "Эки"), ("Form.Rows[1].LocalIssue", "космос"), ("Form.Rows[2].Text", "Үч"), ("Form.Rows[2].LocalIssue", "9999")]);
        Assert.Equal(422, again.Status);
        Assert.StartsWith("Бир нечеси туура келет", again.ErrorAt("Form_Rows_0__LocalIssue"), StringComparison.Ordinal);
        Assert.StartsWith("Мындай маселе тизмеде жок", again.ErrorAt("Form_Rows_1__LocalIssue"), StringComparison.Ordinal);
        Assert.StartsWith("Мындай маселе тизмеде жок", again.ErrorAt("Form_Rows_2__LocalIssue"), StringComparison.Ordinal);
        Assert.Equal("космос", again.ValueOf("Form_Rows_1__LocalIssue"));
    }

    [Fact]
    public async Task A_pasted_list_becomes_rows_and_is_not_lost_by_an_early_save()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await NewAsync(reader);
        var shown = await reader.SubmitAsync(form, [.. Head(form, "15.05.2026"), ("Form.Rows[2].Text", "Мурунку"), ("Form.Rows[2].WomenVotes", "3"),
            ("Form.Pasted", "1. Таза суу\t20\t45\n2. Ички жолдор")]);
        Assert.Equal(200, shown.Status);
        Assert.Equal(("Мурунку", "3"), (shown.ValueOf("Form_Rows_0__Text"), shown.ValueOf("Form_Rows_0__WomenVotes")));
        Assert.Equal(("Таза суу", "20", "45"),
            (shown.ValueOf("Form_Rows_1__Text"), shown.ValueOf("Form_Rows_1__WomenVotes"), shown.ValueOf("Form_Rows_1__MenVotes")));
        Assert.Equal("15.05.2026", shown.ValueOf("Form_HeldOn"));
        Assert.Equal("", shown.ValueOf("Form_Pasted"));
        var saved = await reader.SubmitAsync(shown);
        Assert.Equal(["Мурунку", "Таза суу", "Ички жолдор"], (await Portal.IssuesAsync(IdOf(saved))).Select(i => i.Text));
    }

    [Theory]
    [InlineData("12\t15", "", "Бул тизмеден бир да көйгөй окулган жок")]
    [InlineData("Суу", "көп", "")]
    public async Task What_cannot_be_read_of_a_pasted_list_stays_in_its_field(string pasted, string votes, string message)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await NewAsync(reader);
        var again = await reader.SubmitAsync(form, [.. Head(form, "16.05.2026"), ("Form.Rows[0].Text", "Жол"), ("Form.Rows[0].WomenVotes", votes),
            ("Form.Pasted", pasted), ("add", "1")]);
        Assert.Equal(422, again.Status);
        Assert.Equal(pasted, again.ValueOf("Form_Pasted"));
        Assert.Equal(votes, again.ValueOf("Form_Rows_0__WomenVotes"));
        Assert.StartsWith(message, votes.Length > 0 ? "" : again.ErrorAt("Form_Pasted"), StringComparison.Ordinal);
        Assert.NotEmpty(again.Errors);
    }

    [Fact]
    public async Task A_known_protocol_is_corrected_on_the_same_page_and_a_long_one_by_pages()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await Portal.MeetingAsync(await Portal.CycleAsync(), issues: [.. Enumerable.Range(1, 14).Select(n => $"Көйгөй {n}")]);
        var form = await reader.GetAsync($"/meetings/{id}/edit");
        Assert.Equal("Көйгөй 14", form.ValueOf("Form_Rows_13__Text"));
        Assert.Equal(302, (await reader.SubmitAsync(form,
            ("Form.Rows[13].Text", "Он төрт"), ("Form.Rows[14].Text", "Он беш"), ("Form.Rows[15].Text", "Он алты"))).Status);
        Assert.Equal(16, (await Portal.IssuesAsync(id)).Count);

        form = await reader.GetAsync($"/meetings/{id}/edit");
        Assert.Equal("", form.ValueOf("Form_Rows_0__Text"));
        Assert.Contains("16 көйгөй бар", form.Text);
        var second = await reader.GetAsync($"/meetings/{id}/issues?page=2");
        Assert.Equal("Он алты", second.ValueOf("Form_Rows_0__Text"));
        Assert.Equal(302, (await reader.SubmitAsync(second, ("Form.Rows[0].Votes", "4"))).Status);
        Assert.Equal(4, (await Portal.IssuesAsync(id)).Single(i => i.Text == "Он алты").Votes);
        Assert.NotNull((await reader.GetAsync($"/meetings/{id}/issues")).Document.QuerySelector($"a[href='/meetings/{id}/issues?page=2']"));
        Assert.Equal(200, (await reader.GetAsync($"/meetings/{id}/issues?page=99999999")).Status);
    }

    [Fact]
    public async Task A_new_protocol_cannot_claim_a_known_issue()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var other = await Portal.MeetingAsync(await Portal.CycleAsync(), issues: "Башка");
        var form = await NewAsync(reader);
        var answer = await reader.SubmitAsync(form, [.. Head(form, "17.05.2026"), ("Form.Rows[0].Id", $"{(await Portal.IssuesAsync(other))[0].Id}"),
            ("Form.Rows[0].Text", "Өзгөрдү")]);
        Assert.Equal(404, answer.Status);
        Assert.Equal("Башка", (await Portal.IssuesAsync(other)).Single().Text);
    }

    [Fact]
    public async Task Two_recorders_of_one_protocol_see_each_others_issues()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await Portal.MeetingAsync(await Portal.CycleAsync(), issues: "Жол");
        var (mine, theirs) = (await reader.GetAsync($"/meetings/{id}/edit"), await reader.GetAsync($"/meetings/{id}/edit"));
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Rows[1].Text", "Көпүрө"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Rows[1].Text", "Мектеп"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Көпүрө", stale.Text);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(["Жол", "Көпүрө", "Мектеп"], (await Portal.IssuesAsync(id)).Select(i => i.Text));
    }

    [Fact]
    public async Task Issues_like_the_typed_one_are_found_in_ones_own_aimak_alone()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync();
        await Portal.MeetingAsync(cycle, issues: ["Ичүүчү суунун түтүктөрү эскирген", "Мектептин чатыры"]);
        var found = await LikeAsync(reader, cycle, "суу түтүгү");
        Assert.Contains(found, f => f.GetProperty("text").GetString() == "Ичүүчү суунун түтүктөрү эскирген");
        Assert.DoesNotContain(found, f => f.GetProperty("text").GetString() == "Мектептин чатыры");
        foreach (var text in new[] { "", "   ", "%%%", "'\"", new string('ж', 5000) }) await LikeAsync(reader, cycle, text);
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/cycles/{cycle}/voiced?text=суу")).Status);
    }

    private static async Task<List<JsonElement>> LikeAsync(Reader reader, int cycle, string text)
    {
        var answer = await reader.GetAsync($"/cycles/{cycle}/voiced?text={Uri.EscapeDataString(text)}");
        Assert.Equal(200, answer.Status);
        return [.. JsonDocument.Parse(answer.Bytes).RootElement.EnumerateArray()];
    }

    private async Task<Answer> NewAsync(Reader reader) => await reader.GetAsync($"/cycles/{await Portal.CycleAsync()}/meetings/new");

    private static (string Name, string Value)[] Head(Answer form, string day) =>
        [("Form.VillageId", form.Document.QuerySelectorAll("#Form_VillageId option")[1].GetAttribute("value")!), ("Form.HeldOn", day)];

    private static int IdOf(Answer saved) => int.Parse(saved.Location!.Split('/', '?')[2], System.Globalization.CultureInfo.InvariantCulture);
}
