using System.Text.Json;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Portal.Drafts;

/// <summary>Keeps what is being typed, every few seconds, and offers it again: on this device, on another, and to whoever opens the same record.</summary>
public sealed class DraftsController(PlanningDb db, TimeProvider clock) : PortalController
{
    /// <summary>The most drafts one form shows: devices of one person and colleagues at one record.</summary>
    private const int MostShown = 10;

    /// <summary>What was typed and not saved into the form at this address: one's own everywhere, and others' where it is one record.</summary>
    [HttpGet("drafts"), Authorize(Permissions.OwnAccount), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Index(string? path, CancellationToken ct)
    {
        if (DraftForms.PermissionOf(path) is not { } permission || !User.May(permission) || User.UserId() is not { } user) return NotFound();
        var (aimak, since) = (User.AimakId(), clock.GetUtcNow().UtcDateTime.AddDays(-Draft.KeptDays));
        var (isRecord, seesAll) = (!DraftForms.IsNew(path!), User.SeesAllAimaks());
        var drafts = await db.Drafts.AsNoTracking()
            .Where(d => d.Path == path && d.AtUtc > since && (d.UserId == user || isRecord && (seesAll || d.AiylAimakId == aimak)))
            .OrderByDescending(d => d.AtUtc).Take(MostShown).ToListAsync(ct);
        return Json(drafts.Select(d => new DraftSaid(d.Device, d.UserId == user, d.By, Show.Time(d.AtUtc), JsonSerializer.Deserialize<JsonElement>(d.Typed))));
    }

    /// <summary>Keeps it in place of what this device kept before; with nothing typed, keeps nothing.</summary>
    [HttpPut("drafts"), Authorize(Permissions.OwnAccount), RequestSizeLimit(2 * Draft.TypedMaxLength)]
    public async Task<IActionResult> Put([FromBody] DraftTyped? sent, CancellationToken ct)
    {
        if (!ModelState.IsValid || sent is null || DraftForms.PermissionOf(sent.Path) is not { } permission || User.UserId() is not { } user)
        {
            return BadRequest();
        }
        if (!User.May(permission)) return NotFound();
        if (sent.Typed.ValueKind is not JsonValueKind.Array || sent.Typed.GetRawText() is not { Length: <= Draft.TypedMaxLength } typed) return BadRequest();
        var ofDevice = db.Drafts.Where(d => d.UserId == user && d.Path == sent.Path && d.Device == sent.Device);
        var now = clock.GetUtcNow().UtcDateTime;
        if (sent.Typed.GetArrayLength() == 0) await ofDevice.ExecuteDeleteAsync(ct);
        else if (await ofDevice.ExecuteUpdateAsync(d => d.SetProperty(x => x.Typed, typed).SetProperty(x => x.AtUtc, now), ct) == 0)
        {
            db.Drafts.Add(new Draft
            {
                UserId = user,
                AiylAimakId = User.AimakId(),
                By = User.FullName(),
                Path = sent.Path!,
                Device = sent.Device,
                AtUtc = now,
                Typed = typed,
            });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Two tabs of one device at once: the other one is kept, this one comes again in a few seconds.
                return Conflict();
            }
        }
        return Json(new DraftKept(Show.Time(now)));
    }
}

/// <summary>What a page sends.</summary>
public sealed record DraftTyped(string? Path, Guid Device, JsonElement Typed);

/// <summary>When it was kept.</summary>
public sealed record DraftKept(string At);

/// <summary>One draft for the page.</summary>
/// <param name="Mine">whether the person who asks typed it</param>
public sealed record DraftSaid(Guid Device, bool Mine, string By, string At, JsonElement Typed);
