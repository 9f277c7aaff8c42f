using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>What the fields of an action's forms are called on its pages, found from the names they are sent under.</summary>
internal static partial class FieldNames
{
    private const int Depth = 6;

    /// <summary>The label of a field, without its row, and what is chosen in it in words; null where the portal has no text for it.</summary>
    public static (string? Label, string? Shown) Of(Endpoint? asked, string name, string value)
    {
        var parts = name.Split('.');
        var parameters = asked?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [];
        if (parts.Length > Depth) return (null, null);
        return parameters.Where(p => IsForm(p.ParameterType))
            .Select(p => Find(p.ParameterType, p.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase) ? parts[1..] : parts))
            .Where(found => found.Key is not null)
            .Select(found => (Label(found.Key!), Shown(found.Type, value)))
            .FirstOrDefault();
    }

    /// <summary>What an error summary calls the field a message belongs to: its label, and the row it stands in, counted from one.</summary>
    public static string? InSummary(Endpoint? asked, string name)
    {
        if (Of(asked, name, "").Label is not { } label) return null;
        var row = Row().Matches(name).Select(m => m.Groups[1].Value).LastOrDefault();
        return int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < int.MaxValue
            ? $"{label} ({Text.Of("errors.row", index + 1)})" : label;
    }

    /// <summary>Where a field stands among the others of its form, to sort by: fields are declared in the order of the page; rows by their number.</summary>
    public static string PlaceOf(Endpoint? asked, string name)
    {
        var parts = name.Split('.');
        var type = (asked?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
            .FirstOrDefault(p => IsForm(p.ParameterType) && p.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase))?.ParameterType;
        var place = "";
        foreach (var part in parts.Skip(1).Take(Depth))
        {
            var properties = type?.GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [];
            var index = Array.FindIndex(properties, p => p.Name.Equals(part.Split('[')[0], StringComparison.OrdinalIgnoreCase));
            var row = Row().Match(part) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            place += string.Create(CultureInfo.InvariantCulture, $"{(index < 0 ? properties.Length : index):D3}{row:D9}");
            type = index < 0 ? null : Single(properties[index].PropertyType);
        }
        return place;
    }

    /// <summary>The name under which an action's form sends what a rule calls <paramref name="field"/>; null where no form has it.</summary>
    public static string? KeyOf(ActionDescriptor asked, string? field) => field is null ? null
        : asked.Parameters.Where(p => IsForm(p.ParameterType) && Find(p.ParameterType, field.Split('.')).Key is not null)
            .Select(p => $"{p.Name}.{AsWritten(field)}").FirstOrDefault();

    /// <summary>As the fields of the page are called, whose ids know small letters from capitals: «Joins[1].SameAs» of «Joins[1].sameAs».</summary>
    private static string AsWritten(string field) => string.Join('.', field.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Whether a field of this name is a text of one of the action's forms.</summary>
    public static bool IsText(ActionDescriptor asked, string name)
    {
        var parts = name.Split('.');
        return parts.Length is > 1 and <= Depth && asked.Parameters.Any(p => IsForm(p.ParameterType)
            && Find(p.ParameterType, p.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase) ? parts[1..] : parts) is { Key: not null, Type: var type }
            && type == typeof(string));
    }

    private static (string? Key, Type? Type) Find(Type type, string[] parts)
    {
        (string? Key, Type? Type) found = (null, type);
        foreach (var part in parts)
        {
            var property = part.Split('[')[0];
            var known = found.Type?.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .FirstOrDefault(p => p.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
            if (known is null) return (null, null);
            found.Key = $"{found.Type!.Name}.{known.Name}";
            found.Type = Single(known.PropertyType);
        }
        return found;
    }

    private static string? Label(string key)
    {
        var word = key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        return Text.Has(key) ? Text.Of(key) : Text.Has(word) ? Text.Of(word) : null;
    }

    private static string? Shown(Type? type, string value)
    {
        if (type == typeof(bool)) return Text.Of(value.StartsWith("true", StringComparison.OrdinalIgnoreCase) ? "yes" : "no");
        return type is { IsEnum: true } && Enum.IsDefined(type, value) && Text.Has($"{type.Name}.{value}") ? Text.Of($"{type.Name}.{value}") : null;
    }

    private static Type Single(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var row]
            ? row : Nullable.GetUnderlyingType(type) ?? type;

    [GeneratedRegex(@"\[([0-9]{1,9})\]")]
    private static partial Regex Row();

    private static bool IsForm(Type type) => type.IsClass && type.Namespace?.StartsWith("KaraSuu.", StringComparison.Ordinal) == true;
}
