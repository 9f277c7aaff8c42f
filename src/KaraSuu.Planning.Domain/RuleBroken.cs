namespace KaraSuu.Planning.Domain;

/// <summary>A rule of the planning process refused a step; carries a code, never a sentence (the sentence lives with the portal's texts).</summary>
/// <param name="field">what was written wrong, by its name in the facts: «EndsOn», in a list «Funding[2].Source»; null when it is no single thing</param>
public sealed class RuleBroken(string code, string? field, params object[] details) : Exception(code)
{
    public string Code { get; } = code;

    public string? Field { get; } = field;

    /// <summary>Numbers or names the sentence needs, in the order of its placeholders.</summary>
    public IReadOnlyList<object> Details { get; } = details;
}

/// <summary>States a rule at the top of a verb.</summary>
public static class Rule
{
    /// <exception cref="RuleBroken">when <paramref name="holds"/> is false</exception>
    public static void Require(bool holds, string code, params object[] details) => RequireOf(null, holds, code, details);

    /// <summary>The same of one thing that was written.</summary>
    /// <param name="field">its name in the facts</param>
    /// <exception cref="RuleBroken">when <paramref name="holds"/> is false</exception>
    public static void RequireOf(string? field, bool holds, string code, params object[] details)
    {
        if (!holds) throw new RuleBroken(code, field is null ? null : Capital(field), details);
    }

    /// <summary>Does something for one row of a list; a refusal then names the row.</summary>
    /// <param name="row">from 0, as it was written</param>
    public static T InRow<T>(string list, int row, Func<T> step) => Within($"{list}[{row}].", step);

    /// <inheritdoc cref="InRow{T}(string, int, Func{T})"/>
    public static void InRow(string list, int row, Action step) => InRow(list, row, () =>
    {
        step();
        return true;
    });

    /// <summary>Does something for a part of what was written; a refusal then names the part.</summary>
    /// <param name="part">what stands before the field's name in the whole</param>
    public static T Within<T>(string part, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (RuleBroken broken) when (broken.Field is not null)
        {
            throw new RuleBroken(broken.Code, part + broken.Field, [.. broken.Details]);
        }
    }

    /// <summary>The name of a field from how the code reads it: «facts.EndsOn» is EndsOn, «reason» is Reason.</summary>
    internal static string NameOf(string read) => Capital(read[(read.LastIndexOf('.') + 1)..]);

    private static string Capital(string name) => name is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : name;
}

/// <summary>Codes of what holds of every record.</summary>
public static class RecordRules
{
    public const string TooLong = "record.too-long";
    public const string NotHere = "record.not-here";
    public const string NoSuchLetter = "record.no-such-letter";
    public const string PaperLacksALetter = "record.paper-lacks-a-letter";
    public const string InTheFuture = "record.in-the-future";
    public const string FarAhead = "record.far-ahead";
    public const string OutOfReach = "record.out-of-reach";
    public const string IsReferredTo = "record.is-referred-to";
}
