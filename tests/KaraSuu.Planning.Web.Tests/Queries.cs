using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>Counts the SQL queries one portal's database answers; those of portals of other tests running beside are told apart by their connection.</summary>
public sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _connection;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _seen = [];

    private Queries(string connection)
    {
        _connection = connection;
        var all = DiagnosticListener.AllListeners.Subscribe(this);
        lock (_subscriptions) _subscriptions.Add(all);
    }

    /// <summary>Opens a page and says which queries it took.</summary>
    public static async Task<(Answer Answer, IReadOnlyList<string> Sql)> OfAsync(Portal portal, Reader reader, string path)
    {
        var connection = await portal.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var queries = new Queries(connection);
        var answer = await reader.GetAsync(path);
        lock (queries._seen) return (answer, [.. queries._seen]);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory.Name) return;
        var subscription = value.Subscribe(this);
        lock (_subscriptions) _subscriptions.Add(subscription);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Value: CommandExecutedEventData { ExecuteMethod: DbCommandMethod.ExecuteReader } executed }) return;
        if (executed.Context?.Database.GetConnectionString() != _connection) return;
        lock (_seen) _seen.Add(executed.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions) _subscriptions.ForEach(s => s.Dispose());
    }
}
