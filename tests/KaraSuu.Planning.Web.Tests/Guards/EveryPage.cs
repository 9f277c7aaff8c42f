namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Every address that is read, with everybody who might read it.</summary>
internal sealed class EveryPage
{
    private const string Slug = "ulgu";

    /// <summary>Somebody of each role; the empty name is a visitor.</summary>
    private static readonly string[] People =
        ["", "ulgu.specialist", "ulgu.head", "ulgu.deputy2", "ulgu.chair", "ulgu.jme", "ulgu.supervisor", "ulgu.admin", "observer", "admin"];

    /// <summary>Addresses that the table of routes does not fill in by itself, and lists searched and sorted.</summary>
    private static readonly (string Path, string Person)[] Others =
    [
        ("/public/ulgu/plans/2027", ""), ("/public/ulgu/plans/2027.pdf", ""), ("/public/ulgu/works?q=суу&sort=total", ""), ("/public?page=2", ""),
    ];

    private readonly Portal _portal;
    private readonly Dictionary<string, Reader> _readers;

    private EveryPage(Portal portal, Dictionary<string, Reader> readers, IReadOnlyList<(string Path, string Person)> visits) =>
        (_portal, _readers, Visits) = (portal, readers, visits);

    public IReadOnlyList<(string Path, string Person)> Visits { get; }

    public static async Task<EveryPage> LoadAsync(Portal portal)
    {
        var routes = await Routes.LoadAsync(portal, Slug);
        var paths = routes.All.Where(r => r.Method == "GET" && !r.Template.Contains("sign-out", StringComparison.Ordinal))
            .Select(r => routes.Address(r).Replace("/public/x", $"/public/{Slug}", StringComparison.Ordinal));
        var readers = new Dictionary<string, Reader>();
        foreach (var person in People) readers[person] = person.Length == 0 ? portal.Visitor() : await portal.SignedInAsync(person);
        return new EveryPage(portal, readers, [.. paths.SelectMany(path => People.Select(person => (path, person))), .. Others]);
    }

    /// <summary>Opens a page and reads it.</summary>
    public Task<Answer> ReadAsync(string path, string person) => _readers[person].GetAsync(path);

    /// <summary>Opens a page and says what it asked of the database.</summary>
    public async Task<(int Status, IReadOnlyList<Heard> Commands)> OpenAsync(string path, string person)
    {
        var status = 0;
        var commands = await QueryCount.OfPagesAsync(_portal, async () =>
        {
            using var answer = await _readers[person].Http.GetAsync(path);
            status = (int)answer.StatusCode;
        });
        return (status, commands);
    }
}
