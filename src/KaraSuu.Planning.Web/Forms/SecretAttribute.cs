using System.Collections.Frozen;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Marks a property of a form that no page ever carries on or shows again: a password, a code.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute
{
    private static readonly FrozenSet<string> Names = typeof(SecretAttribute).Assembly.GetTypes().SelectMany(t => t.GetProperties())
        .Where(p => p.IsDefined(typeof(SecretAttribute), inherit: false)).Select(p => p.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field, as its form names it, is one: «Password», «Form.Code». The code of a row («Form.Vulnerable[0].Code») is none.</summary>
    public static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase)
        || (!field.Contains('[', StringComparison.Ordinal) && Names.Contains(field[(field.LastIndexOf('.') + 1)..]));
}
