namespace KaraSuu.Planning.Domain;

/// <summary>Days from the first to the last, both of them in it; no last day means that it still runs.</summary>
public sealed record Period(DateOnly From, DateOnly? Until)
{
    /// <exception cref="RuleBroken">with <paramref name="field"/> and <paramref name="code"/> when it ends before it begins</exception>
    internal static Period Of(DateOnly from, DateOnly? until, string field, string code)
    {
        RequireOrder(from, until, field, code);
        return new Period(from, until);
    }

    /// <summary>The one rule of two days or years: what is later is not written before what is earlier; of the unknown nothing is said.</summary>
    /// <param name="field">which of the two a refusal names</param>
    /// <exception cref="RuleBroken">with <paramref name="field"/> and <paramref name="code"/> when the later comes first</exception>
    internal static void RequireOrder<T>(T? from, T? until, string field, string code, params object[] details)
        where T : struct, IComparable<T> =>
        Rule.RequireOf(field, from is not { } first || until is not { } last || first.CompareTo(last) <= 0, code, details);

    public bool Contains(DateOnly day) => From <= day && (Until is null || day <= Until);

    public bool Overlaps(Period other) => (other.Until is null || From <= other.Until) && (Until is null || other.From <= Until);
}
