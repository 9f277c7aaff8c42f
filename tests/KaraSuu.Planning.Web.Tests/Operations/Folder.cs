using Microsoft.Data.Sqlite;

namespace KaraSuu.Planning.Web.Tests.Operations;

/// <summary>A temporary folder, and the embedded database in it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("karasuu-operations-");

    public string Path => _folder.FullName;

    public string Database => In("planning.db");

    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>The number or word a query of the database answers.</summary>
    public object? Ask(string sql, string? file = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file ?? Database, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
