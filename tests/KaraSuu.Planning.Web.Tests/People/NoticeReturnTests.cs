using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Where one goes on after saying that a change of the account was asked for.</summary>
public sealed class NoticeReturnTests(Portal portal) : PortalTests(portal)
{
    private const string Own = "Жаңы сөз, 2026 жыл";

    [Fact]
    public async Task An_address_of_any_letters_stands_in_the_header_in_Latin_ones()
    {
        string temporary;
        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            temporary = await scope.ServiceProvider.GetRequiredService<PortalUsers>().GivePasswordAsync((await users.FindByNameAsync("ulgu.deputy10"))!);
        }
        var reader = Portal.Visitor();
        await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "ulgu.deputy10"), ("Password", temporary));
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/accounts/me/password"), ("Form.Current", temporary), ("Form.New", Own),
            ("Form.Again", Own))).Status);

        var confirmed = await reader.SubmitAsync(await reader.GetAsync("/accounts/notices?returnUrl=%2Fpublic%3Fq%3Dжер"));

        Assert.Equal("/public?q=%D0%B6%D0%B5%D1%80", confirmed.Location);
    }
}
