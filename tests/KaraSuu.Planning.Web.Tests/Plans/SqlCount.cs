using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>Counts what a page asks of its own portal's database; other portals of the run are not heard.</summary>
internal sealed class SqlCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _database;
    private readonly List<string> _commands = [];

    private SqlCount(string database) => _database = database;

    public static async Task<(Answer Answer, IReadOnlyList<string> Commands)> OfAsync(Portal portal, Reader reader, string path)
    {
        await reader.GetAsync(path);
        var count = new SqlCount(await portal.WithDbAsync(db => Task.FromResult(db.Database.GetDbConnection().ConnectionString)));
        using var listening = DiagnosticListener.AllListeners.Subscribe(count);
        var answer = await reader.GetAsync(path);
        lock (count._commands) return (answer, [.. count._commands]);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData data || data.Command.Connection?.ConnectionString != _database) return;
        lock (_commands) _commands.Add(data.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
