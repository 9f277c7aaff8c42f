using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>
/// Starts the built portal as its own process on a database with many records, and measures what a reader waits for:
/// start to first page, time and size of the busiest pages, working set after ten thousand page views.
/// </summary>
internal static partial class PortalRun
{
    private const string Password = "Benchmarks-2026-Portal";
    private const int Warm = 60;
    private const int Measured = 300;
    private const int Views = 10_000;

    public static async Task MeasureAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        using (await StartAsync(folder, address)) { }
        ManyRecords.Add(Path.Combine(folder, "planning.db"));

        var watch = Stopwatch.StartNew();
        using var portal = await StartAsync(folder, address);
        using (var visitor = new HttpClient { BaseAddress = new Uri(address) }) await visitor.GetStringAsync("/accounts/sign-in");
        Console.WriteLine($"start to first page: {watch.ElapsedMilliseconds} ms");
        using var http = await SignInAsync(address);
        var home = await http.GetAsync("/");
        Console.WriteLine($"start to first page after sign-in: {watch.ElapsedMilliseconds} ms ({(int)home.StatusCode})");

        var (cycle, plan) = ManyRecords.Pages(Path.Combine(folder, "planning.db"));
        foreach (var path in new[] { $"/cycles/{cycle}", $"/cycles/{cycle}/meetings", $"/plans/{plan}", $"/cycles/{cycle}/proposals" })
            await PageAsync(http, path);
        await ViewsAsync(http, portal.Process, [$"/cycles/{cycle}", $"/cycles/{cycle}/meetings", $"/plans/{plan}"]);
    }

    /// <summary>The joint monitoring group's reports over ten years of 200 works each.</summary>
    public static async Task MeasureReportsAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        using (await StartAsync(folder, address)) { }
        var (aimak, slug, work) = await ManyInspections.AddAsync(Path.Combine(folder, "planning.db"));
        using var portal = await StartAsync(folder, address);
        using var http = await SignInAsync(address);
        foreach (var path in new[] { $"/aimaks/{aimak}/reports", $"/aimaks/{aimak}/reports/{ManyInspections.LastYear}", $"/public/{slug}/works",
            $"/public/{slug}/works/{work}" })
            await PageAsync(http, path);
    }

    /// <summary>The rankings of 5,000 voiced issues of 60 meetings, and the pages that ask them.</summary>
    public static async Task MeasureRankingAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        using (await StartAsync(folder, address)) { }
        var (cycle, aimak) = await ManyVoices.AddAsync(Path.Combine(folder, "planning.db"));
        using var portal = await StartAsync(folder, address);
        using var http = await SignInAsync(address);
        foreach (var path in new[] { $"/cycles/{cycle}/ranking", $"/cycles/{cycle}/priorities", $"/aimaks/{aimak}/participation?year=2028",
            $"/cycles/{cycle}" })
            await PageAsync(http, path);
    }

    /// <summary>The list of ten thousand works, with and without filters.</summary>
    public static async Task MeasureWorksAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        using (await StartAsync(folder, address)) { }
        var (aimak, contractor) = await ManyWorks.AddAsync(Path.Combine(folder, "planning.db"));
        using var portal = await StartAsync(folder, address);
        using var http = await SignInAsync(address);
        foreach (var query in new[] { "", "?year=2024&status=InProgress", $"?contractor={contractor}&late=true", "?q=оңдоо&sort=-paid",
            "?year=2020&sort=contractor&page=4" })
            await PageAsync(http, $"/aimaks/{aimak}/works{query}");
    }

    /// <summary>The way of one wish among ten years of planning, inside and for everybody, and the list it is found in.</summary>
    public static async Task MeasureThreadsAsync(string address = "http://127.0.0.1:5099")
    {
        var folder = Directory.CreateTempSubdirectory("karasuu-bench-").FullName;
        using (await StartAsync(folder, address)) { }
        var (issue, item, work, act) = await ManyThreads.AddAsync(Path.Combine(folder, "planning.db"));
        using var portal = await StartAsync(folder, address);
        using var person = await SignInAsync(address);
        using var visitor = new HttpClient { BaseAddress = new Uri(address) };
        foreach (var path in new[] { $"/threads/issues/{issue}", $"/threads/items/{item}", $"/threads/works/{work}", $"/threads/acts/{act}" })
            await PageAsync(person, path);
        foreach (var path in new[] { $"issues/{issue}", $"works/{work}", "", "?q=караңгы", "?page=20", $"issues/{issue}.pdf" })
            await PageAsync(visitor, $"/public/ulgu/wishes{(path.Contains('/', StringComparison.Ordinal) ? "/" : "")}{path}");
    }

    private static async Task PageAsync(HttpClient http, string path)
    {
        var bytes = 0;
        for (var i = 0; i < Warm; i++) bytes = (await http.GetByteArrayAsync(path)).Length;
        var times = new List<double>();
        for (var i = 0; i < Measured; i++)
        {
            var watch = Stopwatch.StartNew();
            await http.GetByteArrayAsync(path);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"{path}: median {times[Measured / 2]:0.0} ms, 95th percentile {times[Measured * 95 / 100]:0.0} ms, {bytes / 1024.0:0.0} KB");
    }

    private static async Task ViewsAsync(HttpClient http, Process process, string[] paths)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Views; i++) await http.GetByteArrayAsync(paths[i % paths.Length]);
        process.Refresh();
        Console.WriteLine($"{Views} page views one after another: {Views / watch.Elapsed.TotalSeconds:0} a second, working set {process.WorkingSet64 / 1024 / 1024} MB");
    }

    internal static async Task<HttpClient> SignInAsync(string address)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        var page = await http.GetStringAsync("/accounts/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = "ulgu.specialist",
            ["Password"] = Password,
            ["__form"] = Tokens().Matches(page)[^1].Groups[1].Value,
        });
        var answer = await http.PostAsync("/accounts/sign-in", form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/accounts", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Signing in failed.");
        }
        return http;
    }

    /// <param name="build">the folder of another build of the portal</param>
    internal static async Task<Running> StartAsync(string folder, string address, string? build = null)
    {
        var web = Path.Combine(build ?? AppContext.BaseDirectory, "KaraSuu.Planning.Web.dll");
        var start = new ProcessStartInfo("dotnet",
            [web, "--environment", "Development", "--urls", address, $"--Data:Folder={folder}",
            $"--contentRoot={WebFolder()}"])
        { RedirectStandardOutput = true };
        start.Environment["KARASUU_SAMPLE_PASSWORD"] = Password;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode) return new Running(process);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException("The portal did not start within 30 s.");
    }

    private static string WebFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KaraSuu.Planning.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("KaraSuu.Planning.sln"), "src", "KaraSuu.Planning.Web");
    }

    [GeneratedRegex("name=\"__form\" type=\"hidden\" value=\"([^\"]+)\"")]
    internal static partial Regex Tokens();

    internal sealed record Running(Process Process) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
