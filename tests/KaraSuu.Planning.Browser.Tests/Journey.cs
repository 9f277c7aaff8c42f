namespace KaraSuu.Planning.Browser.Tests;

/// <summary>
/// Base of tests that walk through the running portal. Each class has a portal and a Chromium of its own, so that classes walk side by side and
/// none meets what another has written.
/// </summary>
public abstract class Journey(Portal portal, Browser browser) : IClassFixture<Portal>, IClassFixture<Browser>
{
    private const int LogLines = 40;

    protected Portal Portal => portal;

    /// <summary>Opens the portal as a guest or as a sample user; a failure carries the end of the portal's log.</summary>
    protected async Task VisitAsync(
        Func<Visit, Task> journey, string? userName = null, Screen screen = Screen.Desktop, bool javaScript = true, bool worker = true)
    {
        try
        {
            await browser.VisitAsync(portal.Address, Walk, screen, javaScript, worker);
        }
        catch (VisitFailedException e)
        {
            throw new VisitFailedException($"{e.Message}\nThe portal's log ends:\n{string.Join('\n', portal.Log.TakeLast(LogLines))}", e);
        }

        async Task Walk(Visit visit)
        {
            if (userName is not null)
                await visit.SignInAsync(userName, Portal.SamplePassword);
            await journey(visit);
        }
    }
}
