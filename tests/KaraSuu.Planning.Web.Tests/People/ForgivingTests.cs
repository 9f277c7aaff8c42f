using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>What keyboards of telephones add to a name, a password or a code does not keep its owner out; and nobody guesses more often for it.</summary>
public sealed class ForgivingTests(Portal portal) : PortalTests(portal)
{
    private readonly Door _door = new(portal);

    [Theory]
    [InlineData("ulgu.deputy4 ")]
    [InlineData(" Ulgu.deputy4")]
    [InlineData("ULGU.DEPUTY4")]
    [InlineData("\u00a0ulgu.deputy4\u00a0")]
    [InlineData("ulgu. deputy4")]
    [InlineData("ｕｌｇｕ．ｄｅｐｕｔｙ４")]
    [InlineData("ulgu.dерutу4")]
    [InlineData("ulgu.deputy4\u200b")]
    public async Task A_user_name_is_read_as_it_was_meant(string typed) =>
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), typed)).Status);

    [Theory]
    [InlineData("ulgu.deputy44")]
    [InlineData("ulgudeputy4")]
    [InlineData("улгу.депути4")]
    public async Task Another_name_stays_another_name(string typed) =>
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), typed)).Status);

    [Theory]
    [InlineData(Portal.Password + " ", 302)]
    [InlineData(Portal.Password + "\u00a0", 302)]
    [InlineData(" " + Portal.Password, 422)]
    [InlineData("tests-2026-Password", 422)]
    [InlineData("Теsts-2026-Password", 422)]
    [InlineData("Tests-2026- Password", 422)]
    public async Task A_blank_after_the_password_is_forgiven_and_nothing_else_in_it(string typed, int status) =>
        Assert.Equal(status, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy5", typed)).Status);

    [Fact]
    public async Task A_password_set_with_a_blank_at_its_end_is_asked_for_with_it()
    {
        const string WithBlank = "Kok-Toonun-Bugusu-48 ";
        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = (await users.FindByNameAsync("ulgu.deputy6"))!;
            Assert.True((await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), WithBlank)).Succeeded);
        }
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy6", WithBlank.TrimEnd())).Status);
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy6", WithBlank)).Status);
    }

    [Fact]
    public async Task The_password_stays_the_one_that_was_set_when_it_came_with_a_blank()
    {
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy7", Portal.Password + " ")).Status);
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy7")).Status);
    }

    [Fact]
    public async Task A_wrong_password_with_a_blank_is_one_guess_and_five_of_them_lock()
    {
        for (var attempt = 1; attempt <= 4; attempt++) await Door.PasswordAsync(Portal.Visitor(), " Ulgu.deputy8 ", "Not-the-password-1 ");
        Assert.Equal(4, await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy8").Select(u => u.AccessFailedCount).SingleAsync()));
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy8")).Status);
        for (var attempt = 1; attempt <= 5; attempt++) await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy8", "Not-the-password-1 ");
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy8")).Status);
    }

    [Fact]
    public async Task A_code_of_the_app_may_have_blanks_dashes_and_wide_figures()
    {
        var clock = new Clock();
        var door = Door.With(Portal, clock);
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy9", clock);
        string Next()
        {
            clock.Pass(TimeSpan.FromSeconds(30));
            return Totp.Code(key, 0, clock);
        }
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy9", Spaced(Next()))).Location);
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy9", Dashed(Next()))).Location);
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy9", Wide(Next()))).Location);
    }

    [Fact]
    public async Task The_code_that_turns_the_second_step_on_may_too()
    {
        var (reader, page, key) = await _door.KeyAsync("ulgu.deputy10");
        var on = await reader.SubmitAsync(page, ("Form.Code", Wide(Spaced(Totp.Code(key)))), ("Form.Password", Portal.Password + " "));
        Assert.Equal(200, on.Status);
        Assert.True(await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy10").Select(u => u.TwoFactorEnabled).SingleAsync()));
    }

    private static string Spaced(string code) => $" {code[..3]}\u00a0{code[3..]} ";

    private static string Dashed(string code) => $"{code[..3]}-{code[3..]}";

    private static string Wide(string code) => string.Concat(code.Select(d => char.IsAsciiDigit(d) ? (char)(d - '0' + '０') : d));
}
