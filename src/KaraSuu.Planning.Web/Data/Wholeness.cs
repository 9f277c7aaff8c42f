using System.Collections;
using KaraSuu.Planning.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Nothing is saved that was changed without all its parts: its rules would have looked at empty lists.</summary>
internal static class Wholeness
{
    /// <exception cref="InvalidOperationException">a record was changed whose parts were not all loaded</exception>
    public static void RequireWhole(this ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        foreach (var entry in entries.Where(e => e.State is EntityState.Added)) KnowAllParts(entry);
        foreach (var entry in entries.Where(e => e.Entity is Record && IsChanged(e))) RequireWhole(entry);
    }

    /// <summary>Every verb touches its record; a derived column that reads otherwise than it was stored is no verb.</summary>
    private static bool IsChanged(EntityEntry record) => record.State is EntityState.Deleted
        || (record.State is EntityState.Modified && record.Property(nameof(Record.Revision)).IsModified);

    /// <summary>What is only now written has no other parts than those it was given.</summary>
    private static void KnowAllParts(EntityEntry made)
    {
        foreach (var parts in PartsOf(made)) parts.IsLoaded = true;
    }

    private static void RequireWhole(EntityEntry changed)
    {
        foreach (var parts in PartsOf(changed))
        {
            if (!parts.IsLoaded)
                throw new InvalidOperationException($"{changed.Metadata.ClrType.Name} was changed without its {parts.Metadata.Name}: it is loaded by Whole().");
            foreach (var part in Loaded(parts)) RequireWhole(changed.Context.Entry(part));
        }
    }

    private static IEnumerable<NavigationEntry> PartsOf(EntityEntry record) =>
        record.Navigations.Where(n => n.Metadata is INavigation { IsOnDependent: false });

    private static IEnumerable<object> Loaded(NavigationEntry parts) => parts.CurrentValue switch
    {
        null => [],
        IEnumerable many => many.Cast<object>(),
        var one => [one],
    };
}
