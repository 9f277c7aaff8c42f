namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A page asks the database as often for many rows as for a few.</summary>
public sealed class QueryCountTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task No_page_asks_once_for_each_row()
    {
        if (Portal.OnSqlServer) return;
        var pages = await EveryPage.LoadAsync(Portal);
        var few = new Dictionary<(string, string), IReadOnlyList<Heard>>();
        foreach (var (path, person) in pages.Visits) await pages.OpenAsync(path, person);
        foreach (var (path, person) in pages.Visits)
        {
            if (await pages.OpenAsync(path, person) is (200, var commands)) few[(path, person)] = commands;
        }
        Assert.True(few.Count > 300, $"only {few.Count} pages were opened");
        ManyAimaks.CopyRows(Path.Combine(Portal.Folder, "planning.db"), 3);
        var (more, compared) = (new List<string>(), 0);
        foreach (var ((path, person), before) in few)
        {
            var (status, commands) = await pages.OpenAsync(path, person);

            // Once in a while a sign-in is looked at anew, by the page that comes next: that is not of the page, and does not come twice.
            if (commands.Count > before.Count) (status, commands) = await pages.OpenAsync(path, person);
            if (status == 200) compared++;
            if (status >= 500) more.Add($"{path} as {person}: {status}");
            if (status == 200 && commands.Count > before.Count)
            {
                more.Add($"{path} as {person}: {before.Count} queries, then {commands.Count}");
                more.AddRange(commands.Select(c => c.Sql).Except(before.Select(c => c.Sql)).Select(text => $"  new: {text}"));
            }
        }
        Assert.True(more.Count == 0, string.Join('\n', more));
        Assert.True(compared > 300, $"only {compared} pages were compared");
    }
}
