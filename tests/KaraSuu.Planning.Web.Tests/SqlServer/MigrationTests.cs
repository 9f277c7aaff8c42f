using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>The migrations of both databases and the script for administrators keep up with the model.</summary>
public sealed class MigrationTests
{
    /// <summary>Filtered unique indexes fail without the first, while their migration is recorded; with the second nothing is left half done.</summary>
    private const string Options = "SET QUOTED_IDENTIFIER ON;\nSET XACT_ABORT ON;\nGO\n\n";

    [Fact]
    public void SQLite_has_a_migration_for_every_change_of_the_model()
    {
        using var db = Databases.OnSqlite();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SQL_Server_has_a_migration_for_every_change_of_the_model()
    {
        using var db = Databases.OnSqlServer();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Databases.OnSqlite();
        using var server = Databases.OnSqlServer();
        Assert.NotEmpty(sqlite.Database.GetMigrations());
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Fact]
    public void The_script_for_administrators_is_what_the_migrations_say()
    {
        using var db = Databases.OnSqlServer();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Equal(Options + Plain(script), Plain(Repository.TextOf("db", "sqlserver", "planning.sql")));
    }

    [Fact]
    public void A_database_that_lacks_migrations_is_refused_and_they_are_named()
    {
        var refused = Assert.Throws<CannotStart>(() => DataSetup.RequireMigrated(["20260101000000_First", "20260301000000_Second"]));
        Assert.Contains("20260101000000_First, 20260301000000_Second", refused.Message, StringComparison.Ordinal);
        Assert.Contains("db/sqlserver/planning.sql", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migrated_database_is_taken() => DataSetup.RequireMigrated([]);

    [Fact]
    public void The_SQL_Server_model_uses_nothing_that_SQLite_cannot_compare()
    {
        using var db = Databases.OnSqlServer();
        Type[] odd = [typeof(decimal), typeof(TimeSpan), typeof(DateTimeOffset)];
        Assert.Empty(
            from type in db.Model.GetEntityTypes()
            where type.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == false && type.ClrType != typeof(Security.PortalUser)
            from property in type.GetProperties()
            where odd.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            select $"{type.ClrType.Name}.{property.Name}");
    }

    private static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static string Plain(string script) => script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim();
}
