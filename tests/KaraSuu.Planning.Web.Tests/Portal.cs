using KaraSuu.Planning.Web.Commands.Samples;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>
/// The real portal with the sample data on a database of its own: SQLite, or SQL Server when KARASUU_TEST_PROVIDER says so.
/// The samples are loaded once per run and copied for each test class.
/// </summary>
public sealed class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "Tests-2026-Password";

    /// <summary>Many portals run side by side; each that watched its settings and files would take one of the system's few watchers.</summary>
    static Portal()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? _template;

    private readonly string _folder = Directory.CreateTempSubdirectory("karasuu-tests-").FullName;
    private readonly string _database = $"karasuu_{Guid.NewGuid():N}";

    /// <summary>What a test puts into the portal before it starts, or in place of what is there.</summary>
    public Action<IServiceCollection>? Added { get; init; }

    /// <summary>Its data: database, photos, logs.</summary>
    public string Folder => _folder;

    public static bool OnSqlServer => Environment.GetEnvironmentVariable("KARASUU_TEST_PROVIDER") == "SqlServer";

    public async Task InitializeAsync()
    {
        Environment.SetEnvironmentVariable(SampleSignIns.PasswordVariable, Password);
        await Gate.WaitAsync();
        try
        {
            if (OnSqlServer) await CreateOnSqlServerAsync();
            else if (_template is not null) CopyTemplate();
            _ = Services;
            if (!OnSqlServer && _template is null) KeepAsTemplate();
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Runs a step with a database context of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<PlanningDb, Task<T>> step)
    {
        await using var scope = Services.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<PlanningDb>());
    }

    /// <summary>A reader who has not signed in.</summary>
    public Reader Visitor() =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }));

    /// <summary>A reader signed in through the real page: «kara-suu.specialist», «ulgu.chair» …</summary>
    public async Task<Reader> SignedInAsync(string userName)
    {
        var reader = Visitor();
        var page = await reader.GetAsync("/accounts/sign-in");
        var answer = await reader.SubmitAsync(page, "form[data-keep-all]", ("UserName", userName), ("Password", Password));
        Assert.Equal(302, answer.Status);
        return reader;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Some two thousand sign-ins of the tests would spend minutes on hashing as slowly as the portal does.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
        if (Added is { } added) builder.ConfigureTestServices(added);
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Folder", _folder);

        // Several may listen at once.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        if (!OnSqlServer) return;
        builder.UseSetting("Database:Provider", "SqlServer");
        builder.UseSetting("ConnectionStrings:Planning", ServerConnection());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (OnSqlServer) await WithDbAsync(db => db.Database.EnsureDeletedAsync());
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string ServerConnection() =>
        new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable("KARASUU_TEST_SQLSERVER"))
        { InitialCatalog = _database }.ConnectionString;

    private async Task CreateOnSqlServerAsync()
    {
        var options = new DbContextOptionsBuilder<SqlServerPlanningDb>().UseSqlServer(ServerConnection()).Options;
        await using var db = new SqlServerPlanningDb(options, new Journal(new Who(new Microsoft.AspNetCore.Http.HttpContextAccessor()), TimeProvider.System));
        await db.Database.MigrateAsync();
    }

    private void CopyTemplate() => File.Copy(_template!, Path.Combine(_folder, "planning.db"));

    private void KeepAsTemplate()
    {
        var kept = Path.Combine(Directory.CreateTempSubdirectory("karasuu-template-").FullName, "planning.db");
        using var source = new SqliteConnection($"Data Source={Path.Combine(_folder, "planning.db")}");
        using var copy = new SqliteConnection($"Data Source={kept};Pooling=False");
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        _template = kept;
    }
}

/// <summary>Tests that share one portal per class.</summary>
public abstract class PortalTests(Portal portal) : IClassFixture<Portal>
{
    protected Portal Portal { get; } = portal;
}
