using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Many presses at the same moment, on the real database.</summary>
public sealed class RaceTests(Portal portal) : PortalTests(portal)
{
    private const int Many = 20;
    private const int Usual = 11;

    private static readonly DateOnly LaterTerm = new(2025, 1, 1);

    [Fact]
    public async Task Twenty_deputies_pressing_at_once_are_all_counted_once()
    {
        await AddDeputiesAsync();
        await SetSeatsAsync(Many);
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync(), present: Many);
        var readers = new List<Reader> { chair };
        foreach (var number in Enumerable.Range(2, Many - 1)) readers.Add(await Portal.SignedInAsync($"ulgu.deputy{number}"));
        var pages = new List<Answer>();
        foreach (var reader in readers) pages.Add(await reader.GetAsync($"/votes/{vote}"));

        var answers = await Task.WhenAll(readers.Select((reader, i) =>
            Task.Run(() => reader.BallotAsync(pages[i], i % 2 == 0 ? "For" : "Against"))));

        Assert.All(answers, a => Assert.Equal(302, a.Status));
        var ballots = await Portal.BallotsAsync(vote);
        Assert.Equal(Many, ballots.Count);
        Assert.Equal(Many, ballots.Select(b => b.DeputyId).Distinct().Count());
        Assert.All(ballots, b => Assert.Equal(1, b.Sequence));
        Assert.Equal(Many, ballots.Select(b => b.Receipt).Distinct().Count());
        Assert.Equal((10, 10), (ballots.Count(b => b.Choice == Choice.For), ballots.Count(b => b.Choice == Choice.Against)));
        await SetSeatsAsync(Usual);
        await Portal.WithDbAsync(db => db.Set<DeputyTerm>().Where(t => t.InOfficeFrom == LaterTerm)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.InOfficeTo, LaterTerm)));
    }

    [Fact]
    public async Task One_deputy_pressing_twenty_times_at_once_has_one_ballot_and_the_others_are_told()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        var page = await deputy.GetAsync($"/votes/{vote}");

        var answers = await Task.WhenAll(Enumerable.Range(0, Many)
            .Select(i => Task.Run(() => deputy.BallotAsync(page, i % 2 == 0 ? "For" : "Against"))));

        var ballot = Assert.Single(await Portal.BallotsAsync(vote));
        Assert.Equal(10, answers.Count(a => a.Status == 302));
        Assert.Equal(10, answers.Count(a => a.Status == 422 && a.Errors.Single().Contains("кайра басыңыз", StringComparison.Ordinal)));
        var other = ballot.Choice == Choice.For ? Choice.Against : Choice.For;
        Assert.Equal(302, (await deputy.BallotAsync(answers.First(a => a.Status == 422), other.ToString())).Status);
        Assert.Equal([ballot.Choice, other], (await Portal.BallotsAsync(vote)).Select(b => b.Choice));
    }

    [Fact]
    public async Task Ballots_racing_the_closing_are_either_counted_or_refused()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var vote = await Portal.OpenVoteAsync(chair, await Portal.SubmittedPlanAsync());
        Assert.Equal(302, (await chair.CastAsync(vote, Choice.For)).Status);
        var close = await chair.GetAsync($"/votes/{vote}/close");
        var presses = new List<Func<Task<Answer>>>();
        foreach (var number in Enumerable.Range(2, 8))
        {
            var reader = await Portal.SignedInAsync($"ulgu.deputy{number}");
            var page = await reader.GetAsync($"/votes/{vote}");
            presses.Add(() => reader.BallotAsync(page, "For"));
        }

        var closing = Task.Run(() => chair.SubmitAsync(close));
        var answers = await Task.WhenAll(presses.Select(Task.Run));

        Assert.Equal(302, (await closing).Status);
        var (ballots, closedAt) = (await Portal.BallotsAsync(vote),
            await Portal.WithDbAsync(db => db.Votes.Where(v => v.Id == vote).Select(v => v.ClosedAtUtc).SingleAsync()));
        Assert.Equal(1 + answers.Count(a => a.Status == 302), ballots.Count);
        Assert.All(answers.Where(a => a.Status != 302), a => Assert.Contains("Добуш берүү жабылган", Assert.Single(a.Errors)));
        Assert.NotNull(closedAt);
    }

    private Task<int> SetSeatsAsync(int seats) =>
        Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").ExecuteUpdateAsync(s => s.SetProperty(a => a.KeneshSeats, seats)));

    /// <summary>The training kenesh has eleven; nine more come and can sign in.</summary>
    private async Task AddDeputiesAsync()
    {
        var aimak = await Portal.AimakAsync();
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.PlanningDb>();
        var people = scope.ServiceProvider.GetRequiredService<PortalUsers>();
        foreach (var number in Enumerable.Range(Usual + 1, Many - Usual))
        {
            var deputy = new Deputy(aimak, new DeputyFacts($"Үлгү Депутат {number}", null, LaterTerm, null), new Stamp("Адис", DateTime.UtcNow));
            db.Add(deputy);
            await db.SaveChangesAsync();
            var added = await people.AddAsync(new PortalUser
            {
                UserName = $"ulgu.deputy{number}",
                FullName = deputy.FullName,
                AiylAimakId = aimak,
                DeputyId = deputy.Id
            }, Portal.Password, [Roles.Deputy]);
            Assert.True(added.Succeeded);
        }
    }
}
