using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>
/// A page costs what it shows, not what the installation holds: on a database of many aimaks no query of a page looks through a table that grows
/// with aimaks and years, and none sets such a table aside whole.
/// </summary>
public sealed class QueryPlanTests(Portal portal) : PortalTests(portal)
{
    private const int Copies = 20;

    /// <summary>Lists of the whole country, shown to people of all aimaks and to everybody; nobody of one aimak may ask for them.</summary>
    private static readonly (string Page, string Table, string Because)[] OfTheCountry =
    [
        ("/ ", "AiylAimaks", "the home of people of all aimaks is the list of aimaks, fifty a page"),
        ("/public ", "AiylAimaks", "the same list for everybody"),
        ("/public?page", "AiylAimaks", "the same"),
        ("/aimaks ", "AiylAimaks", "the list where aimaks are added; a few hundred, searched in every language after reading"),
        ("/aimaks.csv ", "AiylAimaks", "the same"),
        ("/aimaks.xlsx ", "AiylAimaks", "the same"),
        ("/users", "AspNetUsers", "the people of all aimaks, at most some thousands, searched after reading"),
        ("/users", "AspNetUserRoles", "the roles of them all"),
        ("/users", "AiylAimaks", "a person is given one of all aimaks"),
        ("/users", "Deputies", "an account is given to one of all deputies"),
        ("/journal", "JournalEntries", "the journal of all aimaks, the newest first by its key; only their number is counted from end to end"),
        ("/journal", "AspNetUsers", "everybody whose entries may be asked for"),
    ];

    private string File => Path.Combine(Portal.Folder, "planning.db");

    [Fact]
    public async Task No_page_looks_through_a_table_that_grows()
    {
        if (Portal.OnSqlServer) return;
        ManyAimaks.Copy(File, Copies);
        Assert.Equal(3 * (Copies + 1), await Portal.WithDbAsync(db => db.AiylAimaks.CountAsync()));
        var pages = await EveryPage.LoadAsync(Portal);
        var (asked, failed) = (new Dictionary<string, (Heard Heard, string Page)>(), new List<string>());
        foreach (var (path, person) in pages.Visits)
        {
            var (status, commands) = await pages.OpenAsync(path, person);
            if (status >= 500) failed.Add($"{path} as {person}: {status}");
            foreach (var heard in commands) asked.TryAdd(heard.Sql, (heard, $"{path} as {person}"));
        }
        Assert.Empty(failed);
        Assert.True(asked.Count > 300, $"only {asked.Count} queries were heard");
        var found = await Portal.WithDbAsync(db => FoundAsync(db, [.. asked.Values]));
        Assert.True(found.Count == 0, $"{found.Count} of {asked.Count}\n" + string.Join("\n\n", found));
    }

    private async Task<IReadOnlyList<string>> FoundAsync(Data.PlanningDb db, IReadOnlyList<(Heard Heard, string Page)> asked)
    {
        var growing = ManyAimaks.Growing(File);
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var (heard, page) in asked.Where(a => a.Heard.Sql.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)))
        {
            var plan = await QueryPlan.OfAsync(db.Database.GetDbConnection(), heard);
            var steps = plan.LookedThrough(growing).Where(step => page.Contains(" as ulgu.", StringComparison.Ordinal)
                || !OfTheCountry.Any(o => page.StartsWith(o.Page, StringComparison.Ordinal) && o.Table == step.Table)).ToList();
            if (steps.Count > 0) found.Add($"{page}: {string.Join("; ", steps)}\n{plan}\n{heard.Sql}");
        }
        return found;
    }
}
