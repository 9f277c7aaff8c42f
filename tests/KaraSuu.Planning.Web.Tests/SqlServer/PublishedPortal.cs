using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>The portal as `dotnet publish` leaves it, in a temporary folder, with assemblies loaded from there only.</summary>
public sealed class PublishedPortal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("karasuu-published-");
    private PublishedAssemblies? _assemblies;

    public string Folder => _folder.FullName;

    public Assembly Load(string name) => _assemblies!.LoadFromAssemblyName(new AssemblyName(name));

    public async Task InitializeAsync()
    {
        var configuration = typeof(PublishedPortal).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", WebProject(), "--no-build", "--nologo", "-c", configuration, "-o", Folder, "-nodeReuse:false",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var publish = Process.Start(start)!;
        var output = publish.StandardOutput.ReadToEndAsync();
        var errors = publish.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await publish.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            publish.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(publish.ExitCode == 0, $"dotnet publish failed:\n{await output}\n{await errors}");
        _assemblies = new PublishedAssemblies(Path.Combine(Folder, "KaraSuu.Planning.Web.dll"));
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KaraSuu.Planning.sln")))
            folder = folder.Parent;

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "src", "KaraSuu.Planning.Web", "KaraSuu.Planning.Web.csproj");
    }

    private sealed class PublishedAssemblies(string main) : AssemblyLoadContext("published portal")
    {
        private readonly AssemblyDependencyResolver _resolver = new(main);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
