using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace KaraSuu.Planning.Web.Data;

/// <summary>What is wrong with the database itself, as opposed to what was asked of it.</summary>
/// <param name="Key">the text that says it to whoever runs the portal</param>
/// <param name="MayPass">waiting may help: the server is not up yet, or somebody holds the lock</param>
/// <param name="Reason">the database's own words</param>
internal sealed record DatabaseFailure(string Key, bool MayPass, string Reason)
{
    /// <summary>SQL Server's client: the command took too long.</summary>
    private const int ServerTimeout = -2;

    /// <summary>SQL Server: from this severity on the connection itself is gone.</summary>
    private const byte Fatal = 20;

    /// <summary>SQL Server: an object, a column or the whole database is closed to the portal's user.</summary>
    private const int ObjectClosed = 229;
    private const int ColumnClosed = 230;
    private const int DatabaseClosed = 916;

    /// <summary>SQL Server keeps the database for reading only, or has it in the middle of a restore.</summary>
    private const int ServerReadOnly = 3906;

    /// <summary>The database was not even reached.</summary>
    public static DatabaseFailure Away(Exception failed) => new("start.database-away", true, failed.Message);

    /// <returns>null when the failure is not the database's</returns>
    public static DatabaseFailure? Of(Exception? failed) => failed switch
    {
        null => null,
        SqliteException sqlite => Of(sqlite),
        SqlException { Class: >= Fatal } or SqlException { Number: ServerTimeout } => Away(failed),
        SqlException { Number: ObjectClosed or ColumnClosed or DatabaseClosed } => new("start.database-refused", false, failed.Message),
        SqlException { Number: ServerReadOnly } => new("start.database-read-only", false, failed.Message),
        _ => Of(failed.InnerException),
    };

    /// <summary>Somebody else is writing; the database is in order.</summary>
    public static bool IsBusy(Exception? failed) => failed switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED,
        SqlException server => server.Number == ServerTimeout,
        _ => IsBusy(failed.InnerException),
    };

    private static DatabaseFailure? Of(SqliteException sqlite) => sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new("start.database-away", true, sqlite.Message),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_FULL => new("start.database-away", false, sqlite.Message),
        SQLitePCL.raw.SQLITE_READONLY => new("start.database-read-only", false, sqlite.Message),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => new("start.database-damaged", false, sqlite.Message),
        _ => null,
    };
}
