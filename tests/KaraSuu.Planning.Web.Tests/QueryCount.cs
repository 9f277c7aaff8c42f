using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>Counts the commands sent to one portal's database; the classes of tests that run beside it have databases of their own.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    private QueryCount(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many commands the step sent to the database.</summary>
    public static async Task<int> OfAsync(Portal portal, Func<Task> step)
    {
        var database = await portal.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var count = new QueryCount(database);
        await step();
        return count._commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Context: { } context } && context.Database.GetConnectionString() == _database)
            Interlocked.Increment(ref _commands);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
