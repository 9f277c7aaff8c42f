using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>What only a real SQL Server can tell. All other web tests run on it too when KARASUU_TEST_PROVIDER is SqlServer (tests/run does so).</summary>
public sealed class RealServerTests
{
    [SqlServerFact]
    public async Task The_script_for_administrators_makes_the_whole_database_and_may_be_run_twice()
    {
        var name = $"karasuu_{Guid.NewGuid():N}";
        var connection = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable(SqlServerFactAttribute.Variable))
        { InitialCatalog = name }.ConnectionString;
        await using var db = Databases.OnSqlServer(connection);
        await Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>(db)
            .CreateAsync();
        try
        {
            var script = await File.ReadAllTextAsync(Path.Combine(Guards.Repository.Root, "db", "sqlserver", "planning.sql"));
            foreach (var _ in Enumerable.Range(0, 2))
            {
                foreach (var batch in script.ReplaceLineEndings("\n").Split("\nGO\n"))
                {
                    await db.Database.ExecuteSqlRawAsync(batch.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                }
            }
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }
}
