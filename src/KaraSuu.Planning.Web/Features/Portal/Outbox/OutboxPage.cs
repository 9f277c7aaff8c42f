using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Portal.Outbox;

/// <summary>The latest receipts of one person.</summary>
public sealed record OutboxPage(IReadOnlyList<ReceiptRow> Receipts)
{
    private const int Shown = 50;

    /// <summary>The page as a device keeps it: receipts are known where there is a network.</summary>
    public static OutboxPage Empty { get; } = new([]);

    public static async Task<OutboxPage> LoadAsync(PlanningDb db, int? user, CancellationToken ct) => new(await db.FormReceipts.AsNoTracking()
        .Where(r => r.UserId == user && r.ResultUrl != null).OrderByDescending(r => r.AtUtc).Take(Shown)
        .Select(r => new ReceiptRow(r.Key, r.AtUtc, r.ResultUrl!, r.Said)).ToListAsync(ct));
}

/// <summary>A form that arrived.</summary>
public sealed record ReceiptRow(Guid Key, DateTime AtUtc, string Url, string? Said)
{
    private const int Digits = 4;

    /// <summary>What a person can read out: the first eight signs of the form's key, «5F3A-91C2».</summary>
    public string Number => $"{Key:N}".ToUpperInvariant() is var signs ? $"{signs[..Digits]}-{signs[Digits..(2 * Digits)]}" : "";
}
