using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Cycles;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>The widest query can be written in the SQL of the production database; no server is asked.</summary>
public sealed class SqlServerTranslationTests
{
    [Fact]
    public void A_cycle_with_its_lists_is_one_query_of_SQL_Server()
    {
        var options = new DbContextOptionsBuilder<SqlServerPlanningDb>().UseSqlServer("Server=none").Options;
        using var db = new SqlServerPlanningDb(options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
        var sql = CycleRows.Of(db, db.Cycles.Where(c => c.Id == 1)).ToQueryString();
        Assert.Contains("LEFT JOIN", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("APPLY", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("CROSS JOIN", sql, StringComparison.Ordinal);
    }
}
