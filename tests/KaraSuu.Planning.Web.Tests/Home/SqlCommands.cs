using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests.Home;

/// <summary>The SQL commands one portal's database is sent while a step runs; other portals of the test run are not heard.</summary>
internal sealed class SqlCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _database;
    private readonly List<string> _heard = [];

    private SqlCommands(string database) => _database = database;

    public static async Task<IReadOnlyList<string>> DuringAsync(Portal portal, Func<Task> step)
    {
        var heard = new SqlCommands(await portal.WithDbAsync(db => Task.FromResult(db.Database.GetDbConnection().ConnectionString)));
        using (DiagnosticListener.AllListeners.Subscribe(heard)) await step();
        lock (heard._heard) return [.. heard._heard];
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> said)
    {
        if (said.Key != RelationalEventId.CommandExecuting.Name || said.Value is not CommandEventData data) return;
        if (data.Command.Connection?.ConnectionString != _database) return;
        lock (_heard) _heard.Add(data.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
