using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>No input ends in the portal's own mistake (500).</summary>
public sealed class HostileInputTests(Portal portal) : PortalTests(portal)
{
    private const string Slug = "ulgu";

    /// <summary>Percent-encoded, since some of it is no text at all: a lone surrogate, a cut-off character, control signs.</summary>
    private static readonly string[] Nasty =
    [
        "", "%00", "%ED%A0%80", "%C3", "%01%02%1B%7F", "%EF%BF%BE", "%EF%B7%90%E2%81%A6", "-1", "0", "2147483648", "99999999999999999999999", "1e309", "NaN",
            "true", "31.02.2026", "0001-01-01", "25%3A61",
        "%27%3B%20DROP%20TABLE%20AspNetUsers%3B--", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%F0%9F%92%A9%E2%80%AE", "%7B0%7D%7B999%7D",
            "..%2F..%2Fetc%2Fpasswd",
    ];

    [Fact]
    public async Task A_made_up_number_finds_nothing()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var wrong = new List<string>();
        await ForEachAsync(routes, r => r.Method == "GET" && Routes.HasNumber(r) && r.Permission is not null, async (route, reader) =>
        {
            foreach (var number in new[] { "0", "-1", "2147483647", "99999999999999999999", "abc", "1;2", "%F0%9F%92%A9" })
            {
                var answer = await reader.GetAsync(routes.Address(route, number));
                if (answer.Status is not (404 or 400)) wrong.Add($"{route} with {number} answered {answer.Status}");
            }
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_form_of_nonsense_is_refused_or_taken_but_never_breaks_the_portal()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var broken = new List<string>();
        var chance = new Random(2026);
        await ForEachAsync(routes, r => r.Method == "POST" && !r.Template.Contains("sign-out", StringComparison.Ordinal), async (route, reader) =>
        {
            var fields = Fields(route).ToList();
            var token = Uri.EscapeDataString(await Routes.TokenAsync(reader));
            var bodies = Nasty.Append(new string('x', 100_000)).Append("%D2%A3" + string.Concat(Enumerable.Repeat("%E2%80%8B", 5000)))
                .Select(value => fields.Select(f => (f, value)))
                .Concat(Enumerable.Range(0, 12).Select(_ => fields.Where(_ => chance.Next(4) > 0).Select(f => (f, Nasty[chance.Next(Nasty.Length)]))))
                .Append(fields.SelectMany(f => Enumerable.Repeat((f, "1"), 3)))
                .Append(fields.Select(f => (f + "[0].x[1]", "1")))
                .Append(fields.Select(f => (f + "[0", "1")));
            foreach (var body in bodies)
            {
                var text = string.Join('&', body.Select(f => $"{f.Item1}={f.Item2}").Append("__form=" + token));
                var answer = await SendAsync(reader, routes.Address(route), text);
                if (answer.Status >= 500) broken.Add($"{route} answered {answer.Status} to {text[..Math.Min(200, text.Length)]}");
                if (broken.Count > 20) return;
            }
        });
        Assert.True(broken.Count == 0, string.Join("\n", broken));

        // Nonsense for a password is counted as wrong guesses.
        await Portal.WithDbAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
            .SetProperty(x => x.AccessFailedCount, 0)));
    }

    [Fact]
    public async Task A_list_asked_for_in_a_strange_way_is_still_a_list()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var broken = new List<string>();
        string[] queries =
        [
            "?sort=nothing", "?sort=-", "?sort=%00", "?sort=-text%27--", "?page=0", "?page=-5", "?page=99999999999999", "?page=2147483647", "?page=%D2%A3",
                "?q=%ED%A0%80", "?q=%00",
            "?q=" + new string('%', 30), "?q=" + string.Concat(Enumerable.Repeat("a%20", 500)), "?q=%5B%25_%27", "?from=31.02.2026&to=x",
                "?from=01.01.1900&to=31.12.2200", "?to=9999-12-31", "?person=x&action=99&kind=%00&record=" + new string('9', 400),
            "?page=1&page=2&sort=a&sort=b&q=1&q=2", "?returnUrl=https%3A%2F%2Fexample.org", "?village=x&year=abc&version=-1", "?q[0=1&Form[=2&]=3",
        ];
        await ForEachAsync(routes, r => r.Method == "GET", async (route, reader) =>
        {
            foreach (var query in queries)
            {
                var answer = await reader.GetAsync(routes.Address(route) + query);
                if (answer.Status >= 500 && !route.Template.StartsWith("error/", StringComparison.Ordinal))
                {
                    broken.Add($"{route}{query} answered {answer.Status}");
                }
            }
        });
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    [InlineData("%00")]
    public async Task A_wrong_form_token_is_400(string token)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var routes = await Routes.LoadAsync(Portal, Slug);
        foreach (var route in routes.All.Where(r => r.Method == "POST"
            && (r.Permission is null || Security.Roles.Table[Security.Roles.AoSpecialist].Contains(r.Permission))))
            Assert.Equal((route.ToString(), 400), (route.ToString(), (await SendAsync(reader, routes.Address(route), "__form=" + token)).Status));
    }

    [Fact]
    public async Task More_rows_than_a_list_may_have_are_400()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var wrong = new List<string>();
        await ForEachAsync(routes, r => r.Method == "POST" && Fields(r).Any(f => f.Contains("[0].", StringComparison.Ordinal)), async (route, reader) =>
        {
            var token = Uri.EscapeDataString(await Routes.TokenAsync(reader));
            foreach (var field in Fields(route).Where(f => f.Contains("[0].", StringComparison.Ordinal)))
            {
                var rows = string.Join('&', Enumerable.Range(0, 501)
                    .Select(i => string.Create(CultureInfo.InvariantCulture, $"{field.Replace("[0]", $"[{i}]", StringComparison.Ordinal)}=1")));
                var answer = await SendAsync(reader, routes.Address(route), $"{rows}&__form={token}");
                if (answer.Status != 400) wrong.Add($"{route} answered {answer.Status} to 501 × {field}");
            }
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_400()
    {
        var (mine, theirs) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.SignedInAsync("ulgu.head"));
        var answer = await mine.PostAsync("/language", [KeyValuePair.Create("to", "ru"), KeyValuePair.Create("__form", await Routes.TokenAsync(theirs))]);
        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("karasuu-language=xx")]
    [InlineData("karasuu-language=%00%ED%A0%80")]
    [InlineData("karasuu-language=ru-RU-x-long-and-strange; karasuu-language=en")]
    [InlineData("karasuu=garbage; karasuu-form=garbage; .AspNetCore.Mvc.CookieTempDataProvider=garbage")]
    public async Task Strange_cookies_are_as_good_as_none(string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/accounts/sign-in");
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var answer = await Portal.Visitor().Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("ru; DROP")]
    public async Task An_unknown_language_changes_nothing(string language)
    {
        var visitor = Portal.Visitor();
        var answer = await visitor.PostAsync("/language",
            [KeyValuePair.Create("to", language), KeyValuePair.Create("returnUrl", "//example.org"),
            KeyValuePair.Create("__form", await Routes.TokenAsync(visitor))]);
        Assert.Equal("/", answer.Location);
        Assert.Equal("ky", (await visitor.GetAsync("/accounts/sign-in")).Document.DocumentElement.GetAttribute("lang"));
    }

    private async Task ForEachAsync(Routes routes, Func<Route, bool> which, Func<Route, Reader, Task> step)
    {
        var readers = new Dictionary<string, Reader>();
        var walked = routes.All.Where(which).ToList();
        Assert.NotEmpty(walked);
        foreach (var route in walked)
        {
            var person = route.Permission is null ? "" : Routes.PersonWith(route.Permission, Slug) ?? "admin";
            if (!readers.TryGetValue(person, out var reader))
            {
                readers[person] = reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
            }
            await step(route, reader);
        }
    }

    private static async Task<Answer> SendAsync(Reader reader, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)) };
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded");

        // As a browser says of the portal's own page: only then is what was typed kept, and shown again.
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await Answer.ReadAsync(await reader.Http.SendAsync(request), path);
    }

    /// <summary>Every name the action binds, rows of lists included.</summary>
    private static IEnumerable<string> Fields(Route route) =>
        route.Action.Parameters.Where(p => p.ParameterType != typeof(CancellationToken))
            .SelectMany(p => IsPlain(p.ParameterType) ? [p.Name] : Of(p.ParameterType, p.Name, 0).Concat(Of(p.ParameterType, "", 0))).Append("add")
                .Append("returnUrl").Distinct();

    private static IEnumerable<string> Of(Type type, string prefix, int depth)
    {
        if (depth > 3) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod?.IsPublic == true))
        {
            var name = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
            if (IsPlain(property.PropertyType))
            {
                yield return name;
            }
            else if (property.PropertyType.GetGenericArguments() is [var row])
            {
                yield return name + ".Index";
                yield return name;
                if (IsPlain(row)) continue;
                foreach (var index in new[] { 0, 1 })
                {
                    foreach (var field in Of(row, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), depth + 1)) yield return field;
                }
            }
            else
            {
                foreach (var field in Of(property.PropertyType, name, depth + 1)) yield return field;
            }
        }
    }

    private static bool IsPlain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain.Namespace == "System" && plain.IsValueType || plain == typeof(Domain.Money));
}
