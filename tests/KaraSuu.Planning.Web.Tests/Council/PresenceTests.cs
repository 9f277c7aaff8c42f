using System.Text;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Presence is one number: of the session as its list stands, of a vote as it stood when the vote opened, wherever each is told.</summary>
public sealed class PresenceTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Who_is_present_at_a_session_to_come_is_unknown_and_neither_asked_nor_judged()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var plan = await Portal.SubmittedPlanAsync();
        var (session, item) = await Portal.SessionAsync(plan, present: 0, heldOn: Kenesh.Today.AddDays(7));
        var aimak = await Portal.AimakAsync();

        var page = await chair.GetAsync($"/sessions/{session}");
        Assert.Contains("Катышкандарбелгисиз", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Кворум жок", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"main a[href='/sessions/{session}/presence'], main a[href='/sessions/{session}/agenda/{item}/vote']"));
        Assert.Contains("күнү өтөт: ага чейин катышкандар белгиленбейт", (await chair.GetAsync($"/sessions/{session}/presence")).Text,
            StringComparison.Ordinal);
        Assert.Null((await chair.GetAsync($"/sessions/{session}/presence")).Document.QuerySelector("main form[method=post]"));
        Assert.DoesNotContain("чечим кабыл алынбайт", (await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote")).Text, StringComparison.Ordinal);
        var row = (await chair.GetAsync($"/aimaks/{aimak}/sessions")).Document.QuerySelector($"tr:has(a[href='/sessions/{session}'])")!;
        Assert.Equal("белгисиз", row.QuerySelector("td:last-child")!.TextContent.Trim());
        var csv = Encoding.UTF8.GetString((await chair.GetAsync($"/aimaks/{aimak}/sessions.csv")).Bytes);
        Assert.EndsWith(";1;", csv.Split('\n').Single(line => line.Contains($"С-{plan}", StringComparison.Ordinal)).TrimEnd('\r'), StringComparison.Ordinal);
    }

    /// <summary>Nine are present when the vote opens. Two come later, and the term of one ends before the day: ten are present at the session.</summary>
    [Fact]
    public async Task Every_page_file_and_paper_tells_the_same_number()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var plan = await Portal.SubmittedPlanAsync();
        var vote = await Portal.OpenVoteAsync(chair, plan, present: 9);
        foreach (var number in Enumerable.Range(2, 5)) await (await Portal.SignedInAsync($"ulgu.deputy{number}")).CastAsync(vote, Choice.For);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);
        var (session, aimak) = await Portal.WithDbAsync(async db =>
            (await db.Votes.Where(v => v.Id == vote).Select(v => v.KeneshSessionId).SingleAsync(), await Portal.AimakAsync()));
        var presence = await chair.GetAsync($"/sessions/{session}/presence");
        var all = presence.Document.QuerySelectorAll("input[name='Form.Present']").Select(i => ("Form.Present", i.GetAttribute("value")!)).ToArray();
        Assert.Contains("Катышкандар сакталды: 11.", (await chair.FollowAsync(await chair.SubmitAsync(presence, all))).Html, StringComparison.Ordinal);
        await Portal.WithDbAsync(async db =>
        {
            var deputy = await db.Deputies.SingleAsync(d => d.FullName == "Үлгү Депутат 7");
            deputy.Correct(
                new DeputyFacts(deputy.FullName, deputy.Sex, deputy.LastTerm.InOfficeFrom, Kenesh.Today.AddDays(-1)), new Stamp("Адис", DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });

        var number10 = await Portal.WithDbAsync(async db =>
        {
            var record = await db.Sessions.Include(s => s.Present).SingleAsync(s => s.Id == session);
            return record.PresentAmong(await db.Deputies.Where(d => d.AiylAimakId == aimak).ToListAsync()).Count;
        });
        Assert.Equal(10, number10);
        var page = await chair.GetAsync($"/sessions/{session}");
        Assert.Equal("10 депутаттан 10", page.Document.QuerySelector("#presence .count")!.TextContent.Trim());
        Assert.Equal(10, page.Document.QuerySelectorAll("section[aria-labelledby=presence] ul.plain li").Length);
        Assert.Contains("Катышкандар10", page.Text, StringComparison.Ordinal);
        Assert.Contains("Катышкандар10", (await chair.GetAsync($"/sessions/{session}/presence")).Text, StringComparison.Ordinal);
        var row = (await chair.GetAsync($"/aimaks/{aimak}/sessions")).Document.QuerySelector($"tr:has(a[href='/sessions/{session}'])")!;
        Assert.Equal("10", row.QuerySelector("td:last-child")!.TextContent.Trim());
        var csv = Encoding.UTF8.GetString((await chair.GetAsync($"/aimaks/{aimak}/sessions.csv")).Bytes);
        Assert.EndsWith(";10", csv.Split('\n').Single(line => line.Contains($"С-{plan}", StringComparison.Ordinal)).TrimEnd('\r'), StringComparison.Ordinal);

        var told = await chair.GetAsync($"/votes/{vote}");
        Assert.Contains("Добуш берүү ачылганда катышкандар: 9. Сессияга катышкандар: 10.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Катышты: 9.", told.Text, StringComparison.Ordinal);
        Assert.Equal(9, told.Document.QuerySelectorAll("section[aria-labelledby=rollcall] > table.list")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Катышты: 9.", (await chair.GetAsync($"/plans/{plan}/decision")).Text, StringComparison.Ordinal);
        var ballots = Encoding.UTF8.GetString((await chair.GetAsync($"/votes/{vote}/ballots.csv")).Bytes);
        Assert.Equal(1 + 9, ballots.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(302, (await chair.SubmitAsync(await chair.GetAsync($"/plans/{plan}/decision"), ("Form.Number", "9/4"))).Status);
        var everybody = await Portal.Visitor().GetAsync($"/public/ulgu/plans/{await Portal.PlanAsync(plan, p => p.FromYear)}");
        Assert.Contains("Катышты9 (кворум: 6)", everybody.Text, StringComparison.Ordinal);
        Assert.Contains("добуш берген жок: 3", (await chair.GetAsync($"/plans/{plan}")).Text, StringComparison.Ordinal);
    }
}
