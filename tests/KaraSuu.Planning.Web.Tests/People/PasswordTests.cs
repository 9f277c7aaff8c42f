using System.Text;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>A password is a long text in whatever script its owner writes.</summary>
public sealed class PasswordTests(Portal portal) : PortalTests(portal)
{
    private readonly Door _door = new(portal);

    [Theory]
    [InlineData("ulgu.deputy2", "Менин жаңы сырсөзүм 2026 кеч")]
    [InlineData("ulgu.deputy3", "кара тоодо жалгыз карагай")]
    [InlineData("ulgu.deputy4", "no capital letter and no digit")]
    public async Task A_long_password_is_taken_in_any_script_without_rules_of_letters_and_digits(string userName, string password)
    {
        var reader = await _door.SignedInAsync(userName);
        var saved = await ChangeAsync(reader, Portal.Password, password);
        Assert.Equal("/accounts/me", saved.Location);
        await _door.SignedInAsync(userName, password);
    }

    [Fact]
    public async Task The_same_text_from_another_device_is_the_same_password()
    {
        const string password = "Кайың жана ёлка бийик";
        var apart = password.Normalize(NormalizationForm.FormD);
        Assert.NotEqual(password, apart);

        await ChangeAsync(await _door.SignedInAsync("ulgu.deputy5"), Portal.Password, password);
        await ChangeAsync(await _door.SignedInAsync("ulgu.deputy5", apart), apart, apart + " бүгүн");
        await _door.SignedInAsync("ulgu.deputy5", password + " бүгүн");
    }

    [Fact]
    public async Task A_password_hashed_as_it_was_typed_goes_on_working_and_is_hashed_anew()
    {
        var apart = "Кайың жана ёлка бийик".Normalize(NormalizationForm.FormD);
        var old = new PasswordHasher<PortalUser>().HashPassword(new PortalUser(), apart);
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy6").ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, old)));
        Assert.Equal(422, (await Door.PasswordAsync(_door.Visitor(), "ulgu.deputy6", "Кайың жана елка бийик")).Status);
        await _door.SignedInAsync("ulgu.deputy6", apart);
        await _door.SignedInAsync("ulgu.deputy6", "Кайың жана ёлка бийик");
    }

    [Fact]
    public async Task The_form_says_what_is_asked_for_in_every_language()
    {
        var reader = await _door.SignedInAsync("ulgu.deputy7");
        foreach (var (language, words) in new[] { ("ky", "Кайсы тилде болбосун"), ("ru", "на любом языке"), ("en", "in any language") })
        {
            await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "main form[action='/language']", ("to", language));
            Assert.Contains(words, (await reader.GetAsync("/accounts/me/password")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task<Answer> ChangeAsync(Reader reader, string current, string next) =>
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me/password"), ("Form.Current", current), ("Form.New", next), ("Form.Again", next));
}
