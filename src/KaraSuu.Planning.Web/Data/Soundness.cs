using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Whether the database still is what the model says and can be read.</summary>
internal static class Soundness
{
    /// <summary>«Table.Index(Column,Column)» and the condition, if it has one: a name alone says nothing of what the index keeps apart.</summary>
    public const string UniqueOnSqlite = """
        SELECT m.tbl_name || '.' || m.name || '(' || (SELECT group_concat(i.name) FROM pragma_index_info(m.name) AS i) || ')'
            || CASE WHEN instr(m.sql, ' WHERE ') > 0 THEN substr(m.sql, instr(m.sql, ' WHERE ')) ELSE '' END AS Value
        FROM sqlite_master AS m WHERE m.type = 'index' AND m.sql LIKE 'CREATE UNIQUE INDEX%'
        """;

    /// <summary>The server keeps a condition in words of its own: only whether there is one is compared.</summary>
    public const string UniqueOnServer = """
        SELECT t.name + N'.' + i.name + N'(' + STRING_AGG(CAST(c.name AS nvarchar(max)), N',') WITHIN GROUP (ORDER BY k.key_ordinal) + N')'
            + CASE WHEN i.has_filter = 1 THEN N' WHERE' ELSE N'' END AS Value
        FROM sys.indexes AS i
        JOIN sys.tables AS t ON t.object_id = i.object_id
        JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id AND k.is_included_column = 0
        JOIN sys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id
        WHERE i.is_unique = 1 AND i.is_disabled = 0
        GROUP BY t.name, i.name, i.has_filter
        """;

    /// <summary>Whoever holds the lock of the file is not waited for on the connection that is open now.</summary>
    public static Task WaitForNobodyAsync(this PlanningDb db, CancellationToken ct) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=0", ct) : Task.CompletedTask;

    /// <summary>Unique indexes of the model that the database lacks: without one, what may be there once could be there twice.</summary>
    public static async Task<IEnumerable<string>> MissingUniqueIndexesAsync(this PlanningDb db, CancellationToken ct)
    {
        var there = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? UniqueOnSqlite : UniqueOnServer).ToListAsync(ct);
        return db.UniqueIndexes().Except(there, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The unique indexes of the model, written as the database's are.</summary>
    public static IEnumerable<string> UniqueIndexes(this PlanningDb db) =>
        from table in db.Model.GetRelationalModel().Tables
        from index in table.Indexes
        where index.IsUnique
        let condition = index.Filter is null ? "" : db.Database.IsSqlite() ? " WHERE " + index.Filter : " WHERE"
        select $"{table.Name}.{index.Name}({string.Join(',', index.Columns.Select(column => column.Name))}){condition}";

    /// <summary>
    /// Counts the rows of every table, which reads an index of each, and asks for every column of no row: a row once read damaged would stay so
    /// in memory.
    /// </summary>
    /// <exception cref="System.Data.Common.DbException">when one cannot be read</exception>
    public static async Task ReadEveryTableAsync(this PlanningDb db, CancellationToken ct)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType))
        {
            var rows = ((IQueryable<object>)set.MakeGenericMethod(type.ClrType).Invoke(db, null)!).IgnoreAutoIncludes().AsNoTracking();
            _ = await rows.CountAsync(ct);
            _ = await rows.Where(_ => false).ToListAsync(ct);
        }
    }

    /// <summary>Reads the whole file of an embedded database, with a connection of its own, which remembers no page.</summary>
    /// <returns>null when it is sound</returns>
    /// <exception cref="SqliteException">when it cannot be read</exception>
    public static string? Damage(this PlanningDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return null;
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        using var interrupts = ct.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        try
        {
            return check.ExecuteScalar() is "ok" ? null : "the database file is damaged";
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }
}
