namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>People of one aimak get «not found» for every record of another, whatever they may do at home; strangers get the sign-in page.</summary>
public sealed class IsolationTests(Portal portal) : PortalTests(portal)
{
    private const string Theirs = "ulgu";
    private const string Ours = "kara-suu";

    private static readonly string[] TrainingPeople = ["specialist", "chair", "admin", "jme"];

    [Fact]
    public async Task No_page_of_another_aimak_is_found()
    {
        var routes = await Routes.LoadAsync(Portal, Theirs);
        var found = new List<string>();
        foreach (var (route, reader) in await ReadersAsync(routes, "GET"))
        {
            var answer = await reader.GetAsync(routes.Address(route));
            if (answer.Status != 404) found.Add($"{route} answered {answer.Status}");
        }
        Assert.Empty(found);
    }

    [Fact]
    public async Task No_form_of_another_aimak_is_taken()
    {
        var routes = await Routes.LoadAsync(Portal, Theirs);
        var taken = new List<string>();
        foreach (var (route, reader) in await ReadersAsync(routes, "POST"))
        {
            var answer = await reader.PostAsync(routes.Address(route), [KeyValuePair.Create("__form", await Routes.TokenAsync(reader))]);
            if (answer.Status != 404) taken.Add($"{route} answered {answer.Status}");
        }
        Assert.Empty(taken);
    }

    /// <summary>Without this the two tests above could pass on addresses that nobody finds.</summary>
    [Fact]
    public async Task The_addresses_tried_are_real_ones()
    {
        var routes = await Routes.LoadAsync(Portal, Theirs);
        var unfound = new List<string>();
        var tried = routes.All.Where(r => r.Method == "GET" && r.Permission is not null && Routes.HasNumber(r)).ToList();
        var readers = new List<Reader>();
        foreach (var person in TrainingPeople) readers.Add(await Portal.SignedInAsync($"{Theirs}.{person}"));
        foreach (var route in tried)
        {
            var isFound = false;
            foreach (var reader in readers) isFound = isFound || (await reader.GetAsync(routes.Address(route))) is { Status: 200 or 409 };
            if (!isFound) unfound.Add(route.ToString());
        }
        Assert.NotEmpty(tried);
        Assert.True(unfound.Count * 4 <= tried.Count, string.Join('\n', unfound));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page()
    {
        var routes = await Routes.LoadAsync(Portal, Theirs);
        var visitor = Portal.Visitor();
        var token = await Routes.TokenAsync(visitor);
        var open = new List<string>();
        foreach (var route in routes.All.Where(r => r.Permission is not null))
        {
            var address = routes.Address(route);
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
            if (route.Method != "GET") request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__form", token)]);
            var answer = await Answer.ReadAsync(await visitor.Http.SendAsync(request), address);
            if (answer.Location is not { } to || !new Uri(new Uri("http://localhost"), to).AbsolutePath.Equals("/accounts/sign-in", StringComparison.Ordinal))
            {
                open.Add($"{route} answered {answer.Status}");
            }
        }
        Assert.Empty(open);
    }

    [Fact]
    public async Task Lists_of_an_administrator_hold_only_their_own_people()
    {
        var admin = await Portal.SignedInAsync("kara-suu.admin");
        var list = await admin.GetAsync("/users?q=ulgu");
        Assert.Equal(200, list.Status);
        Assert.DoesNotContain("ulgu.", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("observer", (await admin.GetAsync("/users")).Text, StringComparison.Ordinal);
    }

    private async Task<List<(Route Route, Reader Reader)>> ReadersAsync(Routes routes, string method)
    {
        var readers = new Dictionary<string, Reader>();
        var made = new List<(Route, Reader)>();
        foreach (var route in routes.All.Where(r => r.Method == method && r.Permission is { Length: > 0 } && Routes.HasNumber(r)))
        {
            if (Routes.PersonWith(route.Permission!, Ours) is not { } person) continue;
            if (!readers.TryGetValue(person, out var reader)) readers[person] = reader = await Portal.SignedInAsync(person);
            made.Add((route, reader));
        }
        Assert.NotEmpty(made);
        return made;
    }
}
