using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class FixRateTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Counted by the database itself: found, fixed, reopened of each year and contractor, and the middle days.</summary>
    private const string Count = """
        SELECT CAST(substr(a.HandedOverOn, 1, 4) AS INTEGER) AS Year, k.Name AS Contractor, COUNT(*) AS Found,
            SUM(a.Status = 'Eliminated') AS Fixed, SUM(EXISTS (SELECT 1 FROM Elimination e WHERE e.ActId = a.Id AND e.IsEliminated = 0)) AS Reopened,
            SUM(a.Status = 'Recorded') AS Unknown,
            (SELECT AVG(days) FROM (
                SELECT julianday(x.ClosedOn) - julianday(x.HandedOverOn) AS days,
                    ROW_NUMBER() OVER (ORDER BY julianday(x.ClosedOn) - julianday(x.HandedOverOn)) AS n,
                    COUNT(*) OVER () AS many
                FROM Acts x LEFT JOIN Contract xc ON xc.WorkId = x.WorkId
                WHERE x.AiylAimakId = a.AiylAimakId AND x.Status = 'Eliminated' AND substr(x.HandedOverOn, 1, 4) IS substr(a.HandedOverOn, 1, 4)
                    AND xc.ContractorId IS c.ContractorId)
                WHERE n IN ((many + 1) / 2, (many + 2) / 2)) AS Median
        FROM Acts a LEFT JOIN Contract c ON c.WorkId = a.WorkId LEFT JOIN Contractors k ON k.Id = c.ContractorId
        WHERE a.AiylAimakId = {0} AND a.Status <> 'Withdrawn' AND (a.HandedOverOn IS NOT NULL OR a.Status = 'Recorded')
        GROUP BY substr(a.HandedOverOn, 1, 4), c.ContractorId
        """;

    [Fact]
    public async Task The_file_and_both_pages_say_what_the_database_counts()
    {
        if (Portal.OnSqlServer) return;
        await Portal.WorkAsync();
        await Portal.WorkAsync(2021);
        foreach (var slug in new[] { "ulgu", "alexandrov" })
        {
            var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
            var counted = await Portal.WithDbAsync(db => db.Database.SqlQueryRaw<Row>(Count, aimak).ToListAsync());
            Assert.NotEmpty(counted);
            var visitor = Portal.Visitor();
            var file = System.Text.Encoding.UTF8.GetString((await visitor.GetAsync($"/public/{slug}/fix-rate.csv")).Bytes);
            var lines = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';')).ToList();
            Assert.Equal(counted.Count, lines.Count);
            foreach (var row in counted)
            {
                var said = Assert.Single(lines, l => l[0] == $"{row.Year}" && l[1].Trim('"') == (row.Contractor ?? ""));
                Assert.Equal(($"{row.Found}", $"{row.Fixed}", $"{row.Reopened}", $"{row.Unknown}"), (said[2], said[3], said[5], said[7]));
                Assert.Equal(row.Median?.ToString("0.#", CultureInfo.GetCultureInfo("ru")) ?? "", said[8]);
            }
            var person = await Portal.SignedInAsync($"{slug}.specialist");
            foreach (var page in new[] { await visitor.GetAsync($"/public/{slug}/fix-rate"), await person.GetAsync($"/aimaks/{aimak}/fix-rate") })
            {
                var total = page.Document.QuerySelectorAll("tfoot tr")[0].QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
                Assert.Equal($"{counted.Sum(c => c.Found)}", total[0]);
                Assert.Equal($"{counted.Sum(c => c.Fixed)}", total[1]);
                Assert.Equal($"{counted.Sum(c => c.Unknown)}", total[5]);
            }
            Assert.Equal(200, (await person.GetAsync($"/aimaks/{aimak}/fix-rate.xlsx")).Status);
        }
    }

    [Fact]
    public async Task A_neighbour_does_not_see_it_inside()
    {
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.specialist");
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{aimak}/fix-rate")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/aimaks/{aimak}/fix-rate.csv")).Status);
        Assert.Equal(404, (await Portal.Visitor().GetAsync("/public/nowhere/fix-rate")).Status);
    }

    private sealed record Row(int? Year, string? Contractor, int Found, int Fixed, int Reopened, int Unknown, double? Median);
}
