using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>Receipts of forms are kept for more than a year and no longer.</summary>
public sealed class ReceiptTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Receipts_older_than_they_are_kept_are_removed_and_no_others()
    {
        var now = DateTime.UtcNow;
        var young = new[] { now.AddDays(1 - FormReceipt.KeptDays), now };
        await Portal.WithDbAsync(async db =>
        {
            var old = Enumerable.Range(0, 1100).Select(n => now.AddDays(-FormReceipt.KeptDays - 1).AddMinutes(-n));
            db.AddRange(old.Concat(young).Select(at => new FormReceipt { Key = Guid.NewGuid(), UserId = 1, AtUtc = at, ResultUrl = "/" }));
            return await db.SaveChangesAsync();
        });
        var journalled = await Portal.WithDbAsync(db => db.JournalEntries.CountAsync());

        await Portal.Services.GetRequiredService<ReceiptSweep>().SweepAsync(CancellationToken.None);

        Assert.Equal(young.Length, await Portal.WithDbAsync(db => db.FormReceipts.CountAsync()));
        Assert.Equal(journalled, await Portal.WithDbAsync(db => db.JournalEntries.CountAsync()));
    }

    [Fact]
    public void The_sweep_runs_by_itself() => Assert.Contains(Portal.Services.GetServices<IHostedService>(), service => service is ReceiptSweep);
}
