using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>A list whose entries are parts of one record: the members of a group.</summary>
/// <typeparam name="TWhole">the record they are parts of</typeparam>
public abstract class SheetOfParts<TRow, TWhole>(PlanningDb db) : SheetOf<TRow>(db)
    where TRow : class, new()
    where TWhole : Record
{
    private TWhole _tried = null!;

    /// <summary>The record with all its parts.</summary>
    protected abstract Task<TWhole?> FindAsync(IQueryable<TWhole> records, CancellationToken ct);

    protected abstract IEnumerable<(int Id, TRow Row)> PartsOf(TWhole whole);

    /// <summary>Adds a part by the verb of the record.</summary>
    protected abstract object Add(TWhole whole, TRow row, Stamp stamp);

    protected abstract void Remove(TWhole whole, int id, Dependents on);

    /// <summary>Asks what refers to any of the parts.</summary>
    protected abstract Task<Dependents> DependingOnAsync(IReadOnlyCollection<int> ids, CancellationToken ct);

    /// <summary>Reads the record on which rows are tried; it is never saved.</summary>
    protected async Task<TWhole?> TryOnAsync(CancellationToken ct)
    {
        if (await FindAsync(Db.Set<TWhole>().AsNoTracking(), ct) is not { } whole) return null;
        _tried = whole;
        Existing = [.. PartsOf(whole).Select(p => new[] { p.Row })];
        return whole;
    }

    public override Record Make(IReadOnlyList<TRow> rows, Stamp stamp)
    {
        Add(_tried, rows[0], stamp);
        return _tried;
    }

    public override async Task<IReadOnlyList<MadeRecord>> SaveAsync(IReadOnlyList<IReadOnlyList<TRow>> records, Stamp stamp, CancellationToken ct)
    {
        var whole = (await FindAsync(Db.Set<TWhole>(), ct))!;
        var added = records.Select(rows => Add(whole, rows[0], stamp)).ToList();
        await Db.SaveChangesAsync(ct);
        var ids = added.Select(part => (int)Db.Entry(part).Property("Id").CurrentValue!).ToHashSet();
        return [.. PartsOf(whole).Where(p => ids.Contains(p.Id)).Select(p => new MadeRecord(typeof(TWhole).Name, p.Id, 0, Written([p.Row])))];
    }

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        var whole = (await FindAsync(Db.Set<TWhole>(), ct))!;
        var now = PartsOf(whole).ToDictionary(p => p.Id, p => Written([p.Row]));
        Rule.Require(made.All(m => now.GetValueOrDefault(m.Id) == m.Written), SheetRules.ChangedSince);
        var dependents = await DependingOnAsync([.. made.Select(m => m.Id)], ct);
        foreach (var part in made) Remove(whole, part.Id, dependents);
        await Db.SaveChangesAsync(ct);
    }
}
