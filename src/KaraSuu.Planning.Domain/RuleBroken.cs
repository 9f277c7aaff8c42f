namespace KaraSuu.Planning.Domain;

/// <summary>A rule of the planning process refused a step; carries a code, never a sentence (the sentence lives with the portal's texts).</summary>
public sealed class RuleBroken(string code, params object[] details) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>Numbers or names the sentence needs, in the order of its placeholders.</summary>
    public IReadOnlyList<object> Details { get; } = details;
}

/// <summary>States a rule at the top of a verb.</summary>
public static class Rule
{
    /// <exception cref="RuleBroken">when <paramref name="holds"/> is false</exception>
    public static void Require(bool holds, string code, params object[] details)
    {
        if (!holds) throw new RuleBroken(code, details);
    }
}
