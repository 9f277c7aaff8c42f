namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>A test that needs a SQL Server: visibly skipped until KARASUU_TEST_SQLSERVER holds a connection string.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public const string Variable = "KARASUU_TEST_SQLSERVER";

    public SqlServerFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))) Skip = $"{Variable} is not set";
    }
}
