using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Works.Works;
using KaraSuu.Planning.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Works;

/// <summary>The queries of works can be written in the SQL of both databases; no server is asked.</summary>
public sealed class TranslationTests
{
    [Fact]
    public void The_list_and_the_page_are_written_in_both_kinds_of_SQL()
    {
        var journal = new Journal(new Who(new HttpContextAccessor()), TimeProvider.System);
        using var server = new SqlServerPlanningDb(new DbContextOptionsBuilder<SqlServerPlanningDb>().UseSqlServer("Server=none").Options, journal);
        using var file = new SqlitePlanningDb(new DbContextOptionsBuilder<SqlitePlanningDb>().UseSqlite("Data Source=none.db").Options, journal);
        var nobody = new ClaimsPrincipal(new ClaimsIdentity());
        var day = new DateOnly(2026, 5, 4);
        foreach (var db in new PlanningDb[] { file, server })
        {
            IEnumerable<Func<string>> queries =
            [
                () => WorkReading.Head(db, nobody, 1).ToQueryString(),
                .. new[] { "title", "contractor", "planned", "-contract", "paid", "ends", "status" }.Select(sort => (Func<string>)(() =>
                    WorksPage.Rows(db, 1, new WorkFilter { Year = 2026, Late = true, Contractor = 1 }, new ListQuery { Q = "жол", Sort = sort }, day)
                        .ToQueryString())),
            ];
            var refused = queries.Select(Refusal).OfType<string>().ToList();
            Assert.True(refused.Count == 0, string.Join("\n", refused));
        }
    }

    private static string? Refusal(Func<string> query) => Record.Exception(() => query()) is { } refused ? refused.Message : null;
}
