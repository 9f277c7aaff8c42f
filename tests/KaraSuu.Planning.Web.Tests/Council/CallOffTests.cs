using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>A vote opened by mistake: no vote, and told everywhere.</summary>
public sealed class CallOffTests(Portal portal) : PortalTests(portal)
{
    private const string Mark = "жокко чыгарылган добуш берүү";
    private const string Mistake = "Башка маселе боюнча ачылып калды";

    [Fact]
    public async Task It_is_called_off_with_a_reason_opened_again_without_one_and_told_to_everybody()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var plan = await Portal.SubmittedPlanAsync();
        var mistake = await Portal.OpenVoteAsync(chair, plan);
        var (session, item) = await Portal.WithDbAsync(async db =>
        {
            var vote = await db.Votes.SingleAsync(v => v.Id == mistake);
            return (vote.KeneshSessionId, vote.AgendaItemId);
        });
        var page = await chair.GetAsync($"/votes/{mistake}");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/votes/{mistake}/call-off']"));
        var refused = await chair.SubmitAsync(await chair.GetAsync($"/votes/{mistake}/call-off"));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.ErrorAt("Form_Because"));

        var told = await chair.FollowAsync(await chair.SubmitAsync(refused, ("Form.Because", Mistake)));

        Assert.Contains(Mark, told.Text, StringComparison.Ordinal);
        Assert.Contains($"Жокко чыгаруунун себеби: {Mistake}", told.Text, StringComparison.Ordinal);
        Assert.Contains("жокко чыгарды", told.Text, StringComparison.Ordinal);
        Assert.Equal(409, (await chair.GetAsync($"/votes/{mistake}/ballots.csv")).Status);
        Assert.Contains("жокко чыгарылган", await chair.RefusedAsync($"/votes/{mistake}/close"), StringComparison.Ordinal);
        Assert.Contains(Mark, (await chair.GetAsync($"/sessions/{session}")).Text, StringComparison.Ordinal);
        Assert.Contains("добуш берүү өтө элек", (await chair.GetAsync($"/plans/{plan}/decision")).Text, StringComparison.Ordinal);
        var entry = await Portal.WithDbAsync(db => db.JournalEntries.OrderBy(e => e.Id)
            .LastAsync(e => e.RecordKind == nameof(PlanVote) && e.RecordId == $"{mistake}"));
        Assert.Equal(JournalAction.Change, entry.Action);
        Assert.Contains(Mistake, entry.After, StringComparison.Ordinal);

        var again = await chair.SubmitAsync(await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote"));
        Assert.Equal(302, again.Status);
        var vote = int.Parse(again.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await chair.CastAsync(vote, Choice.For);
        foreach (var number in Enumerable.Range(2, 5)) await (await Portal.SignedInAsync($"ulgu.deputy{number}")).CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision"), ("Form.Number", "9/3"))).Status);

        Assert.Contains(Mark, (await chair.GetAsync($"/plans/{plan}")).Text, StringComparison.Ordinal);
        var everybody = await Portal.Visitor().GetAsync($"/public/ulgu/plans/{await Portal.PlanAsync(plan, p => p.FromYear)}");
        Assert.Contains(Mark, everybody.Text, StringComparison.Ordinal);
        Assert.Contains(Mistake, everybody.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("жокко чыгарды", everybody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_with_a_ballot_is_not_called_off()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var form = await chair.GetAsync($"/votes/{vote}/call-off");
        await chair.CastAsync(vote, Choice.For);

        var refused = await chair.SubmitAsync(form, ("Form.Because", Mistake));

        Assert.Equal(422, refused.Status);
        Assert.Contains("добуш бар", Assert.Single(refused.Errors));
        Assert.Null((await chair.GetAsync($"/votes/{vote}")).Document.QuerySelector($"a[href='/votes/{vote}/call-off']"));
        Assert.Null((await chair.GetAsync($"/votes/{vote}/call-off")).Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task While_a_vote_called_off_is_all_there_was_presence_and_the_day_of_the_session_may_change()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var session = await Portal.WithDbAsync(db => db.Votes.Where(v => v.Id == vote).Select(v => v.KeneshSessionId).SingleAsync());
        await chair.SubmitAsync(await chair.GetAsync($"/votes/{vote}/call-off"), ("Form.Because", Mistake));

        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/sessions/{session}/presence"))).Status);
        var moved = await chair.SubmitAsync(await chair.GetAsync($"/sessions/{session}/edit"),
            ("Form.HeldOn", Kenesh.Today.AddDays(-1).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(302, moved.Status);
        Assert.Null((await chair.GetAsync($"/sessions/{session}")).Document.QuerySelector("a[href$='/remove']"));

        // The plan does not tell of a session on a day on which there was none.
        var plan = await Portal.WithDbAsync(db => db.Votes.Where(v => v.Id == vote).Select(v => v.PlanId).SingleAsync());
        Assert.Contains(Texts.Show.Date(Kenesh.Today.AddDays(-1)),
            (await chair.GetAsync($"/plans/{plan}")).Document.QuerySelector($"a[href='/votes/{vote}']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_called_off_does_not_stand_in_the_way_of_a_paper_approval_after_a_return()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var plan = await Portal.SubmittedPlanAsync();
        var mistake = await Portal.OpenVoteAsync(chair, plan);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/votes/{mistake}/call-off"), ("Form.Because", Mistake))).Status);
        Assert.Equal(409, (await chair.GetAsync($"/plans/{plan}/paper-approval")).Status);
        var returned = await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision/return"), ("Form.Reasons", "Кагаз менен кабыл алынды"));
        Assert.Equal(302, returned.Status);
        await Portal.WithDbAsync(async db =>
        {
            db.Add(new PaperScan(await db.Plans.Where(p => p.Id == plan).Select(p => p.AiylAimakId).SingleAsync(), plan, "токтом.pdf",
                "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"u8.ToArray(), new Domain.Stamp("Төрага", DateTime.UtcNow)));
            return await db.SaveChangesAsync();
        });

        var form = await chair.GetAsync($"/plans/{plan}/paper-approval");
        Assert.Equal(200, form.Status);
        var approved = await chair.FollowAsync(await chair.SubmitAsync(form, "form[action$='/paper-approval']", ("Form.IsSure", "true")));

        Assert.Equal(PlanStatus.Approved, await Portal.PlanAsync(plan, p => p.Status));
        Assert.Contains(Mark, approved.Text, StringComparison.Ordinal);
    }
}
