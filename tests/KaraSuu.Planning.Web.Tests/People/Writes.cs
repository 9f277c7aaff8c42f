using System.Collections.Concurrent;
using System.Data.Common;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Hears what is written to the database, and has it refused when a test says so, as it is by a disk that may only be read.</summary>
internal sealed class Writes : DbCommandInterceptor, IDbConnectionInterceptor
{
    private static readonly string[] Words = ["INSERT", "UPDATE", "DELETE", "MERGE"];

    private readonly ConcurrentQueue<string> _heard = new();

    public IReadOnlyCollection<string> Heard => _heard;

    /// <summary>SQLite only.</summary>
    public bool AreRefused { get; set; }

    public WebApplicationFactory<Program> In(Portal portal, TimeProvider clock) => portal.WithWebHostBuilder(b => b.ConfigureTestServices(services =>
    {
        services.AddSingleton(clock);
        services.ConfigureDbContext<SqlitePlanningDb>(o => o.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerPlanningDb>(o => o.AddInterceptors(this));
    }));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hear(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hear(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection, AreRefused);
        return Task.CompletedTask;
    }

    /// <summary>The connection goes back to where other portals take theirs from.</summary>
    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Set(connection, false);
        return new(result);
    }

    private static void Set(DbConnection connection, bool areRefused)
    {
        if (Portal.OnSqlServer) return;
        using var command = connection.CreateCommand();
        command.CommandText = areRefused ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF";
        command.ExecuteNonQuery();
    }

    private void Hear(DbCommand command)
    {
        if (Words.Any(word => command.CommandText.Contains(word + " ", StringComparison.Ordinal))) _heard.Enqueue(command.CommandText);
    }
}
