using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Goes through something a minute after the start and then again and again; what one sweep could not do is left to the next.</summary>
internal abstract class Sweep(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    protected virtual TimeSpan AfterStart => TimeSpan.FromMinutes(1);

    public abstract Task SweepAsync(CancellationToken ct);

    /// <summary>A portal that stops, or could not start, ends it without a word.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, clock, stoppingToken);
            using var timer = new PeriodicTimer(every, clock);
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await SweepAsync(ct);
        }
        catch (Exception later) when (later is DbException or DbUpdateException or RetryLimitExceededException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(later, "Not everything was gone through; the next sweep goes on.");
        }
    }
}
