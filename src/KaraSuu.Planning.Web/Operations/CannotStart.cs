using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Why the portal does not start, or does not carry out a command: one sentence for whoever runs it, and no stack trace.</summary>
internal sealed class CannotStart(string key, params object?[] details) : Exception(Text.In("en", key, details))
{
    private const int ExitCode = 1;

    public string Key { get; } = key;

    /// <returns>null for a mistake of the portal's own, whose stack trace is wanted</returns>
    public static CannotStart? Of(Exception failed) =>
        failed as CannotStart ?? (DatabaseFailure.Of(failed) is { } database ? new CannotStart(database.Key, database.Reason) : null);

    /// <returns>the exit code of the program</returns>
    public int Say()
    {
        Say(Console.Error, Key, details);
        return ExitCode;
    }

    /// <summary>Says the same in English and in Kyrgyz: who runs the portal has not chosen a language.</summary>
    public static void Say(TextWriter to, string key, params object?[] details)
    {
        to.WriteLine(Text.In("en", key, details));
        to.WriteLine(Text.In(Language.Kyrgyz, key, details));
    }
}
