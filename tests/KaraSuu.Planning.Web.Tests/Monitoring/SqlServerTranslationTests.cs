using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Monitoring;
using KaraSuu.Planning.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>The sums of the reports can be written in the SQL of the production database; no server is asked.</summary>
public sealed class SqlServerTranslationTests
{
    [Fact]
    public void Reports_and_reminders_are_written_in_the_SQL_of_SQL_Server()
    {
        var options = new DbContextOptionsBuilder<SqlServerPlanningDb>().UseSqlServer("Server=none").Options;
        using var db = new SqlServerPlanningDb(options, new Journal(new Who(new HttpContextAccessor()), TimeProvider.System));
        var nobody = new ClaimsPrincipal();
        foreach (var sql in new[]
                 {
                     JmeReport.VisitsOf(db, 1).ToQueryString(), JmeReport.SeenOf(db, 1).ToQueryString(), JmeReport.MoneyOf(db, 1).ToQueryString(),
                     JmeReport.ActsOf(db, 1).ToQueryString(), ReportObject.Of(db, 1, 2026).ToQueryString(),
                     NeedsYou.Of(db, nobody, 1, [Post.JmeMember], new DateOnly(2026, 5, 20)).ToQueryString(),
                 })
            Assert.Contains("SELECT", sql, StringComparison.Ordinal);
    }
}
