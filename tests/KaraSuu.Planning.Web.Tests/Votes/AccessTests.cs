using System.Text;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Accounts;
using KaraSuu.Planning.Web.Tests.Council;

namespace KaraSuu.Planning.Web.Tests.Votes;

/// <summary>Whose ballot it is: an account that was taken away casts none, and one an administrator could have come in by says so.</summary>
public sealed class AccessTests(Portal portal) : PortalTests(portal)
{
    private const string Admin = "Үлгү: Аймактын администратору";

    private readonly Door _door = new(portal);

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

        var refused = await deputy.SubmitAsync(page, ("Form.Choice", "For"));

        Assert.StartsWith("/accounts/sign-in", new Uri(new Uri("http://localhost"), refused.Location).AbsolutePath, StringComparison.Ordinal);
        Assert.Empty(await Portal.BallotsAsync(vote));
    }

    [Fact]
    public async Task A_ballot_cast_while_a_reset_is_unconfirmed_carries_it_and_the_word_of_the_deputy_later()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var before = await Portal.SignedInAsync("ulgu.deputy5");
        await before.CastAsync(vote, Choice.Against);

        var admin = await Portal.SignedInAsync("ulgu.admin");
        var given = (await admin.SubmitAsync(await admin.GetAsync($"/users/{await Portal.UserIdAsync("ulgu.deputy5")}/password"))).Document.QuerySelector("main code")!.TextContent;
        var deputy = await _door.SignedInAsync("ulgu.deputy5", given);
        await deputy.SubmitAsync(await deputy.GetAsync(NewPasswordFirst.Page), ("Form.Current", given), ("Form.New", "Jaany-Kochot-48"), ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal(302, (await deputy.CastAsync(vote, Choice.For)).Status);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);

        var tables = (await chair.GetAsync($"/votes/{vote}")).Document.QuerySelectorAll("table.list");
        var row = tables[0].QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Үлгү Депутат 5", StringComparison.Ordinal)).TextContent;
        Assert.Contains($"сырсөзүн алмаштырган: {Admin}; депутат муну ырастай элек", row, StringComparison.Ordinal);
        Assert.DoesNotContain("алмаштырган", tables[1].TextContent, StringComparison.Ordinal);
        Assert.Single(tables[0].QuerySelectorAll("tbody .status.attention"));
        Assert.Contains("депутат муну ырастай элек", Encoding.UTF8.GetString((await chair.GetAsync($"/votes/{vote}/ballots.csv")).Bytes), StringComparison.Ordinal);

        await deputy.SubmitAsync(await deputy.GetAsync(AccessNotices.Page));
        var later = (await chair.GetAsync($"/votes/{vote}")).Text;
        Assert.Contains($"сырсөзүн алмаштырган: {Admin}; депутат {Texts.Show.Date(DateTime.UtcNow)} күнү ырастаган", later, StringComparison.Ordinal);
        Assert.DoesNotContain("ырастай элек", later, StringComparison.Ordinal);

        var next = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        await deputy.CastAsync(next, Choice.For);
        await chair.CloseAsync(next);
        Assert.DoesNotContain("алмаштырган", (await chair.GetAsync($"/votes/{next}")).Text, StringComparison.Ordinal);
    }
}
