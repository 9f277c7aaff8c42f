using System.Data.Common;
using System.Globalization;
using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>
/// Reads the file of an embedded database from beginning to end, at the start and then again and again, and keeps what it found. That takes
/// time, so nobody's request waits for it or causes it.
/// </summary>
internal sealed class FullRead(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<FullRead> log)
    : Sweep(Every(settings), clock, log)
{
    public const string Setting = "Health:FullReadSeconds";

    private const int UsualSeconds = 600;
    private const int MostSeconds = 24 * 60 * 60;

    private readonly TimeProvider _clock = clock;
    private readonly ILogger _log = log;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FileRead? _latest;

    /// <summary>What was found; null until the file was read for the first time.</summary>
    public FileRead? Latest => _latest;

    /// <summary>Ends with the first reading.</summary>
    public Task First => _first.Task;

    protected override TimeSpan AfterStart => TimeSpan.Zero;

    /// <exception cref="CannotStart">when the setting is no number of seconds up to a day</exception>
    public static TimeSpan Every(IConfiguration settings)
    {
        var seconds = UsualSeconds;
        if (settings[Setting] is { Length: > 0 } set
            && !(int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds is >= 1 and <= MostSeconds))
            throw new CannotStart("start.bad-interval", Setting, set, MostSeconds);
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>On a thread of its own: SQLite reads without giving its thread back.</summary>
    public override async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            var damage = await Task.Factory.StartNew(() => Damage(ct), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (damage is not null) _log.LogError("The database was read to its end and is not sound: {Damage}", damage);
            _latest = new FileRead(_clock.GetUtcNow().UtcDateTime, damage);
        }
        finally
        {
            _first.TrySetResult();
        }
    }

    /// <summary>A file that somebody holds locked was not read; any other failure is damage.</summary>
    private string? Damage(CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        try
        {
            return scope.ServiceProvider.GetRequiredService<PlanningDb>().Damage(ct);
        }
        catch (DbException failed) when (!DatabaseFailure.IsBusy(failed))
        {
            return failed.Message;
        }
    }
}

/// <param name="Damage">null when the file is sound</param>
internal sealed record FileRead(DateTime AtUtc, string? Damage);
