namespace KaraSuu.Planning.Domain;

/// <summary>Typed text as it is kept: trimmed, empty is null.</summary>
public static class Words
{
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <exception cref="RuleBroken">with <paramref name="code"/> when nothing was typed</exception>
    public static string Needed(string? text, string code)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(text), code);
        return text!.Trim();
    }
}
