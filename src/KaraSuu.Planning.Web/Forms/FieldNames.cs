using System.Collections;
using System.Globalization;
using System.Reflection;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>What the fields of an action's forms are called on its pages, found from the names they are sent under.</summary>
internal static class FieldNames
{
    private const int Depth = 6;

    /// <summary>The label of a field and what is chosen in it in words; null where the portal has no text for it.</summary>
    public static (string? Label, string? Shown) Of(Endpoint? asked, string name, string value)
    {
        var parts = name.Split('.');
        var parameters = asked?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [];
        if (parts.Length > Depth) return (null, null);
        return parameters.Where(p => IsForm(p.ParameterType))
            .Select(p => Find(p.ParameterType, p.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase) ? parts[1..] : parts))
            .Where(found => found.Key is not null)
            .Select(found => (Label(found.Key!, found.Row), Shown(found.Type, value)))
            .FirstOrDefault();
    }

    private static (string? Key, Type? Type, int? Row) Find(Type type, string[] parts)
    {
        (string? Key, Type? Type, int? Row) found = (null, type, null);
        foreach (var part in parts)
        {
            var at = part.IndexOf('[', StringComparison.Ordinal);
            var property = at < 0 ? part : part[..at];
            if (at >= 0 && int.TryParse(part[(at + 1)..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) found.Row = row;
            var known = found.Type?.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(p => p.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
            if (known is null) return (null, null, null);
            found.Key = $"{found.Type!.Name}.{known.Name}";
            found.Type = Single(known.PropertyType);
        }
        return found;
    }

    private static string? Label(string key, int? row)
    {
        var word = key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        var label = Text.Has(key) ? Text.Of(key) : Text.Has(word) ? Text.Of(word) : null;
        return label is null || row is null ? label : $"{label} ({(row.Value + 1).ToString(CultureInfo.InvariantCulture)})";
    }

    private static string? Shown(Type? type, string value)
    {
        if (type == typeof(bool)) return Text.Of(value.StartsWith("true", StringComparison.OrdinalIgnoreCase) ? "yes" : "no");
        return type is { IsEnum: true } && Enum.IsDefined(type, value) && Text.Has($"{type.Name}.{value}") ? Text.Of($"{type.Name}.{value}") : null;
    }

    private static Type Single(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var row] ? row : Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsForm(Type type) => type.IsClass && type.Namespace?.StartsWith("KaraSuu.", StringComparison.Ordinal) == true;
}
