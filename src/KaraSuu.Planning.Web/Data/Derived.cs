using System.Reflection;
using KaraSuu.Planning.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// Columns that follow from others: what lists are searched in and sorted by. Entities write them at every save; when the rule of <see cref="Folded"/> or
/// <see cref="Sorted"/> changes, all rows are written once more at the next start, on either database.
/// </summary>
internal static class Derived
{
    /// <summary>Grows with every change of the rules.</summary>
    public const int Version = 1;

    private const string SortKeys = nameof(ISorted.SortKey);
    private const int Portion = 500;

    private static readonly MethodInfo RewriteOne = typeof(Derived).GetMethod(nameof(RewriteAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static bool IsDerived(string column) => column == nameof(ISearched.SearchText) || column.EndsWith(SortKeys, StringComparison.Ordinal);

    public static async Task BringUpToDateAsync(PlanningDb db, CancellationToken ct)
    {
        if (await db.DerivedMarks.AsNoTracking().AnyAsync(m => m.Version >= Version, ct)) return;
        await db.Database.InOneGoAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetProperties().Any(p => IsDerived(p.Name))))
                await (Task)RewriteOne.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, ct])!;
            await db.DerivedMarks.ExecuteUpdateAsync(set => set.SetProperty(m => m.Version, Version), ct);
            await transaction.CommitAsync(ct);
            return true;
        });
    }

    /// <summary>No record grows a revision by it, and the journal, which leaves such columns out, says nothing.</summary>
    private static async Task RewriteAsync<T>(PlanningDb db, IEntityType type, CancellationToken ct)
        where T : class
    {
        string[] columns = [.. type.GetProperties().Select(p => p.Name).Where(IsDerived)];
        for (var last = 0; ;)
        {
            db.ChangeTracker.Clear();
            var rows = await db.Set<T>().Where(r => EF.Property<int>(r, "Id") > last).OrderBy(r => EF.Property<int>(r, "Id")).Take(Portion).ToListAsync(ct);
            foreach (var row in rows)
            {
                var entry = db.Entry(row);
                foreach (var column in columns) entry.Property(column).IsModified = true;
                last = entry.Property<int>("Id").CurrentValue;
            }
            await db.SaveChangesAsync(ct);
            if (rows.Count < Portion) break;
        }
        db.ChangeTracker.Clear();
    }
}

/// <summary>The one row that says by which rules the derived columns were written.</summary>
public sealed class DerivedMark
{
    public const int OnlyId = 1;

    public int Id { get; init; }
    public int Version { get; set; }
}
