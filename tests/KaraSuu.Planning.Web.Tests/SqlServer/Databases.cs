using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>Contexts of both providers without a portal around them.</summary>
internal static class Databases
{
    private static Journal Journal => new(new Who(new HttpContextAccessor()), TimeProvider.System);

    public static SqlServerPlanningDb OnSqlServer(string connection = "Server=nowhere", params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqlServerPlanningDb>().UseSqlServer(connection).AddInterceptors(interceptors).Options, Journal);

    public static SqlitePlanningDb OnSqlite(string connection = "Data Source=:memory:") =>
        new(new DbContextOptionsBuilder<SqlitePlanningDb>().UseSqlite(connection).Options, Journal);
}
