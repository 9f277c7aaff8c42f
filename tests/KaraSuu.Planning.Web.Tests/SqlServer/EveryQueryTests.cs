using AngleSharp.Html.Dom;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.SqlServer;

/// <summary>
/// Every query that pages and forms ask of the embedded database is one SQL Server takes too: it is written in that server's SQL and read with
/// Microsoft's own parser. What comes of it, only a real server tells (<see cref="RealServerTests"/>).
/// </summary>
public sealed class EveryQueryTests
{
    /// <summary>Looked for in lists; an «а» alone is in most of what there is.</summary>
    private const string Search = "q=%D0%B0";

    [Fact]
    public async Task Every_query_of_every_page_and_form_is_one_that_SQL_Server_takes()
    {
        if (Portal.OnSqlServer) return;
        var portal = new Portal { Added = services => services.ConfigureDbContext<SqlitePlanningDb>(Listen) };
        await portal.InitializeAsync();
        try
        {
            await AskAsync(portal);
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
        var (refused, sent) = Refused();
        Assert.True(refused.Count == 0, string.Join("\n\n", refused));
        Assert.True(sent.Count > 400, $"only {sent.Count} commands were heard");

        // The captions of published photos, whose query a server once refused.
        Assert.Contains(sent, sql => sql.Contains("[IsPublic]", StringComparison.Ordinal) && sql.Contains("FROM [Photos]", StringComparison.Ordinal));
        Assert.Contains(sent, sql => sql.Contains("LIKE", StringComparison.Ordinal));
        Assert.Contains(sent, sql => sql.Contains("UPDATE [", StringComparison.Ordinal));
        var ofForms = AskedQueries.All.Count(a => a.By.StartsWith("POST ", StringComparison.Ordinal));
        Assert.True(ofForms > 30, $"only {ofForms} queries that forms alone ask");
    }

    [Fact]
    public void What_is_written_for_SQL_Server_by_hand_can_be_read()
    {
        foreach (var batch in Repository.TextOf("db", "sqlserver", "planning.sql").ReplaceLineEndings("\n").Split("\nGO\n"))
            Assert.Empty(ServerGrammar.Refusals(batch));
        Assert.Empty(ServerGrammar.Refusals(Soundness.UniqueOnServer));
    }

    [Theory]
    [InlineData("SELECT [a].[Id] FROM [Acts] AS [a] ORDER BY [a].[Id] LIMIT 1", null)]
    [InlineData("SELECT SUM((SELECT COUNT(*) FROM [B] AS [b])) FROM [A] AS [a]", ServerGrammar.AggregateOverSubquery)]
    [InlineData("SELECT MAX(CASE WHEN EXISTS (SELECT 1 FROM [B]) THEN 1 ELSE 0 END) FROM [A]", ServerGrammar.AggregateOverSubquery)]
    [InlineData("SELECT [x].[Id] FROM (SELECT [a].[Id] FROM [A] AS [a] ORDER BY [a].[Id]) AS [x]", null)]
    [InlineData("SELECT 1 FROM [A] GROUP BY (SELECT COUNT(*) FROM [B])", ServerGrammar.GroupBySubquery)]
    [InlineData("SELECT DISTINCT [a].[Id] FROM [A] AS [a] ORDER BY [a].[Name]", ServerGrammar.DistinctOrder)]
    [InlineData("SELECT [x].[Id] FROM (SELECT [a].[Id], [b].[Id] FROM [A] AS [a], [B] AS [b]) AS [x]", ServerGrammar.SameColumnTwice)]
    [InlineData("SELECT 1 FROM (SELECT COUNT(*) FROM [A]) AS [x]", ServerGrammar.UnnamedColumn)]
    public void What_SQL_Server_refuses_is_found(string sql, string? refusal)
    {
        var found = Assert.Single(ServerGrammar.Refusals(sql));
        if (refusal is not null) Assert.Equal(refusal, found);
    }

    [Theory]
    [InlineData("SELECT SUM([a].[Sum]) FROM [A] AS [a] WHERE EXISTS (SELECT 1 FROM [B] AS [b]) ORDER BY SUM([a].[Sum])")]
    [InlineData("SELECT DISTINCT [a].[Id], [a].[Name] AS [n] FROM [A] AS [a] ORDER BY [a].[Name], [n]")]
    [InlineData("SELECT [x].[Id] FROM (SELECT TOP(1) [a].[Id], [a].[Id] AS [Id0] FROM [A] AS [a] ORDER BY [a].[Id]) AS [x]")]
    public void What_it_takes_is_no_mistake(string sql) => Assert.Empty(ServerGrammar.Refusals(sql));

    private static void Listen(DbContextOptionsBuilder options) =>
#pragma warning disable EF1001
        options.ReplaceService<Microsoft.EntityFrameworkCore.Query.Internal.IQueryCompiler, AskedQueries>();
#pragma warning restore EF1001

    /// <summary>Opens every page as everybody, lists sorted by each column and narrowed by each choice, and sends every form without a word in it.</summary>
    private static async Task AskAsync(Portal portal)
    {
        var pages = await EveryPage.LoadAsync(portal);
        var seen = new HashSet<string>();
        foreach (var (path, person) in pages.Visits)
        {
            var page = await pages.ReadAsync(path, person);
            Assert.False(page.Status >= 500 && !path.StartsWith("/error/", StringComparison.Ordinal), $"{path} as {person}: {page.Status}");
            foreach (var more in Narrowed(page).Where(more => seen.Add(more))) await pages.ReadAsync(more, person);
        }
        var routes = await Routes.LoadAsync(portal, "ulgu");
        foreach (var route in routes.All.Where(r => r.Method == "POST" && r.Permission is { Length: > 0 }))
        {
            if (Routes.PersonWith(route.Permission!, "ulgu") is not { } person) continue;
            var reader = await portal.SignedInAsync(person);
            await reader.PostAsync(routes.Address(route), [KeyValuePair.Create("__form", await Routes.TokenAsync(reader))]);
        }
    }

    /// <summary>The list of a page sorted by each of its columns, searched, and narrowed by the last choice of each field it can be narrowed by.</summary>
    private static IEnumerable<string> Narrowed(Answer page)
    {
        var path = page.Path.Split('?')[0];
        foreach (var link in page.Document.QuerySelectorAll("main a[href*='sort=']"))
            yield return path + "?" + link.GetAttribute("href")!.Split('?')[^1];
        foreach (var form in page.Document.QuerySelectorAll("main form:not([method=post])").OfType<IHtmlFormElement>())
        {
            yield return $"{path}?{Search}";
            foreach (var choice in form.QuerySelectorAll("select").OfType<IHtmlSelectElement>().Where(s => s.Options.Length > 1))
                yield return $"{path}?{choice.Name}={Uri.EscapeDataString(choice.Options[^1].Value)}&{Search}";
            foreach (var box in form.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>())
                yield return $"{path}?{box.Name}={Uri.EscapeDataString(box.Value)}";
        }
    }

    private static (List<string> Refused, List<string> Sent) Refused()
    {
        using var server = new ServerSql();
        var (refused, sent) = (new List<string>(), new List<string>());
        foreach (var asked in AskedQueries.All)
        {
            try
            {
                var commands = server.Of(asked);
                if (commands.Count == 0) refused.Add($"{asked.By}: nothing would be sent for\n{asked.Query}");
                sent.AddRange(commands);
                refused.AddRange(commands.SelectMany(sql => ServerGrammar.Refusals(sql).Select(why => $"{asked.By}: {why}\n{sql}")));
            }
            catch (Exception unwritten) when (unwritten is InvalidOperationException or NotSupportedException or ArgumentException)
            {
                refused.Add($"{asked.By}: {unwritten.Message}");
            }
        }
        return (refused, sent);
    }
}
