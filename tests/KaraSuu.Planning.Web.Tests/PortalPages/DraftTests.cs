using System.Net.Http.Json;
using System.Text.Json;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Tests.Voices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>What is typed is kept on the server while it is typed: for another device, and told to whoever opens the same record.</summary>
public sealed class DraftTests(Portal portal) : PortalTests(portal)
{
    private static readonly object[][] Typed = [["Form.Place", 0, "Клуб"], ["Form.Women", 0, "12"]];

    private static readonly string TooLong = new('а', Draft.TypedMaxLength);

    [Fact]
    public async Task Ones_own_draft_is_offered_on_every_device_and_is_kept_once_for_each()
    {
        var (path, person) = ($"/cycles/{await Portal.CycleAsync()}/meetings/new", await Typist.OfAsync(Portal, "ulgu.specialist"));
        var (laptop, phone) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(200, await person.KeepAsync(path, laptop, Typed));
        Assert.Equal(200, await person.KeepAsync(path, laptop, [["Form.Place", 0, "Мектеп"]]));
        Assert.Equal(200, await person.KeepAsync(path, phone, Typed));
        var drafts = await person.DraftsAsync(path);
        Assert.Equal(2, drafts.Count);
        Assert.All(drafts, d => Assert.True(d.GetProperty("mine").GetBoolean()));
        Assert.Equal("Мектеп", drafts.Single(d => d.GetProperty("device").GetGuid() == laptop).GetProperty("typed")[0][2].GetString());

        Assert.Equal(200, await person.KeepAsync(path, phone, []));
        Assert.Equal(laptop, Assert.Single(await person.DraftsAsync(path)).GetProperty("device").GetGuid());
    }

    [Fact]
    public async Task A_colleague_at_the_same_record_is_told_who_and_what_and_nobody_else_is()
    {
        var meeting = await Portal.MeetingAsync(await Portal.CycleAsync());
        var (record, begun) = ($"/meetings/{meeting}/edit", $"/cycles/{await Portal.CycleAsync()}/meetings/new");
        var (one, other) = (await Typist.OfAsync(Portal, "ulgu.specialist"), await Typist.OfAsync(Portal, "ulgu.head"));
        foreach (var path in new[] { record, begun }) Assert.Equal(200, await one.KeepAsync(path, Guid.NewGuid(), Typed));

        var seen = Assert.Single(await other.DraftsAsync(record));
        Assert.False(seen.GetProperty("mine").GetBoolean());
        Assert.NotEqual("", seen.GetProperty("by").GetString());
        Assert.Empty(await other.DraftsAsync(begun));
        Assert.Empty(await (await Typist.OfAsync(Portal, "kara-suu.specialist")).DraftsAsync(record));
        var deputy = await Typist.OfAsync(Portal, "ulgu.deputy2");
        Assert.Equal(404, await deputy.KeepAsync(record, Guid.NewGuid(), Typed));
        Assert.Equal(404, (await deputy.Reader.GetAsync("/drafts?path=" + record)).Status);
    }

