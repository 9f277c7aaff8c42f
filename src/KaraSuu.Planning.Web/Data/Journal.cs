using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Turns what a save is about to change into journal entries, and refuses changes of what is only ever added.</summary>
public sealed class Journal(Who who, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Secrets and derived columns that must not be copied into the journal.</summary>
    private static readonly HashSet<string> NotJournalled =
    [
        "SearchText", "SortKey", "PlaceSortKey", "FoldedName", "Revision", "_bytes",
        nameof(PortalUser.PasswordHash), nameof(PortalUser.SecurityStamp), nameof(PortalUser.ConcurrencyStamp),
        nameof(PortalUser.NormalizedUserName), nameof(PortalUser.NormalizedEmail), nameof(IdentityUserToken<int>.Value),
        nameof(PortalUser.LastTotpStep),
    ];

    public List<Change> Changes(ChangeTracker tracker)
    {
        var changes = new List<Change>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry.Entity is JournalEntry or FormReceipt or Draft or SheetImport or UserSession or AccessNotice or OneTimeCode)
            {
                RequireAdded<JournalEntry>(entry);
                continue;
            }
            RequireAdded<Ballot>(entry);
            RequireAdded<Entitlement>(entry);
            RequireAdded<ApprovedDocument>(entry);
            RequireAdded<PaperScan>(entry);
            RequireAdded<Payment>(entry);
            RequireAdded<AcceptanceSignature>(entry);
            changes.Add(new Change(entry, entry.State, entry.State == EntityState.Added
                ? null : Values(entry, original: true), entry.State == EntityState.Modified ? Values(entry, original: false) : null));
        }
        return changes;
    }

    /// <summary>Called after the save, when inserted records have their ids.</summary>
    public IEnumerable<JournalEntry> Entries(List<Change> changes) =>
        changes.Where(c => c.State != EntityState.Modified || c.Before != c.After).Select(change => new JournalEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            UserId = who.UserId,
            UserName = who.Name,
            AiylAimakId = AimakOf(change.Entry),
            RecordKind = change.Entry.Metadata.ClrType.Name is var name && name.Contains('`', StringComparison.Ordinal)
                ? name[..name.IndexOf('`', StringComparison.Ordinal)] : change.Entry.Metadata.ClrType.Name,
            RecordId = string.Join('-', change.Entry.Metadata.FindPrimaryKey()!.Properties.Select(p =>
                Convert.ToString(change.Entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))),
            Action = change.State switch
            {
                EntityState.Added => JournalAction.Insert,
                EntityState.Deleted => JournalAction.Delete,
                _ => JournalAction.Change,
            },
            Before = change.Before,
            After = change.State == EntityState.Added ? Values(change.Entry, original: false) : change.After,
            RequestId = who.RequestId,
        });

    /// <summary>An entry of its own kind about an account: a sign-in, a lockout, what an administrator did to somebody's way in.</summary>
    /// <param name="by">who did it where that is not who is signed in: whoever is just signing in or out</param>
    public JournalEntry About(PortalUser account, JournalAction action, PortalUser? by = null) => new()
    {
        AtUtc = clock.GetUtcNow().UtcDateTime,
        UserId = by?.Id ?? who.UserId,
        UserName = by?.FullName ?? who.Name,
        AiylAimakId = account.AiylAimakId,
        RecordKind = nameof(PortalUser),
        RecordId = account.Id.ToString(CultureInfo.InvariantCulture),
        Action = action,
        After = JsonSerializer.Serialize(new SortedDictionary<string, object?> { [nameof(PortalUser.FullName)] = account.FullName }, Plain),
        RequestId = who.RequestId,
    };

    /// <summary>
    /// What a field is called: «Majority.Of» is a part of a value. Where the part's column has a name of its own it is that, which it was before
    /// there was a value: «AmountTyiyn», «InOfficeFrom».
    /// </summary>
    public static string NameOf(IReadOnlyProperty property) =>
        property.DeclaringType is not IReadOnlyComplexType { ComplexProperty.Name: var value } ? property.Name
        : property.FindAnnotation(RelationalAnnotationNames.ColumnName)?.Value as string ?? $"{value}.{property.Name}";

    private static void RequireAdded<T>(EntityEntry entry)
    {
        if (entry.Entity is T && entry.State != EntityState.Added)
            throw new InvalidOperationException($"{typeof(T).Name} is only ever added.");
    }

    private int? AimakOf(EntityEntry entry) => entry.Entity switch
    {
        IOfAimak of => of.AiylAimakId,
        Domain.Territory.AiylAimak aimak => aimak.Id,
        PortalUser user => user.AiylAimakId,
        _ => who.AimakId,
    };

    private static string Values(EntityEntry entry, bool original)
    {
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        var unknown = entry.ComplexProperties.Where(c => c.Metadata.IsNullable && IsUnknown(c, original)).Select(c => c.Metadata.ComplexType).ToHashSet();
        foreach (var property in Properties(entry))
        {
            if (entry.State == EntityState.Modified && !property.IsModified) continue;
            var isUnknown = property.Metadata.DeclaringType is IComplexType part && unknown.Contains(part);
            values[NameOf(property.Metadata)] = isUnknown ? null : Shown(original ? property.OriginalValue : property.CurrentValue);
        }
        return JsonSerializer.Serialize(values, Plain);
    }

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.Where(c => c.CurrentValue is not null || c.IsModified).SelectMany(c => c.Properties))
            .Where(p => !NotJournalled.Contains(p.Metadata.Name));

    /// <summary>The parts of a value that is not there read as zeros, and unknown is not zero.</summary>
    private static bool IsUnknown(ComplexPropertyEntry value, bool original) =>
        original && value.EntityEntry.State == EntityState.Modified
            ? value.IsModified && value.Metadata.PropertyInfo!.GetValue(value.EntityEntry.OriginalValues.ToObject()) is null
            : value.CurrentValue is null;

    private static object? Shown(object? value) => value switch
    {
        Enum name => name.ToString(),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] => null,
        _ => value,
    };
}

/// <summary>A change about to be saved.</summary>
public sealed record Change(EntityEntry Entry, EntityState State, string? Before, string? After);

/// <summary>Who is acting: the signed-in person, or the command line.</summary>
public sealed class Who(IHttpContextAccessor http)
{
    public const string CommandLine = "command line";

    public int? UserId => http.HttpContext?.User.UserId();
    public int? AimakId => http.HttpContext?.User.AimakId();
    public string Name => http.HttpContext is { } context ? context.User.FullName() : CommandLine;
    public string? RequestId => http.HttpContext?.TraceIdentifier;
}
