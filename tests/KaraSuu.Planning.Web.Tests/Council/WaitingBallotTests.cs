using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>A ballot by hand that waits for a second person stands on the home page of everybody who may confirm it, and of nobody else.</summary>
public sealed class WaitingBallotTests(Portal portal) : PortalTests(portal)
{
    private const string Waits = "кол көтөрүп же кагаз менен берилген добушту ырастоо";

    [Fact]
    public async Task Home_names_it_to_who_may_confirm_until_somebody_did()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy9").ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, (int?)null)));
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var deputy = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.FullName == "Үлгү Депутат 9").Select(d => d.Id).SingleAsync());
        var entered = await chair.SubmitAsync(await chair.GetAsync($"/votes/{vote}/hand-ballots/new"), ("Form.DeputyId", $"{deputy}"),
            ("Form.Choice", nameof(Choice.For)), ("Form.Way", nameof(BallotWay.RaisedHand)));
        Assert.Equal(302, entered.Status);
        var id = await Portal.WithDbAsync(db => db.Votes.Where(v => v.Id == vote).SelectMany(v => v.ByHand).Select(h => h.Id).SingleAsync());
        var link = $"section#due a[href='/votes/{vote}/hand-ballots/{id}/confirm']";

        foreach (var name in new[] { "ulgu.specialist", "ulgu.head" })
        {
            var home = await HomeAsync(name);
            Assert.Contains("Үлгү Депутат 9", home.Document.QuerySelector(link)!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Waits, home.Text, StringComparison.Ordinal);
        }
        foreach (var name in new[] { "ulgu.chair", "ulgu.jme", "kara-suu.specialist" })
            Assert.DoesNotContain(Waits, (await HomeAsync(name)).Text, StringComparison.Ordinal);

        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Equal(302, (await specialist.SubmitAsync(await specialist.GetAsync($"/votes/{vote}/hand-ballots/{id}/confirm"))).Status);
        Assert.DoesNotContain(Waits, (await HomeAsync("ulgu.head")).Text, StringComparison.Ordinal);
    }

    private async Task<Answer> HomeAsync(string name)
    {
        var reader = await Portal.SignedInAsync(name);
        var home = await reader.GetAsync("/");
        return home.Location is null ? home : await reader.FollowAsync(home);
    }
}
