using System.Globalization;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands;

/// <summary>
/// Copies the embedded database into one file, as it is at one moment, while others write. The file is written beside, read back,
/// flushed to the disk and then moved into place: it is there whole or not at all.
/// </summary>
internal static class Backup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static async Task<int> RunAsync(WebApplication app, string file, CancellationToken ct)
    {
        var source = Source(app);
        var target = PathOf(file);
        if (!File.Exists(source.DataSource)) throw new CannotStart("backup.no-source", Path.GetFullPath(source.DataSource));
        if (Path.Exists(target)) throw new CannotStart("backup.exists", target);
        var beside = target + ".unfinished";
        try
        {
            await using (NewFile(beside)) { }
            await CopyAsync(source, beside, ct);
            await RequireWholeAsync(app, beside, ct);
            using (var written = File.OpenHandle(beside, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(written);
            File.Move(beside, target, overwrite: false);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new CannotStart("backup.failed", target, failed.Message);
        }
        finally
        {
            if (File.Exists(beside)) File.Delete(beside);
        }
        CannotStart.Say(Console.Out, "backup.made", target, Path.GetFullPath(source.DataSource));
        return 0;
    }

    private static string PathOf(string file)
    {
        try
        {
            return Path.GetFullPath(file);
        }
        catch (Exception unusable) when (unusable is ArgumentException or PathTooLongException)
        {
            throw new CannotStart("backup.no-name", file);
        }
    }

    public static async Task<int> CheckAsync(WebApplication app, string file, CancellationToken ct)
    {
        var path = PathOf(file);
        if (!File.Exists(path)) throw new CannotStart("backup.no-database", path);
        try
        {
            await RequireWholeAsync(app, path, ct);
            await using var backup = await OpenAsync(path, ct);
            CannotStart.Say(Console.Out, "backup.whole", path, await CountAsync(backup, "AiylAimaks", ct), await CountAsync(backup, "Plans", ct),
                await CountAsync(backup, "JournalEntries", ct));
        }
        catch (SqliteException failed)
        {
            throw new CannotStart("backup.damaged", path, failed.Message);
        }
        return 0;
    }

    private static SqliteConnectionStringBuilder Source(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<PlanningDb>().Database;
        if (!database.IsSqlite()) throw new CannotStart("backup.sql-server");
        return new SqliteConnectionStringBuilder(database.GetConnectionString()) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
    }

    /// <summary>Names and votes are in it: nobody else may read it.</summary>
    private static FileStream NewFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static async Task CopyAsync(SqliteConnectionStringBuilder source, string target, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(source.ConnectionString);
        await connection.OpenAsync(ct);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $target";
        copy.Parameters.AddWithValue("$target", target);
        await copy.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A backup is one file, and reading it leaves no other beside it.</summary>
    private static async Task<SqliteConnection> OpenAsync(string path, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = File.Exists(path + "-wal") ? path : new Uri(path).AbsoluteUri + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false
        }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task RequireWholeAsync(WebApplication app, string path, CancellationToken ct)
    {
        await using var backup = await OpenAsync(path, ct);
        var found = await ListAsync(backup, "PRAGMA integrity_check", ct);
        if (found is not ["ok"]) throw new CannotStart("backup.damaged", path, found[0]);
        if ((await ListAsync(backup, "PRAGMA foreign_key_check", ct)).FirstOrDefault() is { } table) throw new CannotStart("backup.damaged", path, table);

        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanningDb>();
        string[] known = [.. db.Database.GetMigrations()];
        var applied = await ListAsync(backup, "SELECT MigrationId FROM __EFMigrationsHistory", ct);
        DataSetup.RequireKnown(applied, known);

        // One made before an upgrade has the indexes of its own day.
        if (applied.Count == known.Length && db.UniqueIndexes().Except(await ListAsync(backup, Soundness.UniqueOnSqlite, ct)).FirstOrDefault() is { } missing)
            throw new CannotStart("backup.damaged", path, missing);
        await RequireDocumentsAsync(backup, path, ct);
    }

    /// <summary>Approved plans and scanned papers are kept as bytes with their hash; a backup of an earlier portal has no table of papers.</summary>
    private static async Task RequireDocumentsAsync(SqliteConnection backup, string path, CancellationToken ct)
    {
        await RequireDocumentsAsync(backup, path, "ApprovedDocuments", ct);
        if ((await ListAsync(backup, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'PaperScans'", ct)).Count > 0)
            await RequireDocumentsAsync(backup, path, "PaperScans", ct);
    }

    private static async Task RequireDocumentsAsync(SqliteConnection backup, string path, string table, CancellationToken ct)
    {
        await using var command = backup.CreateCommand();
        command.CommandText = $"SELECT PlanId, Sha256, Bytes FROM {table}";
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (ApprovedDocument.HashOf(rows.GetFieldValue<byte[]>(2)) != rows.GetString(1))
                throw new CannotStart("backup.damaged", path, $"{table}, PlanId {rows.GetString(0)}: SHA-256");
        }
    }

    private static async Task<long> CountAsync(SqliteConnection backup, string table, CancellationToken ct) =>
        long.Parse((await ListAsync(backup, $"SELECT COUNT(*) FROM {table}", ct))[0], CultureInfo.InvariantCulture);

    private static async Task<List<string>> ListAsync(SqliteConnection backup, string query, CancellationToken ct)
    {
        await using var command = backup.CreateCommand();
        command.CommandText = query;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var values = new List<string>();
        while (await rows.ReadAsync(ct)) values.Add(rows.GetString(0));
        return values;
    }
}
