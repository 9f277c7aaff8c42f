using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Portal.Outbox;

/// <summary>What waits on the device to be sent, and the receipts of what arrived. The waiting itself is known to the device alone.</summary>
public sealed class OutboxController(PlanningDb db, IAntiforgery antiforgery) : PortalController
{
    /// <summary>The most keys one question names.</summary>
    private const int MostKeys = 100;

    [HttpGet("outbox"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(OfflineCopy.IsAsked(HttpContext) ? OutboxPage.Empty : await OutboxPage.LoadAsync(db, User.UserId(), ct));

    /// <summary>Who is signed in, the token a waiting form is sent with, and which of these keys have a receipt.</summary>
    /// <param name="keys">once-keys, separated by commas</param>
    [HttpGet("outbox/state"), Authorize(Permissions.OwnAccount), ResponseCache(NoStore = true)]
    public async Task<IActionResult> State(string? keys, CancellationToken ct)
    {
        var (user, asked) = (User.UserId(), new List<Guid>());
        foreach (var key in (keys ?? "").Split(',', MostKeys + 1, StringSplitOptions.RemoveEmptyEntries).Take(MostKeys))
        {
            if (Guid.TryParse(key, out var known)) asked.Add(known);
        }
        var receipts = asked.Count == 0 ? [] : await db.FormReceipts.AsNoTracking()
            .Where(r => asked.Contains(r.Key) && r.UserId == user && r.ResultUrl != null).Select(r => new ReceiptRow(r.Key, r.AtUtc, r.ResultUrl!, r.Said))
            .ToListAsync(ct);
        return Json(new OutboxState(user, antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
            [.. receipts.Select(r => new ReceiptSaid(r.Key.ToString("N"), r.Number, r.Url, r.Said))]));
    }
}

/// <summary>The answer to the device.</summary>
/// <param name="By">number of the account that is signed in</param>
/// <param name="Token">what every form of this person is sent with</param>
public sealed record OutboxState(int? By, string? Token, IReadOnlyList<ReceiptSaid> Receipts);

/// <summary>One receipt for the device.</summary>
public sealed record ReceiptSaid(string Key, string Number, string Url, string? Said);
