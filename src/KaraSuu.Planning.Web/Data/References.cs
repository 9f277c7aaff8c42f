using System.Reflection;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// A record of an aimak refers to records of that aimak alone, whichever door it came in by: what is referred to is known from the model's keys,
/// so that a new reference is held without being listed. Forms only offer what they take.
/// </summary>
internal static class References
{
    private static readonly MethodInfo Asked = typeof(References).GetMethod(nameof(ParentAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>
    /// The keys by which a record of an aimak, or a part of one, refers to another of the same. A key of several columns stays inside one record.
    /// </summary>
    public static IEnumerable<IForeignKey> Of(IEntityType type) =>
        type.GetForeignKeys().Where(k => k.Properties.Count == 1 && k.PrincipalToDependent is null && k.PrincipalEntityType.ClrType != typeof(AiylAimak)
            && IsOfAimak(k.DeclaringEntityType) && IsOfAimak(k.PrincipalEntityType));

    /// <exception cref="RuleBroken">with the field: what it refers to is not there, or is another aimak's</exception>
    public static async Task RequireOwnReferencesAsync(this PlanningDb db, CancellationToken ct)
    {
        Dictionary<(IEntityType Type, int Id), int?>? parents = null;
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            foreach (var key in Of(entry.Metadata))
            {
                var field = entry.Property(key.Properties[0].Name);
                if (field.CurrentValue is not int id || (entry.State is EntityState.Modified && !field.IsModified)) continue;
                parents ??= Known(db.ChangeTracker);
                var own = await AimakAsync(db, parents, entry.Metadata, IdOf(entry), ct);
                var theirs = await AimakAsync(db, parents, key.PrincipalEntityType, id, ct);
                Rule.RequireOf(field.Metadata.Name, own == theirs, RecordRules.NotHere);
            }
        }
    }

    /// <summary>What each record and part in hand belongs to.</summary>
    private static Dictionary<(IEntityType Type, int Id), int?> Known(ChangeTracker tracker) =>
        tracker.Entries().Where(e => IsOfAimak(e.Metadata))
            .ToDictionary(e => (e.Metadata, IdOf(e)), e => (int?)e.Property(UpOf(e.Metadata)!.Properties[0].Name).CurrentValue);

    private static int IdOf(EntityEntry entry) => (int)entry.Property(nameof(Record.Id)).CurrentValue!;

    /// <summary>Up from a part to its record, and to the aimak of that; null when there is no such record.</summary>
    private static async Task<int?> AimakAsync(
        PlanningDb db, Dictionary<(IEntityType Type, int Id), int?> parents, IEntityType type, int id, CancellationToken ct)
    {
        var at = (Type: type, Id: id);
        while (true)
        {
            var up = UpOf(at.Type)!;
            if (!parents.TryGetValue(at, out var parent))
            {
                parent = await (Task<int?>)Asked.MakeGenericMethod(at.Type.ClrType).Invoke(null, [db, at.Id, up.Properties[0].Name, ct])!;
                parents[at] = parent;
            }
            if (parent is not { } found || up.PrincipalEntityType.ClrType == typeof(AiylAimak)) return parent;
            at = (up.PrincipalEntityType, found);
        }
    }

    private static Task<int?> ParentAsync<T>(PlanningDb db, int id, string key, CancellationToken ct)
        where T : class =>
        db.Set<T>().AsNoTracking().Where(e => EF.Property<int>(e, nameof(Record.Id)) == id).Select(e => (int?)EF.Property<int>(e, key))
            .SingleOrDefaultAsync(ct);

    private static bool IsOfAimak(IEntityType type) =>
        typeof(IOfAimak).IsAssignableFrom(type.ClrType) || (UpOf(type) is { } up && IsOfAimak(up.PrincipalEntityType));

    /// <summary>The key of a part to what it is a part of, and of a record to its aimak.</summary>
    private static IForeignKey? UpOf(IEntityType type) =>
        typeof(IOfAimak).IsAssignableFrom(type.ClrType)
            ? type.GetForeignKeys().Single(k => k.PrincipalEntityType.ClrType == typeof(AiylAimak))
            : type.GetForeignKeys().SingleOrDefault(k => k.PrincipalToDependent is not null);
}
