using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class EvaluationTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task The_sides_rate_apart_and_see_each_other_when_finished()
    {
        var plan = await ApprovedAsync();
        var (ao, jme) = (await SpecialistAsync(), await Portal.SignedInAsync("ulgu.jme"));
        var at = $"/plans/{plan}/evaluations";

        var rated = await ao.SubmitAsync(await ao.GetAsync(at + "/ao"),
            ("Form.HeldOn", "20.11.2026"), ("Form.Conclusion", "Баары жасалды"), ("Form.Ratings[0].Achievement", "Achieved"),
                ("Form.Ratings[1].Achievement", "Achieved"));
        Assert.Equal(at, rated.Location);
        Assert.Contains("Баары жасалды", (await ao.GetAsync(at)).Text);
        Assert.DoesNotContain("Баары жасалды", (await jme.GetAsync(at)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Баары жасалды", (await (await Portal.SignedInAsync("ulgu.chair")).GetAsync(at)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Баары жасалды", (await ao.GetAsync($"/plans/{plan}/execution")).Text, StringComparison.Ordinal);

        Assert.Equal(at, (await ao.SubmitAsync(await ao.GetAsync(at + "/ao/finish"))).Location);
        Assert.Contains("Баары жасалды", (await jme.GetAsync(at)).Text);

        await jme.SubmitAsync(await jme.GetAsync(at + "/jme"), ("Form.HeldOn", "21.11.2026"),
            ("Form.Ratings[0].Achievement", "NotAchieved"), ("Form.Ratings[0].Comment", "Жол жок"), ("Form.Ratings[1].Achievement", "MostlyAchieved"),
                ("Form.Ratings[1].Actual", "80 %"));
        Assert.Empty((await jme.GetAsync(at)).Document.QuerySelectorAll("ul.checks"));
        Assert.Equal(302, (await jme.SubmitAsync(await jme.GetAsync(at + "/jme/finish"))).Status);
        var seen = await ao.GetAsync(at);
        Assert.Contains("Жол жок", seen.Document.QuerySelector("#item-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("катуу айырмаланат", seen.Document.QuerySelector("#item-1 ul.checks")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.Document.QuerySelector("#item-2 ul.checks"));
        Assert.Contains("Жол жок", (await ao.GetAsync($"/plans/{plan}/execution")).Text);
    }

    [Fact]
    public async Task A_finished_evaluation_is_locked()
    {
        var plan = await ApprovedAsync(items: 1);
        var ao = await SpecialistAsync();
        var form = await ao.GetAsync($"/plans/{plan}/evaluations/ao");
        Assert.Equal(302, (await ao.SubmitAsync(form, ("Form.HeldOn", "20.11.2026"), ("Form.Ratings[0].Achievement", "Achieved"))).Status);
        var open = await ao.GetAsync($"/plans/{plan}/evaluations/ao");
        await ao.SubmitAsync(await ao.GetAsync($"/plans/{plan}/evaluations/ao/finish"));
        Assert.Equal(422, (await ao.SubmitAsync(open, ("Form.Conclusion", "Кечигип калды"))).Status);
        Assert.Equal($"/plans/{plan}/evaluations", (await ao.GetAsync($"/plans/{plan}/evaluations/ao")).Location);
    }

    [Fact]
    public async Task Items_without_a_rating_keep_it_open()
    {
        var plan = await ApprovedAsync();
        var ao = await SpecialistAsync();
        await ao.SubmitAsync(await ao.GetAsync($"/plans/{plan}/evaluations/ao"), ("Form.HeldOn", "20.11.2026"), ("Form.Ratings[0].Achievement", "Achieved"));
        var refused = await ao.SubmitAsync(await ao.GetAsync($"/plans/{plan}/evaluations/ao/finish"));
        Assert.Equal(422, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Null(await Portal.WithDbAsync(db => db.Evaluations.Where(e => e.PlanId == plan).Select(e => e.FinishedAtUtc).SingleAsync()));
    }

    [Fact]
    public async Task The_closing_meeting_says_where_and_how_many()
    {
        var plan = await ApprovedAsync(items: 1);
        var jme = await Portal.SignedInAsync("ulgu.jme");
        await jme.SubmitAsync(await jme.GetAsync($"/plans/{plan}/evaluations/residents"), ("Form.HeldOn", "25.11.2026"), ("Form.Place", "Айылдык клуб"),
            ("Form.Women", "41"), ("Form.Men", "37"), ("Form.Ratings[0].Achievement", "PartlyAchieved"), ("Form.Ratings[0].Comment", "Жарымы калды"));
        await jme.SubmitAsync(await jme.GetAsync($"/plans/{plan}/evaluations/residents/finish"));
        var page = await (await SpecialistAsync()).GetAsync($"/plans/{plan}/evaluations");
        Assert.Contains("Айылдык клуб, аялдар: 41, эркектер: 37", page.Text);
        Assert.Contains("Жарымы калды", page.Text);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_wrong()
    {
        var plan = await ApprovedAsync(items: 1);
        var ao = await SpecialistAsync();
        var form = await ao.GetAsync($"/plans/{plan}/evaluations/residents");
        var again = await ao.SubmitAsync(form, ("Form.HeldOn", "25.11.2026"), ("Form.Women", "-4"), ("Form.Place", "Клуб"),
            ("Form.Ratings[0].Achievement", "NotAchieved"));
        Assert.Equal(422, again.Status);
        Assert.NotNull(again.ErrorAt("Form_Women"));
        Assert.Equal("Клуб", again.ValueOf("Form_Place"));
        Assert.Equal("NotAchieved", again.ValueOf("Form_Ratings_0__Achievement"));
        Assert.NotNull((await ao.SubmitAsync(again, ("Form.Women", "4"))).ErrorAt("Form_Ratings_0__Comment"));
        Assert.Equal(422, (await ao.SubmitAsync(form, ("Form.Ratings[0].Achievement", "99"))).Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Evaluations.CountAsync(e => e.PlanId == plan)));
    }

    [Fact]
    public async Task A_word_without_a_rating_is_refused_at_the_rating_of_its_row()
    {
        var plan = await ApprovedAsync();
        var ao = await SpecialistAsync();
        var again = await ao.SubmitAsync(await ao.GetAsync($"/plans/{plan}/evaluations/ao"), ("Form.Ratings[0].Achievement", "Achieved"),
            ("Form.Ratings[1].Actual", "12 чырактын 9у"));
        Assert.Equal(422, again.Status);
        Assert.Contains("баа тандалган эмес", again.ErrorAt("Form_Ratings_1__Achievement"), StringComparison.Ordinal);
        Assert.Equal("12 чырактын 9у", again.ValueOf("Form_Ratings_1__Actual"));
        Assert.Equal(302, (await ao.SubmitAsync(again, ("Form.Ratings[1].Achievement", "MostlyAchieved"))).Status);
    }

    [Fact]
    public async Task Two_people_of_a_side_see_both_versions()
    {
        var plan = await ApprovedAsync(items: 1);
        var (mine, head) = (await SpecialistAsync(), await Portal.SignedInAsync("ulgu.head"));
        var form = await mine.GetAsync($"/plans/{plan}/evaluations/ao");
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/plans/{plan}/evaluations/ao"), ("Form.Conclusion", "Башчынын сөзү"))).Status);
        var stale = await mine.SubmitAsync(form, ("Form.Conclusion", "Адистин сөзү"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Башчынын сөзү", stale.Text);
        Assert.Equal("Адистин сөзү", stale.ValueOf("Form_Conclusion"));
        Assert.Equal(302, (await mine.SubmitAsync(stale)).Status);
        Assert.Equal("Адистин сөзү", await Portal.WithDbAsync(db => db.Evaluations.Where(e => e.PlanId == plan).Select(e => e.Conclusion).SingleAsync()));
    }

    [Theory]
    [InlineData("ulgu.specialist", "ao", 200)]
    [InlineData("ulgu.head", "ao", 200)]
    [InlineData("ulgu.jme", "ao", 403)]
    [InlineData("ulgu.chair", "ao", 403)]
    [InlineData("ulgu.supervisor", "ao", 403)]
    [InlineData("ulgu.specialist", "jme", 403)]
    [InlineData("ulgu.head", "jme", 403)]
    [InlineData("ulgu.jme", "jme", 200)]
    [InlineData("ulgu.specialist", "residents", 200)]
    [InlineData("ulgu.jme", "residents", 200)]
    [InlineData("ulgu.deputy2", "residents", 403)]
    [InlineData("observer", "residents", 403)]
    [InlineData("kara-suu.specialist", "ao", 404)]
    [InlineData("kara-suu.jme", "jme", 404)]
    public async Task A_side_is_written_by_its_own_people(string account, string side, int status)
    {
        var path = $"/plans/{await ApprovedAsync(items: 1)}/evaluations/{side}";
        var reader = await Portal.SignedInAsync(account);
        Assert.Equal(status, Refused(await reader.GetAsync(path)));
        var posted = Refused(await PostAsync(reader, path, ("Form.Conclusion", "Сөз")));
        Assert.Equal(status == 200 ? 302 : status, posted);
    }

    [Fact]
    public async Task A_plan_that_is_not_approved_is_not_evaluated()
    {
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var ao = await SpecialistAsync();
        foreach (var path in new[] { "evaluations", "evaluations/ao", "execution" })
            Assert.Equal(409, (await ao.GetAsync($"/plans/{plan}/{path}")).Status);
        Assert.Equal(404, (await ao.GetAsync($"/plans/{plan}/evaluations/nobody")).Status);
        Assert.Null((await ao.GetAsync($"/plans/{plan}")).Document.QuerySelector($"a[href='/plans/{plan}/execution']"));
    }

    [Fact]
    public async Task The_report_for_the_kenesh_adds_up_planned_contracted_and_paid_money()
    {
        var plan = await ApprovedAsync();
        var activity = await Portal.WithDbAsync(db => db.Plans.Where(p => p.Id == plan).SelectMany(p => p.Items).Where(i => i.Number == 1)
            .SelectMany(i => i.Activities).Select(a => a.Id).FirstAsync());
        var work = await Portal.WorkAsync(2026, activity);
        var reader = await Portal.SignedInAsync("ulgu.chair");
        Assert.NotNull((await reader.GetAsync($"/plans/{plan}")).Document.QuerySelector($"a[href='/plans/{plan}/execution']"));
        var page = await reader.GetAsync($"/plans/{plan}/execution");
        Assert.NotNull(page.Document.QuerySelector($"#item-1 a[href='/works/{work}']"));
        Assert.Null(page.Document.QuerySelector($"#item-2 a[href='/works/{work}']"));
        var local = page.Document.QuerySelector("#item-1 tbody tr")!.QuerySelectorAll("td").Select(c => c.TextContent.Trim().Replace('\u00a0', ' '));
        Assert.Equal(["1 000", "301 000", "123 000"], local);
        Assert.Contains("480 000", page.Text);
        var pdf = await reader.GetAsync($"/plans/{plan}/execution.pdf");
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
        Assert.Equal("%PDF"u8.ToArray(), pdf.Bytes[..4]);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync($"/plans/{plan}/execution.pdf")).Status);
        var evaluations = await reader.GetAsync($"/plans/{plan}/evaluations");
        Assert.NotNull(evaluations.Document.QuerySelector($"#item-1 a[href='/works/{work}']"));
    }

    private static int Refused(Answer answer) =>
        answer.Status == 302 && answer.Location!.Contains("/error/403", StringComparison.Ordinal) ? 403 : answer.Status;

    private async Task<int> ApprovedAsync(int items = 2)
    {
        var plan = await PlanAsync(items: items);
        await Portal.WithDbAsync(async db =>
        {
            var found = await db.Plans.Whole().SingleAsync(p => p.Id == plan);
            found.RecordPublishedApproval(new Resolution("7", Stamp.Today, null), Stamp);
            return await db.SaveChangesAsync();
        });
        return plan;
    }
}