    [Fact]
    public async Task Saved_the_form_leaves_no_draft_on_any_device_and_old_ones_are_swept()
    {
        var path = $"/cycles/{await Portal.CycleAsync()}/proposals/new";
        var person = await Typist.OfAsync(Portal, "ulgu.specialist");
        foreach (var device in new[] { Guid.NewGuid(), Guid.NewGuid() }) await person.KeepAsync(path, device, Typed);
        var form = await person.Reader.GetAsync(path);
        Assert.Equal(302, (await person.Reader.SubmitAsync(form, ("Form.Text", "Кочого жарык керек"), ("Form.ReceivedOn", "01.03.2026"),
            ("Form.Channel", "Paper"))).Status);
        Assert.Empty(await person.DraftsAsync(path));

        await person.KeepAsync(path, Guid.NewGuid(), Typed);
        await Portal.WithDbAsync(db => db.Drafts.Where(d => d.Path == path)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.AtUtc, DateTime.UtcNow.AddDays(-Draft.KeptDays - 1))));
        await Portal.Services.GetRequiredService<ReceiptSweep>().SweepAsync(CancellationToken.None);
        Assert.False(await Portal.WithDbAsync(db => db.Drafts.AnyAsync(d => d.Path == path)));
    }

    [Theory]
    [InlineData("/users/1", """[["a",0,"b"]]""")]
    [InlineData("/cycles/1/meetings/new", "{}")]
    [InlineData("/cycles/1/meetings/new", "null")]
    [InlineData(null, "[]")]
    public async Task Anything_else_is_refused(string? path, string typed)
    {
        var person = await Typist.OfAsync(Portal, "ulgu.specialist");
        Assert.Equal(400, await person.SendAsync($$"""{"path":{{JsonSerializer.Serialize(path)}},"device":"{{Guid.NewGuid()}}","typed":{{typed}}}"""));
        Assert.Equal(400, await person.SendAsync("not json"));
        Assert.Equal(400, await person.SendAsync($$"""{"path":"/cycles/1/meetings/new","device":"{{Guid.NewGuid()}}","typed":["{{TooLong}}"]}"""));
    }

    [Fact]
    public async Task The_outbox_knows_ones_own_receipts_alone_and_its_copy_names_nobody()
    {
        var person = await Typist.OfAsync(Portal, "ulgu.specialist");
        var form = await person.Reader.GetAsync($"/cycles/{await Portal.CycleAsync()}/proposals/new");
        var key = form.Document.QuerySelector("main form [name=__once]")!.GetAttribute("value")!;
        await person.Reader.SubmitAsync(form, ("Form.Text", "Суу жетпейт"), ("Form.ReceivedOn", "02.03.2026"), ("Form.Channel", "Paper"));

        var said = await person.Reader.Http.GetFromJsonAsync<JsonElement>($"/outbox/state?keys={key},{Guid.NewGuid():N},nonsense");
        Assert.Equal(key, Assert.Single(said.GetProperty("receipts").EnumerateArray()).GetProperty("key").GetString());
        var number = said.GetProperty("receipts")[0].GetProperty("number").GetString()!;
        Assert.Contains(number, (await person.Reader.GetAsync("/outbox")).Text, StringComparison.Ordinal);
        var other = await Typist.OfAsync(Portal, "ulgu.head");
        var none = await other.Reader.Http.GetFromJsonAsync<JsonElement>($"/outbox/state?keys={key}");
        Assert.Empty(none.GetProperty("receipts").EnumerateArray());
        Assert.DoesNotContain(number, (await other.Reader.GetAsync("/outbox")).Html, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cycles/{await Portal.CycleAsync()}/proposals/new");
        request.Headers.Add(OfflineCopy.Header, "1");
        var copy = await Answer.ReadAsync(await person.Reader.Http.SendAsync(request), "copy");
        Assert.Equal(200, copy.Status);
        Assert.Empty(copy.Document.QuerySelectorAll("[name=__form], [name=__once], header details, nav"));
        Assert.NotNull(copy.Document.QuerySelector("form[data-offline] [name=__title]"));
        var name = await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.specialist").Select(u => u.FullName).SingleAsync());
        Assert.DoesNotContain(name, copy.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private sealed record Typist(Reader Reader, string Token)
    {
        public static async Task<Typist> OfAsync(Portal portal, string person)
        {
            var reader = await portal.SignedInAsync(person);
            return new Typist(reader, await Routes.TokenAsync(reader));
        }

        public Task<int> KeepAsync(string path, Guid device, object[][] typed) => SendAsync(JsonSerializer.Serialize(new { path, device, typed }));

        public async Task<int> SendAsync(string json)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/drafts")
            {
                Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("RequestVerificationToken", Token);
            using var answer = await Reader.Http.SendAsync(request);
            return (int)answer.StatusCode;
        }

        public async Task<List<JsonElement>> DraftsAsync(string path) =>
            [.. (await Reader.Http.GetFromJsonAsync<JsonElement>("/drafts?path=" + path)).EnumerateArray()];
    }
}
