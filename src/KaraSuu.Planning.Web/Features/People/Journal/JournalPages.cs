using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Journal;

/// <summary>Which entries are asked for; what cannot be understood is not asked.</summary>
public sealed class JournalFilter
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "record")]
    public string? Record { get; set; }

    [FromQuery(Name = "person")]
    public int? Person { get; set; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "action")]
    public JournalAction? Action { get; set; }

    public bool IsEmpty => Kind is null or "" && Record is null or "" && Person is null && From is null && To is null && Action is null;

    /// <summary>Entries of the person's aimak, or of all for those who see all; newest first. Ballots appear when their vote has closed: no result leaks
    /// before.</summary>
    internal IQueryable<JournalEntry> Entries(PlanningDb db, ClaimsPrincipal user)
    {
        var entries = db.JournalEntries.AsNoTracking()
            .Where(e => (e.RecordKind != nameof(Domain.Council.Ballot) && e.RecordKind != nameof(Domain.Council.HandBallot))
                || !db.Votes.Any(v => v.ClosedAtUtc == null && v.CalledOffAtUtc == null && v.AiylAimakId == e.AiylAimakId && v.OpenedAtUtc <= e.AtUtc));
        if (!user.SeesAllAimaks())
        {
            var aimak = user.AimakId() ?? 0;
            entries = entries.Where(e => e.AiylAimakId == aimak);
        }
        if (!string.IsNullOrEmpty(Kind)) entries = entries.Where(e => e.RecordKind == Kind);
        if (Record?.Trim() is { Length: > 0 } record) entries = entries.Where(e => e.RecordId == record);
        if (Person is { } person) entries = entries.Where(e => e.UserId == person);
        if (Action is { } action) entries = entries.Where(e => e.Action == action);
        if (From is { } from)
        {
            var start = Show.StartOf(from);
            entries = entries.Where(e => e.AtUtc >= start);
        }
        if (To is { } to)
        {
            var end = Show.StartOf(to.AddDays(1));
            entries = entries.Where(e => e.AtUtc < end);
        }
        return entries.OrderByDescending(e => e.Id);
    }
}

/// <summary>One page of the journal with the choices of its filter.</summary>
public sealed record JournalPage(JournalFilter Filter, Listed<JournalRow> List, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> People)
{
    /// <summary>Signs of changes on one page: with the letters of two bytes, its frame and its filter it stays under 60 KB.</summary>
    private const int MostSigns = 9_000;

    internal static async Task<JournalPage> LoadAsync(PlanningDb db, ClaimsPrincipal user, JournalFilter filter, ListQuery query, CancellationToken ct)
    {
        var entries = await Listed<JournalEntry>.LoadAsync(filter.Entries(db, user), query, ct);
        var words = new RecordWords(db.Model);
        var aimak = user.AimakId();
        var people = await (user.SeesAllAimaks() ? db.Users : db.Users.Where(u => u.AiylAimakId == aimak)).AsNoTracking()
            .OrderBy(u => u.SortKey).ThenBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);
        return new JournalPage(
            filter,
            new Listed<JournalRow>([.. Rows(entries.Rows, words)], entries.Total, query),
            words.Kinds, [.. people.Select(p => Choice.Of(p.Id, p.FullName))]);
    }

    /// <summary>Entries with their changes until the page has had enough of them; the rest lead to pages of their own.</summary>
    private static IEnumerable<JournalRow> Rows(IEnumerable<JournalEntry> entries, RecordWords words)
    {
        var signs = 0;
        foreach (var row in entries.Select(e => JournalRow.Of(e, words)))
        {
            signs += row.Signs;
            yield return row with { IsWhole = signs <= MostSigns };
        }
    }
}

/// <param name="Whose">the person an entry about an account names</param>
/// <param name="IsWhole">whether the list shows the changes, or only how many there are</param>
public sealed record JournalRow(
    long Id, DateTime AtUtc, string UserName, JournalAction Action, string RecordKind, string RecordId, string? Whose, IReadOnlyList<FieldChange> Changes,
    bool IsWhole = true)
{
    /// <summary>About the signs of the markup around one changed field.</summary>
    private const int Frame = 60;

    public string Kind => RecordWords.Kind(RecordKind);

    internal int Signs => Changes.Sum(c => Frame + c.Field.Length + c.Before.Length + c.After.Length);

    internal static JournalRow Of(JournalEntry entry, RecordWords words)
    {
        var whose = RecordWords.Whose(entry);
        var changes = whose is null ? words.Changes(entry.RecordKind, entry.Before, entry.After) : [];
        return new JournalRow(
            entry.Id, entry.AtUtc, RecordWords.Person(entry.UserName), entry.Action, entry.RecordKind, entry.RecordId, whose, changes);
    }
}

/// <summary>One field before and after, as people read it.</summary>
public sealed record FieldChange(string Field, string Before, string After);
