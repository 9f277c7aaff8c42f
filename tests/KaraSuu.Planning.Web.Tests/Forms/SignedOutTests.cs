using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Whoever was signed out while typing signs in and sends; nothing is typed twice.</summary>
public sealed class SignedOutTests(Portal portal) : TypingTests(portal)
{
    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_whose_session_ran_out_is_sent_after_signing_in(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        browser.Forget("karasuu");
        await SignInAndSendAsync(browser, typed);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_is_sent_after_signing_out_in_another_tab(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        await browser.SignOutInAnotherTabAsync();
        await SignInAndSendAsync(browser, typed);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_survives_the_loss_of_the_portals_keys(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        browser.SpoilCookies();
        await SignInAndSendAsync(browser, typed);
    }

    [Fact]
    public async Task It_goes_through_wrong_passwords_and_the_second_step()
    {
        var browser = await BrowserAsync("ulgu.head");
        await browser.Reader.SubmitAsync(await browser.Reader.GetAsync("/accounts/second-factor"));
        var setUp = await browser.Reader.GetAsync("/accounts/second-factor");
        var shown = await browser.Reader.SubmitAsync(setUp, ("Form.Code", Totp.Code(setUp.Document.QuerySelector("main code")!.TextContent)),
            ("Form.Password", Portal.Password));
        var codes = new Queue<string>(shown.Document.QuerySelectorAll("main ol code").Select(c => c.TextContent));
        foreach (var which in new[] { "meeting", "proposal", "contract" })
        {
            var typed = await TypeAsync(browser, which);
            browser.Forget("karasuu");
            var page = await browser.SignInAsync(await SaveAsync(browser, typed), "ulgu.head", "Not-the-password-1");
            Assert.Equal(422, page.Status);
            page = await browser.SignInAsync(page, "ulgu.head");
            Assert.NotNull(page.Document.QuerySelector("#Form_Code"));
            page = await browser.Reader.SubmitAsync(page, "form[action='/accounts/second-step']", ("Form.Code", "000000"));
            Assert.Equal("Код туура эмес же мөөнөтү өтүп кеткен", page.ErrorAt("Form_Code"));
            page = await browser.Reader.PostAsync(page.Document.QuerySelector("button[formaction]")!.GetAttribute("formaction")!, FieldsOf(page, SignIn));
            page = await browser.SignInAsync(page, "ulgu.head");
            page = await browser.Reader.SubmitAsync(page, "form[action='/accounts/second-step']", ("Form.Code", codes.Dequeue()));
            Assert.Equal(200, page.Status);
            Assert.Contains("азырынча жөнөтүлө элек", page.Text, StringComparison.Ordinal);
            await AssertSentOnceAsync(browser, page, typed);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task Whoever_did_not_type_it_cannot_send_it_but_does_not_lose_it_either(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        await browser.SignOutInAnotherTabAsync();
        var others = await browser.SignInAsync(await SaveAsync(browser, typed), "ulgu.chair");
        Assert.Contains("Муну башка эсеп менен кирген адам жазган", others.Text, StringComparison.Ordinal);
        Assert.Null(others.Document.QuerySelector(Send));
        Assert.False(others.Document.QuerySelector("details.typed")!.HasAttribute("open"));
        var again = await browser.Reader.SubmitAsync(others, "form[action='/accounts/sign-in-as-another']");
        Assert.Equal(200, again.Status);
        await AssertSentOnceAsync(browser, await browser.SignInAsync(again, "ulgu.specialist"), typed);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_that_did_arrive_before_is_answered_with_its_first_result(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        var first = await SaveAsync(browser, typed);
        browser.Forget("karasuu");
        var kept = await browser.SignInAsync(await SaveAsync(browser, typed), "ulgu.specialist");
        Assert.Equal(first.Location, (await browser.Reader.SubmitAsync(kept, Send)).Location);
        Assert.Equal(1, await CountAsync(typed));
    }

    [Fact]
    public async Task The_page_of_signing_in_is_kept_by_nobody_and_shows_no_link_that_loses_it()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        browser.Forget("karasuu");
        var page = await SaveAsync(browser, typed);
        Assert.Equal(401, page.Status);
        Assert.True(browser.Answered!.CacheControl?.NoStore);
        Assert.NotNull(page.Document.QuerySelector("[role=alert][tabindex='-1']"));
        Assert.Null(page.Document.QuerySelector("form[action='/language']"));
        Assert.Null(page.Document.QuerySelector("a[href='/accounts/sign-in']"));
        await browser.SignInAsync(page, "ulgu.specialist");
        Assert.True(browser.Answered.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Signing_in_in_another_tab_meanwhile_is_no_hindrance()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        browser.Forget("karasuu");
        var page = await SaveAsync(browser, typed);
        await browser.SignInAsync(await browser.Reader.GetAsync("/accounts/sign-in"), "ulgu.specialist");
        await AssertSentOnceAsync(browser, await browser.SignInAsync(page, "ulgu.specialist"), typed);
    }

    [Fact]
    public async Task A_password_that_must_be_changed_first_costs_nothing_typed()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var password = await WithPeopleAsync(async (people, user) => await people.GivePasswordAsync(user));
        browser.Forget("karasuu");
        var kept = await browser.SignInAsync(await SaveAsync(browser, typed), "ulgu.specialist", password);
        var refused = await browser.Reader.SubmitAsync(kept, Send);
        Assert.Equal(403, refused.Status);
        Assert.Contains("Адегенде сырсөздү өзгөртүңүз", refused.Text, StringComparison.Ordinal);
        var link = refused.Document.QuerySelector("main a[target=_blank]")!.GetAttribute("href")!;
        Assert.Equal(302, (await browser.Reader.SubmitAsync(await browser.Reader.GetAsync(link), ("Form.Current", password), ("Form.New", Portal.Password),
            ("Form.Again", Portal.Password))).Status);
        await AssertSentOnceAsync(browser, refused, typed);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"Address":"https://example.org/","Fields":[]}""")]
    [InlineData("""{"Address":"//example.org/","Fields":[{"Name":"a","Value":"b"}]}""")]
    [InlineData("""{"Address":"/\\example.org/","Fields":[{"Name":"a","Value":"b"}]}""")]
    [InlineData("""{"Address":"/\t/example.org/","Fields":[{"Name":"a","Value":"b"}]}""")]
    [InlineData("""{"Address":"/meetings","Fields":null}""")]
    public async Task What_no_page_of_the_portal_carried_is_passed_over(string carried)
    {
        var browser = await BrowserAsync(null);
        var page = await browser.Reader.GetAsync("/accounts/sign-in");
        var answer = await browser.Reader.SubmitAsync(page, SignIn, ("UserName", "observer"), ("Password", Portal.Password), ("__kept", carried));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Hostile_names_and_values_stay_names_and_values()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        string[] hostile = ["\"><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "action", "__form", "__kept ", "constructor", "a'b",
            "ө\tү", "Form[0", "Form.Text[9]", new string('x', 2000)];
        var fields = FieldsOf(typed.Page, "main form[method=post]").Concat(hostile.Select(h => KeyValuePair.Create(h, h + "\n" + h))).ToList();
        browser.Forget("karasuu");
        var signIn = await browser.Reader.PostAsync(typed.Page.Path, fields);
        Assert.Equal(401, signIn.Status);
        var kept = await browser.SignInAsync(signIn, "ulgu.specialist");
        foreach (var page in new[] { signIn, kept })
        {
            Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
            Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        }
        var sent = FieldsOf(kept, Send).ToList();
        foreach (var name in hostile.Where(h => !h.StartsWith("__", StringComparison.Ordinal)))
            Assert.Equal(name + "\n" + name, sent.Single(f => f.Key == name).Value);
        Assert.Single(sent, f => f.Key == "__form");
        Assert.Single(sent, f => f.Key == "__once");
        Assert.DoesNotContain((await browser.Reader.SubmitAsync(kept, Send, ("Form.Text", ""))).Status, new[] { 500, 400 });
    }

    [Fact]
    public async Task Two_thousand_fields_are_kept_and_more_are_refused_as_before()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var own = FieldsOf(typed).ToList();
        var many = own.Concat(Enumerable.Range(0, 2000 - own.Count).Select(i => KeyValuePair.Create($"Form.Rows[{i % 500}].Column{i}", $"Маани {i}"))).ToList();
        browser.Forget("karasuu");
        var kept = await browser.SignInAsync(await browser.Reader.PostAsync(typed.Page.Path, many), "ulgu.specialist");
        // What a form is called among those that wait on a device is bookkeeping, not typing.
        Assert.Equal(1999, FieldsOf(kept, Send).Count());
        await AssertSentOnceAsync(browser, kept, typed);
        Assert.Equal(400, (await browser.Reader.PostAsync(typed.Page.Path, many.Append(KeyValuePair.Create("one", "more")))).Status);
    }

    [Theory]
    [InlineData("/accounts/sign-out")]
    [InlineData("/accounts/me/password")]
    public async Task Where_nothing_was_typed_that_may_be_kept_one_signs_in_as_ever(string path)
    {
        var browser = await BrowserAsync();
        var page = await browser.Reader.GetAsync(path == "/accounts/sign-out" ? "/accounts/me" : path);
        browser.Forget("karasuu");
        var answer = await browser.Reader.SubmitAsync(page, path == "/accounts/sign-out"
            ? $"form[action='{path}']" : "main form", ("Form.Current", "Secret-typed-1"), ("Form.New", "Secret-typed-2"), ("Form.Again", "Secret-typed-2"));
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("http://localhost/accounts/sign-in", answer.Location, StringComparison.Ordinal);
    }

    private async Task SignInAndSendAsync(Browser browser, Typed typed)
    {
        var page = await SaveAsync(browser, typed);
        Assert.Equal(401, page.Status);
        Assert.Contains("Жазганыңыз жоголгон жок", page.Text, StringComparison.Ordinal);
        var kept = await browser.SignInAsync(page, "ulgu.specialist");
        Assert.Equal(200, kept.Status);
        AssertReadable(kept, typed);
        Assert.Contains(">Чыгуу<", kept.Html, StringComparison.Ordinal);
        await AssertSentOnceAsync(browser, kept, typed);
    }

    private async Task<T> WithPeopleAsync<T>(Func<PortalUsers, PortalUser, Task<T>> step)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<PortalUser>>().Users.SingleAsync(u =>
            u.UserName == "ulgu.specialist");
        return await step(scope.ServiceProvider.GetRequiredService<PortalUsers>(), user);
    }
}
