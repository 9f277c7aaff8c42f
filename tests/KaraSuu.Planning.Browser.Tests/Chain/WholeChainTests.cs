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
        await VisitAsync(chain.OpenVoteAsync, "ulgu.chair", screen, javaScript);
        for (var deputy = 2; deputy <= 7; deputy++)
            await VisitAsync(visit => chain.VoteAsync(visit, "For"), $"ulgu.deputy{deputy}", screen, javaScript);
        await VisitAsync(visit => chain.VoteAsync(visit, "For", "Against"), "ulgu.deputy8", screen, javaScript);
        await VisitAsync(chain.DecideAsync, "ulgu.chair", screen, javaScript);
        await VisitAsync(chain.ReadAsync, userName: null, screen, javaScript);
    }
}
