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
        var terms = await TermsAsync(db, aimakId, since, ct);
        return
        [
            .. seats.Select(e => (e.Id, Row: new ChangedLately(null, Value(e.Before), Value(e.After), e.UserName, e.AtUtc)))
                .Concat(terms.Select(t => (t.Entry.Id, Row: new ChangedLately(t.Deputy, null, null, t.Entry.UserName, t.Entry.AtUtc))))
                .OrderByDescending(e => e.Id).Take(Most).Select(e => e.Row),
        ];
    }

    /// <summary>Terms changed, and terms added to a deputy already known; whoever is new is on the list of those in office anyway.</summary>
    private static async Task<IReadOnlyList<(JournalEntry Entry, string Deputy)>> TermsAsync(PlanningDb db, int aimakId, DateTime since, CancellationToken ct)
    {
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId)
            .Select(d => new { d.FullName, Terms = d.Terms.OrderBy(t => t.Id).Select(t => t.Id).ToList() }).ToListAsync(ct);
        var known = deputies.SelectMany(d => d.Terms.Select((id, at) => (Id: id.ToString(CultureInfo.InvariantCulture), d.FullName, IsFurther: at > 0)))
            .ToDictionary(t => t.Id);
        var ids = known.Keys.ToList();
        var entries = await db.JournalEntries.AsNoTracking()
            .Where(e => e.RecordKind == nameof(DeputyTerm) && ids.Contains(e.RecordId) && e.AtUtc >= since
                && (e.Action == JournalAction.Change || e.Action == JournalAction.Insert))
            .OrderByDescending(e => e.Id).Take(Most + ids.Count).ToListAsync(ct);
        return [.. entries.Where(e => e.Action == JournalAction.Change || known[e.RecordId].IsFurther).Take(Most)
            .Select(e => (e, known[e.RecordId].FullName))];
    }

    private static string? Value(string? values)
    {
        if (values is null) return null;
        using var read = JsonDocument.Parse(values);
        return read.RootElement.TryGetProperty(nameof(AiylAimak.KeneshSeats), out var seats) && seats.ValueKind == JsonValueKind.Number
            ? seats.GetRawText() : null;
    }
}
