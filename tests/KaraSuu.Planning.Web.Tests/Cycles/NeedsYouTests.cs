using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

public sealed class NeedsYouTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Each_post_sees_what_waits_for_it()
    {
        var cycle = await WaitingAsync();
        var head = await LinesAsync("ulgu.head", cycle);
        Assert.Contains("Сизге жеткирилген актылар", head);
        Assert.Contains("Жооп бериле турган актылар", head);
        Assert.Contains(": жооп", await LateAsync("ulgu.head", cycle));
        var specialist = await LinesAsync("ulgu.specialist", cycle);
        Assert.Contains("Жооп бериле турган актылар", specialist);
        Assert.DoesNotContain("Сизге жеткирилген актылар", specialist);
        var group = await LinesAsync("ulgu.jme", cycle);
        Assert.Contains(": жооп", await LateAsync("ulgu.jme", cycle));
        Assert.DoesNotContain("Жооп бериле турган актылар", group);
        Assert.DoesNotContain("жооп", await LateAsync("ulgu.supervisor", cycle));
        Assert.Empty(await LinesAsync("ulgu.deputy2", cycle));
        Assert.Empty(await LinesAsync("observer", cycle));
    }

    [Fact]
    public async Task Another_aimaks_people_are_not_told()
    {
        await WaitingAsync();
        Assert.Null((await (await Portal.SignedInAsync("alexandrov.specialist")).GetAsync("/")).Document.QuerySelector("#needs-you"));
    }

    [Fact]
    public async Task It_is_one_query_for_counts_and_one_for_acts_and_none_for_people_it_does_not_concern()
    {
        var cycle = await WaitingAsync();
        foreach (var (user, with) in new[] { ("ulgu.jme", 2), ("ulgu.head", 2), ("observer", 0) })
        {
            var reader = await Portal.SignedInAsync(user);
            var (home, commands) = await QueryCount.OfAsync(Portal, reader, $"/cycles/{cycle}");
            Assert.Equal(200, home.Status);
            Assert.Equal(with, commands.Count(c => c.Contains("ReplyDueOn", StringComparison.Ordinal)));
        }
    }

    private async Task<IReadOnlyList<string>> LinesAsync(string account, int cycle) =>
        [.. (await (await Portal.SignedInAsync(account)).GetAsync($"/cycles/{cycle}")).Document.QuerySelectorAll("#needs-you li a").Select(a => a.TextContent)];

    private async Task<string> LateAsync(string account, int cycle) =>
        (await (await Portal.SignedInAsync(account)).GetAsync($"/cycles/{cycle}")).Document.QuerySelector("#late + ol")?.TextContent ?? "";

    /// <summary>A followed work whose unanswered act was brought before the head.</summary>
    private async Task<int> WaitingAsync()
    {
        if (!await Portal.WithDbAsync(db => db.Acts.AnyAsync(a => a.EscalatedTo == Post.HeadOfAo)))
        {
            var work = await Portal.WorkAsync();
            await Portal.WithDbAsync(async db =>
            {
                var act = await db.Acts.Whole().SingleAsync(a => a.WorkId == work && a.Status == ActStatus.HandedOver);
                act.Escalate(Post.HeadOfAo, new DateOnly(2026, 5, 10), "Жооп жок", Followed.Stamp);
                return await db.SaveChangesAsync();
            });
        }
        return await Portal.WithDbAsync(db => db.Cycles.Where(c => c.BudgetYear == 2027 && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == "ulgu"))
            .Select(c => c.Id).SingleAsync());
    }
}
