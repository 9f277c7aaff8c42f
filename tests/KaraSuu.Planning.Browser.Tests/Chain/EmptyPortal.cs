using System.Diagnostics;
using System.Reflection;

namespace KaraSuu.Planning.Browser.Tests.Chain;

/// <summary>
/// The portal as it is on its first day of work: in Production, with an empty database, no samples, and the first administrator made by the command
/// of docs/operations.md.
/// </summary>
public sealed class EmptyPortal : IAsyncLifetime
{
    public const string Administrator = "aibek";
    public const string Password = "туу чокусунда кар жаады";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("karasuu-empty-");
    private ChildProcess? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{Portal.FreePort()}/");

    public IReadOnlyCollection<string> Log => _process?.Log ?? [];

    public async Task InitializeAsync()
    {
        using (var command = Process.Start(Program(redirects: true, "create-admin", Administrator, "Асанов Айбек"))!)
        {
            var (said, complained) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
            await command.StandardInput.WriteLineAsync(Password);
            command.StandardInput.Close();
            await command.WaitForExitAsync();
            Assert.True(command.ExitCode == 0, $"{await said}\n{await complained}");
        }
        _process = new ChildProcess(Program(redirects: false));
        await _process.UntilReadyAsync(new Uri(Address, "health/ready"), Patience);
    }

    public Task DisposeAsync()
    {
        _process?.Dispose();
        _data.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private ProcessStartInfo Program(bool redirects, params string[] words)
    {
        var project = Portal.WebProject();
        var configuration = typeof(Portal).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(project, "bin", configuration, "net10.0", "KaraSuu.Planning.Web.dll"), .. words])
        {
            WorkingDirectory = project,
            RedirectStandardInput = redirects,
            RedirectStandardOutput = redirects,
            RedirectStandardError = redirects,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Data__Folder"] = _data.FullName;
        start.Environment["Portal__PublicAddress"] = "https://plan.example.kg";
        start.Environment.Remove("KARASUU_SAMPLE_PASSWORD");
        return start;
    }
}
