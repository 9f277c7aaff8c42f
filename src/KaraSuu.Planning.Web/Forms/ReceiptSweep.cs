using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Removes receipts of forms carried out long ago and drafts nobody came back to, once a day; a few at a time, so that nobody waits for it.</summary>
internal sealed class ReceiptSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReceiptSweep> log) : Sweep(TimeSpan.FromDays(1), clock, log)
{
    private const int AtOnce = 500;

    private readonly TimeProvider _clock = clock;

    public override async Task SweepAsync(CancellationToken ct)
    {
        var before = _clock.GetUtcNow().UtcDateTime.AddDays(-FormReceipt.KeptDays);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        var typedBefore = _clock.GetUtcNow().UtcDateTime.AddDays(-Draft.KeptDays);
        await db.Drafts.Where(d => d.AtUtc < typedBefore).ExecuteDeleteAsync(ct);
        while (await db.FormReceipts.Where(r => r.AtUtc < before).OrderBy(r => r.AtUtc).Take(AtOnce).ExecuteDeleteAsync(ct) == AtOnce) { }
    }
}
