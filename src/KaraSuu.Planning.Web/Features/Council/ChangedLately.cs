using System.Globalization;
using System.Text.Json;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>What moves a quorum and was changed by somebody of late: the number of mandates and the terms of deputies, read from the journal.</summary>
/// <param name="Deputy">whose term; null for the number of mandates</param>
/// <param name="Before">the number of mandates before; null for a deputy or when it was not known</param>
public sealed record ChangedLately(string? Deputy, string? Before, string? After, string By, DateTime AtUtc)
{
    public const int Days = 30;

    private const int Most = 20;

    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<ChangedLately>> LoadAsync(PlanningDb db, int aimakId, DateTime nowUtc, CancellationToken ct)
    {
        var since = nowUtc.AddDays(-Days);
        var aimak = aimakId.ToString(CultureInfo.InvariantCulture);
        var seats = await db.JournalEntries.AsNoTracking()
            .Where(e => e.RecordKind == nameof(AiylAimak) && e.RecordId == aimak && e.AtUtc >= since && e.Action == JournalAction.Change
                && e.After!.Contains(nameof(AiylAimak.KeneshSeats)))
            .OrderByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        var terms = await db.JournalEntries.AsNoTracking()
            .Where(e => e.RecordKind == nameof(Domain.Council.Deputy) && e.AiylAimakId == aimakId && e.AtUtc >= since && e.Action == JournalAction.Change
                && (e.After!.Contains(nameof(DeputyFacts.InOfficeFrom)) || e.After.Contains(nameof(DeputyFacts.InOfficeTo))))
            .OrderByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        var names = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).Select(d => new { d.Id, d.FullName }).ToListAsync(ct);
        return
        [
            .. seats.Select(e => (e.Id, Row: new ChangedLately(null, Value(e.Before), Value(e.After), e.UserName, e.AtUtc)))
                .Concat(terms.Select(e => (e.Id, Row: new ChangedLately(
                    names.FirstOrDefault(d => d.Id.ToString(CultureInfo.InvariantCulture) == e.RecordId)?.FullName
                        ?? e.RecordId, null, null, e.UserName, e.AtUtc))))
                .OrderByDescending(e => e.Id).Take(Most).Select(e => e.Row),
        ];
    }

    private static string? Value(string? values)
    {
        if (values is null) return null;
        using var read = JsonDocument.Parse(values);
        return read.RootElement.TryGetProperty(nameof(AiylAimak.KeneshSeats), out var seats) && seats.ValueKind == JsonValueKind.Number
            ? seats.GetRawText() : null;
    }
}
