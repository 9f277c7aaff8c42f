using System.Diagnostics;

namespace KaraSuu.Planning.Browser.Tests.Practice;

/// <summary>A server that does not come up is not waited for in silence.</summary>
[Collection(PracticeCollection.Name)]
public sealed class ChildProcessTests(PracticeSite site)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/health/ready");

    [Fact]
    public async Task A_process_that_ends_early_fails_with_its_log()
    {
        using var process = new ChildProcess(new ProcessStartInfo("dotnet") { ArgumentList = { "no-such-program.dll" } });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => process.UntilReadyAsync(Nowhere, TimeSpan.FromSeconds(30)));

        Assert.Contains("ended with code", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-program.dll", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_never_ready_fails_in_time_and_is_ended()
    {
        var process = new ChildProcess(new ProcessStartInfo("sleep") { ArgumentList = { "60" } });
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => process.UntilReadyAsync(
            new Uri(site.Address, "health/ready"), TimeSpan.FromSeconds(1)));
        process.Dispose();

        Assert.Contains("was not ready", failure.Message, StringComparison.Ordinal);
        Assert.Contains("404", failure.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }
}
