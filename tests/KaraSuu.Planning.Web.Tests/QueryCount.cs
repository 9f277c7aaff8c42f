using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>
/// Listens to the commands sent to one portal's database; the classes of tests that run beside it have databases of their own.
/// The one look-up by key that asks on every page whether the session stands is not the page's, and is not counted.
/// </summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly HttpContextAccessor Request = new();

    private readonly string _database;
    private readonly bool _isOfPages;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<Heard> _commands = new();

    private QueryCount(string database, bool isOfPages)
    {
        (_database, _isOfPages) = (database, isOfPages);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many commands the step sent to the database.</summary>
    public static async Task<int> OfAsync(Portal portal, Func<Task> step) => (await HeardAsync(portal, step)).Count;

    /// <summary>A page, and the commands it took once everything was warm.</summary>
    public static async Task<(Answer Answer, IReadOnlyList<string> Commands)> OfAsync(Portal portal, Reader reader, string path)
    {
        var answer = await reader.GetAsync(path);
        return (answer, await HeardAsync(portal, async () => answer = await reader.GetAsync(path)));
    }

    /// <summary>The commands a step sent to the database.</summary>
    public static async Task<IReadOnlyList<string>> HeardAsync(Portal portal, Func<Task> step) =>
        [.. (await WithValuesAsync(portal, step, isOfPages: false)).Select(c => c.Sql)];

    /// <summary>The commands that pages opened in a step sent, with their values; what the portal sweeps meanwhile by itself is not theirs.</summary>
    public static Task<IReadOnlyList<Heard>> OfPagesAsync(Portal portal, Func<Task> step) => WithValuesAsync(portal, step, isOfPages: true);

    private static async Task<IReadOnlyList<Heard>> WithValuesAsync(Portal portal, Func<Task> step, bool isOfPages)
    {
        var database = await portal.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var count = new QueryCount(database, isOfPages);
        await step();
        return [.. count._commands];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Context: { } context } command
            && context.Database.GetConnectionString() == _database
            && !(_isOfPages && Request.HttpContext is null)
            && !command.Command.CommandText.Contains("UserSessions", StringComparison.Ordinal))
        {
            _commands.Enqueue(new Heard(
                command.Command.CommandText, [.. command.Command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

/// <summary>A command as it was sent.</summary>
internal sealed record Heard(string Sql, IReadOnlyList<(string Name, object? Value)> Values);
