using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Journal;

/// <summary>The journal: who changed what and when, with the values before and after.</summary>
public sealed class JournalController(PlanningDb db) : PortalController
{
    /// <summary>More lines than this are asked for in parts, by date.</summary>
    private const int MostExported = 20_000;

    [HttpGet("journal"), Authorize(Permissions.ReadJournal)]
    public async Task<IActionResult> Index(JournalFilter filter, ListQuery query, CancellationToken ct) =>
        View(await JournalPage.LoadAsync(db, User, filter, query, ct));

    /// <summary>One entry, whole.</summary>
    [HttpGet("journal/{id:long}"), Authorize(Permissions.ReadJournal)]
    public async Task<IActionResult> Entry(long id, CancellationToken ct) =>
        await new JournalFilter().Entries(db, User).SingleOrDefaultAsync(e => e.Id == id, ct) is { } entry
            ? View(JournalRow.Of(entry, new RecordWords(db.Model)))
            : NotFound();

    [HttpGet("journal.csv"), Authorize(Permissions.ReadJournal)]
    public async Task<IActionResult> Export(JournalFilter filter, CancellationToken ct)
    {
        var words = new RecordWords(db.Model);
        var entries = await filter.Entries(db, User).Take(MostExported).ToListAsync(ct);
        return ListFile.Of("journal",
            [Text.Of("journal.at"), Text.Of("journal.person"), Text.Of("journal.action"), Text.Of("journal.kind"), Text.Of("journal.record"),
                Text.Of("journal.field"), Text.Of("journal.before"), Text.Of("journal.after")],
            from entry in entries
            from change in words.Changes(entry.RecordKind, entry.Before, entry.After)
            select new object?[] { entry.AtUtc, RecordWords.Person(entry.UserName), entry.Action, RecordWords.Kind(entry.RecordKind), entry.RecordId,
                change.Field, change.Before, change.After });
    }
}
