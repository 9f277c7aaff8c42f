using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>A form that was carried out is sent again: as it was, or with something changed in it meanwhile.</summary>
public sealed class ReceiptTests(Portal portal) : TypingTests(portal)
{
    private const string SavedBefore = "Бул форма мурда бир жолу сакталган";

    [Theory]
    [InlineData("meeting")]
    [InlineData("proposal")]
    public async Task What_was_changed_after_the_first_sending_is_shown_and_saved_only_when_it_is_meant(string which)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, which);
        var first = await SaveAsync(browser, typed);
        Assert.Equal(302, first.Status);
        var changed = Changed(typed);

        var page = await SaveAsync(browser, changed);

        Assert.Equal(409, page.Status);
        Assert.Contains(SavedBefore, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("сакталды", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.Document.QuerySelector("[role=alert][data-keep-all]"));
        Assert.Equal(first.Location, page.Document.QuerySelector("main [role=alert] a")!.GetAttribute("href"));
        AssertReadable(page, changed);
        Assert.NotEqual(OnceOf(FieldsOf(typed)), OnceOf(FieldsOf(page, Send)));
        Assert.Equal((1, 0), (await CountAsync(typed), await CountAsync(changed)));

        await AssertSentOnceAsync(browser, page, changed);
        Assert.Equal((1, 1), (await CountAsync(typed), await CountAsync(changed)));
        Assert.Equal(first.Location, (await SaveAsync(browser, typed)).Location);
        Assert.Equal(1, await CountAsync(typed));
    }

    [Fact]
    public async Task What_was_changed_in_a_record_goes_to_the_page_that_shows_both_versions()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "contract");
        Assert.Equal(302, (await SaveAsync(browser, typed)).Status);
        var changed = Changed(typed);

        var page = await SaveAsync(browser, changed);
        Assert.Equal(409, page.Status);
        Assert.Contains(SavedBefore, page.Text, StringComparison.Ordinal);
        var both = await browser.Reader.SubmitAsync(page, Send);

        Assert.Equal(409, both.Status);
        Assert.Equal(changed.Mark, both.ValueOf("Form_Number"));
        Assert.Contains(typed.Mark, both.Document.QuerySelector("table.compare")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await browser.Reader.SubmitAsync(both)).Status);
        Assert.Equal((0, 1), (await CountAsync(typed), await CountAsync(changed)));
    }

    [Theory]
    [InlineData("ru", "Эта форма уже была сохранена")]
    [InlineData("en", "This form was already saved once")]
    public async Task It_is_said_in_the_language_of_the_person(string language, string words)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        Assert.Equal(302, (await SaveAsync(browser, typed)).Status);
        var me = await browser.Reader.GetAsync("/accounts/me");
        await browser.Reader.SubmitAsync(me, "main form[action='/language']", ("to", language));
        var page = await SaveAsync(browser, Changed(typed));
        await browser.Reader.SubmitAsync(me, "main form[action='/language']", ("to", "ky"));
        Assert.Equal(409, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_versions_sent_at_the_same_moment_one_is_saved_and_the_other_is_shown()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var changed = Changed(typed);

        var answers = await Task.WhenAll(Task.Run(() => SaveAsync(browser, typed)), Task.Run(() => SaveAsync(browser, changed)));

        Assert.Equal([302, 409], answers.Select(a => a.Status).Order());
        var (saved, shown) = answers[0].Status == 302 ? (typed, changed) : (changed, typed);
        AssertReadable(answers.Single(a => a.Status == 409), shown);
        Assert.Equal((1, 0), (await CountAsync(saved), await CountAsync(shown)));
    }

    [Theory]
    [InlineData("Form.Sum", "95000", "95\u202f000")]
    [InlineData("Form.Password", "Secret-typed-1", "Secret-typed-2")]
    [InlineData("__form", "", null)]
    [InlineData("__by", "", null)]
    public async Task What_a_page_does_by_itself_or_may_not_keep_changes_nothing(string field, string first, string? then)
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "contract");
        var fields = FieldsOf(typed).ToList();
        List<KeyValuePair<string, string>> With(string value) => [.. fields.Where(f => f.Key != field), KeyValuePair.Create(field, value)];
        var saved = await browser.Reader.PostAsync(typed.Page.Path, then is null ? fields : With(first));
        Assert.Equal(302, saved.Status);

        // A page opened anew has another token; a form kept before somebody signed in has no account.
        var changed = (field, then) switch
        {
            (_, not null) => With(then),
            ("__by", _) => [.. fields.Where(f => f.Key != field)],
            _ => With(await Guards.Routes.TokenAsync(browser.Reader)),
        };
        var again = await browser.Reader.PostAsync(typed.Page.Path, changed);

        Assert.Equal((302, saved.Location), (again.Status, again.Location));
    }

    [Fact]
    public async Task A_receipt_of_an_older_version_answers_as_it_did()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "proposal");
        var first = await SaveAsync(browser, typed);
        var key = Guid.Parse(OnceOf(FieldsOf(typed)));
        var made = await Portal.WithDbAsync(db =>
            db.FormReceipts.Where(r => r.Key == key).ExecuteUpdateAsync(r => r.SetProperty(x => x.ContentSha256, (string?)null)));
        Assert.Equal(1, made);
        Assert.Equal(first.Location, (await SaveAsync(browser, Changed(typed))).Location);
    }

    [Fact]
    public async Task A_form_that_did_arrive_though_the_page_said_otherwise_is_recognised_when_it_is_sent_again()
    {
        var browser = await BrowserAsync();
        var typed = await TypeAsync(browser, "meeting");
        var first = await SaveAsync(browser, typed);
        browser.Forget("karasuu-form");
        var kept = await SaveAsync(browser, typed);
        Assert.Equal(400, kept.Status);
        Assert.Equal(first.Location, (await browser.Reader.SubmitAsync(kept, Send)).Location);
        Assert.Equal(1, await CountAsync(typed));
    }

    [Fact]
    public async Task The_same_key_at_another_address_is_another_form()
    {
        var browser = await BrowserAsync();
        var (typed, other) = (await TypeAsync(browser, "proposal"), await TypeAsync(browser, "meeting"));
        Assert.Equal(302, (await SaveAsync(browser, typed)).Status);
        var fields = FieldsOf(other).Where(f => f.Key != "__once").Append(KeyValuePair.Create("__once", OnceOf(FieldsOf(typed))));
        var page = await browser.Reader.PostAsync(other.Page.Path, fields);
        Assert.Equal(409, page.Status);
        await AssertSentOnceAsync(browser, page, other);
    }

    private static string OnceOf(IEnumerable<KeyValuePair<string, string>> fields) => fields.Single(f => f.Key == "__once").Value;

    private static Typed Changed(Typed typed)
    {
        var mark = typed.Mark[..^1] + "!";
        return typed with { Mark = mark, Fields = [.. typed.Fields.Select(f => f.Value == typed.Mark ? (f.Name, mark) : f)] };
    }
}
