using System.Globalization;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A database of an earlier version is brought up to date without losing what it says.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public UpgradeTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task What_the_group_found_before_there_were_inspections_becomes_one()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("First");
        Run("PRAGMA foreign_keys = 0");
        Insert("AiylAimaks", ("Id", 1), ("Slug", "bir"));
        Insert("JmeGroups", ("Id", 1), ("AiylAimakId", 1), ("EstablishedOn", "2016-02-19"));
        Insert("Works", ("Id", 1), ("AiylAimakId", 1), ("Title", "Тротуар"), ("Outcome", "Violations"), ("OutcomeText", "Бордюр жок"), ("Source", "Презентация"));
        Insert("Works", ("Id", 2), ("AiylAimakId", 1), ("Title", "Көпүрө"));
        Run("PRAGMA foreign_keys = 1");

        await db.Database.MigrateAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var inspection = Assert.Single(await db.Inspections.AsNoTracking().ToListAsync());
        Assert.Equal((1, "Бордюр жок", "Презентация"), (inspection.WorkId, inspection.OutcomeText, inspection.Source));
        Assert.Equal(["Тротуар", "Көпүрө"], await db.Works.OrderBy(w => w.Id).Select(w => w.Title).ToListAsync());
    }

    /// <summary>A row with the given values; what must not be null and is not given is empty or zero.</summary>
    private void Insert(string table, params (string Column, object Value)[] given)
    {
        var values = given.ToDictionary(g => g.Column, g => g.Value);
        using (var info = _connection.CreateCommand())
        {
            info.CommandText = $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND pk = 0 AND dflt_value IS NULL";
            using var columns = info.ExecuteReader();
            while (columns.Read()) values.TryAdd(columns.GetString(0), columns.GetString(1) == "INTEGER" ? 0 : "");
        }
        using var insert = _connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Keys.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", values.Keys.Select((_, i) => "$p" + i.ToString(CultureInfo.InvariantCulture)))})";
        foreach (var (i, value) in values.Values.Index()) insert.Parameters.AddWithValue("$p" + i.ToString(CultureInfo.InvariantCulture), value);
        insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqlitePlanningDb Open() =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>().UseSqlite(_connection).Options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
}
