using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Nobody gives himself what an administrator gives to others.</summary>
public sealed class OneselfTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("ulgu.admin", Roles.HeadOfAo)]
    [InlineData("ulgu.admin", Roles.KeneshChair)]
    [InlineData("ulgu.admin", Roles.JmeMember)]
    [InlineData("ulgu.admin", Roles.TechnicalSupervisor)]
    [InlineData("admin", Roles.Observer)]
    public async Task Nobody_gives_himself_a_role(string userName, string role)
    {
        await MakeSecondAdministratorAsync();
        var (admin, before) = (await Portal.SignedInAsync(userName), await RolesAsync(userName));
        var page = await admin.GetAsync($"/users/{await Portal.UserIdAsync(userName)}");
        var refused = await admin.SubmitAsync(page, [.. before.Select(r => ("Form.Roles", r)), ("Form.Roles", role)]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("Өз ролуңузду өзүңүз өзгөртө албайсыз", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await RolesAsync(userName));
    }

    [Fact]
    public async Task Nobody_links_himself_to_a_deputy_and_his_name_he_may_correct()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var id = await Portal.UserIdAsync("ulgu.admin");
        var deputy = await Portal.WithDbAsync(async db =>
        {
            var of = await db.Deputies.Where(d => d.AiylAimakId == db.AiylAimaks.First(a => a.Slug == "ulgu").Id).OrderBy(d => d.Id).LastAsync();
            await db.Users.Where(u => u.DeputyId == of.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, (int?)null));
            return of.Id;
        });
        var refused = await admin.SubmitAsync(await admin.GetAsync($"/users/{id}"), ("Form.DeputyId", $"{deputy}"));
        Assert.StartsWith("Өзүңүздү депутатка байлай же ажырата албайсыз", refused.ErrorAt("Form_DeputyId"), StringComparison.Ordinal);
        Assert.Null(await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == id).Select(u => u.DeputyId).SingleAsync()));
        Assert.Equal("/users", (await admin.SubmitAsync(await admin.GetAsync($"/users/{id}"), ("Form.FullName", "Аймактын администратору Асан"))).Location);
    }

    [Theory]
    [InlineData("password", "Өз сырсөзүңүздү бул жерден эмес")]
    [InlineData("second-factor", "Өзүңүздүн экинчи кадамыңызды бул жерден эмес")]
    [InlineData("close", "Өз эсебиңизди өзүңүз жаба албайсыз")]
    public async Task An_administrators_own_account_is_changed_on_its_own_page_with_the_password(string step, string sentence)
    {
        var admin = await Portal.SignedInAsync("alexandrov.admin");
        var id = await Portal.UserIdAsync("alexandrov.admin");
        var refused = await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/{step}"));
        Assert.Equal(422, refused.Status);
        Assert.StartsWith(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Null((await admin.GetAsync($"/users/{id}")).Document.QuerySelector($"a[href='/users/{id}/{step}']"));
        await Portal.SignedInAsync("alexandrov.admin");
    }

    [Fact]
    public async Task A_changed_deputy_ends_the_persons_sessions()
    {
        var deputy = await Portal.SignedInAsync("ulgu.deputy2");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var page = await admin.GetAsync($"/users/{await Portal.UserIdAsync("ulgu.deputy2")}");
        Assert.Equal(302, (await admin.SubmitAsync(page, ("Form.Roles", Roles.JmeMember), ("Form.DeputyId", ""))).Status);
        Assert.Equal(302, (await deputy.GetAsync("/accounts/me")).Status);
    }

    private async Task MakeSecondAdministratorAsync()
    {
        var admin = await Portal.SignedInAsync("admin");
        await admin.SubmitAsync(await admin.GetAsync("/users/new"), ("Form.UserName", "second.admin"), ("Form.FullName", "Экинчи администратор"),
            ("Form.Roles", Roles.InstallationAdministrator));
    }

    private Task<List<string>> RolesAsync(string userName) => Portal.WithDbAsync(db =>
        (from r in db.UserRoles
         join role in db.Roles on r.RoleId equals role.Id
         join u in db.Users on r.UserId equals u.Id
         where u.UserName == userName
         orderby role.Name
         select role.Name!).ToListAsync());
}
