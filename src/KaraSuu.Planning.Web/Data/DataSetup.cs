using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Chooses the database by configuration alone: Database:Provider is Sqlite (default) or SqlServer.</summary>
internal static class DataSetup
{
    private const string FileName = "planning.db";

    /// <summary>
    /// What queries are compiled to, for the whole process. Entity Framework's own store ends at 10,240, of which a query takes ten and its command
    /// ten more: some five hundred queries, fewer than the pages have, so that it compiled the same ones again and again (docs/performance.md).
    /// </summary>
    private static readonly MemoryCache CompiledQueries = new(new MemoryCacheOptions { SizeLimit = 102_400 });

    public static void AddPlanningData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<Who>();
        services.AddScoped<Journal>();
        var connection = builder.Configuration.GetConnectionString("Planning");
        if (builder.UsesSqlServer())
        {
            services.AddDbContext<SqlServerPlanningDb>(o => o
                .UseSqlServer(connection ?? throw new CannotStart("start.no-connection-string"), s => s.EnableRetryOnFailure(4, TimeSpan.FromSeconds(3), null))
                .WithQueries(builder));
            services.AddScoped<PlanningDb>(p => p.GetRequiredService<SqlServerPlanningDb>());
            return;
        }
        connection ??= $"Data Source={Path.Combine(builder.DataFolder(), FileName)}";
        services.AddSingleton<DurableSqlite>();

        // SQLite adds a foreign key by making the table anew, outside a transaction: before an upgrade one backs up (docs/operations.md).
        services.AddDbContext<SqlitePlanningDb>((p, o) => o.UseSqlite(connection, s => s.ExecutionStrategy(d => new SqliteRetries(d)))
            .AddInterceptors(p.GetRequiredService<DurableSqlite>())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)).WithQueries(builder));
        services.AddScoped<PlanningDb>(p => p.GetRequiredService<SqlitePlanningDb>());
    }

    /// <summary>
    /// Compiled queries are kept; while developing, one whose lists multiply each other fails at once: it says AsSplitQuery or AsSingleQuery itself.
    /// </summary>
    private static void WithQueries(this DbContextOptionsBuilder options, WebApplicationBuilder builder)
    {
        options.UseMemoryCache(CompiledQueries);
        if (builder.Environment.IsDevelopment()) options.ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <exception cref="CannotStart">when the provider is neither of the two</exception>
    public static bool UsesSqlServer(this WebApplicationBuilder builder) => builder.Configuration["Database:Provider"]?.ToUpperInvariant() switch
    {
        null or "" or "SQLITE" => false,
        "SQLSERVER" => true,
        _ => throw new CannotStart("start.unknown-provider", builder.Configuration["Database:Provider"]),
    };

    /// <summary>The file of the embedded database in the data folder, whether it is there or not; null where the database is elsewhere.</summary>
    public static string? UsualDatabase(this WebApplicationBuilder builder) =>
        builder.UsesSqlServer() || builder.Configuration.GetConnectionString("Planning") is not null ? null : Path.Combine(builder.DataPath(), FileName);

    /// <summary>Where the embedded database, keys, logs and sample password lie.</summary>
    public static string DataFolder(this WebApplicationBuilder builder) => Made(builder.DataPath());

    private static string Made(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart("start.data-folder", folder, refused.Message);
        }
        return folder;
    }

    private static string DataPath(this WebApplicationBuilder builder) => DataPath(builder.Configuration, builder.Environment);

    /// <summary>A setting left empty is the usual one, never the folder of the program.</summary>
    public static string DataPath(IConfiguration settings, IHostEnvironment environment) =>
        Path.GetFullPath(settings["Data:Folder"] is { } set && !string.IsNullOrWhiteSpace(set) ? set : "data", environment.ContentRootPath);

    /// <summary>A folder within the data folder, made where it is not there yet.</summary>
    /// <exception cref="CannotStart">when it cannot be made</exception>
    public static string FolderWithin(this WebApplicationBuilder builder, string name) => Made(Path.Combine(builder.DataFolder(), name));

    /// <summary>SQLite migrates itself; on SQL Server a DBA runs the script, and the portal names what is pending and stops.</summary>
    public static async Task MigrateOrRefuseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        string[] applied = [.. await db.Database.GetAppliedMigrationsAsync()];
        string[] known = [.. db.Database.GetMigrations()];
        RequireKnown(applied, known);

        // Migrating compares the whole model first, half a second of every start; with nothing pending there is nothing to compare.
        string[] pending = [.. known.Except(applied)];
        if (!db.Database.IsSqlite()) RequireMigrated(pending);
        else if (pending.Length > 0)
        {
            if (applied.Length == 0) await RequireEmptyAsync(db);
            await db.Database.MigrateAsync();
        }
        await Derived.BringUpToDateAsync(db, CancellationToken.None);
        await db.GiveMissingCodesAsync(CancellationToken.None);
    }

    /// <summary>A file with tables but no word of any migration is not the portal's, or not whole.</summary>
    private static async Task RequireEmptyAsync(PlanningDb db)
    {
        const string Tables = """
            SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\_\_EF%' ESCAPE '\'
            """;
        var there = await db.Database.SqlQueryRaw<string>(Tables).OrderBy(name => name).FirstOrDefaultAsync();
        if (there is not null) throw new CannotStart("start.foreign-database", there);
    }

    /// <exception cref="CannotStart">when the database has migrations that this program does not know: a newer one has been here</exception>
    internal static void RequireKnown(IEnumerable<string> applied, IEnumerable<string> known)
    {
        string[] unknown = [.. applied.Except(known)];
        if (unknown.Length > 0) throw new CannotStart("start.newer-database", string.Join(", ", unknown));
    }

    /// <exception cref="CannotStart">when a migration is pending; names it and the script to run</exception>
    internal static void RequireMigrated(IReadOnlyCollection<string> pending)
    {
        if (pending.Count > 0) throw new CannotStart("start.pending-migrations", string.Join(", ", pending));
    }
}

/// <summary>Lets `dotnet ef` make SQLite migrations.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePlanningDb>
{
    public SqlitePlanningDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>()
            .UseSqlite("Data Source=design.db").Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}

/// <summary>Lets `dotnet ef` make SQL Server migrations; never connects.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerPlanningDb>
{
    public SqlServerPlanningDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPlanningDb>()
            .UseSqlServer("Server=design").Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}
