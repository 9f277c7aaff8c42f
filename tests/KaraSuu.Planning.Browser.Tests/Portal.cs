using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>
/// The real portal in a process of its own, on a free port of this machine, with a data folder of its own. The samples are loaded once per run,
/// by a portal that is ended again; the others start on a copy of its folder.
/// </summary>
public sealed class Portal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Password = $"Aa1!{RandomNumberGenerator.GetHexString(24)}";
    private static readonly Lazy<Task<DirectoryInfo>> Samples = new(LoadSamplesAsync);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("karasuu-data-");
    private ChildProcess? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>Password of every sample user of this run.</summary>
    public static string SamplePassword => Password;

    public string DataFolder => _data.FullName;

    public IReadOnlyCollection<string> Log => _process?.Log ?? [];

    public async Task InitializeAsync()
    {
        var samples = await Samples.Value;
        foreach (var file in samples.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(DataFolder, Path.GetRelativePath(samples.FullName, file.FullName)));
            copy.Directory!.Create();
            file.CopyTo(copy.FullName);
        }
        await StartAsync();
    }

    public Task DisposeAsync()
    {
        _process?.Dispose();
        if (_data.Exists)
            _data.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Ends the process, as an upgrade does: its address takes no connection any more.</summary>
    public void Stop() => _process?.Dispose();

    /// <summary>Starts it at the same address, with the same data.</summary>
    public Task StartAgainAsync() => StartAsync();

    private async Task StartAsync()
    {
        var project = WebProject();
        var configuration = typeof(Portal).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var program = Path.Combine(project, "bin", configuration, "net10.0", "KaraSuu.Planning.Web.dll");
        _process = new ChildProcess(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program },
            WorkingDirectory = project,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["Data__Folder"] = DataFolder,
                ["KARASUU_SAMPLE_PASSWORD"] = SamplePassword,
            },
        });

        try
        {
            await _process.UntilReadyAsync(new Uri(Address, "health/ready"), Patience);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private static async Task<DirectoryInfo> LoadSamplesAsync()
    {
        var portal = new Portal();
        await portal.StartAsync();
        portal._process!.Dispose();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => portal._data.Delete(recursive: true);
        return portal._data;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KaraSuu.Planning.sln")))
            folder = folder.Parent;

        return folder is null
            ? throw new DirectoryNotFoundException("The tests run from the repository's own build output.")
            : Path.Combine(folder.FullName, "src", "KaraSuu.Planning.Web");
    }
}
