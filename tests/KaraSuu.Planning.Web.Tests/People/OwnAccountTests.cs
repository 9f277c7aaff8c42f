using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class OwnAccountTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task One_sees_name_roles_and_aimak_in_words()
    {
        var page = await (await Portal.SignedInAsync("ulgu.deputy2")).GetAsync("/accounts/me");
        Assert.Equal(200, page.Status);
        Assert.Contains("депутат", page.Text, StringComparison.Ordinal);
        Assert.Contains("ulgu.deputy2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Үлгү", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Short-1a", "Сырсөз кеминде 12 белгиден турсун")]
    [InlineData("йцукен-йцукен-12", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("Сырсөз-Пароль-2026", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("Сырсоз Кыргызстан 1", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("кенкенкенкенкен", "Сырсөздө кеминде 6 ар башка белги болсун")]
    [InlineData("P@ssw0rd123456", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("Kyrgyzstan2026", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("Qwerty-Qwerty-12", "Бул сырсөздү оңой эле таап алышат. Башкасын ойлонуңуз.")]
    [InlineData("My-Ulgu.deputy3-9", "Сырсөздө колдонуучунун аты болбосун")]
    public async Task A_weak_password_is_refused_in_words(string password, string sentence)
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy3");
        var answer = await reader.SubmitAsync(await reader.GetAsync("/accounts/me/password"), ("Form.Current", Portal.Password), ("Form.New", password),
            ("Form.Again", password));
        Assert.Equal(422, answer.Status);
        Assert.Contains(sentence, answer.Errors);
    }

    [Theory]
    [InlineData("Jaany-Kochot-48")]
    [InlineData("Tests-2026-Password")]
    [InlineData("correct Horse battery 9 staple")]
    [InlineData("Менин жаңы сырсөзүм 2026 кеч")]
    [InlineData("кара тоодо жалгыз карагай")]
    public void A_password_of_ones_own_words_is_taken(string password) => Assert.False(StrongPassword.IsCommon(password));

    [Fact]
    public void A_made_password_is_strong_and_never_the_same()
    {
        var made = Enumerable.Range(0, 200).Select(_ => PortalUsers.NewPassword()).ToList();
        Assert.Equal(200, made.Distinct().Count());
        Assert.All(made, p => Assert.True(p.Length >= 16 && p.Any(char.IsAsciiDigit) && p.Any(char.IsUpper) && p.Any(char.IsLower)
            && !StrongPassword.IsCommon(p), p));
    }

    [Fact]
    public async Task The_present_password_is_asked_for()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy4");
        var answer = await reader.SubmitAsync(await reader.GetAsync("/accounts/me/password"), ("Form.Current", "Not-the-password-1"),
            ("Form.New", "Jaany-Kochot-48"), ("Form.Again", "Jaany-Kochot-49"));
        Assert.Equal("Эки жолу бирдей жазыңыз", answer.ErrorAt("Form_Again"));
        answer = await reader.SubmitAsync(answer, ("Form.Current", "Not-the-password-1"), ("Form.New", "Jaany-Kochot-48"), ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal("Азыркы сырсөз туура эмес", answer.ErrorAt("Form_Current"));
        Assert.DoesNotContain("Jaany-Kochot-48", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_ends_the_sessions_of_other_devices()
    {
        await using var strict = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s =>
            s.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero)));
        var (here, there) = (await SignInAsync(strict, "ulgu.deputy5"), await SignInAsync(strict, "ulgu.deputy5"));
        var saved = await here.SubmitAsync(await here.GetAsync("/accounts/me/password"), ("Form.Current", Portal.Password), ("Form.New", "Jaany-Kochot-48"),
            ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal("/accounts/me", saved.Location);
        Assert.Contains("Сырсөз өзгөрдү", (await here.FollowAsync(saved)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await there.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_leaves_only_this_device()
    {
        await using var strict = Portal.WithWebHostBuilder(b => b.ConfigureTestServices(s =>
            s.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero)));
        var (here, there) = (await SignInAsync(strict, "ulgu.deputy6"), await SignInAsync(strict, "ulgu.deputy6"));
        Assert.Equal(200, (await there.GetAsync("/accounts/me")).Status);
        await here.SubmitAsync(await here.GetAsync("/accounts/me"), "form[action='/accounts/me/sign-out-everywhere']");
        Assert.Equal(200, (await here.GetAsync("/accounts/me")).Status);
        Assert.Equal(302, (await there.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task The_chosen_language_comes_back_at_the_next_sign_in()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy7");
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "main form[action='/language']", ("to", "en"));
        Assert.Equal("en", await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy7").Select(u => u.Language).SingleAsync()));
        Assert.Contains("My account", (await (await Portal.SignedInAsync("ulgu.deputy7")).GetAsync("/accounts/me")).Text, StringComparison.Ordinal);
    }

    private static async Task<Reader> SignInAsync(WebApplicationFactory<Program> portal, string userName)
    {
        var reader = new Reader(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName),
            ("Password", Portal.Password))).Status);
        return reader;
    }
}
