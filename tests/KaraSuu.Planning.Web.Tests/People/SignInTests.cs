using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class SignInTests(Portal portal) : PortalTests(portal)
{
    private const string Wrong =
        "Колдонуучунун аты же сырсөз туура эмес. Катары менен 5 жолу туура эмес жазылган ат 15 мүнөткө тосулат: "
        + "андайда 15 мүнөттөн кийин кайра аракет кылыңыз.";

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_answered_alike()
    {
        var unknown = await TryAsync("nobody.at.all", Portal.Password);
        var wrong = await TryAsync("alexandrov.head", "Not-the-password-1");
        Assert.Equal([Wrong], unknown.Errors);
        Assert.Equal(unknown.Errors, wrong.Errors);
        Assert.Equal((422, 422), (unknown.Status, wrong.Status));
    }

    [Fact]
    public async Task An_unknown_name_costs_the_portal_one_hash_as_a_known_one_does()
    {
        var hasher = new CountingHasher();
        await using var counted = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IPasswordHasher<PortalUser>>(hasher)));
        foreach (var name in new[] { "nobody.at.all", "alexandrov.chair" })
        {
            var reader = new Reader(counted.CreateClient());
            hasher.Reset();
            await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", name), ("Password", "Not-the-password-1"));
            Assert.Equal((name, 1), (name, hasher.Verified));
        }
    }

    /// <summary>Words of their own for a locked account would tell everybody which names are there.</summary>
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_its_answers_stay_those_of_a_name_nobody_has()
    {
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            foreach (var name in new[] { "alexandrov.admin", "nobody.at.all" })
            {
                var answer = await TryAsync(name, "Not-the-password-1");
                Assert.Equal((name, attempt, 422), (name, attempt, answer.Status));
                Assert.Equal([Wrong], answer.Errors);
            }
        }
        Assert.Equal([Wrong], (await TryAsync("alexandrov.admin", Portal.Password)).Errors);
        Assert.NotNull(await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "alexandrov.admin").Select(u => u.LockoutEnd).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_sign_in_is_no_failed_save()
    {
        var refused = await TryAsync("nobody.at.all", "Not-the-password-1");
        Assert.Equal("Кирүү ишке ашкан жок", refused.Document.QuerySelector(".errors h2")!.TextContent);
        Assert.DoesNotContain("Сактала элек", refused.Text, StringComparison.Ordinal);

        var door = new Door(Portal);
        await door.SetUpAsync("alexandrov.supervisor");
        var code = await door.CodeAsync("alexandrov.supervisor", "000000");
        Assert.Equal("Код туура эмес же мөөнөтү өтүп кеткен", code.ErrorAt("Form_Code"));
        Assert.Equal("Кирүү ишке ашкан жок", code.Document.QuerySelector(".errors h2")!.TextContent);
    }

    [Fact]
    public async Task A_closed_account_is_refused_like_a_wrong_password()
    {
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "alexandrov.jme").ExecuteUpdateAsync(u => u.SetProperty(p => p.IsClosed, true)));
        Assert.Equal([Wrong], (await TryAsync("alexandrov.jme", Portal.Password)).Errors);
    }

    [Fact]
    public async Task One_goes_on_to_the_page_that_was_asked_for_but_never_to_another_site()
    {
        var reader = Portal.Visitor();
        var asked = await reader.GetAsync("/accounts/me");
        var home = await reader.SubmitAsync(await reader.FollowAsync(asked), "form[data-keep-all]", ("UserName", "observer"), ("Password", Portal.Password));
        Assert.Equal("/accounts/me", home.Location);

        var lured = Portal.Visitor();
        var answer = await lured.SubmitAsync(await lured.GetAsync("/accounts/sign-in?returnUrl=https://example.org/"), "form[data-keep-all]",
            ("UserName", "observer"), ("Password", Portal.Password));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task An_address_in_other_letters_behind_the_forms_address_is_no_mistake_of_the_portal()
    {
        const string To = "?returnUrl=%2F%D0%B0%3F%D1%91%3D1";
        var reader = Portal.Visitor();
        var token = KeyValuePair.Create("__form", await Guards.Routes.TokenAsync(reader));
        var entered = await reader.PostAsync("/accounts/sign-in" + To,
            [KeyValuePair.Create("UserName", "observer"), KeyValuePair.Create("Password", Portal.Password), token]);
        Assert.Equal((302, "/%D0%B0?%D1%91=1"), (entered.Status, entered.Location));

        var left = await reader.PostAsync("/accounts/sign-out" + To, [KeyValuePair.Create("__form", await Guards.Routes.TokenAsync(reader))]);
        Assert.Equal((302, "/accounts/sign-in"), (left.Status, left.Location));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var reader = await Portal.SignedInAsync("observer");
        var me = await reader.GetAsync("/accounts/me");
        await reader.SubmitAsync(me, "form[action='/accounts/sign-out']");
        Assert.Equal(302, (await reader.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task A_sign_in_form_of_a_second_tab_leads_on_when_its_person_is_signed_in_meanwhile()
    {
        var (reader, second) = await TwoTabsAsync("observer");
        var answer = await reader.SubmitAsync(second, "form[data-keep-all]", ("UserName", "Observer"), ("Password", Portal.Password));
        Assert.Equal("/accounts/me/password", answer.Location);
        Assert.Equal(200, (await reader.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Somebody_else_at_a_second_tab_is_told_who_is_signed_in_and_may_sign_in_then()
    {
        var (reader, second) = await TwoTabsAsync("observer");
        var told = await reader.SubmitAsync(second, "form[data-keep-all]", ("UserName", "alexandrov.chair"), ("Password", Portal.Password));
        Assert.Contains("Бул жерде Байкоочу кирип турат", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("alexandrov.chair", told.ValueOf("UserName"));
        Assert.Equal("/accounts/me/password", (await reader.SubmitAsync(told, "form[data-keep-all]", ("Password", Portal.Password))).Location);
        Assert.Contains("alexandrov.chair", (await reader.GetAsync("/accounts/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_opened_while_somebody_was_signed_in_asks_once_more_and_keeps_the_name()
    {
        var reader = await Portal.SignedInAsync("observer");
        var old = await reader.GetAsync("/accounts/sign-in");
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "form[action='/accounts/sign-out']");
        var again = await reader.SubmitAsync(old, "form[data-keep-all]", ("UserName", "observer"), ("Password", Portal.Password));
        Assert.Equal((400, "observer"), (again.Status, again.ValueOf("UserName")));
        Assert.Equal(["Барак эскирип калган. Баскычты кайра басыңыз."], again.Errors);
        Assert.Equal("/", (await reader.SubmitAsync(again, "form[data-keep-all]", ("Password", Portal.Password))).Location);
    }

    private async Task<Answer> TryAsync(string userName, string password)
    {
        var reader = Portal.Visitor();
        return await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName), ("Password", password));
    }

    /// <summary>A second tab at the sign-in page, opened before the first one signed in.</summary>
    private async Task<(Reader Reader, Answer Second)> TwoTabsAsync(string userName)
    {
        var reader = Portal.Visitor();
        var second = await reader.GetAsync("/accounts/sign-in?returnUrl=/accounts/me/password");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName),
            ("Password", Portal.Password))).Status);
        return (reader, second);
    }
}
