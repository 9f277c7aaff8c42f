using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>Signs that are no text (numbers Unicode gives to nothing, halves of surrogate pairs, control signs) break nothing and are kept nowhere.</summary>
public sealed class NoTextTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Percent-encoded: U+FFFE, U+FDD0, U+10FFFF, half a pair as some programs write it, a half character, NUL, U+0001, DEL, U+0085, U+202E, U+2066.</summary>
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
        Assert.Equal(302, (await visitor.SubmitAsync(page, "form[data-keep-all]", ("UserName", "\uFFFEulgu.specialist"), ("Password", Portal.Password))).Status);
    }

    [Fact]
    public async Task A_field_named_by_one_makes_the_form_unreadable()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var token = Uri.EscapeDataString(await Routes.TokenAsync(reader));
        foreach (var sign in new[] { "%EF%BF%BE", "%EF%B7%90", "%01", "%00", "%E2%80%AE" })
            Assert.Equal(400, (await SendAsync(reader, "/language", $"to=ru&a{sign}=1&__form={token}")).Status);
        using var parts = new MultipartFormDataContent { { new StringContent("ru"), "to" }, { new StringContent("1"), "\"a\uFFFE\"" }, { new StringContent(Uri.UnescapeDataString(token)), "__form" } };
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
        Assert.True(sent > 60, $"only {sent} forms were sent");
        Assert.True(taken > 20, $"only {taken} forms were taken");
        Assert.Empty(broken);
        var (words, kept) = await Portal.WithDbAsync(KeptAsync);
        Assert.True(words > 20, $"only {words} texts were kept");
        Assert.Empty(kept);
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

    /// <summary>How many texts of the database came from this test, and those that hold what is no text; read from the database itself, around the entities.</summary>
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
            if (!readers.TryGetValue(person, out var reader)) readers[person] = reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
            await step(routes.Address(route).Replace("/public/x", "/public/ulgu", StringComparison.Ordinal), route, reader);
        }
    }

    /// <summary>Every name of an address' query an action reads.</summary>
    private static IEnumerable<string> Asked(IEnumerable<Microsoft.AspNetCore.Mvc.Abstractions.ParameterDescriptor> parameters) =>
        parameters.SelectMany(p => p.ParameterType == typeof(string) || p.ParameterType.IsValueType ? [p.Name] : p.ParameterType.GetProperties().Where(q => q.SetMethod is not null)
            .Select(q => (q.GetCustomAttributes(typeof(FromQueryAttribute), true).FirstOrDefault() as FromQueryAttribute)?.Name ?? q.Name));

    private static bool IsText(IHtmlFormElement form, string name) => form.Elements.Any(e =>
        e is IHtmlTextAreaElement area && area.Name == name
        || e is IHtmlInputElement { Type: "text", IsReadOnly: false } input && input.Name == name && input.GetAttribute("inputmode") is null && !input.ClassList.Contains("date"));

    private static async Task<Answer> SendAsync(Reader reader, string path, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await Answer.ReadAsync(await reader.Http.PostAsync(path, content), path);
    }
}
