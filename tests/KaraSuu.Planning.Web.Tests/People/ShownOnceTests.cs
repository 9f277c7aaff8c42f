using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Forms;
using KaraSuu.Planning.Web.Tests.Guards;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>A password that the portal made is shown once: whoever did not see it is told how to go on, however the form was sent.</summary>
public sealed partial class ShownOnceTests(Portal portal) : PortalTests(portal)
{
    private const string New = "/users/new";

    private readonly string _userName = $"shown.{Guid.NewGuid():N}";

    public static TheoryData<string> Forms => ["new", "password"];

    [Theory, MemberData(nameof(Forms))]
    public async Task Pressed_twice_it_says_that_the_password_was_shown(string which)
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var form = await OpenAsync(admin, which);
        var shown = await SendAsync(admin, form);
        Assert.Equal(200, shown.Status);

        await AssertSaidAsync(admin, await SendAsync(admin, form), which);
        Assert.Equal(302, (await SignInAsync(shown)).Status);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task Pressed_twice_at_the_same_moment_too(string which)
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var form = await OpenAsync(admin, which);

        var answers = await Task.WhenAll(Task.Run(() => SendAsync(admin, form)), Task.Run(() => SendAsync(admin, form)));

        Assert.Equal([200, 302], answers.Select(a => a.Status).Order());
        await AssertSaidAsync(admin, answers.Single(a => a.Status == 302), which);
        Assert.Equal(302, (await SignInAsync(answers.Single(a => a.Status == 200))).Status);
    }

    /// <summary>The first answer may arrive after the second, and what that one says still stands.</summary>
    [Fact]
    public async Task A_page_takes_away_no_message_that_it_did_not_show()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        using var plain = await admin.Http.GetAsync(New);
        Assert.DoesNotContain(SetCookies(plain), c => c.StartsWith("karasuu-said", StringComparison.Ordinal));

        var form = await OpenAsync(admin, "new");
        await SendAsync(admin, form);
        var told = await SendAsync(admin, form);
        using var saying = await admin.Http.GetAsync(told.Location);
        Assert.Contains(SetCookies(saying), c => c.StartsWith("karasuu-said=;", StringComparison.Ordinal));
        Assert.Null((await admin.FollowAsync(told)).Document.QuerySelector(".notice[role=status]"));
    }

    private static IEnumerable<string> SetCookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];

    [Theory, MemberData(nameof(Forms))]
    public async Task A_lost_answer_of_the_database_leaves_a_way_on(string which)
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var admin = await portal.SignedInAsync("ulgu.admin");
        var form = await OpenAsync(admin, which);

        faults.LoseAnswer();
        var answer = await SendAsync(admin, form);

        var page = await AssertSaidAsync(admin, answer, which);
        var way = page.Document.QuerySelector("main a[href$='/password']")!.GetAttribute("href")!;
        var given = await admin.SubmitAsync(await admin.GetAsync(way));
        Assert.Equal(302, (await SignInAsync(given)).Status);
        await AssertSaidAsync(admin, await SendAsync(admin, form), which);
        Assert.Equal(302, (await SignInAsync(given)).Status);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_line_that_broke_before_the_commit_leaves_nothing_and_the_form_is_sent_again(string which)
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var admin = await portal.SignedInAsync("ulgu.admin");
        var form = await OpenAsync(admin, which);
        var before = await StampAsync();

        faults.BreakBeforeCommit();
        var broken = await SendAsync(admin, form);

        Assert.Equal(500, broken.Status);
        Assert.Null(broken.Document.QuerySelector("main code.figure"));
        Assert.Equal(before, await StampAsync());
        var shown = await SendAsync(admin, form);
        Assert.Equal(200, shown.Status);
        Assert.Equal(302, (await SignInAsync(shown)).Status);
    }

    [Fact]
    public async Task Another_name_typed_after_the_first_sending_is_another_account_only_when_it_is_meant()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var form = await OpenAsync(admin, "new");
        Assert.Equal(200, (await SendAsync(admin, form)).Status);
        var page = await admin.SubmitAsync(form, ("Form.UserName", "shown.twice"), ("Form.FullName", "Асанова Гүлнара"), ("Form.Roles", Roles.JmeMember));
        Assert.Equal(409, page.Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Users.CountAsync(u => u.UserName == "shown.twice")));
        Assert.Equal($"/users/{await IdAsync()}", page.Document.QuerySelector("main [role=alert] a")!.GetAttribute("href"));
        Assert.Equal(200, (await admin.SubmitAsync(page, "form[data-kept-send]")).Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Users.CountAsync(u => u.UserName == "shown.twice")));
    }

    /// <summary>A page in answer to a form that saved something leaves no receipt, unless it is one that says where it is found again.</summary>
    [Fact]
    public void No_form_that_saves_is_answered_by_a_page_without_a_receipt()
    {
        var seen = 0;
        var bare = new List<string>();
        foreach (var (path, text) in Repository.Web.Where(f => f.Path.EndsWith("Controller.cs", StringComparison.Ordinal)))
        {
            foreach (var action in Actions().Split(text).Where(a => a.StartsWith("[HttpPost", StringComparison.Ordinal)))
            {
                seen++;
                var head = action[..action.IndexOf('\n', StringComparison.Ordinal)];
                if (head.Contains("MaySendAgain", StringComparison.Ordinal) || head.Contains("AllowAnonymous", StringComparison.Ordinal)) continue;
                bare.AddRange(BareView().Matches(action).Select(view => $"{path} {head}: {view.Value}"));
            }
        }
        Assert.True(seen > 60, $"only {seen} actions were read");

        // The preview of a wording saves nothing.
        Assert.Equal(["return View(page)"], bare.Select(b => b[(b.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    private async Task<Answer> OpenAsync(Reader admin, string which)
    {
        if (which == "new") return await admin.GetAsync(New);
        Assert.Equal(200, (await SendAsync(admin, await admin.GetAsync(New))).Status);
        return await admin.GetAsync($"/users/{await IdAsync()}/password");
    }

    private Task<Answer> SendAsync(Reader admin, Answer form) => form.Path == New
        ? admin.SubmitAsync(form, ("Form.UserName", _userName), ("Form.FullName", "Асанова Гүлнара"), ("Form.Roles", Roles.JmeMember))
        : admin.SubmitAsync(form);

    private async Task<Answer> AssertSaidAsync(Reader admin, Answer answer, string which)
    {
        Assert.Equal($"/users/{await IdAsync()}", answer.Location);
        var page = await admin.FollowAsync(answer);
        Assert.Equal(200, page.Status);
        var said = which == "new" ? "Эсеп түзүлгөн. Биринчи сырсөзү бир гана жолу көрсөтүлөт" : "Жаңы сырсөз берилген. Ал бир гана жолу көрсөтүлөт";
        Assert.StartsWith(said, page.Document.QuerySelector(".notice[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href$='/password']"));
        return page;
    }

    private Task<int> IdAsync() => Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == _userName).Select(u => u.Id).SingleAsync());

    private Task<string?> StampAsync() =>
        Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == _userName).Select(u => u.SecurityStamp).SingleOrDefaultAsync());

    private async Task<Answer> SignInAsync(Answer shown)
    {
        var reader = Portal.Visitor();
        var password = shown.Document.QuerySelector("main code")!.TextContent;
        return await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", _userName), ("Password", password));
    }

    [GeneratedRegex(@"\n    (?=\[|private |protected |///)")]
    private static partial Regex Actions();

    [GeneratedRegex(@"(?:return |=> |\? |: )View\([^)]*\)")]
    private static partial Regex BareView();
}
