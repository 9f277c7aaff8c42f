using System.Reflection;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// Columns that follow from others: what lists are searched in and sorted by. Entities write them at every save; when the rule of <see cref="Folded"/> or
/// <see cref="Sorted"/> changes, all rows are written once more at the next start, on either database. What earlier versions kept as it was typed and today's
/// gate takes away («№ 34», «Ош облусу», «Мантыш айылы») is then tidied too; the journal says so. Documents that were frozen are stored bytes and stay
/// as they are.
/// </summary>
internal static class Derived
{
    /// <summary>Grows with every change of the rules.</summary>
    public const int Version = 3;

    /// <summary>Numbers that pages and papers write after the sign «№».</summary>
    private static readonly string[] Numbers = ["Number", "ResolutionNumber", "OrderNumber", "HandoverNumber", "LetterNumber"];

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
            foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetFlattenedProperties().Any(p => IsDerived(p.Name) || IsNumber(p))))
                await (Task)RewriteOne.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, ct])!;
            await db.DerivedMarks.ExecuteUpdateAsync(set => set.SetProperty(m => m.Version, Version), ct);
            await transaction.CommitAsync(ct);
            return true;
        });
    }

    /// <summary>No record grows a revision by it, and of derived columns, which the journal leaves out, it says nothing.</summary>
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
                Tidy(entry);
                if (row is Village village) await TidyAsync(db, entry, village, ct);
                foreach (var column in columns) entry.Property(column).IsModified = true;
                last = entry.Property<int>("Id").CurrentValue;
            }
            await db.SaveChangesAsync(ct);
            if (rows.Count < Portion) break;
        }
        db.ChangeTracker.Clear();
    }

    private static bool IsNumber(IReadOnlyPropertyBase property) => property.ClrType == typeof(string) && Numbers.Contains(property.Name);

    private static void Tidy(EntityEntry row)
    {
        var numbers = row.Properties.Concat(row.ComplexProperties.Where(c => c.CurrentValue is not null).SelectMany(c => c.Properties))
            .Where(p => IsNumber(p.Metadata));
        foreach (var number in numbers)
        {
            if (number.CurrentValue is string typed && Words.WithoutSign(typed) is { Length: > 0 } bare && bare != typed) number.CurrentValue = bare;
        }
        if (row.Entity is not AiylAimak aimak) return;
        Write(row, nameof(AiylAimak.Name), PlaceNames.Aimak(aimak.Name));
        Write(row, nameof(AiylAimak.Oblast), PlaceNames.Oblast(aimak.Oblast));
        Write(row, nameof(AiylAimak.Rayon), PlaceNames.Rayon(aimak.Rayon));
    }

    /// <summary>A village without the word for it, unless another of its aimak would then be called the same: which is which only people can say.</summary>
    private static async Task TidyAsync(PlanningDb db, EntityEntry row, Village village, CancellationToken ct)
    {
        var bare = PlaceNames.Village(village.Name);
        if (bare == village.Name) return;
        var others = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == village.AiylAimakId && v.Id != village.Id)
            .Select(v => v.Name).ToListAsync(ct);
        if (others.TrueForAll(other => !Folded.AreAlike(PlaceNames.Village(other).Ky, bare.Ky))) Write(row, nameof(Village.Name), bare);
    }

    private static void Write(EntityEntry row, string name, LocalText text)
    {
        var place = row.ComplexProperty(name);
        (string, string)[] languages = [(nameof(LocalText.Ky), text.Ky), (nameof(LocalText.Ru), text.Ru), (nameof(LocalText.En), text.En)];
        foreach (var (language, bare) in languages)
        {
            if (!Equals(place.Property(language).CurrentValue, bare)) place.Property(language).CurrentValue = bare;
        }
    }
}

/// <summary>The one row that says by which rules the derived columns were written.</summary>
public sealed class DerivedMark
{
    public const int OnlyId = 1;

    public int Id { get; init; }
    public int Version { get; set; }
}
