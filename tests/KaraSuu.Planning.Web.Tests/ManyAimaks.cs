using Microsoft.Data.Sqlite;

namespace KaraSuu.Planning.Web.Tests;

/// <summary>
/// Makes a database large by copying the rows it has, table by table in the database itself: whole aimaks, more years of theirs, or more rows beside
/// each other. Tables, keys and references are read from the database, so a new table grows with the others. Files in the database are copied empty.
/// </summary>
internal static class ManyAimaks
{
    /// <summary>Lists that stand for the whole installation and what the portal keeps of its own running.</summary>
    private static readonly HashSet<string> NotCopied =
        ["LocalIssues", "VulnerableGroups", "AspNetRoles", "AspNetRoleClaims", "HealthMarks", "FormReceipts", "UserSessions", "__EFMigrationsHistory",
            "__EFMigrationsLock"];

    /// <summary>Records of which there is one, or which decide what a page shows; they are not set beside themselves.</summary>
    private static readonly HashSet<string> Single =
        ["AiylAimaks", "Cycles", "JmeGroups", "MonitoringPlans", "ApprovedDocuments", "AspNetUsers", "AspNetUserRoles", "AspNetUserClaims", "AspNetUserLogins",
            "AspNetUserTokens", "OneTimeCodes", "VotingRules", "CycleStage", "VulnerableCount", "Entitlement", "HearingAttendance", "AcceptanceSignature"];

    private static readonly HashSet<string> Years = ["BudgetYear", "ThroughYear", "FromYear", "ToYear", "Year", "RegisterYear"];

    /// <summary>Adds so many copies of every aimak, each with all that is its own.</summary>
    public static void Copy(string file, int copies)
    {
        using var db = new Copied(file);
        var copied = db.Tables.Where(t => !NotCopied.Contains(t.Name)).ToDictionary(t => t.Name);
        foreach (var table in copied.Values)
        {
            bool IsMoved(Column c) => c.IsOwnId || c.Name == "AiylAimakId" || (c.RefersTo is { } to && copied.ContainsKey(to));
            db.Insert(table, copies, c => IsMoved(c) ? $"s.\"{c.Name}\" + 1000000 * n.n" : NamedAnew(table, c, IsMoved) ?? $"s.\"{c.Name}\"");
        }
    }

    /// <summary>Adds so many copies of every cycle with its plans, works and all that hangs on them; each copy is four years before the other.</summary>
    public static void CopyYears(string file, int copies)
    {
        using var db = new Copied(file);
        var copied = db.Tables.Where(t => t.Name is "Cycles" or "MonitoringPlans" or "Sessions").ToDictionary(t => t.Name);
        while (db.Tables.FirstOrDefault(t => !NotCopied.Contains(t.Name) && !copied.ContainsKey(t.Name)
            && t.Columns.Any(c => c.RefersTo is { } to && copied.ContainsKey(to))) is { } next) copied.Add(next.Name, next);
        foreach (var table in copied.Values)
        {
            bool IsMoved(Column c) => c.IsOwnId || (c.RefersTo is { } to && copied.ContainsKey(to));
            db.Insert(table, copies, c => IsMoved(c) ? $"s.\"{c.Name}\" + 20000 * n.n" : Years.Contains(c.Name)
                ? $"s.\"{c.Name}\" - 4 * n.n" : NamedAnew(table, c, IsMoved) ?? $"s.\"{c.Name}\"");
        }
    }

    /// <summary>Adds so many rows beside each row, under the same record; where only one may be of a kind, it stays one.</summary>
    public static void CopyRows(string file, int copies)
    {
        using var db = new Copied(file);
        foreach (var table in db.Tables.Where(t => !NotCopied.Contains(t.Name) && !Single.Contains(t.Name)))
        {
            var isMeeting = table.Columns.Any(c => c.Name == "FocusSex"); // held on other days: the same meeting written twice is doubted
            db.Insert(table, copies, c => isMeeting && c.Name == "HeldOn" ? $"date(s.\"HeldOn\", '+' || 9 * n.n || ' days')"
                : c.IsOwnId ? $"s.\"{c.Name}\" + 1000000 * n.n"
                : c.IsUnique && c.RefersTo is null && c.IsNumber ? $"s.\"{c.Name}\" + 1000 * n.n"
                : (c.Name is "Key" or "FoldedName" ? NamedAnew(table, c, o => o.IsOwnId) : null) ?? $"s.\"{c.Name}\"");
        }
    }

    /// <summary>The tables that grow with aimaks and years.</summary>
    public static IReadOnlySet<string> Growing(string file)
    {
        using var db = new Copied(file);
        return db.Tables.Select(t => t.Name).Where(name => !NotCopied.Contains(name)).ToHashSet();
    }

    /// <summary>A name or key that may occur once only, for the copy; null where the column needs none.</summary>
    private static string? NamedAnew(Table table, Column column, Func<Column, bool> isMoved)
    {
        if (!column.IsUnique || column.IsNumber || column.RefersTo is not null) return null;
        if (table.Unique.Any(u => u.Contains(column.Name) && u.Any(name => isMoved(table.Columns.First(c => c.Name == name))))) return null;
        var own = $"s.\"{column.Name}\"";
        return $"CASE WHEN length({own}) = 36 THEN printf('%08X', n.n) || substr({own}, 9) ELSE {own} || '-' || n.n END";
    }

    private sealed record Column(string Name, bool IsNumber, bool IsFile, bool IsOwnId, string? RefersTo, bool IsUnique);

    private sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Unique);

    /// <summary>The database in one transaction, read as it describes itself.</summary>
    private sealed class Copied : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteTransaction _transaction;

        public Copied(string file)
        {
            _connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
            _connection.Open();
            _transaction = _connection.BeginTransaction();
            Tables = [.. Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'", r => r.GetString(0)).Select(Describe)];
        }

        public IReadOnlyList<Table> Tables { get; }

        public void Insert(Table table, int copies, Func<Column, string> value)
        {
            var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
            Execute($"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {copies}) "
                + $"INSERT OR IGNORE INTO \"{table.Name}\" ({columns}) "
                + $"SELECT {string.Join(", ", table.Columns.Select(c => c.IsFile ? "x''" : value(c)))} FROM (SELECT * FROM \"{table.Name}\") AS s, n");
        }

        public void Dispose()
        {
            _transaction.Commit();
            _transaction.Dispose();
            _connection.Dispose();
        }

        private Table Describe(string name)
        {
            // A key of several columns stays inside one record: its columns are moved by their own keys.
            var references = Read($"SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{name}') "
                + $"WHERE id NOT IN (SELECT id FROM pragma_foreign_key_list('{name}') WHERE seq > 0)", r => (r.GetString(0), r.GetString(1)))
                .DistinctBy(r => r.Item1).ToDictionary(r => r.Item1, r => r.Item2);
            var unique = Read($"SELECT name FROM pragma_index_list('{name}') WHERE \"unique\" = 1", r => r.GetString(0))
                .Select(i => (IReadOnlyList<string>)Read($"SELECT name FROM pragma_index_info('{i}')", r => r.GetString(0))).ToList();
            return new Table(name,
                Read($"SELECT name, type, pk FROM pragma_table_info('{name}')", r => new Column(
                    r.GetString(0), r.GetString(1) == "INTEGER", r.GetString(1) == "BLOB",
                    r.GetInt32(2) > 0 && r.GetString(1) == "INTEGER" && !references.ContainsKey(r.GetString(0)),
                    references.GetValueOrDefault(r.GetString(0)), unique.Any(u => u.Contains(r.GetString(0))))), unique);
        }

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }
    }
}
