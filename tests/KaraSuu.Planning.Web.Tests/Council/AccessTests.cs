using System.Text;
using AngleSharp.Dom;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Whose ballot it is: an account that was taken away casts none, and one an administrator could have come in by says so.</summary>
public sealed class AccessTests(Portal portal) : PortalTests(portal)
{
    private const string Admin = "Үлгү: Аймактын администратору";

    private readonly Ways _ways = new(portal);

    [Theory]
    [InlineData("ulgu.deputy2", "close")]
    [InlineData("ulgu.deputy3", "password")]
    [InlineData("ulgu.deputy4", "")]
    public async Task An_open_session_of_a_closed_reset_or_demoted_account_casts_no_ballot(string userName, string step)
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var deputy = await Portal.SignedInAsync(userName);
        var page = await deputy.GetAsync($"/votes/{vote}");
        var (admin, id) = (await Portal.SignedInAsync("ulgu.admin"), await Portal.UserIdAsync(userName));
        var done = step.Length > 0
            ? await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/{step}"))
            : await admin.SubmitAsync(await admin.GetAsync($"/users/{id}"), ("Form.Roles", Roles.JmeMember));
        Assert.InRange(done.Status, 200, 302);

        var refused = await deputy.BallotAsync(page, "For");

        Assert.StartsWith("/accounts/sign-in", new Uri(new Uri("http://localhost"), refused.Location).AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(await Portal.BallotsAsync(vote));
    }

    [Fact]
    public async Task A_ballot_says_for_good_that_access_was_given_anew_and_the_word_of_the_account_does_not_clear_it()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var before = await Portal.SignedInAsync("ulgu.deputy5");
        await before.CastAsync(vote, Choice.Against);

        var deputy = await _ways.ResetAsync("ulgu.admin", "ulgu.deputy5");
        Assert.Equal(302, (await deputy.CastAsync(vote, Choice.For)).Status);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);

        var tables = (await chair.GetAsync($"/votes/{vote}")).Document.QuerySelectorAll("table.list");
        Assert.Contains($"сырсөзүн алмаштырган: {Admin}; депутат муну ырастай элек", RowOf(tables[0], "Үлгү Депутат 5"), StringComparison.Ordinal);
        Assert.DoesNotContain("алмаштырган", tables[1].TextContent, StringComparison.Ordinal);
        Assert.Single(tables[0].QuerySelectorAll("tbody .status.attention"));
        Assert.Contains("депутат муну ырастай элек", await FileAsync(chair, vote), StringComparison.Ordinal);

        await Ways.ConfirmAsync(deputy);
        var quieter = $"сырсөзүн алмаштырган: {Admin}; {Texts.Show.Date(DateTime.UtcNow)} күнү ушул эсептен ырасталган";
        var later = await chair.GetAsync($"/votes/{vote}");
        Assert.Contains(quieter, later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ырастай элек", later.Text, StringComparison.Ordinal);
        Assert.Empty(later.Document.QuerySelectorAll("table.list tbody .status.attention"));

        var next = await VotedAsync(chair, deputy);
        Assert.Contains(quieter, await RowOfAsync(chair, next, "Үлгү Депутат 5"), StringComparison.Ordinal);
        Assert.Contains(quieter, await FileAsync(chair, next), StringComparison.Ordinal);

        await _ways.AgeAsync("ulgu.deputy5", 29);
        Assert.Contains("ушул эсептен ырасталган", (await chair.GetAsync($"/votes/{await VotedAsync(chair, deputy)}")).Text, StringComparison.Ordinal);
        await _ways.AgeAsync("ulgu.deputy5", 2);
        Assert.DoesNotContain("алмаштырган", (await chair.GetAsync($"/votes/{await VotedAsync(chair, deputy)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accomplice_linked_to_the_deputy_of_a_closed_account_votes_under_the_mark()
    {
        var (chair, admin) = (await Portal.SignedInAsync("ulgu.chair"), await Portal.SignedInAsync("ulgu.admin"));
        var (deputyUser, accomplice) = (await Portal.UserIdAsync("ulgu.deputy6"), await Portal.UserIdAsync("ulgu.supervisor"));
        var deputy = await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == deputyUser).Select(u => u.DeputyId).SingleAsync());
        await admin.SubmitAsync(await admin.GetAsync($"/users/{deputyUser}/close"));
        var linked = await admin.SubmitAsync(await admin.GetAsync($"/users/{accomplice}"), ("Form.Roles", Roles.Deputy), ("Form.DeputyId", $"{deputy}"));
        Assert.Equal(302, linked.Status);
        var voter = await Portal.SignedInAsync("ulgu.supervisor");

        var vote = await VotedAsync(chair, voter);
        const string warning = $"эсебин депутатка байлаган: {Admin}; депутат муну ырастай элек";
        Assert.Contains(warning, await RowOfAsync(chair, vote, "Үлгү Депутат 6"), StringComparison.Ordinal);

        await Ways.ConfirmAsync(voter);
        var quieter = $"эсебин депутатка байлаган: {Admin}; {Texts.Show.Date(DateTime.UtcNow)} күнү ушул эсептен ырасталган";
        foreach (var id in new[] { vote, await VotedAsync(chair, voter) })
            Assert.Contains(quieter, await RowOfAsync(chair, id, "Үлгү Депутат 6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_decision_says_how_many_counted_ballots_carry_a_mark()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var (clean, plan) = (await Portal.SubmittedPlanAsync(), await Portal.SubmittedPlanAsync());
        await Portal.ClosedVoteAsync(chair, clean, Choice.For);
        Assert.DoesNotContain("өзгөрүү белгиси", (await chair.GetAsync($"/plans/{clean}/decision")).Text, StringComparison.Ordinal);

        var deputy = await _ways.ResetAsync("ulgu.admin", "ulgu.deputy7");
        var vote = await Portal.OpenVoteAsync(chair, plan);
        await deputy.CastAsync(vote, Choice.Against);
        await deputy.CastAsync(vote, Choice.For);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);

        const string marked = "Эсептеги өзгөрүү белгиси бар добуштар: 1, анын ичинде ырастала элек: ";
        Assert.Contains(marked + "1", (await chair.GetAsync($"/plans/{plan}/decision")).Text, StringComparison.Ordinal);
        await Ways.ConfirmAsync(deputy);
        Assert.Contains(marked + "0", (await chair.GetAsync($"/plans/{plan}/decision")).Text, StringComparison.Ordinal);
    }

    /// <summary>A closed vote of the chair and one more.</summary>
    private async Task<int> VotedAsync(Reader chair, Reader voter)
    {
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        Assert.Equal(302, (await voter.CastAsync(vote, Choice.For)).Status);
        await chair.CloseAsync(vote);
        return vote;
    }

    private static string RowOf(IElement table, string deputy) =>
        table.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(deputy, StringComparison.Ordinal)).TextContent;

    private static async Task<string> RowOfAsync(Reader reader, int vote, string deputy) =>
        RowOf((await reader.GetAsync($"/votes/{vote}")).Document.QuerySelector("table.list")!, deputy);

    private static async Task<string> FileAsync(Reader reader, int vote) =>
        Encoding.UTF8.GetString((await reader.GetAsync($"/votes/{vote}/ballots.csv")).Bytes);
}
