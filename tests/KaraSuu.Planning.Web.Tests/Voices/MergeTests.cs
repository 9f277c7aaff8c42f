using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class MergeTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Issues_and_proposals_become_a_new_priority_and_are_set_free_again()
    {
        var (reader, cycle) = await SpecialistAsync();
        var (issue, proposal) = (await IssueAsync(cycle, "Жол бузулган"), await ProposalAsync(cycle, "Жолго шагыл төксө"));
        var form = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Issues", $"{issue}"), ("Form.Proposals", $"{proposal}"),
            ("Form.Title", "Ички жолдор")));
        Assert.Contains("Бириктирилди: 2", page.Text);
        Assert.Contains("Жол бузулган", page.Text);
        Assert.Contains("Жолго шагыл төксө", page.Text);
        Assert.Contains("Бардык курактагылар (жалпы жыйындар)", page.Text);
        Assert.Contains("Чечиле элек", page.Text);
        var takeOut = page.Document.QuerySelector($"main a[href$='/sources/remove?issue={issue}']")!.GetAttribute("href")!;
        var asked = await reader.SubmitAsync(await reader.GetAsync(takeOut), ("Form.Reason", " "));
        Assert.Equal(422, asked.Status);
        Assert.NotNull(asked.ErrorAt("Form_Reason"));
        var free = await reader.FollowAsync(await reader.SubmitAsync(asked, ("Form.Reason", "Бул башка жол")));
        Assert.Contains("Бул башка жол", free.Text, StringComparison.Ordinal);
        Assert.Contains("Бул башка жол", await Portal.WithDbAsync(db => db.JournalEntries.Where(e => e.RecordKind == nameof(Regrouping))
            .OrderByDescending(e => e.Id).Select(e => e.After!).FirstAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(free.Document.QuerySelectorAll("table.list tbody th"), h => h.TextContent.Contains("Жол бузулган", StringComparison.Ordinal));
        Assert.Contains("Жол бузулган", (await reader.GetAsync($"/cycles/{cycle}/priorities/merge")).Text);
        Assert.Equal(404, (await reader.GetAsync(takeOut)).Status);
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(takeOut.Replace($"issue={issue}", $"proposal={proposal}", StringComparison.Ordinal)),
            ("Form.Reason", "Бул сунуш көпүрө жөнүндө"))).Status);
    }

    [Fact]
    public async Task A_source_joins_a_known_priority()
    {
        var (reader, cycle) = await SpecialistAsync();
        var (issue, priority) = (await IssueAsync(cycle, "Суу жок"), await PriorityAsync(cycle, "Ичүүчү суу"));
        var form = await reader.GetAsync($"/cycles/{cycle}/priorities/merge?q=суу");
        var saved = await reader.SubmitAsync(form, ("Form.Issues", $"{issue}"), ("Form.PriorityId", $"{priority}"));
        Assert.Equal($"/priorities/{priority}", saved.Location);
        Assert.Equal(priority, await Portal.WithDbAsync(db => db.VoicedIssues.Where(i => i.Id == issue).Select(i => i.PriorityIssueId).SingleAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_the_ticks_stay()
    {
        var (reader, cycle) = await SpecialistAsync();
        var (issue, priority) = (await IssueAsync(cycle, "Мектеп эски"), await PriorityAsync(cycle, "Мектеп"));
        var form = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var nothing = await reader.SubmitAsync(form);
        Assert.Equal(422, nothing.Status);
        Assert.StartsWith("Жок дегенде бир көйгөйдү", nothing.ErrorAt("Form_Issues"), StringComparison.Ordinal);
        Assert.StartsWith("Тизмеден маселе тандаңыз", nothing.ErrorAt("Form_Title"), StringComparison.Ordinal);
        var both = await reader.SubmitAsync(form, ("Form.Issues", $"{issue}"), ("Form.PriorityId", $"{priority}"), ("Form.Title", "Жаңы"));
        Assert.StartsWith("Экөөнүн бирин гана", both.ErrorAt("Form_Title"), StringComparison.Ordinal);
        Assert.NotNull(both.Document.QuerySelector($"input[name='Form.Issues'][value='{issue}'][checked]"));
        Assert.Equal("Жаңы", both.ValueOf("Form_Title"));
    }

    [Fact]
    public async Task What_somebody_merged_meanwhile_or_of_another_cycle_is_not_taken()
    {
        var (reader, cycle) = await SpecialistAsync();
        var issue = await IssueAsync(cycle, "Жарык жок");
        var mine = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var theirs = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Issues", $"{issue}"), ("Form.Title", "Жарык"))).Status);
        var late = await reader.SubmitAsync(mine, ("Form.Issues", $"{issue}"), ("Form.Title", "Менин жарыгым"));
        Assert.Equal(422, late.Status);
        Assert.Contains("буга чейин эле бириктирилген", late.ErrorAt("Form_Issues"));
        Assert.Equal("Менин жарыгым", late.ValueOf("Form_Title"));
        var foreign = await PriorityAsync(await Portal.CycleAsync(2021, "kara-suu"), "Бөтөн");
        var wrong = await reader.SubmitAsync(mine, ("Form.Issues", "987654"), ("Form.PriorityId", $"{foreign}"));
        Assert.Equal("Тизмеден тандаңыз", wrong.ErrorAt("Form_PriorityId"));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_priority()
    {
        var (reader, cycle) = await SpecialistAsync();
        var issue = await IssueAsync(cycle, "Таштанды");
        var form = await reader.GetAsync($"/cycles/{cycle}/priorities/merge");
        var title = $"Таштанды {Guid.NewGuid():N}";
        var first = await reader.SubmitAsync(form, ("Form.Issues", $"{issue}"), ("Form.Title", title));
        var second = await reader.SubmitAsync(form, ("Form.Issues", $"{issue}"), ("Form.Title", title));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Priorities.CountAsync(p => p.Title == title)));
    }

    [Fact]
    public async Task An_issue_nobody_voiced_says_why_it_is_on_the_list()
    {
        var (reader, cycle) = await SpecialistAsync();
        var list = await reader.GetAsync($"/cycles/{cycle}/priorities");
        var form = await reader.GetAsync(list.Document.QuerySelector("main a[href$='/priorities/new']")!.GetAttribute("href")!);
        var again = await reader.SubmitAsync(form, ("Form.Title", "Чек араны тактоо"), ("Form.LocalIssueId", "999999"));
        Assert.Equal(422, again.Status);
        Assert.NotNull(again.ErrorAt("Form_Reason"));
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_LocalIssueId"));
        var made = await reader.FollowAsync(await reader.SubmitAsync(again, ("Form.Reason", "Кеңеш 12-ноябрда сунуштады"), ("Form.LocalIssueId", "")));
        Assert.Contains("Чек араны тактоо", made.Text);
        Assert.Contains("Кеңеш 12-ноябрда сунуштады", made.Text);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/cycles/{cycle}/priorities/new")).Status);
    }

    [Fact]
    public async Task Leaving_out_asks_for_the_reason_and_the_decision_says_who_and_when()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await PriorityAsync(cycle, "Стадион");
        var page = await reader.GetAsync($"/priorities/{id}");
        var another = await reader.GetAsync($"/priorities/{id}");
        var again = await reader.SubmitAsync(page, "form[action$=decision]", ("Form.Choice", "NotIncluded"), ("Form.Reason", " "));
        Assert.Equal(422, again.Status);
        Assert.Equal("Планга эмне үчүн кирбегенин жазыңыз", again.ErrorAt("Form_Reason"));
        var left = await reader.FollowAsync(await reader.SubmitAsync(page, "form[action$=decision]", ("Form.Choice", "NotIncluded"),
            ("Form.Reason", "Каражат жок")));
        Assert.Contains("Каражат жок", left.Text);
        Assert.NotNull(left.Document.QuerySelector("header.page time"));
        var stale = await reader.SubmitAsync(another, "form[action$=decision]", ("Form.Choice", "Included"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Планга кирбейт", stale.Document.QuerySelector("table.compare")!.TextContent);
        var included = await reader.FollowAsync(await reader.SubmitAsync(stale, "form[action$=decision]"));
        Assert.Contains("бирок пландын бир да пункту бул маселеге жооп бербейт", included.Text);
        var undecided = await reader.FollowAsync(await reader.SubmitAsync(included, "form[action$=decision]", ("Form.Choice", "Undecided")));
        Assert.Contains("планга киреби, чечиле элек", undecided.Text);
        Assert.Equal(422, (await reader.SubmitAsync(undecided, "form[action$=decision]", ("Form.Choice", "Undecided"))).Status);
    }

    [Fact]
    public async Task The_text_is_corrected_and_two_people_see_both_versions()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await PriorityAsync(cycle, "Китепкана");
        var mine = await reader.GetAsync($"/priorities/{id}/edit");
        var theirs = await reader.GetAsync($"/priorities/{id}/edit");
        var bad = await reader.SubmitAsync(mine, ("Form.Title", ""), ("Form.Description", "Эски"), ("Form.LocalIssueId", "987654"));
        Assert.Equal("Бул жерди толтуруңуз", bad.ErrorAt("Form_Title"));
        Assert.Equal("Тизмеден тандаңыз", bad.ErrorAt("Form_LocalIssueId"));
        Assert.Equal("Эски", bad.ValueOf("Form_Description"));
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Title", "Айылдык китепкана"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Title", "Мектеп китепканасы"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Айылдык китепкана", stale.Text);
        Assert.Contains("Мектеп китепканасы", (await reader.FollowAsync(await reader.SubmitAsync(stale))).Text);
    }

    [Fact]
    public async Task A_priority_answered_by_a_plan_shows_the_item_and_stays()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2027));
        var answered = await Portal.WithDbAsync(db => db.Set<Domain.Plans.PlanItem>()
            .Where(i => db.Plans.Any(p => p.Id == i.JointActionPlanId && p.CycleId == cycle)).Select(i => new { i.PriorityIssueId, i.JointActionPlanId })
            .FirstAsync());
        var page = await reader.GetAsync($"/priorities/{answered.PriorityIssueId}");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/plans/{answered.JointActionPlanId}']"));
        var refused = await reader.GetAsync($"/priorities/{answered.PriorityIssueId}/remove");
        Assert.Equal(409, refused.Status);
        Assert.Contains("маселе өчүрүлбөйт", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_priority_with_sources_is_not_offered()
    {
        var (reader, cycle) = await SpecialistAsync();
        var (id, proposal) = (await PriorityAsync(cycle, "Булактуу"), await ProposalAsync(cycle, "Булак болгон сунуш"));
        await Portal.WithDbAsync(async db =>
        {
            (await db.Proposals.SingleAsync(p => p.Id == proposal)).MergeInto(id, PriorityHold.None);
            return await db.SaveChangesAsync();
        });
        await reader.RefusedAsync($"/priorities/{id}/remove");
    }

    [Fact]
    public async Task A_priority_without_sources_is_removed_after_a_question()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await PriorityAsync(cycle, "Ашыкча");
        var gone = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/priorities/{id}/remove")));
        Assert.Contains("Маселе тизмеден өчүрүлдү", gone.Text);
        Assert.Equal(404, (await reader.GetAsync($"/priorities/{id}")).Status);
    }

    [Theory]
    [InlineData("/cycles/{c}/priorities")]
    [InlineData("/cycles/{c}/priorities.csv")]
    [InlineData("/cycles/{c}/priorities/merge")]
    [InlineData("/priorities/{p}")]
    [InlineData("/priorities/{p}/edit")]
    [InlineData("/priorities/{p}/remove")]
    public async Task Another_aimak_finds_nothing(string path)
    {
        var cycle = await Portal.CycleAsync();
        var url = path.Replace("{c}", $"{cycle}", StringComparison.Ordinal)
            .Replace("{p}", $"{await PriorityAsync(cycle, "Биздики")}", StringComparison.Ordinal);
        Assert.Equal(200, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync(url)).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync(url)).Status);
    }

    private async Task<(Reader Reader, int Cycle)> SpecialistAsync() => (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());

    private async Task<int> IssueAsync(int cycle, string text) => (await Portal.IssuesAsync(await Portal.MeetingAsync(cycle, issues: text)))[0].Id;

    private Task<int> ProposalAsync(int cycle, string text) => Portal.WithDbAsync(async db =>
    {
        var proposal = new Proposal(await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId)
            .SingleAsync(), cycle, new ProposalFacts(text, Channel.Paper, null, null, ProposalGroup.Women), new("Адис", DateTime.UtcNow));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return proposal.Id;
    });

    private Task<int> PriorityAsync(int cycle, string title) => Portal.WithDbAsync(async db =>
    {
        var priority = new PriorityIssue(await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId)
            .SingleAsync(), cycle, 1, new PriorityFacts(title));
        db.Add(priority);
        await db.SaveChangesAsync();
        return priority.Id;
    });
}
