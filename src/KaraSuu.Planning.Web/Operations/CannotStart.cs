using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Why the portal does not start, or does not carry out a command: one sentence for whoever runs it, and no stack trace.</summary>
internal sealed class CannotStart(string key, params object?[] details) : Exception(Said.Whole("en", key, details))
{
    private const int ExitCode = 1;

    /// <summary>Those that read settings and throw when one will not do.</summary>
    private static readonly string[] ReadSettings = ["Microsoft.Extensions.Configuration", "Serilog.Settings.Configuration"];

    public string Key { get; } = key;

    /// <returns>null for a mistake of the portal's own, whose stack trace is wanted</returns>
    public static CannotStart? Of(Exception failed) => failed as CannotStart ?? OfDatabase(failed) ?? OfSettings(failed);

    private static CannotStart? OfDatabase(Exception failed) =>
        DatabaseFailure.Of(failed) is { } database ? new CannotStart(database.Key, database.Reason) : null;

    /// <summary>A file of settings that is not written as one, a value that is not of its kind, a folder that is not there.</summary>
    private static CannotStart? OfSettings(Exception failed) =>
        failed is InvalidDataException or DirectoryNotFoundException
            || (failed is InvalidOperationException or FileNotFoundException && failed.Source is { } source && ReadSettings.Any(source.StartsWith))
            ? new CannotStart("start.bad-settings", failed.Message.Split('\n')[0].TrimEnd())
            : null;

    /// <returns>the exit code of the program</returns>
    public int Say()
    {
        Say(Console.Error, Key, details);
        return ExitCode;
    }

    /// <summary>Says the same in English and in Kyrgyz: who runs the portal has not chosen a language.</summary>
    public static void Say(TextWriter to, string key, params object?[] details)
    {
        to.WriteLine(Said.Whole("en", key, details));
        to.WriteLine(Said.Whole(Language.Kyrgyz, key, details));
    }
}

/// <summary>A part of a sentence that is said in the language of the whole.</summary>
internal sealed record Said(string Key, params object?[] Details)
{
    public static string Whole(string language, string key, params object?[] details) =>
        Text.In(language, key, [.. details.Select(d => d is Said said ? Whole(language, said.Key, said.Details) : d)]);
}
