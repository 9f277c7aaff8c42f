using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Tests.Works;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>A long form, filled in, in a browser in which something happens before it is sent.</summary>
public abstract class TypingTests(Portal portal) : WorkTests(portal)
{
    protected const string SignIn = "form[data-keep-all]";
    protected const string Send = "form[data-kept-send]";

    public static TheoryData<string> Forms => ["meeting", "proposal", "contract"];

    /// <summary>A browser of the training aimak's specialist, or of somebody else.</summary>
    internal async Task<Browser> BrowserAsync(string? person = "ulgu.specialist", WebApplicationFactory<Program>? of = null)
    {
        var browser = new Browser(of ?? Portal);
        if (person is not null) Assert.Equal(302, (await browser.SignInAsync(await browser.Reader.GetAsync("/accounts/sign-in"), person)).Status);
        return browser;
    }

    /// <summary>Opens one of the forms and says what is typed into it.</summary>
    internal async Task<Typed> TypeAsync(Browser browser, string which)
    {
        var mark = $"Жазылган <b>\"{which}\"</b> & {Guid.NewGuid():N}";
        var cycle = await Portal.CycleAsync();
        var (path, fields) = which switch
        {
            "meeting" => ($"/cycles/{cycle}/meetings/new", new[]
            {
                ("Form.VillageId", $"{await Portal.VillageAsync()}"), ("Form.HeldOn", "1.3.2026"), ("Form.Place", mark), ("Form.Facilitator", "Асанова Г."),
                ("Form.Recorder", "Токтоев Б."), ("Form.Attendance[0].Women", "12"), ("Form.Attendance[1].Men", "36"), ("Form.Vulnerable[0].People", "3"),
                    ("Form.Notes", "Биринчи сап\r\n\r\nэкинчи сап\ttab"),
            }),
            "proposal" => ($"/cycles/{cycle}/proposals/new", [("Form.Text", mark), ("Form.Channel", "WhatsApp"), ("Form.ReceivedOn", "5.3.2026")]),
            _ => ($"/works/{await WorkAsync()}/contract",
                [("Form.Number", mark[^40..]), ("Form.SignedOn", "01.04.2026"), ("Form.Sum", "95000"), ("Form.StartsOn", "10.04.2026"),
                ("Form.EndsOn", "10.06.2026"), ("Form.WarrantyMonths", "24")]),
        };
        return new Typed(which, which == "contract" ? mark[^40..] : mark, await browser.Reader.GetAsync(path), fields);
    }

    internal Task<int> CountAsync(Typed typed) => Portal.WithDbAsync(db => typed.Which switch
    {
        "meeting" => db.Meetings.CountAsync(m => m.Place == typed.Mark && m.Notes == "Биринчи сап\n\nэкинчи сап\ttab"
            && m.Attendance.Sum(a => a.People) == 48),
        "proposal" => db.Proposals.CountAsync(p => p.Text == typed.Mark),
        _ => db.Works.CountAsync(w => w.Contract!.Number == typed.Mark),
    });

    /// <summary>Sends the form and gives what the browser is answered.</summary>
    internal static Task<Answer> SaveAsync(Browser browser, Typed typed) => browser.Reader.SubmitAsync(typed.Page, typed.Fields);

    /// <summary>Presses the button of the page that kept the form: once, and once more.</summary>
    internal async Task AssertSentOnceAsync(Browser browser, Answer kept, Typed typed)
    {
        Assert.Equal(0, await CountAsync(typed));
        var first = await browser.Reader.SubmitAsync(kept, Send);
        Assert.True(first.Status == 302, first.Html);
        Assert.Equal(1, await CountAsync(typed));
        Assert.Equal(first.Location, (await browser.Reader.SubmitAsync(kept, Send)).Location);
        Assert.Equal(1, await CountAsync(typed));
    }

    /// <summary>What the browser sends for the form of a page.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> FieldsOf(Answer page, string selector) =>
        Reader.Fields(page.Document.QuerySelector<IHtmlFormElement>(selector)!);

    internal static IEnumerable<KeyValuePair<string, string>> FieldsOf(Typed typed) =>
        FieldsOf(typed.Page, "main form[method=post]").Where(f => typed.Fields.All(t => t.Name != f.Key))
            .Concat(typed.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    internal static void AssertReadable(Answer page, Typed typed)
    {
        Assert.NotNull(page.Document.QuerySelector("[role=alert]"));
        Assert.Contains(typed.Mark, page.Document.QuerySelectorAll("dd, textarea[readonly]").Select(e => e.TextContent));
    }

    internal static void AssertNothingOf(Answer page, Typed typed)
    {
        var html = System.Net.WebUtility.HtmlDecode(page.Html);
        Assert.DoesNotContain(typed.Mark, html, StringComparison.Ordinal);
        Assert.DoesNotContain(typed.Mark[^32..], html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name=__kept]"));
        Assert.Null(page.Document.QuerySelector(Send));
    }

    internal sealed record Typed(string Which, string Mark, Answer Page, (string Name, string Value)[] Fields);
}

/// <summary>The cookies of one browser, shared by its tabs, and what it says of where its forms come from.</summary>
internal sealed class Browser : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = [];

    public Browser(WebApplicationFactory<Program> portal) => Reader = new Reader(portal.CreateDefaultClient(new Uri("http://localhost"), this));

    public Reader Reader { get; }

    /// <summary>What a form is sent with.</summary>
    public Dictionary<string, string> Says { get; set; } = new() { ["Sec-Fetch-Site"] = "same-origin" };

    public HttpResponseHeaders? Answered { get; private set; }

    public void Forget(string cookie) => _cookies.Remove(cookie);

    /// <summary>As after the folder of keys was lost.</summary>
    public void SpoilCookies() => _cookies.Keys.ToList().ForEach(c => _cookies[c] = "CfDJ8" + new string('A', 120));

    public Task<Answer> SignInAsync(Answer page, string person, string password = Portal.Password) =>
        Reader.SubmitAsync(page, "form[action='/accounts/sign-in']", ("UserName", person), ("Password", password));

    /// <summary>Another tab: the form in the first one stays as it is.</summary>
    public async Task SignOutInAnotherTabAsync() => await Reader.SubmitAsync(await Reader.GetAsync("/accounts/me"), "form[action='/accounts/sign-out']");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cookies.Count > 0) request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        if (request.Method == HttpMethod.Post)
        {
            foreach (var (name, value) in Says) request.Headers.TryAddWithoutValidation(name, value);
        }
        var answer = await base.SendAsync(request, cancellationToken);
        Answered = answer.Headers;
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..]
                .Split(';')[0]);
            if (value.Length == 0) _cookies.Remove(name);
            else _cookies[name] = value;
        }
        return answer;
    }
}
