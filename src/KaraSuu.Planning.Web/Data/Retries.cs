using System.Runtime.ExceptionServices;
using KaraSuu.Planning.Web.Forms;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// Repeats a request that met a fault which passes by itself: a line to the database that broke, a deadlock, a number that somebody else
/// drew at the same moment. The whole action runs anew with a database context of its own; the form's key tells when it was carried out after all.
/// </summary>
internal static class Retries
{
    private static readonly object Collides = new();

    public static void UseRetries(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not { } asked || IsCarriedOutOnce(context.Request, asked)) await next(context);
        else await new Attempts(context, next).RunAsync();
    });

    /// <summary>A form without a transaction is never repeated: what it has spent by then, a code or a guess, is spent.</summary>
    private static bool IsCarriedOutOnce(HttpRequest request, Endpoint asked) =>
        HttpMethods.IsPost(request.Method) && asked.Metadata.GetMetadata<KeyedForm>() is null;

    /// <summary>Whether a number taken or a record changed meanwhile leads to another attempt, so that nobody is told of it yet.</summary>
    public static bool WillRepeat(HttpContext context) => context.Items.ContainsKey(Collides);

    /// <summary>
    /// Runs a step that opens a transaction of its own, outside of a request. Its faults are not repeated: what it read before it does not read again.
    /// </summary>
    public static async Task<T> InOneGoAsync<T>(this DatabaseFacade database, Func<Task<T>> step)
    {
        ExceptionDispatchInfo? fault = null;
        var result = await database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            try
            {
                return await step();
            }
            catch (Exception met)
            {
                fault = ExceptionDispatchInfo.Capture(met);
                return default!;
            }
        });
        fault?.Throw();
        return result;
    }

    private static bool IsCollision(DbUpdateException fault) => fault is DbUpdateConcurrencyException || UniqueIndex.IsBrokenBy(fault);

    /// <summary>The attempts at one request. Only what can be read again is repeated: a page asked for, a form that has been read whole.</summary>
    private sealed class Attempts(HttpContext context, RequestDelegate next)
    {
        private readonly KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] _headers = [.. context.Response.Headers];
        private readonly bool _mayRepeat = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            || context.Request.HasFormContentType;
        private ExceptionDispatchInfo? _fault;
        private int _attempt;

        public async Task RunAsync()
        {
            if (_mayRepeat && HttpMethods.IsPost(context.Request.Method)) context.Items[Collides] = true;
            await context.RequestServices.GetRequiredService<PlanningDb>().Database.CreateExecutionStrategy().ExecuteAsync(AttemptAsync);
            _fault?.Throw();
        }

        private async Task AttemptAsync()
        {
            if (_attempt++ > 0) Anew();
            try
            {
                await next(context);
            }
            catch (DbUpdateException collision) when (WillRepeat(context) && !context.Response.HasStarted && IsCollision(collision))
            {
                // Once: what collides again was there before, and is told.
                context.Items.Remove(Collides);
                await AttemptAsync();
            }
            catch (Exception fault) when (!_mayRepeat || context.Response.HasStarted)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }
        }

        private void Anew()
        {
            var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            context.Response.RegisterForDisposeAsync(scope);
            context.RequestServices = scope.ServiceProvider;
            context.Response.Clear();
            foreach (var (name, value) in _headers) context.Response.Headers[name] = value;
        }
    }
}

/// <summary>What passes by itself on SQLite: a table another connection of this process is changing, a page read before the last commit.</summary>
internal sealed class SqliteRetries(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3,
    maxRetryDelay: TimeSpan.FromSeconds(1))
{
    private const int Locked = 6;
    private const int ReadBeforeTheLastCommit = 517;

    protected override bool ShouldRetryOn(Exception exception) =>
        exception is SqliteException sqlite && (sqlite.SqliteErrorCode == Locked || sqlite.SqliteExtendedErrorCode == ReadBeforeTheLastCommit)
        || exception is DbUpdateException { InnerException: { } inner } && ShouldRetryOn(inner);
}
