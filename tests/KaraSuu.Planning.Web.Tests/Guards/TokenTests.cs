using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>What changes anything is asked for with the token of a page, in a body that can be read: else it is refused, and nothing is changed.</summary>
public sealed class TokenTests(Portal portal) : PortalTests(portal)
{
    private const string Slug = "ulgu";

    private readonly Dictionary<string, Reader> _readers = [];

    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_a_page()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var wrong = new List<string>();
        var changing = routes.All.Where(r => r.Method is not ("GET" or "HEAD")).ToList();
        Assert.Contains(changing, r => r.Method == "PUT");
        foreach (var route in changing) await ReaderAsync(route);
        var before = await EntriesAsync();
        foreach (var route in changing)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), routes.Address(route));
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("Form.Choice", "For")]);
            using var answer = await (await ReaderAsync(route)).Http.SendAsync(request);
            if ((int)answer.StatusCode != 400) wrong.Add($"{route} answered {(int)answer.StatusCode}");
        }
        Assert.Empty(wrong);
        Assert.Equal(before, await EntriesAsync());
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_the_senders_mistake()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var wrong = new List<string>();
        foreach (var route in routes.All.Where(r => r.Method == "POST"))
        {
            var reader = await ReaderAsync(route);
            var token = await Routes.TokenAsync(reader);
            foreach (var (name, type, body) in Unreadable(token))
            {
                foreach (var from in new[] { "same-origin", "cross-site" })
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, routes.Address(route));
                    request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                    request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

                    // Of a form of the portal's own page what was typed is kept, which reads the body once more.
                    request.Headers.Add("Sec-Fetch-Site", from);
                    var answer = await Answer.ReadAsync(await reader.Http.SendAsync(request), route.Template);
                    if (answer.Status is < 400 or >= 500) wrong.Add($"{route} answered {answer.Status} to {name}, {from}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string Name, string Type, string Body)> Unreadable(string token)
    {
        const string part = "--b\r\nContent-Disposition: form-data; name=\"__form\"\r\n\r\n";
        yield return ("no boundary", "multipart/form-data", part + token + "\r\n--b--\r\n");
        yield return ("an empty boundary", "multipart/form-data; boundary=", part + token + "\r\n--b--\r\n");
        yield return ("a boundary without end", $"multipart/form-data; boundary={new string('b', 300)}", part + token + "\r\n--b--\r\n");
        yield return ("another boundary", "multipart/form-data; boundary=a", part + token + "\r\n--b--\r\n");
        yield return ("a part cut off", "multipart/form-data; boundary=b", part + token[..10]);
        yield return ("a head cut off", "multipart/form-data; boundary=b", "--b\r\nContent-Dispo");
        yield return ("no body", "multipart/form-data; boundary=b", "");
        yield return ("a head that is none", "multipart/form-data; boundary=b", "--b\r\nno head at all\r\n\r\n" + token + "\r\n--b--\r\n");
        yield return ("a part of another kind", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: attachment\r\n\r\n" + token + "\r\n--b--\r\n");
        yield return ("a head too long", "multipart/form-data; boundary=b", $"--b\r\nX-Long: {new string('x', 40_000)}\r\n\r\n{token}\r\n--b--\r\n");
        yield return ("letters nobody reads", "application/x-www-form-urlencoded; charset=utf-7", "__form=" + token);
        yield return ("a part in letters nobody reads", "multipart/form-data; boundary=b",
            part.Replace("\r\n\r\n", "\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n", StringComparison.Ordinal) + token + "\r\n--b--\r\n");
        yield return ("JSON", "application/json", "{\"__form\":\"" + token + "\"}");
    }

    private async Task<Reader> ReaderAsync(Route route)
    {
        var person = route.Permission is null ? "" : Routes.PersonWith(route.Permission, Slug) ?? "admin";
        if (!_readers.TryGetValue(person, out var reader))
            _readers[person] = reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
        return reader;
    }

    private Task<int> EntriesAsync() => Portal.WithDbAsync(db => db.JournalEntries.CountAsync());
}
