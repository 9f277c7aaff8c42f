using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Signs that are no text (numbers Unicode gives to nothing, halves of surrogate pairs, control signs) break nothing and are kept nowhere.</summary>
public sealed class NoTextTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Percent-encoded: U+FFFE, U+FDD0, U+10FFFF, half a pair as some programs write it, a half character, NUL, U+0001, DEL, U+0085, U+202E,
    /// U+2066.</summary>
    private static readonly string[] Signs =
        ["%EF%BF%BE", "%EF%B7%90", "%F4%8F%BF%BF", "%ED%BF%BE", "%ED%A0%BD", "%C3", "%00", "%01", "%7F", "%C2%85", "%E2%80%AE", "%E2%81%A6"];

    private const string Typed = "Сөз\uFFFE\uFDD0\u0001\u007F\u0085\u202E\u2066";

    [Fact]
    public async Task No_page_breaks_when_it_is_asked_for_with_them()
    {
        var wrong = new List<string>();
        await ForEachAsync("GET", async (path, route, reader) =>
        {
            foreach (var sign in Signs)
            {
                var query = string.Join('&', Asked(route.Action.Parameters).Append("search").Append("a" + sign).Distinct().Select(name => $"{name}={sign}"));
                var answer = await reader.GetAsync($"{path}?{query}");
                if (answer.Status >= 500) wrong.Add($"{path}?{query} answered {answer.Status}");
            }
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_list_searched_for_them_alone_is_the_whole_list()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var whole = (await reader.GetAsync($"/aimaks/{aimak}/villages")).Document.QuerySelectorAll("tbody tr").Length;
        Assert.NotEqual(0, whole);
        foreach (var sign in Signs.Except(["%ED%BF%BE", "%ED%A0%BD", "%C3"]))
            Assert.Equal(whole, (await reader.GetAsync($"/aimaks/{aimak}/villages?q={sign}")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("/public/%EF%BF%BE")]
    [InlineData("/public/%ED%BF%BE")]
    [InlineData("/public/ulgu/plans/%EF%BF%BE")]
    [InlineData("/public/ulgu/plans/٢٠٢٧")]
    [InlineData("/public/ulgu/plans/２０２７")]
    [InlineData("/public/ulgu/works/٣")]
    [InlineData("/public/ulgu/works/３")]
    [InlineData("/public/ulgu/works/%01")]
    [InlineData("/public/photos/%EF%BF%BE")]
    [InlineData("/%E2%80%AE/public")]
    [InlineData("/%EF%BF%BE")]
    [InlineData("/site.css%EF%BF%BE")]
    public async Task An_address_that_holds_one_or_foreign_digits_is_not_found(string path)
    {
        Assert.Equal(404, (await Portal.Visitor().GetAsync(path)).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_name_of_nothing_signs_nobody_in_and_breaks_nothing()
    {
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync("/accounts/sign-in");
        foreach (var name in new[] { "\uFFFE", "\uFDD0", "\u0001", "ulgu\uFFFE.nobody" })
        {
            var answer = await visitor.SubmitAsync(page, "form[data-keep-all]", ("UserName", name), ("Password", "\uFFFE" + Portal.Password));
            Assert.InRange(answer.Status, 200, 422);
        }
        Assert.Equal(302, (await visitor.SubmitAsync(page, "form[data-keep-all]", ("UserName", "\uFFFEulgu.specialist"),
            ("Password", Portal.Password))).Status);
    }

    [Theory]
    [InlineData("/public/ырда?q=сүт", "/public/%D1%8B%D1%80%D0%B4%D0%B0?q=%D1%81%D2%AF%D1%82")]
    [InlineData("/public?q=😀\uFFFE", "/public?q=%F0%9F%98%80")]
    [InlineData("/public?q=%D1%8B", "/public?q=%D1%8B")]
    public async Task One_is_led_back_to_an_address_of_any_letters_by_a_header_that_holds_only_Latin_ones(string from, string to)
    {
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync("/accounts/sign-in");
        foreach (var (address, form) in new[] { ("/language", "header form"), ("/accounts/sign-in", "form[data-keep-all]") })
        {
            var fields = Reader.Fields(page.Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException(form))
                .Where(f => f.Key is not ("returnUrl" or "ReturnUrl" or "UserName" or "Password"))
                .Concat([KeyValuePair.Create("returnUrl", from), KeyValuePair.Create("UserName", "ulgu.specialist"),
                    KeyValuePair.Create("Password", Portal.Password)]);
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await visitor.Http.PostAsync(address, content);
            Assert.Equal(to, answer.Headers.NonValidated["Location"].ToString());
        }
    }

    [Fact]
    public async Task A_field_named_by_one_makes_the_form_unreadable()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var token = Uri.EscapeDataString(await Routes.TokenAsync(reader));
        foreach (var sign in new[] { "%EF%BF%BE", "%EF%B7%90", "%01", "%00", "%E2%80%AE" })
            Assert.Equal(400, (await SendAsync(reader, "/language", $"to=ru&a{sign}=1&__form={token}")).Status);
        using var parts = new MultipartFormDataContent { { new StringContent("ru"), "to" }, { new StringContent("1"), "\"a\uFFFE\"" },
            { new StringContent(Uri.UnescapeDataString(token)), "__form" } };
        parts.Headers.ContentType!.CharSet = null;
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await reader.Http.PostAsync("/language", parts)).StatusCode);
    }

    [Fact]
    public async Task Forms_take_the_words_and_keep_none_of_the_signs()
    {
        var (sent, taken, broken) = (0, 0, new List<string>());
        await ForEachAsync("GET", async (path, _, reader) =>
        {
            var page = await reader.GetAsync(path);
            foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>())
            {
                var fields = Reader.Fields(form).Select(f => KeyValuePair.Create(f.Key, IsText(form, f.Key) ? f.Value + Typed : f.Value)).ToList();
                if (fields.TrueForAll(f => !f.Value.EndsWith(Typed, StringComparison.Ordinal))) continue;
                var to = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
                var answer = await reader.PostAsync(to, fields);
                sent++;
                if (answer.Status is 302) taken++;
                if (answer.Status >= 500) broken.Add($"{to} answered {answer.Status}");
            }
        });
        Assert.True(sent > 50, $"only {sent} forms were sent");
        Assert.True(taken > 20, $"only {taken} forms were taken");
        Assert.Empty(broken);
        var (words, kept) = await Portal.WithDbAsync(KeptAsync);
        Assert.True(words > 20, $"only {words} texts were kept");
        Assert.Empty(kept);
    }

    [Theory]
    [InlineData("жол\uFFFE\u202Egpj.jpg", "жолgpj.jpg")]
    [InlineData("C:\\сүрөт\\\u0001\uFDD0жол.jpeg", "жол.jpg")]
    [InlineData("и\u0306.jpg", "й.jpg")]
    [InlineData("\uFFFE", "photo.jpg")]
    public void Neither_does_the_name_of_a_file(string typed, string kept) => Assert.Equal(kept, Web.Photos.PhotoName.Of(typed));

    [Fact]
    public async Task The_command_line_makes_an_account_by_the_same_rule()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<Security.PortalUsers>();
        var refused = await people.AddAsync(new Security.PortalUser { UserName = "a\uFFFEb", FullName = "Сөз" }, Portal.Password, []);
        Assert.False(refused.Succeeded);
        var user = new Security.PortalUser { UserName = "ulgu.newcomer", FullName = Typed + "\n Адис" };
        Assert.True((await people.AddAsync(user, "\uFFFE" + Portal.Password, [])).Succeeded);
        Assert.Equal("Сөз Адис", user.FullName);
        Assert.NotNull(await Portal.SignedInAsync("ulgu.newcomer"));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\uFFFE\u202E")]
    [InlineData(" \u00AD\uFEFF")]
    public async Task A_field_filled_with_what_nobody_sees_is_empty(string typed)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var answer = await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{aimak}/contractors/new"), ("Form.Name", typed));
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.ErrorAt("Form_Name"));
    }

    [Fact]
    public async Task Cookies_and_headers_may_hold_anything()
    {
        foreach (var header in new[] { "Cookie", "Referer", "Accept-Language", "Upload-Name", "If-Modified-Since", "X-Forwarded-For" })
        {
            foreach (var value in new[] { "karasuu-language=%EF%BF%BE", "karasuu-said=%00%ED%BF%BE", "karasuu-language=\u00FF\u00FE; karasuu=\u0085" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/public");
                request.Headers.TryAddWithoutValidation(header, value);
                using var answer = await Portal.Visitor().Http.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    /// <summary>How many texts of the database came from this test, and those that hold what is no text; read from the database itself, around the
    /// entities.</summary>
    private static async Task<(int Words, IReadOnlyList<string> Kept)> KeptAsync(PlanningDb db)
    {
        var (words, kept) = (0, new List<string>());
        await db.Database.OpenConnectionAsync();
        foreach (var column in db.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns).Where(c => c.ProviderClrType == typeof(string)))
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT \"{column.Name}\" FROM \"{column.Table.Name}\" WHERE \"{column.Name}\" IS NOT NULL";
            using var row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                var text = row.GetString(0);
                if (text.Contains("Сөз", StringComparison.Ordinal)) words++;
                if (!Words.IsText(text) || !text.IsNormalized()) kept.Add($"{column.Table.Name}.{column.Name}: {text}");
            }
        }
        return (words, kept);
    }

    private async Task ForEachAsync(string method, Func<string, Route, Reader, Task> step)
    {
        var routes = await Routes.LoadAsync(Portal, "ulgu");
        var readers = new Dictionary<string, Reader>();
        foreach (var route in routes.All.Where(r => r.Method == method && !r.Template.StartsWith("error/", StringComparison.Ordinal)))
        {
            var person = route.Permission is null ? "" : Routes.PersonWith(route.Permission, "ulgu") ?? "admin";
            if (!readers.TryGetValue(person, out var reader))
            {
                readers[person] = reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
            }
            await step(routes.Address(route).Replace("/public/x", "/public/ulgu", StringComparison.Ordinal), route, reader);
        }
    }

    /// <summary>Every name of an address' query an action reads.</summary>
    private static IEnumerable<string> Asked(IEnumerable<Microsoft.AspNetCore.Mvc.Abstractions.ParameterDescriptor> parameters) =>
        parameters.SelectMany(p => p.ParameterType == typeof(string) || p.ParameterType.IsValueType
            ? [p.Name] : p.ParameterType.GetProperties().Where(q => q.SetMethod is not null)
            .Select(q => (q.GetCustomAttributes(typeof(FromQueryAttribute), true).FirstOrDefault() as FromQueryAttribute)?.Name ?? q.Name));

    private static bool IsText(IHtmlFormElement form, string name) => form.Elements.Any(e =>
        e is IHtmlTextAreaElement area && area.Name == name
        || e is IHtmlInputElement { Type: "text", IsReadOnly: false } input && input.Name == name && input.GetAttribute("inputmode") is null
            && !input.ClassList.Contains("date"));

    private static async Task<Answer> SendAsync(Reader reader, string path, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await Answer.ReadAsync(await reader.Http.PostAsync(path, content), path);
    }
}
