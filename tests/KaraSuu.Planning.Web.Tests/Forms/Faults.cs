using System.Data.Common;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Breaks the line to the database where a test says, and counts the transactions that were begun.</summary>
internal sealed class Faults : DbTransactionInterceptor
{
    private const int LineIsBroken = 10;
    private const int TableIsLocked = 6;

    private int _beforeCommit;
    private int _before;
    private int _passing;
    private int _afterCommit;
    private int _begun;

    public int Begun => _begun;

    /// <summary>The next commits do not happen.</summary>
    public void BreakBeforeCommit(int times = 1) => _beforeCommit = times;

    /// <summary>The next commits do not happen, for a reason that passes by itself.</summary>
    public void HinderCommit(int times, int after = 0) => (_before, _passing) = (after, times);

    /// <summary>The next commit happens, and its answer is lost.</summary>
    public void LoseAnswer() => _afterCommit = 1;

    public WebApplicationFactory<Program> In(Portal portal) => portal.WithWebHostBuilder(b => b.ConfigureTestServices(services =>
    {
        services.ConfigureDbContext<SqlitePlanningDb>(o => o.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerPlanningDb>(o => o.AddInterceptors(this));
    }));

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _begun);
        return base.TransactionStartingAsync(connection, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Decrement(ref _beforeCommit) >= 0) throw new SqliteException("disk I/O error", LineIsBroken);
        if (Interlocked.Decrement(ref _before) < 0 && Interlocked.Decrement(ref _passing) >= 0)
        {
            throw new SqliteException("database table is locked", TableIsLocked);
        }
        return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Decrement(ref _afterCommit) >= 0) throw new SqliteException("disk I/O error", LineIsBroken);
        return base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
    }
}

/// <summary>Somebody else takes the number, or the name, that the next saves of a record of this kind were about to use.</summary>
internal sealed class Collisions(Type kind) : SaveChangesInterceptor
{
    private const int Constraint = 19;
    private const int Unique = 2067;

    private int _next;

    /// <summary>How often such a record was about to be saved.</summary>
    public int Met { get; private set; }

    public void Happen(int times) => (_next, Met) = (times, 0);

    public WebApplicationFactory<Program> In(Portal portal) => portal.WithWebHostBuilder(b => b.ConfigureTestServices(services =>
    {
        services.ConfigureDbContext<SqlitePlanningDb>(o => o.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerPlanningDb>(o => o.AddInterceptors(this));
    }));

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries().Any(e => e.State == EntityState.Added && kind.IsInstanceOfType(e.Entity)))
        {
            Met++;
            if (_next-- > 0)
            {
                throw new DbUpdateException("taken", new SqliteException($"UNIQUE constraint failed: {kind.Name}", Constraint, Unique));
            }
        }
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}

/// <summary>People at a portal whose database line breaks.</summary>
internal static class Faulty
{
    public static Reader Visitor(this WebApplicationFactory<Program> portal) =>
        new(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }));

    public static async Task<Reader> SignedInAsync(this WebApplicationFactory<Program> portal, string userName)
    {
        var reader = portal.Visitor();
        var answer = await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName),
            ("Password", Portal.Password));
        Assert.Equal(302, answer.Status);
        return reader;
    }
}
