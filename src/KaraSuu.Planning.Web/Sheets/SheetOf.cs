using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>
/// A list described as a sheet: its columns, what is in it already, and the verb by which a row becomes a record. Everything else (the template, reading,
/// the preview, saving all or nothing, taking it back) is the same for all lists. The rules are those of the form and the domain; a sheet has none.
/// </summary>
/// <typeparam name="TRow">a row as the form of the list would hold it</typeparam>
public abstract class SheetOf<TRow>(PlanningDb db)
    where TRow : class, new()
{
    private IReadOnlyList<Column<TRow>>? _columns;

    /// <summary>Of the file and of the texts «sheets.proposals».</summary>
    public abstract string Name { get; }

    /// <summary>The page of the list.</summary>
    public abstract string ListAddress { get; }

    /// <summary>The most rows of one table; lists of people are short, and each is looked for among all.</summary>
    public virtual int MostRows => SheetFile.MaxRows;

    /// <summary>What taking an import back does; a text key.</summary>
    public virtual string UndoText => "sheets.undo.what";

    public int ScopeId { get; private set; }
    public int AimakId { get; protected set; }

    /// <summary>The cycle the list is of; null for a list of the aimak.</summary>
    public virtual int? CycleId => null;

    public IReadOnlyList<Column<TRow>> Columns => _columns ??= [.. Describe()];

    /// <summary>What is in the list already, each record in the rows of a sheet.</summary>
    public IReadOnlyList<IReadOnlyList<TRow>> Existing { get; protected set; } = [];

    protected PlanningDb Db => db;

    protected ClaimsPrincipal User { get; private set; } = null!;

    /// <summary>Whether what is in the list is wanted, and not the columns alone.</summary>
    protected bool WithRows { get; private set; }

    /// <summary>Reads the choices of the columns and what is in the list.</summary>
    /// <returns>false where there is no such list, or the person may not change it</returns>
    public async Task<bool> LoadAsync(int scopeId, ClaimsPrincipal user, CancellationToken ct, bool withRows = true)
    {
        (ScopeId, User, WithRows) = (scopeId, user, withRows);
        return await ReadAsync(user, ct);
    }

    protected abstract Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct);

    /// <summary>Asks beforehand what the rows of a table will be judged by.</summary>
    public virtual Task AskAsync(IReadOnlyList<SheetTable> tables, CancellationToken ct) => Task.CompletedTask;

    protected abstract IEnumerable<Column<TRow>> Describe();

    /// <summary>What the form's validator says of a row.</summary>
    /// <param name="isFirst">whether the row is the first of its record</param>
    public abstract IEnumerable<ValidationFailure> Validate(TRow row, bool isFirst);

    /// <summary>Whether a row goes on with the record of the row before it.</summary>
    public virtual bool GoesOn(TRow row, IReadOnlyList<TRow> record) => false;

    /// <summary>Cells of these columns may be joined downwards over the rows of one record.</summary>
    public virtual bool MayJoin(Column<TRow> column) => false;

    /// <summary>What two entries of the same thing would share.</summary>
    public abstract string KeyOf(TRow first);

    /// <summary>The name of the person a record is of, since a namesake is likely the same person; null in lists of other things.</summary>
    public virtual string? PersonOf(TRow first) => null;

    /// <summary>Whether the list says all of a record already, though not in the same cells.</summary>
    public virtual bool IsKnown(IReadOnlyList<TRow> rows) => false;

    /// <summary>Does the verb; nothing is saved by it.</summary>
    /// <exception cref="RuleBroken">as the form would be refused; in a record of several rows the field begins with «Rows[1].»</exception>
    public abstract Record Make(IReadOnlyList<TRow> rows, Stamp stamp);

    /// <summary>What is allowed but doubtful in a record; nothing is blocked by it.</summary>
    public virtual IEnumerable<string> Doubts(IReadOnlyList<TRow> rows) => [];

    /// <summary>Saves the records; which they were, and in which revision.</summary>
    public virtual async Task<IReadOnlyList<MadeRecord>> SaveAsync(IReadOnlyList<IReadOnlyList<TRow>> records, Stamp stamp, CancellationToken ct)
    {
        var made = new List<MadeRecord>();
        foreach (var portion in records.Chunk(SavedAtOnce))
        {
            List<Record> added = [.. portion.Select(rows => Make(rows, stamp))];
            Db.AddRange(added);
            await Db.SaveChangesAsync(ct);
            made.AddRange(added.Select(r => new MadeRecord(r.GetType().Name, r.Id, r.Revision)));
            Db.ChangeTracker.Clear();
        }
        return made;
    }

    /// <summary>Takes the records away again by the verbs of their kind.</summary>
    /// <exception cref="RuleBroken">when one of them cannot be taken away, or was changed meanwhile</exception>
    public abstract Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct);

    protected const int SavedAtOnce = 1_000;

    /// <summary>What stands in the cells, to see whether two records are the same in everything the sheet says.</summary>
    public string Written(IReadOnlyList<TRow> rows) =>
        string.Join('\u001e', rows.Select(row => string.Join('\u001f', Columns.Select(c => c.Get(row) switch
        {
            null => "",
            string text => Words.OrNull(text) ?? "",
            IEnumerable<int> many => string.Join(',', many.Order()),
            var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        }))));

    /// <summary>A record made by an import must be as it was made: what somebody worked on since is not thrown away.</summary>
    protected static void RequireAsMade(IReadOnlyList<MadeRecord> made, IEnumerable<Record> found)
    {
        var revisions = found.ToDictionary(r => (r.GetType().Name, r.Id), r => r.Revision);
        Rule.Require(made.All(m => revisions.TryGetValue((m.Kind, m.Id), out var now) && now == m.Revision), SheetRules.ChangedSince);
    }
}

/// <summary>A record an import made, or a part of one.</summary>
/// <param name="Revision">0 for a part, which has none</param>
/// <param name="Written">what the cells of a part say; null for a record</param>
public sealed record MadeRecord(string Kind, int Id, int Revision, string? Written = null);

/// <summary>Codes of what an import refuses beyond the rules of its records.</summary>
public static class SheetRules
{
    public const string ChangedSince = "sheet.changed-since";
    public const string KnownOtherwise = "sheet.known-otherwise";
    public const string NotToUndo = "sheet.not-to-undo";
}
