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

    public static async Task<Dependents> DependingOnAsync<T>(this PlanningDb db, int id, CancellationToken ct)
        where T : class
    {
        var counts = new List<Dependents.OfKind>();
        foreach (var kind in db.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys().Where(k => k.PrincipalToDependent is null)
            .GroupBy(k => k.DeclaringEntityType.ClrType).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var count = 0;
            foreach (var key in kind) count += await (Task<int>)Counted.MakeGenericMethod(kind.Key).Invoke(null, [db, key, id, ct])!;
            if (count > 0) counts.Add(new Dependents.OfKind(kind.Key.Name, count));
        }
        return new Dependents(counts);
    }

    private static Task<int> CountAsync<T>(PlanningDb db, IForeignKey key, int id, CancellationToken ct)
        where T : class
    {
        var name = key.Properties[0].Name;
        var all = db.Set<T>().AsNoTracking();
        return key.Properties[0].ClrType == typeof(int) ? all.CountAsync(e => EF.Property<int>(e, name) == id, ct)
            : all.CountAsync(e => EF.Property<int?>(e, name) == id, ct);
    }
}
