using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>
/// A list from a table: its template, a table brought, looked at, taken in as a whole, and taken back. Each list has a controller of its own that says
/// where it is and who may.
/// </summary>
public abstract class SheetController<TRow>(PlanningDb db, SheetOf<TRow> sheet) : PortalController
    where TRow : class, new()
{
    private const int MostImports = 10;
    private const int MostRowsShown = 20;

    private string At => Request.Path.Value!.Split("/excel", 2)[0] + "/excel";

    [HttpGet("")]
    public async Task<IActionResult> Index(int scopeId, CancellationToken ct) =>
        await sheet.LoadAsync(scopeId, User, ct, withRows: false) ? View("SheetStart", await StartAsync(new SheetForm(), ct)) : NotFound();

    /// <summary>An empty workbook to be filled in.</summary>
    [HttpGet("template.xlsx")]
    public Task<IActionResult> Template(int scopeId, CancellationToken ct) => DrawAsync(scopeId, isFilled: false, ct);

    /// <summary>The same workbook with what is in the list.</summary>
    [HttpGet("rows.xlsx")]
    public Task<IActionResult> Rows(int scopeId, CancellationToken ct) => DrawAsync(scopeId, isFilled: true, ct);

    /// <summary>Reads a table and keeps it until it is taken in; nothing is taken in yet. Sent twice it is kept twice, and swept away.</summary>
    [HttpPost(""), MaySendAgain, TakesAFile]
    public async Task<IActionResult> Index(int scopeId, SheetForm form, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct, withRows: false)) return NotFound();
        if (!ModelState.IsValid) return Again("SheetStart", await StartAsync(form, ct));
        var (tables, wrong) = form.File is { } file ? await ReadAsync(file, ct) : SheetFile.OfText(form.Pasted!);
        if (wrong is not null)
        {
            ModelState.AddModelError(form.File is null ? "form.Pasted" : "form.File", wrong);
            return Again("SheetStart", await StartAsync(form, ct));
        }
        var import = new SheetImport
        {
            AiylAimakId = sheet.AimakId,
            UserId = User.UserId() ?? 0,
            By = Stamp.By,
            List = sheet.Name,
            ScopeId = scopeId,
            FileName = Words.Start(Words.OneLine(form.File?.FileName), SheetImport.FileNameMaxLength),
            AtUtc = Stamp.AtUtc,
            Content = Packed.Of(tables),
        };
        db.Add(import);
        await db.SaveChangesAsync(ct);
        return LocalRedirect($"{At}/{import.Id}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(int scopeId, int id, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct, withRows: false) || await FindAsync(id, ct) is not { } import) return NotFound();
        if (import.Content is null) return View("SheetDone", Page() with { Import = import });
        await sheet.LoadAsync(scopeId, User, ct);
        return View("SheetPreview", Previewed(import, await ReadAsync(import, ct)));
    }

    /// <summary>Takes the table in, all of it or nothing.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Details(int scopeId, int id, SheetTakenForm form, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct) || await FindAsync(id, ct) is not { } import) return NotFound();
        if (import.Content is null) return Saved($"{At}/{id}", "sheets.done-before");
        var reading = await ReadAsync(import, ct);
        var chosen = reading.Errors.Count > 0 ? [] : reading.Chosen(form.Also);
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("", Text.Of(reading.Errors.Count > 0 ? "sheets.has-errors" : "sheets.nothing-new"));
            return Again("SheetPreview", Previewed(import, reading));
        }
        IReadOnlyList<MadeRecord> made;
        try
        {
            made = await sheet.SaveAsync(chosen, Stamp, ct);
        }
        catch (RuleBroken broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", BrokenRules.Words.Of(broken));
            return Again("SheetPreview", Previewed(import, reading));
        }
        var done = await db.SheetImports.SingleAsync(i => i.Id == id, ct);
        (done.Content, done.Made, done.Added, done.DoneAtUtc) = (null, Packed.Of(made), chosen.Count, Stamp.AtUtc);
        await db.SaveChangesAsync(ct);
        return form.WithCodes && OffersCodes ? await CodesAsync(sheet.AimakId, made, $"{At}/{id}", ct) : Saved($"{At}/{id}", "sheets.done", chosen.Count);
    }

    /// <summary>Whether the person may have sign-ins made for the people of the table.</summary>
    private protected virtual bool OffersCodes => false;

    /// <summary>Sign-ins for those who were added, and the paper with their codes.</summary>
    /// <param name="url">where to go on</param>
    private protected virtual Task<IActionResult> CodesAsync(int aimakId, IReadOnlyList<MadeRecord> made, string url, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>Reads the letters of an old font as those they stand for.</summary>
    [HttpPost("{id:int}/letters")]
    public async Task<IActionResult> Letters(int scopeId, int id, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct, withRows: false) || await FindAsync(id, ct) is not { Content: not null }) return NotFound();
        var import = await db.SheetImports.SingleAsync(i => i.Id == id, ct);
        import.IsConverted = true;
        await db.SaveChangesAsync(ct);
        return LocalRedirect($"{At}/{id}");
    }

    /// <summary>Takes back the whole of an import, while nothing stands on what it made.</summary>
    [HttpPost("{id:int}/undo")]
    public async Task<IActionResult> Undo(int scopeId, int id, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct, withRows: false) || await FindAsync(id, ct) is not { Made: { } packed } import) return NotFound();
        try
        {
            Rule.Require(import.UndoneAtUtc is null, SheetRules.NotToUndo);
            await sheet.RemoveAsync(Packed.Read<List<MadeRecord>>(packed), Stamp, ct);
        }
        catch (RuleBroken broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", BrokenRules.Words.Of(broken));
            return Again("SheetDone", Page() with { Import = import });
        }
        var undone = await db.SheetImports.SingleAsync(i => i.Id == id, ct);
        (undone.UndoneAtUtc, undone.UndoneBy) = (Stamp.AtUtc, Stamp.By);
        await db.SaveChangesAsync(ct);
        return Saved($"{At}/{id}", "sheets.undone", import.Added);
    }

    private static async Task<(IReadOnlyList<SheetTable> Tables, string? Wrong)> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > SheetFile.MaxBytes) return ([], Text.Of("sheets.too-large", SheetFile.MaxMegabytes));
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        return SheetFile.Read(memory.ToArray());
    }

    private async Task<IActionResult> DrawAsync(int scopeId, bool isFilled, CancellationToken ct)
    {
        if (!await sheet.LoadAsync(scopeId, User, ct, isFilled)) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(await SheetPaper.DrawAsync(sheet, isFilled, ct), XlsxFile.ContentType, sheet.Name + ListsInExcel.Xlsx);
    }

    /// <summary>A table not yet taken in is seen by who brought it alone.</summary>
    private Task<SheetImport?> FindAsync(int id, CancellationToken ct)
    {
        var (user, list, scope) = (User.UserId(), sheet.Name, sheet.ScopeId);
        return db.SheetImports.AsNoTracking().EditableBy(User)
            .SingleOrDefaultAsync(i => i.Id == id && i.List == list && i.ScopeId == scope && (i.Content == null || i.UserId == user), ct);
    }

    private async Task<SheetReading<TRow>> ReadAsync(SheetImport import, CancellationToken ct)
    {
        var tables = Packed.Read<List<SheetTable>>(import.Content!);
        await sheet.AskAsync(tables, ct);
        return SheetReading<TRow>.Of(sheet, tables, import.IsConverted, Stamp);
    }

    private SheetPage Page()
    {
        SheetPage page = sheet.CycleId is { } cycle
            ? new SheetPageOfCycle(sheet.Name, At, sheet.ListAddress, cycle) : new SheetPageOfAimak(sheet.Name, At, sheet.ListAddress, sheet.AimakId);
        return page with { MostRows = sheet.MostRows, UndoText = sheet.UndoText, OffersCodes = OffersCodes };
    }

    private async Task<SheetPage> StartAsync(SheetForm form, CancellationToken ct)
    {
        var (list, scope, aimak) = (sheet.Name, sheet.ScopeId, sheet.AimakId);
        return Page() with
        {
            Form = form,
            Columns = [.. sheet.Columns.Select(c => new SheetColumnRow(c.Label, c.IsNeeded))],
            Imports = await db.SheetImports.AsNoTracking()
                .Where(i => i.AiylAimakId == aimak && i.List == list && i.ScopeId == scope && i.Content == null)
                .OrderByDescending(i => i.Id).Take(MostImports).ToListAsync(ct),
        };
    }

    private SheetPage Previewed(SheetImport import, SheetReading<TRow> reading)
    {
        var shown = reading.New.SelectMany(r => r.Rows).Take(MostRowsShown).ToList();
        List<Column<TRow>> columns = [.. sheet.Columns.Where(c => shown.Exists(row => c.Get(row) is not null))];
        return Page() with
        {
            Import = import,
            Preview = new SheetPreview(reading.Errors, reading.Warnings, reading.Known, reading.New.Count, reading.Twins, [.. columns.Select(c => c.Label)],
                [.. shown.Select(row => (IReadOnlyList<string>)[.. columns.Select(c => c.Written(row) is { } value ? Show.Any(value) : "")])]),
        };
    }
}

/// <summary>Removes tables that were brought and never taken in.</summary>
internal sealed class SheetSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SheetSweep> log)
    : Operations.Sweep(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider _clock = clock;

    public override async Task SweepAsync(CancellationToken ct)
    {
        var before = _clock.GetUtcNow().UtcDateTime.AddDays(-SheetImport.KeptDays);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        await db.SheetImports.Where(i => i.Content != null && i.AtUtc < before).ExecuteDeleteAsync(ct);
    }
}
