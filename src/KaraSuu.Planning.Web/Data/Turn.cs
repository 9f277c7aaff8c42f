using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// What a saving form holds until its transaction ends, so that rules which span records hold when two people save at once. People of an aimak
/// wait for each other and for those without one; those without an aimak, who may change every aimak, wait for everybody.
/// </summary>
/// <param name="Locks">in the order they are taken, the same for all, so that nobody waits for somebody who waits for him</param>
internal sealed record Turn(IReadOnlyList<(string Resource, string Mode)> Locks)
{
    private const string Installation = "karasuu-installation";

    public static Turn Of(ClaimsPrincipal user) => user.AimakId() is { } aimak
        ? new([(Installation, "Shared"), (string.Create(CultureInfo.InvariantCulture, $"karasuu-aimak-{aimak}"), "Exclusive")])
        : new([(Installation, "Exclusive")]);
}

internal static class Turns
{
    /// <summary>The error of a form whose turn did not come within 20 seconds, as the statement below throws it.</summary>
    public const int StillWaiting = 51000;

    /// <summary>Waits until it is one's turn to save. SQLite needs no more than its one writer: the transaction that began holds it already.</summary>
    public static async Task WaitForTurnAsync(this PlanningDb db, Turn turn)
    {
        if (!db.Database.IsSqlServer()) return;
        foreach (var (resource, mode) in turn.Locks)
        {
            await db.Database.ExecuteSqlAsync($"""
                DECLARE @got int;
                EXEC @got = sp_getapplock @Resource = {resource}, @LockMode = {mode}, @LockOwner = 'Transaction', @LockTimeout = 20000;
                IF @got < 0 THROW 51000, 'Another form of the same aimak is still being saved.', 1;
                """);
        }
    }
}
