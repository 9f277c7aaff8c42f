using System.Security.Claims;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Features.Public;
using KaraSuu.Planning.Web.Features.Works.Works;
using KaraSuu.Planning.Web.Tests.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>
/// What a query selects is a column of the database or a number. A bare NULL, text or parameter has no type of its own: joined to a column
/// by a union it is read as a number on SQL Server (an error) and as the first member of an enum on SQLite (a lie).
/// </summary>
public sealed partial class ColumnTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("SELECT NULL AS \"Of\"", true)]
    [InlineData("SELECT TOP(@p) [p].[Id], @kind AS [Kind]", true)]
    [InlineData("SELECT \"p\".\"Id\", 'Step' AS \"Kind\"", true)]
    [InlineData("SELECT DISTINCT N'Step' AS [Kind]", true)]
    [InlineData("SELECT 0 AS \"Kind\", \"p\".\"Of\" = 'Act' AS \"IsAct\", COALESCE(\"p\".\"Name\", @none) AS \"Name\"", false)]
    public void An_untyped_column_is_recognised(string sql, bool isUntyped) => Assert.Equal(isUntyped, Untyped().IsMatch(sql));

    [Fact]
    public async Task No_page_selects_an_untyped_column()
    {
        var (asked, found) = (0, new List<string>());
        var routes = await Routes.LoadAsync(Portal, "ulgu");
        var readers = new Dictionary<string, Reader>();
        foreach (var route in routes.All.Where(r => r.Method == "GET"))
        {
            var person = route.Permission is null ? "" : Routes.PersonWith(route.Permission, "ulgu") ?? "admin";
            if (!readers.TryGetValue(person, out var reader))
            {
                readers[person] = reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
            }
            var path = routes.Address(route).Replace("/public/x", "/public/ulgu", StringComparison.Ordinal);
            var commands = await QueryCount.HeardAsync(Portal, () => reader.GetAsync(path));
            asked += commands.Count;
            found.AddRange(commands.Where(sql => Untyped().IsMatch(sql)).Select(sql => $"{route}: {sql}"));
        }
        Assert.True(asked > 300, $"only {asked} queries were heard");
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Fact]
    public void Neither_do_the_pages_of_a_work_in_the_SQL_of_SQL_Server()
    {
        using var db = Databases.OnSqlServer();
        string[] queries =
        [
            WorkReading.Head(db, new ClaimsPrincipal(), 1).ToQueryString(), PublicProgress.Of(db, 1).ToQueryString(),
            PublicPhoto.OfWork(db, 1).ToQueryString(), PublicWork.Of(db, "ulgu", 1).ToQueryString(), PublicAct.Of(db, 1).ToQueryString(),
        ];
        Assert.DoesNotContain(queries, sql => Untyped().IsMatch(sql));
    }

    [GeneratedRegex(@"(?:\bSELECT|\bDISTINCT|\bTOP\([^)]*\)|,)\s+(?:NULL|N?'(?:[^']|'')*'|@\w+)\s+AS\s+[""\[]")]
    private static partial Regex Untyped();
}
