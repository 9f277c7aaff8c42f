using System.Reflection;
using KaraSuu.Planning.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// What refers to a record: read from the model's keys, so that a new kind of reference is asked without being listed. Parts of the record
/// itself go with it and are not asked for.
/// </summary>
internal static class Depending
{
    private static readonly MethodInfo Counted = typeof(Depending).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Task<Dependents> DependingOnAsync<T>(this PlanningDb db, int id, CancellationToken ct)
        where T : class => db.DependingOnAsync<T>([id], ct);

    /// <summary>The same of several records together.</summary>
    public static async Task<Dependents> DependingOnAsync<T>(this PlanningDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
        where T : class
    {
        var counts = new List<Dependents.OfKind>();
        foreach (var kind in db.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys().Where(k => k.PrincipalToDependent is null)
            .GroupBy(k => k.DeclaringEntityType.ClrType).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var count = 0;
            foreach (var key in kind) count += await (Task<int>)Counted.MakeGenericMethod(kind.Key).Invoke(null, [db, key, ids, ct])!;
            if (count > 0) counts.Add(new Dependents.OfKind(kind.Key.Name, count));
        }
        return new Dependents(counts);
    }

    private static Task<int> CountAsync<T>(PlanningDb db, IForeignKey key, IReadOnlyCollection<int> ids, CancellationToken ct)
        where T : class
    {
        var name = key.Properties[0].Name;
        var all = db.Set<T>().AsNoTracking();
        if (ids.Count == 1)
        {
            var id = ids.First();
            return key.Properties[0].ClrType == typeof(int) ? all.CountAsync(e => EF.Property<int>(e, name) == id, ct)
                : all.CountAsync(e => EF.Property<int?>(e, name) == id, ct);
        }
        var any = ids.ToList();
        return key.Properties[0].ClrType == typeof(int) ? all.CountAsync(e => EF.Parameter(any).Contains(EF.Property<int>(e, name)), ct)
            : all.CountAsync(e => EF.Property<int?>(e, name) != null && EF.Parameter(any).Contains(EF.Property<int?>(e, name)!.Value), ct);
    }
}
