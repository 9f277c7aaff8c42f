using System.Globalization;
using System.Text.Json;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KaraSuu.Planning.Web.Features.People.Journal;

/// <summary>Puts the journal's record kinds, fields and values into words; a field without a word keeps its name.</summary>
internal sealed class RecordWords(IModel model)
{
    private const string Tyiyn = "Tyiyn";

    /// <summary>Never shown, whatever an old entry may hold.</summary>
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Value"];

    public IReadOnlyList<Choice> Kinds =>
        [.. model.GetEntityTypes().Select(t => NameOf(t.ClrType)).Where(name => Text.Has("Record." + name)).Select(name => new Choice(name, Kind(name)))
            .OrderBy(c => Sorted.KeyOf(c.Label), StringComparer.Ordinal)];

    public static string Kind(string name) => Text.Has("Record." + name) ? Text.Of("Record." + name) : name;

    /// <summary>Who did it; what the portal's own commands did is said in the reader's language.</summary>
    public static string Person(string name) => name switch
    {
        Data.Who.CommandLine => Text.Of("journal.command-line"),
        "" => Text.Of("journal.nobody"),
        _ => name,
    };

    /// <summary>Whose account an entry of its own kind is about: «gave a new password: user № 12, Асанов Айбек»; null for changes of records.</summary>
    public static string? Whose(Data.JournalEntry entry) =>
        entry.Action > Data.JournalAction.Delete && Values(entry.After).TryGetValue(nameof(Security.PortalUser.FullName), out var name)
            ? name.GetString()
            : null;

    public IReadOnlyList<FieldChange> Changes(string kind, string? before, string? after)
    {
        var type = model.GetEntityTypes().FirstOrDefault(t => NameOf(t.ClrType) == kind);
        var (was, now) = (Values(before), Values(after));
        return [.. was.Keys.Union(now.Keys)
            .Where(name => name != "Id" && !Secret.Contains(name))
            .Select(name => new FieldChange(FieldOf(kind, name), Shown(type, name, was), Shown(type, name, now)))
            .Where(change => change.Before != change.After)];
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string FieldOf(string kind, string name)
    {
        var parts = name.Split('.');
        var own = $"Field.{kind}.{name}";
        var field = Text.Has(own) ? Text.Of(own) : Text.Has("Field." + parts[0]) ? Text.Of("Field." + parts[0]) : parts[0];
        return parts.Length == 1 ? field : $"{Text.Before(field)} {(Text.Has("Field." + parts[1]) ? Text.Of("Field." + parts[1]) : parts[1])}";
    }

    /// <summary>«Majority.Of» is a part of a value that a record holds, and so is «InOfficeFrom».</summary>
    private static IProperty? PropertyOf(IEntityType? type, string name) =>
        type?.FindProperty(name)
            ?? type?.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()).FirstOrDefault(p => Data.Journal.NameOf(p) == name);

    private static Dictionary<string, JsonElement> Values(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];

    private static string Shown(IEntityType? type, string name, Dictionary<string, JsonElement> values)
    {
        if (!values.TryGetValue(name, out var value)) return "";
        var property = PropertyOf(type, name)?.ClrType;
        var kind = property is null ? null : Nullable.GetUnderlyingType(property) ?? property;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.True or JsonValueKind.False:
                return Show.Any(value.GetBoolean());
            case JsonValueKind.Number:
                return name.EndsWith(Tyiyn, StringComparison.Ordinal) && value.TryGetInt64(out var tyiyn) ? Show.Som(new Money(tyiyn)) : value.GetRawText();
            case JsonValueKind.String:
                var text = value.GetString()!;
                if (kind is { IsEnum: true })
                {
                    return string.Join(", ", text.Split(", ").Select(v => Text.Has($"{kind.Name}.{v}") ? Text.Of($"{kind.Name}.{v}") : v));
                }
                if (name == nameof(Security.PortalUser.Language) && Language.IsKnown(text)) return Language.NameOf(text);
                if (kind == typeof(DateOnly) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date)) return Show.Date(date);
                return kind == typeof(DateTime) && value.TryGetDateTime(out var moment) ? Show.Time(moment) : text;
            default:
                return value.GetRawText();
        }
    }
}
