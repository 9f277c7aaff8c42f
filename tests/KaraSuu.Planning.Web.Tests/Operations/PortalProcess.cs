using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using KaraSuu.Planning.Web.Tests.Guards;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>The real program in a process of its own, as an administrator starts it, with a data folder of its own.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    /// <summary>A file that may not grow is an error to the program, not its end.</summary>
    private const string Command = "trap '' XFSZ; exec dotnet \"$@\"";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly ConcurrentQueue<string> _complained = new();

    private PortalProcess(string[] arguments, IEnumerable<(string Name, string Value)> settings, string? typed)
    {
        var start = new ProcessStartInfo("bash", ["-c", Command, "bash", Program, .. arguments])
        {
            WorkingDirectory = Project,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment.Remove("KARASUU_TEST_PROVIDER");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(_said, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_complained, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (typed is not null) _process.StandardInput.WriteLine(typed);
        _process.StandardInput.Close();
    }

    public static string Configuration { get; } = typeof(PortalProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public int Id => _process.Id;

    /// <summary>Lines on standard output.</summary>
    public IReadOnlyCollection<string> Said => _said;

    /// <summary>Lines on standard error.</summary>
    public IReadOnlyCollection<string> Complained => _complained;

    private static string Project { get; } = Path.Combine(Repository.Root, "src", "KaraSuu.Planning.Web");

    private static string Program { get; } = Path.Combine(Project, "bin", Configuration, "net10.0", "KaraSuu.Planning.Web.dll");

    /// <summary>Starts the portal and does not wait for it.</summary>
    public static PortalProcess Begin(string[] arguments, params (string Name, string Value)[] settings) => new(arguments, settings, null);

    /// <summary>Starts the portal and waits until it answers.</summary>
    public static async Task<PortalProcess> StartAsync(string dataFolder, params (string Name, string Value)[] settings)
    {
        var portal = Begin([], [("Data__Folder", dataFolder), .. settings]);
        await portal.UntilAsync(HttpStatusCode.OK, "/health/live");
        return portal;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<Ended> RunAsync(string[] arguments, (string Name, string Value)[] settings, string? typed = null)
    {
        await using var portal = new PortalProcess(arguments, settings, typed);
        return await portal.EndAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A reader who has not signed in.</summary>
    public Reader Visitor() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address });

    /// <summary>Waits for a line on standard output: it comes by a pipe of its own, after the answer of the page or before.</summary>
    public async Task UntilSaidAsync(string part)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience; await Task.Delay(50))
        {
            if (Said.Any(line => line.Contains(part, StringComparison.Ordinal))) return;
            Assert.False(_process.HasExited, $"The portal ended:\n{All()}");
        }
        Assert.Fail($"The portal did not say «{part}»:\n{All()}");
    }

    /// <summary>Asks until the address answers so; the process must go on meanwhile.</summary>
    public async Task UntilAsync(HttpStatusCode status, string path)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(20) };
        var last = "no answer";
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience; await Task.Delay(100))
        {
            Assert.False(_process.HasExited, $"The portal ended:\n{All()}");
            try
            {
                using var answer = await http.GetAsync(path);
                if (answer.StatusCode == status) return;
                last = answer.StatusCode.ToString();
            }
            catch (HttpRequestException notYet)
            {
                last = notYet.Message;
            }
        }
        Assert.Fail($"{path} did not answer {status} but {last}:\n{All()}");
    }

    /// <summary>Waits until the program ends by itself.</summary>
    public async Task<Ended> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new Ended(_process.ExitCode, [.. _said], [.. _complained]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string All() => string.Join('\n', _said.Concat(_complained));

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}

/// <summary>How the program ended, and what it wrote.</summary>
internal sealed record Ended(int Code, IReadOnlyList<string> Said, IReadOnlyList<string> Complained)
{
    /// <summary>One sentence in English, the same in Kyrgyz, exit code 1, and nothing of the program's inside.</summary>
    public void AssertRefused(string key, params string[] named)
    {
        var all = string.Join('\n', Said.Concat(Complained));
        Assert.True(Code == 1, $"exit code {Code}:\n{all}");
        Assert.True(Complained.Count == 2, all);
        Assert.Matches(Sentence("en"), Complained[0]);
        Assert.Matches(Sentence("ky"), Complained[1]);
        Assert.All(named, name => Assert.All(Complained, line => Assert.Contains(name, line, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", all, StringComparison.Ordinal);

        string Sentence(string language) =>
            $"^{System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Escape(Texts.Text.In(language, key)), @"\\\{\d\}", ".*")}$";
    }
}
