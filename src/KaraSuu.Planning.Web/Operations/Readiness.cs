using System.Data.Common;
using System.Globalization;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>
/// Tries what the portal lives by: reading every table, writing one row, writing a file; and tells what the last <see cref="FullRead"/> found.
/// Anybody may ask, so one answer serves all who ask within a few seconds, one look is taken at a time, and a look waits for no lock.
/// </summary>
internal sealed class Readiness(
    IServiceScopeFactory scopes, TimeProvider clock, FullRead fullRead, IDataProtectionProvider keys, string dataFolder)
    : IHealthCheck, IDisposable
{
    private const int FileBytes = 64 * 1024;
    private const int LockSeconds = 1;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Somebody may hold the lock for a long save; after this nobody saves anything any more.</summary>
    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(1);

    /// <summary>Just after the start a small file is soon read; a large one is not waited for.</summary>
    private static readonly TimeSpan FirstRead = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private HealthCheckResult _last;
    private DateTimeOffset _lookedAt;
    private DateTimeOffset _writtenAt = clock.GetUtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _lookedAt < Kept) return _last;
            _last = await LookAsync();
            _lookedAt = clock.GetUtcNow();
            return _last;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Goes on when whoever asked has left: the answer is for others too.</summary>
    private async Task<HealthCheckResult> LookAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        db.Database.SetCommandTimeout(LockSeconds);
        try
        {
            return await AmissAsync(db, patience.Token) is { } amiss ? HealthCheckResult.Unhealthy(amiss) : HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException or RetryLimitExceededException or IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(failed.GetBaseException().Message);
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("the database does not answer");
        }
    }

    /// <returns>null when nothing is amiss</returns>
    private async Task<string?> AmissAsync(PlanningDb db, CancellationToken ct)
    {
        await Task.WhenAny(fullRead.First, Task.Delay(FirstRead, ct));
        foreach (var folder in new[] { dataFolder, Path.Combine(dataFolder, "photos") }) await WriteFileAsync(folder, ct);
        if (keys.WhyNoKeys() is { } unusable) return $"the keys of forms and sign-ins cannot be used: {unusable}";
        await db.Database.OpenConnectionAsync(ct);
        await db.WaitForNobodyAsync(ct);
        string[] applied = [.. await db.Database.GetAppliedMigrationsAsync(ct)];
        if (!applied.ToHashSet().SetEquals(db.Database.GetMigrations())) return "the database has other migrations than the program";
        string[] missing = [.. await db.MissingUniqueIndexesAsync(ct)];
        if (missing.Length > 0) return $"unique indexes are missing: {string.Join(", ", missing)}";
        await db.ReadEveryTableAsync(ct);
        if (fullRead.Latest is { Damage: { } damage } read) return string.Create(CultureInfo.InvariantCulture, $"{damage} (read at {read.AtUtc:u})");
        return await WriteRowAsync(db, ct);
    }

    private async Task<string?> WriteRowAsync(PlanningDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            if (await db.HealthMarks.ExecuteUpdateAsync(s => s.SetProperty(m => m.AtUtc, now.UtcDateTime), ct) == 0) return "the row to be written is missing";
            _writtenAt = now;
            return null;
        }
        catch (Exception busy) when (DatabaseFailure.IsBusy(busy) && now - _writtenAt < LongestLock)
        {
            return null;
        }
    }

    /// <summary>Photos and keys are written here, and with SQLite the database grows here.</summary>
    private static async Task WriteFileAsync(string folder, CancellationToken ct)
    {
        await using var file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}.new"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        });
        await file.WriteAsync(new byte[FileBytes], ct);
    }
}
