using System.CommandLine;
using System.CommandLine.Invocation;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>
/// The portal's command line: words are a command and what belongs to it, without a command the portal serves;
/// <c>--Name=value</c> or <c>--Name value</c> is a setting, wherever it stands.
/// </summary>
internal sealed class CommandLine
{
    private const string OptionMark = "--";

    private static readonly string[] Answers = ["--help", "-h", "-?", "--version"];

    private readonly RootCommand _root;
    private readonly string[] _words;
    private readonly ParseResult _read;
    private readonly List<Command> _needsDatabase = [];
    private WebApplication? _app;

    private CommandLine(string[] words, string[] settings)
    {
        (_words, Settings, _root) = (words, settings, Commands());
        _read = _root.Parse(words);
    }

    /// <summary>What the host reads as settings.</summary>
    public string[] Settings { get; }

    public bool IsCommand => _words.Length > 0;

    private WebApplication App => _app ?? throw new InvalidOperationException("The command has no portal to run in.");

    /// <exception cref="CannotStart">when there is no such command, or a setting has no value</exception>
    public static CommandLine Read(string[] args)
    {
        List<string> words = [], settings = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith(OptionMark, StringComparison.Ordinal) || Answers.Contains(args[i]))
            {
                words.Add(args[i]);
                continue;
            }
            settings.Add(args[i]);
            if (args[i].Contains('=', StringComparison.Ordinal)) continue;
            if (i + 1 == args.Length || args[i + 1].StartsWith(OptionMark, StringComparison.Ordinal))
            {
                throw new CannotStart("start.setting-without-value", args[i]);
            }
            settings.Add(args[++i]);
        }
        var line = new CommandLine([.. words], [.. settings]);
        if (line.IsCommand && !Answers.Contains(words[0]) && line._root.Subcommands.All(c => c.Name != words[0]))
            throw new CannotStart("start.unknown-command", words[0], string.Join(", ", line._root.Subcommands.Select(c => c.Name)));
        return line;
    }

    /// <summary>Answers what needs no portal: help, the version, a command that lacks something.</summary>
    /// <returns>the exit code; null when there is more to do</returns>
    /// <exception cref="CannotStart">when a command lacks something or has too much; says how it is written</exception>
    public async Task<int?> AnswerAsync()
    {
        if (!IsCommand) return null;
        var command = _read.CommandResult.Command;
        if (_read.Action is not ParseErrorAction && _read.Action != command.Action) return await _read.InvokeAsync();
        if (_read.Errors.Count == 0) return null;
        throw new CannotStart("start.wrong-arguments", string.Join(' ', command.Arguments.Select(a => $"<{a.Name}>").Prepend(command.Name)));
    }

    /// <summary>A command about what is there makes no folder of a mistyped setting.</summary>
    /// <exception cref="CannotStart">names the file that was looked for and is not there</exception>
    public void RequireDatabase(WebApplicationBuilder builder)
    {
        if (_needsDatabase.Contains(_read.CommandResult.Command) && builder.UsualDatabase() is { } file && !File.Exists(file))
            throw new CannotStart("backup.no-source", file);
    }

    /// <returns>the exit code</returns>
    public Task<int> RunAsync(WebApplication app)
    {
        _app = app;
        return _read.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private RootCommand Commands()
    {
        var user = new Argument<string>("user-name") { Description = "Name to sign in with: Latin letters and digits." };
        var name = new Argument<string>("full-name") { Description = "Surname and name." };
        var create = new Command("create-admin", "Makes an administrator of the installation; asks for the password.") { user, name };
        create.SetAction((result, ct) => WithDatabaseAsync(() => CreateAdmin.RunAsync(App, result.GetRequiredValue(user), result.GetRequiredValue(name), ct)));

        var load = new Command("load-samples", "Loads the sample aimaks that are not there yet; makes no sign-ins.");
        load.SetAction((_, ct) => WithDatabaseAsync(() => Samples.SampleData.LoadAsync(App, ct)));

        var file = new Argument<string>("file") { Description = "Where the backup is written; must not be there yet." };
        var backup = new Command("backup", "Writes the embedded database into one file while the portal runs, and checks it.") { file };
        _needsDatabase.Add(backup);
        backup.SetAction((result, ct) => Backup.RunAsync(App, result.GetRequiredValue(file), ct));

        var made = new Argument<string>("file") { Description = "A backup." };
        var check = new Command("check-backup", "Reads a backup from beginning to end and says what is in it.") { made };
        check.SetAction((result, ct) => Backup.CheckAsync(App, result.GetRequiredValue(made), ct));

        return new RootCommand("KaraSuu.Planning. Without a command the portal serves; settings are given as --Name=value, with or without a command.")
        {
            create, load, backup, check,
        };
    }

    private async Task<int> WithDatabaseAsync(Func<Task<int>> command)
    {
        var made = await MissingAsync();
        await App.WaitForDatabaseAsync();
        await App.MigrateOrRefuseAsync();
        if (made is not null) CannotStart.Say(Console.Error, "start.new-database", made);
        return await command();
    }

    /// <summary>The file of the embedded database where there is none yet: it is made, and said, lest a mistyped setting makes a second one unseen.</summary>
    private async Task<string?> MissingAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlanningDb>().Database;
        if (!database.IsSqlite()) return null;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.GetConnectionString()).DataSource);
        return File.Exists(file) ? null : file;
    }
}
