using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>The commands of docs/operations.md, taken from there and carried out: install, first start, backup, restore, upgrade.</summary>
public sealed partial class DocumentedTests : IAsyncLifetime
{
    private const string Password = "Keremet-2026-Too";
    private const string HostName = "plan.example.kg";
    private const int Writers = 6;

    private static readonly string Page = Repository.TextOf("docs", "operations.md");

    private readonly Folder _root = new();
    private readonly int _port = PortalProcess.FreePort();

    private string Database => _root.In("var", "lib", "karasuu", "planning.db");

    public Task InitializeAsync()
    {
        foreach (var folder in new[] { "opt", "var/lib/karasuu", "etc" }) Directory.CreateDirectory(_root.In(folder));
        File.WriteAllText(_root.In("etc", "karasuu.env"), Here(Blocks("Install", "ini").First()));
        File.WriteAllText(_root.In("machine.sh"), Machine());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await ShellAsync("systemctl stop karasuu");
        _root.Dispose();
    }

    [Fact]
    public async Task A_backup_made_while_six_people_write_is_restored_and_an_upgrade_keeps_everything()
    {
        await ShellAsync(Blocks("Install", "sh"));
        await ShellAsync(Blocks("First start", "sh"), Password);
        await SignedInAsync();
        var loading = Blocks("First start", "sh").Single().Split("create-admin")[0] + "load-samples";
        await ShellAsync(loading);

        var before = Counts();
        using var enough = new CancellationTokenSource();
        var aimak = (long)_root.Ask("SELECT MAX(Id) FROM AiylAimaks", Database)!;
        var writers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async n => (Number: n, Reader: await SignedInAsync())));
        var writing = writers.Select(w => WriteAsync(w.Reader, aimak, w.Number, enough.Token)).ToList();
        await ShellAsync(Blocks("Backup", "sh"));
        await enough.CancelAsync();
        var written = (await Task.WhenAll(writing)).Sum();
        var after = Counts();
        Assert.True(written >= Writers, $"{written} villages were written meanwhile");
        Assert.Equal(before.Villages + written, after.Villages);

        await ShellAsync(Blocks("Restore", "sh"));
        var restored = Counts();
        Assert.InRange(restored.Villages, before.Villages, after.Villages);
        Assert.Equal(restored.Villages - before.Villages, restored.Journalled - before.Journalled);
        Assert.Equal(before with { Villages = restored.Villages, Journalled = restored.Journalled }, restored);
        await OpensThePlanAsync();

        await ShellAsync(Blocks("Upgrade", "sh"));
        Assert.Equal(restored, Counts());
        await OpensThePlanAsync();
    }

    [Fact]
    public void The_script_for_SQL_Server_is_run_as_it_must_be()
    {
        var commands = Blocks("SQL Server", "sh").Single();
        Assert.All(commands.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^ *sqlcmd -S .* -b -I ", line));
        Assert.Contains("-i db/sqlserver/planning.sql", commands, StringComparison.Ordinal);
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", commands, StringComparison.Ordinal);
        Assert.Matches("Run `?db/sqlserver|run db/sqlserver/planning.sql", Page);
    }

    [Fact]
    public void The_oldest_SQL_Server_named_is_the_one_queries_are_written_for()
    {
        var options = typeof(
            SqlServerDbContextOptionsExtensions).Assembly.GetType("Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal.SqlServerOptionsExtension")!;
        Assert.Equal(150, options.GetField("SqlServerDefaultCompatibilityLevel")!.GetValue(null));
        Assert.Contains("SQL Server 2019 is the oldest", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_of_the_portal_is_described()
    {
        foreach (var command in new[] { "create-admin", "load-samples", "backup", "check-backup" })
        {
            Assert.Contains($"| `{command}", Page, StringComparison.Ordinal);
        }
    }

    /// <summary>Fenced blocks of one language under one heading.</summary>
    private static List<string> Blocks(string heading, string language)
    {
        var section = Page[Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        var blocks = Fence().Matches(end < 0 ? section : section[..end]).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value).ToList();
        Assert.NotEmpty(blocks);
        return blocks;
    }

    /// <summary>The same command in the folder of the test, on the test's port, with what was built already.</summary>
    private string Here(string command) => Place().Replace(command, _root.Path + "$0")
        .Replace(":5080", $":{_port}", StringComparison.Ordinal)
        .Replace("-c Release", $"-c {PortalProcess.Configuration} --no-build --nologo -nodeReuse:false", StringComparison.Ordinal);

    private Task ShellAsync(IEnumerable<string> blocks, string? typed = null) => ShellAsync(string.Join('\n', blocks), typed);

    private async Task ShellAsync(string commands, string? typed = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", $". '{_root.In("machine.sh")}'\nset -euo pipefail\n{Here(commands)}"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        using var shell = Process.Start(start)!;
        if (typed is not null) await shell.StandardInput.WriteLineAsync(typed);
        shell.StandardInput.Close();
        var said = shell.StandardOutput.ReadToEndAsync();
        var complained = shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{commands}\nended with {shell.ExitCode}:\n{await said}{await complained}"
            + $"{(File.Exists(_root.In("log")) ? await File.ReadAllTextAsync(_root.In("log")) : "")}");
    }

    /// <summary>What a machine with systemd and a user «karasuu» does, done here without either.</summary>
    private string Machine() => $$"""
        date() { echo {{Today().Match(Page).Groups[1].Value}}; }
        useradd() { :; }
        chown() { :; }
        runuser() { shift 3; "$@"; }
        as_service() { ( set -a; . '{{_root.In("etc", "karasuu.env")}}'; set +a; cd '{{_root.In("opt", "karasuu")}}'; "$@" ) }
        systemd-run() {
            while [[ $1 == -* ]]; do
                [[ $1 == -p ]] && shift
                shift
            done
            as_service "$@"
        }
        systemctl() {
            case $1 in
                enable | start)
                    ( set -a; . '{{_root.In("etc", "karasuu.env")}}'; set +a; cd '{{_root.In("opt", "karasuu")}}'; exec dotnet KaraSuu.Planning.Web.dll ) </dev/null >>'{{_root.In("log")}}' 2>&1 &
                    echo $! >'{{_root.In("pid")}}'
                    disown
                    ;;
                stop)
                    [[ -e '{{_root.In("pid")}}' ]] || return 0
                    local pid
                    pid=$(cat '{{_root.In("pid")}}')
                    kill "$pid" 2>/dev/null || return 0
                    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
                    ;;
            esac
        }
        """;

    private async Task<Reader> SignedInAsync()
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        http.DefaultRequestHeaders.Host = HostName;
        var reader = new Reader(http);
        for (var tries = 0; ; tries++)
        {
            try
            {
                var page = await reader.GetAsync("/accounts/sign-in");
                Assert.Equal(302, (await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", "aibek"), ("Password", Password))).Status);
                return reader;
            }
            catch (HttpRequestException) when (tries < 1200)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Writes villages one after another until it is enough; at least one.</summary>
    private static async Task<int> WriteAsync(Reader reader, long aimak, int writer, CancellationToken enough)
    {
        var written = 0;
        do
        {
            var form = await reader.GetAsync($"/aimaks/{aimak}/villages/new");
            var saved = await reader.SubmitAsync(form, ("Form.Name.Ky", string.Create(CultureInfo.InvariantCulture, $"Айыл {writer}-{written}")));
            Assert.True(saved.Status is 302 or 409, saved.Html);
            if (saved.Status == 302) written++;
        }
        while (!enough.IsCancellationRequested);
        return written;
    }

    private async Task OpensThePlanAsync()
    {
        var id = _root.Ask("SELECT PlanId FROM ApprovedDocuments ORDER BY Id DESC LIMIT 1", Database);
        var reader = await SignedInAsync();
        var plan = await reader.GetAsync($"/plans/{id}");
        Assert.Equal((200, true), (plan.Status, plan.Text.Length > 200));
        var pdf = await reader.GetAsync($"/plans/{id}.pdf");
        Assert.Equal((200, "application/pdf"), (pdf.Status, pdf.ContentType));
    }

    private Counted Counts()
    {
        long Of(string rows) => (long)_root.Ask($"SELECT COUNT(*) FROM {rows}", Database)!;
        return new(Of("Villages"), Of("JournalEntries WHERE RecordKind = 'Village'"), Of("Plans"), Of("PlanItem"), Of("ApprovedDocuments"), Of("Ballot"),
            Of("Deputies"), Of("AspNetUsers"), Of("Works"));
    }

    private sealed record Counted(long Villages, long Journalled, long Plans, long Items, long Documents, long Ballots, long Deputies, long Users, long Works);

    [GeneratedRegex(@"^ *```(\w+)\n(.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    /// <summary>The beginning of a path of the machine.</summary>
    [GeneratedRegex(@"(?<![\w.~-])(?=/(?:opt|etc|backup|var/lib)\b)")]
    private static partial Regex Place();

    [GeneratedRegex(@"planning-(\d{4}-\d{2}-\d{2})\.db")]
    private static partial Regex Today();
}
