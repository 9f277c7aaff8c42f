using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Which forms stand in a transaction with a once-key, and that no stranger's does.</summary>
public sealed class KeyedFormTests(Portal portal) : PortalTests(portal)
{
    private const string Slug = "ulgu";

    [Fact]
    public async Task A_form_that_needs_no_key_refuses_one_and_leaves_no_receipt()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var unkeyed = routes.All.Where(r => r.Method == "POST" && !KeyedForm.Is(r.Action)).ToList();
        Assert.Contains(unkeyed, r => r.Template == "accounts/sign-in");
        Assert.Contains(unkeyed, r => r.Template == "accounts/second-step");
        Assert.Contains(unkeyed, r => r.Template == "language");
        Assert.All(routes.All.Where(r => r.Permission is null), r => Assert.False(KeyedForm.Is(r.Action), r.ToString()));
        var visitor = Portal.Visitor();
        var specialist = await Portal.SignedInAsync("ulgu.specialist");

        foreach (var route in unkeyed)
        {
            var reader = route.Permission is null ? visitor : specialist;
            var answer = await reader.PostAsync(routes.Address(route),
                [.. await FilledAsync(reader), KeyValuePair.Create("__once", Guid.NewGuid().ToString("N"))]);
            Assert.Equal((route.ToString(), 400), (route.ToString(), answer.Status));
        }
        Assert.Equal(0, await Portal.WithDbAsync(db => db.FormReceipts.CountAsync(r => r.UserId == null)));
    }

    [Fact]
    public async Task Sixty_wrong_passwords_do_not_pass_the_lock_by_a_key()
    {
        for (var attempt = 1; attempt <= 60; attempt++)
        {
            var reader = Portal.Visitor();
            var page = await reader.GetAsync("/accounts/sign-in");
            (string, string)[] key = attempt % 2 == 0 ? [] : [("__once", Guid.NewGuid().ToString("N"))];
            var answer = await reader.SubmitAsync(page, "form[data-keep-all]",
                [("UserName", "alexandrov.specialist"), ("Password", "Not-the-password-1"), .. key]);
            Assert.Equal(key.Length > 0 ? 400 : 422, answer.Status);
        }
        Assert.NotNull(await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "alexandrov.specialist").Select(u => u.LockoutEnd).SingleAsync()));
        var right = Portal.Visitor();
        Assert.Equal(422, (await right.SubmitAsync(await right.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "alexandrov.specialist"),
            ("Password", Portal.Password))).Status);
    }

    [Fact]
    public async Task No_request_of_a_stranger_begins_a_transaction()
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var routes = await Routes.LoadAsync(Portal, Slug);
        var visitor = portal.Visitor();
        var fields = await FilledAsync(visitor);
        foreach (var route in routes.All.Where(r => r.Method is "GET" or "POST"))
        {
            foreach (var key in new[] { null, "", Guid.NewGuid().ToString("N"), "made-up" })
            {
                if (key is null && MayWriteAnAttempt.Contains(route.Template)) continue;
                var before = faults.Begun;
                var sent = key is null ? fields : [.. fields, KeyValuePair.Create(key.Length == 32 ? "__ONCE" : "__once", key)];
                if (route.Method == "POST") await visitor.PostAsync(routes.Address(route), sent);
                else await visitor.GetAsync(routes.Address(route));
                Assert.Equal((route.ToString(), 0), (route.ToString(), faults.Begun - before));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_strangers_form_with_a_key_is_refused_however_it_is_sent_and_however_often_the_key_is_there(bool inParts)
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var routes = await Routes.LoadAsync(Portal, Slug);
        var visitor = portal.Visitor();
        var fields = await FilledAsync(visitor);
        var (one, other) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        var strangers = routes.All.Where(r => r.Method == "POST" && r.Permission is null).ToList();
        Assert.Contains(strangers, r => MayWriteAnAttempt.Contains(r.Template));
        foreach (var route in strangers)
        {
            foreach (var keys in new string[][] { [one], [one, one], [one, other], ["", ""], ["", one], ["made-up", one] })
            {
                var before = faults.Begun;
                using var content = Content([.. fields, .. keys.Select((key, at) => KeyValuePair.Create(at == 0 ? "__once" : "__ONCE", key))], inParts);
                using var answer = await visitor.Http.PostAsync(routes.Address(route), content);
                var sent = $"{route}: {string.Join('+', keys)}";
                Assert.Equal((sent, 400, 0), (sent, (int)answer.StatusCode, faults.Begun - before));
            }
        }
        Assert.Equal(0, await Portal.WithDbAsync(db => db.FormReceipts.CountAsync(r => r.UserId == null)));
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "alexandrov.jme").Select(u => u.AccessFailedCount).SingleAsync()));

        static HttpContent Content(IEnumerable<KeyValuePair<string, string>> sent, bool inParts)
        {
            if (!inParts) return new FormUrlEncodedContent(sent);
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in sent) parts.Add(new StringContent(value), name);
            return parts;
        }
    }

    [Fact]
    public async Task No_transaction_is_open_while_a_password_is_hashed()
    {
        var faults = new Faults();
        await using var counted = faults.In(Portal);
        var hasher = new WatchingHasher(faults);
        await using var portal = counted.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IPasswordHasher<PortalUser>>(hasher)));
        var visitor = portal.Visitor();
        var page = await visitor.GetAsync("/accounts/sign-in");
        var before = faults.Begun;

        await visitor.SubmitAsync(page, "form[data-keep-all]", ("UserName", "alexandrov.head"), ("Password", "Not-the-password-1"));

        Assert.Equal([before], hasher.Begun);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "alexandrov.head").Select(u => u.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Every_form_of_every_page_carries_a_key_just_where_its_action_is_marked()
    {
        var routes = await Routes.LoadAsync(Portal, Slug);
        var posts = routes.All.Where(r => r.Method == "POST").Select(r => (Route: r, Matcher: new TemplateMatcher(TemplateParser.Parse(r.Template), [])))
            .ToList();
        var wrong = new SortedSet<string>();
        var seen = new HashSet<string>();
        foreach (var route in routes.All.Where(r => r.Method == "GET"))
        {
            var person = route.Permission is null ? null : Routes.PersonWith(route.Permission, Slug) ?? "admin";
            var page = await (person is null ? Portal.Visitor() : await ReaderAsync(person)).GetAsync(routes.Address(route));
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]"))
            {
                var to = (form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path).Split('?')[0];
                var taken = posts.Where(p => p.Matcher.TryMatch(to, [])).Select(p => p.Route).ToList();
                if (taken.Exists(t => !t.Template.Contains('{', StringComparison.Ordinal)))
                {
                    taken.RemoveAll(t => t.Template.Contains('{', StringComparison.Ordinal));
                }
                if (taken.Count == 0) wrong.Add($"{page.Path} has a form to {to}, which nothing takes");
                seen.UnionWith(taken.Select(t => t.ToString()));
                var carries = form.QuerySelector("input[name=__once]") is not null;
                foreach (var target in taken.Where(t => carries ? !KeyedForm.Is(t.Action) : KeyedForm.Is(t.Action) && !MayBeWithout.Contains(t.Template)))
                    wrong.Add($"{page.Path}: the form to {target} {(carries ? "carries a key its action refuses" : "lacks its key")}");
            }
        }
        Assert.Empty(wrong);
        Assert.True(seen.Count > 60, $"only {seen.Count} forms were seen");
    }

    /// <summary>A ballot has a receipt of its own.</summary>
    private static readonly string[] MayBeWithout = ["votes/{id:int}"];

    /// <summary>Writing down a lock-out or a sign-in is short and comes after the hashing (the test below).</summary>
    private static readonly string[] MayWriteAnAttempt = ["accounts/sign-in", "accounts/second-step"];

    private readonly Dictionary<string, Reader> _readers = [];

    private async Task<Reader> ReaderAsync(string person) =>
        _readers.TryGetValue(person, out var reader) ? reader : _readers[person] = await Portal.SignedInAsync(person);

    private static async Task<List<KeyValuePair<string, string>>> FilledAsync(Reader reader) =>
    [
        KeyValuePair.Create("__form", await Routes.TokenAsync(reader)), KeyValuePair.Create("to", "ru"), KeyValuePair.Create("form.UserName", "alexandrov.jme"),
        KeyValuePair.Create("form.Password", "Not-the-password-1"), KeyValuePair.Create("form.Code", "123456"),
    ];

    private sealed class WatchingHasher(Faults faults) : IPasswordHasher<PortalUser>
    {
        private readonly PasswordHasher<PortalUser> _real = new();

        /// <summary>How many transactions had begun each time a password was looked at.</summary>
        public List<int> Begun { get; } = [];

        public string HashPassword(PortalUser user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Begun.Add(faults.Begun);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
