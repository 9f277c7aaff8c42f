namespace KaraSuu.Planning.Browser.Tests.Chain;

/// <summary>From the village meeting to the printed plan, by the people whose work it is, with axe on every page they see.</summary>
public sealed class WholeChainTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Fact]
    public Task At_a_desk_with_scripts() => WalkAsync(2031, Screen.Desktop, javaScript: true);

    [Fact]
    public Task On_a_phone_without_scripts() => WalkAsync(2032, Screen.Phone, javaScript: false);

    private async Task WalkAsync(int year, Screen screen, bool javaScript)
    {
        var chain = new Chain(year);
        await VisitAsync(async visit =>
        {
            await chain.PrepareAsync(visit);
            await chain.HearPeopleAsync(visit);
            await chain.RankAsync(visit);
            await chain.DraftAsync(visit);
            await chain.DiscussAsync(visit);
        }, "ulgu.specialist", screen, javaScript);
        await VisitAsync(async visit =>
        {
            await chain.SetRuleAsync(visit);
            await chain.CallSessionAsync(visit);
        }, "ulgu.chair", screen, javaScript);
        await VisitAsync(chain.ConfirmRuleAsync, "ulgu.head", screen, javaScript);
        await VisitAsync(chain.OpenVoteAsync, "ulgu.chair", screen, javaScript);
        foreach (var deputy in Enumerable.Range(2, 6))
            await VisitAsync(visit => chain.VoteAsync(visit, looks: deputy == 2, "For"), $"ulgu.deputy{deputy}", screen, javaScript);
        await VisitAsync(visit => chain.VoteAsync(visit, looks: true, "For", "Against"), "ulgu.deputy8", screen, javaScript);
        await VisitAsync(chain.DecideAsync, "ulgu.chair", screen, javaScript);
        await VisitAsync(chain.ReadAsync, userName: null, screen, javaScript);
    }
}
