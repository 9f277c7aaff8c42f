using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Whether the database still is what the model says and can be read.</summary>
internal static class Soundness
{
    private const string UniqueOnSqlite = "SELECT tbl_name || '.' || name AS Value FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE INDEX%'";

    private const string UniqueOnServer =
        "SELECT t.name + N'.' + i.name AS Value FROM sys.indexes AS i JOIN sys.tables AS t ON t.object_id = i.object_id WHERE i.is_unique = 1 AND i.is_disabled = 0";

    /// <summary>Whoever holds the lock of the file is not waited for on the connection that is open now.</summary>
    public static Task WaitForNobodyAsync(this PlanningDb db, CancellationToken ct) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=0", ct) : Task.CompletedTask;

    /// <summary>Unique indexes of the model that the database lacks: without one, what may be there once could be there twice.</summary>
    public static async Task<IEnumerable<string>> MissingUniqueIndexesAsync(this PlanningDb db, CancellationToken ct)
    {
        var there = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? UniqueOnSqlite : UniqueOnServer).ToListAsync(ct);
        return db.UniqueIndexes().Except(there, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The unique indexes of the model as «Table.Index».</summary>
    public static IEnumerable<string> UniqueIndexes(this PlanningDb db) =>
        from table in db.Model.GetRelationalModel().Tables
        from index in table.Indexes
        where index.IsUnique
        select $"{table.Name}.{index.Name}";

    /// <summary>Counts the rows of every table, which reads an index of each.</summary>
    /// <exception cref="System.Data.Common.DbException">when one cannot be read</exception>
    public static async Task ReadEveryTableAsync(this PlanningDb db, CancellationToken ct)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType))
            await ((IQueryable<object>)set.MakeGenericMethod(type.ClrType).Invoke(db, null)!).CountAsync(ct);
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
