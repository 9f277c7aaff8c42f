namespace KaraSuu.Planning.Browser.Tests.Works;

/// <summary>From the plan's activity to the accepted work, by the people whose work it is, with axe on every page they see.</summary>
public sealed class LifeOfAWorkTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Fact]
    public Task On_a_phone_over_a_line_that_breaks_off() => WalkAsync("Тротуар төшөө", Screen.Phone, javaScript: true);

    [Fact]
    public Task At_a_desk_without_scripts() => WalkAsync("Бордюр төшөө", Screen.Desktop, javaScript: false);

    private async Task WalkAsync(string title, Screen screen, bool javaScript)
    {
        var life = new LifeOfAWork(title);
        await As("specialist", life.BuildAsync);
        await As("jme", life.InspectAsync);
        await As("specialist", life.AnswerAsync);
        await As("head", life.CannotSignAsync);
        await As("jme", visit => life.LookAgainAsync(visit, isEliminated: false));
        await As("specialist", life.ReportAgainAsync);
        await As("jme", visit => life.LookAgainAsync(visit, isEliminated: true));
        await As("head", visit => life.SignAsync(visit, "Ao"));
        await As("jme", visit => life.SignAsync(visit, "JmeGroup"));
        await As("supervisor", visit => life.SignAsync(visit, "TechnicalSupervision"));
        await As("jme", life.PrintAsync);
        await VisitAsync(life.ReadAsync, userName: null, screen, javaScript);

        Task As(string who, Func<Visit, Task> does) => VisitAsync(does, $"ulgu.{who}", screen, javaScript);
    }
}
