using System.Data.Common;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>How SQLite answers a command, step by step.</summary>
internal sealed partial class QueryPlan
{
    private readonly List<(int Id, int Parent, string Detail)> _steps = [];
    private readonly string _sql;
    private readonly Dictionary<string, string> _tables;

    private QueryPlan(string sql) => (_sql, _tables) = (sql, Named().Matches(sql).DistinctBy(m => m.Groups[2].Value)
        .ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value));

    public static async Task<QueryPlan> OfAsync(DbConnection connection, Heard heard)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + heard.Sql;
        foreach (var (name, value) in heard.Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var plan = new QueryPlan(heard.Sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan._steps.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetString(3)));
        return plan;
    }

    /// <summary>Steps that look through one of the tables from end to end, or keep the whole of it aside for this one answer.</summary>
    public IEnumerable<(string Table, string Step)> LookedThrough(IReadOnlySet<string> tables) =>
        from step in _steps
        let read = Read().Match(step.Detail)
        where read.Success && _tables.TryGetValue(read.Groups[1].Value, out var table) && tables.Contains(table) && !IsByKey(read.Groups[1].Value, step.Detail)
        select (_tables[read.Groups[1].Value], step.Detail);

    /// <summary>Rows without a key are found by it too, as many as there are in all aimaks.</summary>
    private bool IsByKey(string alias, string step) => step.StartsWith("SEARCH", StringComparison.Ordinal)
        && !step.Contains("USING AUTOMATIC", StringComparison.Ordinal)
        && Key().Matches(step).Any(k => !_sql.Contains($"\"{alias}\".\"{k.Groups[1].Value}\" IS NULL", StringComparison.Ordinal));

    public override string ToString() => string.Join('\n', _steps.Select(s => $"  {s.Parent,4} {s.Id,4} {s.Detail}"));

    [GeneratedRegex(@"(?:FROM|JOIN)\s+""(\w+)"" AS ""(\w+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:SCAN|SEARCH) (\w+)")]
    private static partial Regex Read();

    /// <summary>Its own key, the record it belongs to, or a name that is its own.</summary>
    [GeneratedRegex(@"\b(rowid|\w*Id|Key|Slug|Soate|Normalized\w+|\w*Sha256)=\?")]
    private static partial Regex Key();
}
