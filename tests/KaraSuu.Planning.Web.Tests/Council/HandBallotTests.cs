using System.Text;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Raised hands and papers of deputies who cannot vote in the portal. The ninth deputy of the training aimak has no account here.</summary>
public sealed class HandBallotTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Who_cannot_vote_in_the_portal_is_named_before_the_opening_and_what_that_means()
    {
        var chair = await PrepareAsync();
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy8").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsClosed, true)));
        foreach (var number in Enumerable.Range(2, 3)) await Portal.SignedInAsync($"ulgu.deputy{number}");
        var (session, item) = await Portal.SessionAsync(await Portal.SubmittedPlanAsync(), 9);

        var page = await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote");

        Assert.Contains("Үлгү Депутат 9 (порталда эсеби жок)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Үлгү Депутат 8 (эсеби жабык)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Үлгү Депутат 2 (", page.Text, StringComparison.Ordinal);
        Assert.Contains("Кабыл алууга керек болгон добуш6 Катышкандар9 Порталда добуш бере алгандар", page.Text, StringComparison.Ordinal);
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy8").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsClosed, false)));
        await Portal.SignedInAsync("ulgu.deputy8");
    }

    [Fact]
    public async Task A_raised_hand_is_written_down_by_one_confirmed_by_another_and_told_everywhere()
    {
        var chair = await PrepareAsync();
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var plan = await Portal.SubmittedPlanAsync();
        var vote = await Portal.OpenVoteAsync(chair, plan);
        Assert.Equal(302, (await EnterAsync(chair, vote)).Status);
        var id = await IdAsync(vote);
        var names = await NamesAsync();

        Assert.Contains("Үлгү Депутат 9", await chair.RefusedAsync($"/votes/{vote}/close"), StringComparison.Ordinal);
        var own = await chair.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm");
        Assert.Contains("Бул добушту сиз жазгансыз", own.Text, StringComparison.Ordinal);
        Assert.Contains("Бул добушту сиз жазгансыз", Assert.Single((await chair.PressAsync(own)).Errors));
        Assert.Contains("9 депутаттан 0", (await chair.GetAsync($"/votes/{vote}")).Text, StringComparison.Ordinal);
        var question = await specialist.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm");
        Assert.Contains("кол көтөрүү менен", question.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await specialist.SubmitAsync(question)).Status);
        Assert.Contains("мурда эле ырасталган", Assert.Single((await specialist.PressAsync(question)).Errors));

        var open = await specialist.GetAsync($"/votes/{vote}");
        Assert.Contains("9 депутаттан 1", open.Text, StringComparison.Ordinal);
        Assert.Contains($"Жазган: {names.Chair}", open.Text, StringComparison.Ordinal);
        foreach (var number in Enumerable.Range(2, 5)) await (await Portal.SignedInAsync($"ulgu.deputy{number}")).CastAsync(vote, Choice.For);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);

        var closed = await specialist.GetAsync($"/votes/{vote}");
        Assert.Contains($"кол көтөрүү менен. Жазган: {names.Chair}, ырастаган: {names.Specialist}", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Макул: 7.", closed.Text, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString((await specialist.GetAsync($"/votes/{vote}/ballots.csv")).Bytes);
        Assert.Contains($";кол көтөрүү менен;{names.Chair};{names.Specialist}", csv, StringComparison.Ordinal);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision"), ("Form.Number", "9/2"))).Status);
        await specialist.ReadsAsync($"/plans/{plan}.pdf", "План боюнча добуш берүү",
            $"кол көтөрүү менен берилген добуштар: 1. Жазган: {names.Chair}; ырастаган: {names.Specialist}.");
        var everybody = await Portal.Visitor().GetAsync($"/public/ulgu/plans/{await Portal.PlanAsync(plan, p => p.FromYear)}");
        Assert.Contains("Анын ичинде кол көтөрүү менен: 1, кагаз менен: 0.", everybody.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(names.Specialist, everybody.Text, StringComparison.Ordinal);
        var entries = await Portal.WithDbAsync(db => db.JournalEntries.Where(e => e.RecordKind == nameof(HandBallot) && e.RecordId == $"{id}")
            .OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal([JournalAction.Insert, JournalAction.Change], entries);
    }

    [Fact]
    public async Task A_deputy_who_can_vote_in_the_portal_or_has_voted_gets_no_ballot_by_hand()
    {
        var chair = await PrepareAsync();
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await deputy.CastAsync(vote, Choice.For);

        Assert.StartsWith("Бул депутаттын добушу бар", (await EnterAsync(chair, vote, 2)).ErrorAt("Form_DeputyId"), StringComparison.Ordinal);
        Assert.StartsWith("Бул депутат порталда добуш бере алат", (await EnterAsync(chair, vote, 1)).ErrorAt("Form_DeputyId"), StringComparison.Ordinal);
        Assert.Equal(["Кол көтөрүүнү же кагазды тандаңыз"], (await EnterAsync(chair, vote, way: BallotWay.Portal)).Errors);
        var empty = await chair.SubmitAsync(await chair.GetAsync($"/votes/{vote}/hand-ballots/new"), ("Form.DeputyId", ""));
        Assert.Equal(422, empty.Status);
        Assert.NotNull(empty.ErrorAt("Form_DeputyId"));
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Set<HandBallot>().CountAsync(h => EF.Property<int>(h, "PlanVoteId") == vote)));
    }

    [Fact]
    public async Task A_deputy_with_a_ballot_by_hand_does_not_vote_in_the_portal_until_it_is_withdrawn_with_a_reason()
    {
        var chair = await PrepareAsync();
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await EnterAsync(chair, vote, way: BallotWay.Paper);
        var (id, ninth) = (await IdAsync(vote), await DeputyAsync(9));
        await LinkAsync(ninth);
        var deputy = await Portal.SignedInAsync("ulgu.deputy9");
        var page = await deputy.GetAsync($"/votes/{vote}");
        Assert.Contains("кол көтөрүү же кагаз менен жазылган", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".vote"));
        Assert.Contains("кол көтөрүү же кагаз менен жазылган", Assert.Single((await deputy.BallotAsync(page, "For")).Errors));

        var withdraw = await chair.GetAsync($"/votes/{vote}/hand-ballots/{id}/withdraw");
        var refused = await chair.SubmitAsync(withdraw);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.ErrorAt("Form_Because"));
        var told = await chair.FollowAsync(await chair.SubmitAsync(refused, ("Form.Because", "Депутат порталга кирди")));
        Assert.Contains("Депутат порталга кирди", told.Text, StringComparison.Ordinal);

        Assert.Equal(302, (await deputy.CastAsync(vote, Choice.Against)).Status);
        await chair.CloseAsync(vote);
        Assert.Equal(BallotWay.Portal, Assert.Single(await Portal.BallotsAsync(vote)).Way);
    }

    [Fact]
    public async Task Until_the_vote_closes_the_journal_and_other_pages_do_not_tell_what_was_chosen()
    {
        var chair = await PrepareAsync();
        var head = await Portal.SignedInAsync("ulgu.head");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await EnterAsync(chair, vote);
        var id = await IdAsync(vote);

        Assert.Empty((await head.GetAsync($"/journal?kind=HandBallot&record={id}")).Document.QuerySelectorAll("table tbody tr"));
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm"))).Status);
        Assert.DoesNotContain("Макул", (await head.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm")).Text, StringComparison.Ordinal);
        await chair.CloseAsync(vote);

        // While any vote of the aimak is open, ballots cast since are not told.
        await Portal.WithDbAsync(db => db.Votes.Where(v => v.ClosedAtUtc == null).ExecuteUpdateAsync(s => s.SetProperty(v => v.ClosedAtUtc, DateTime.UtcNow)));
        Assert.NotEmpty((await head.GetAsync($"/journal?kind=HandBallot&record={id}")).Document.QuerySelectorAll("table tbody tr"));
    }

    [Fact]
    public async Task A_ballot_by_hand_of_another_aimak_is_not_there_and_a_deputy_writes_none_down()
    {
        var chair = await PrepareAsync();
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await EnterAsync(chair, vote);
        var id = await IdAsync(vote);
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        foreach (var path in new[] { "hand-ballots/new", $"hand-ballots/{id}/confirm", $"hand-ballots/{id}/withdraw", "call-off", "ballot" })
            Assert.Equal(404, (await stranger.GetAsync($"/votes/{vote}/{path}")).Status);
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        Assert.NotEqual(200, (await deputy.GetAsync($"/votes/{vote}/hand-ballots/new")).Status);
        Assert.NotEqual(200, (await deputy.GetAsync($"/votes/{vote}/hand-ballots/{id}/withdraw")).Status);
        Assert.Equal(200, (await deputy.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm")).Status);
    }

    [Fact]
    public async Task The_database_itself_keeps_one_way_a_deputy_and_a_vote()
    {
        if (Portal.OnSqlServer) return;
        var chair = await PrepareAsync();
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await EnterAsync(chair, vote);
        var ninth = await DeputyAsync(9);

        await RefusedAsync("INSERT INTO DeputyWay (PlanVoteId, DeputyId, Way) VALUES ({0}, {1}, 'Portal')");
        await RefusedAsync("INSERT INTO Ballot (PlanVoteId, DeputyId, Way, Sequence, Choice, Receipt, CastAtUtc) "
            + "VALUES ({0}, {1}, 'Portal', 1, 'For', 'К', '2026-05-20 04:00:00')");

        Task RefusedAsync(string sql) => Portal.WithDbAsync(async db =>
        {
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql, vote, ninth));
            return 0;
        });
    }

    /// <summary>The chair, with the ninth deputy's account tied to nobody.</summary>
    private async Task<Reader> PrepareAsync()
    {
        await LinkAsync(null);
        return await Portal.SignedInAsync("ulgu.chair");
    }

    private Task<int> LinkAsync(int? deputy) => Portal.WithDbAsync(db =>
        db.Users.Where(u => u.UserName == "ulgu.deputy9").ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, deputy)));

    private async Task<Answer> EnterAsync(Reader chair, int vote, int deputy = 9, BallotWay way = BallotWay.RaisedHand, Choice choice = Choice.For)
    {
        var page = await chair.GetAsync($"/votes/{vote}/hand-ballots/new");
        return await chair.SubmitAsync(page, ("Form.DeputyId", $"{await DeputyAsync(deputy)}"), ("Form.Way", $"{way}"), ("Form.Choice", $"{choice}"));
    }

    private Task<int> DeputyAsync(int number) =>
        Portal.WithDbAsync(db => db.Deputies.Where(d => d.FullName == $"Үлгү Депутат {number}").Select(d => d.Id).SingleAsync());

    private Task<int> IdAsync(int vote) =>
        Portal.WithDbAsync(db => db.Votes.Where(v => v.Id == vote).SelectMany(v => v.ByHand).MaxAsync(h => h.Id));

    private Task<(string Chair, string Specialist)> NamesAsync() => Portal.WithDbAsync(async db => (
        await db.Users.Where(u => u.UserName == "ulgu.chair").Select(u => u.FullName).SingleAsync(),
        await db.Users.Where(u => u.UserName == "ulgu.specialist").Select(u => u.FullName).SingleAsync()));
}
