using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Recognises a broken unique index on either database.</summary>
internal static class UniqueIndex
{
    private const int SqliteConstraint = 19;

    public static bool IsBrokenBy(DbUpdateException broken) => broken.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal),
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
