using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class UsersTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_new_person_signs_in_with_the_shown_password_and_must_change_it()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var made = await AddAsync(admin, "asel.specialist", ("Form.Roles", Roles.AoSpecialist));
        Assert.Equal(200, made.Status);
        var password = made.Document.QuerySelector("main code")!.TextContent;

        var reader = Portal.Visitor();
        Assert.Equal(302, (await SignInAsync(reader, "asel.specialist", password)).Status);
        Assert.Equal(NewPasswordFirst.Page, (await reader.GetAsync("/cycles/1/proposals")).Location);
        var saved = await reader.SubmitAsync(await reader.GetAsync(NewPasswordFirst.Page), ("Form.Current", password), ("Form.New", "Jaany-Kochot-48"),
            ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal("/accounts/me", saved.Location);
        Assert.NotEqual(NewPasswordFirst.Page, (await reader.GetAsync("/cycles/1/proposals")).Location);
        Assert.DoesNotContain(password, string.Concat(await Portal.WithDbAsync(db => db.JournalEntries.Select(e => e.Before + e.After).ToListAsync())),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Observer)]
    [InlineData(Roles.InstallationAdministrator)]
    public async Task An_administrator_of_an_aimak_cannot_make_people_of_all_aimaks(string role)
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var form = await admin.GetAsync("/users/new");
        Assert.DoesNotContain($"\"{role}\"", form.Html, StringComparison.Ordinal);
        Assert.Equal("Тизмеден тандаңыз", (await AddAsync(admin, "sly." + role, ("Form.Roles", role))).ErrorAt("Form_Roles"));
        Assert.False(await Portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "sly." + role)));
    }

    [Fact]
    public async Task The_role_of_an_aimaks_administrator_is_given_and_taken_by_the_installations_administrator_alone()
    {
        var (admin, installation) = (await Portal.SignedInAsync("ulgu.admin"), await Portal.SignedInAsync("admin"));
        Assert.DoesNotContain($"\"{Roles.AimakAdministrator}\"", (await admin.GetAsync("/users/new")).Html, StringComparison.Ordinal);
        Assert.Equal("Тизмеден тандаңыз", (await AddAsync(admin, "sly.second", ("Form.Roles", Roles.AimakAdministrator))).ErrorAt("Form_Roles"));
        var jme = $"/users/{await IdAsync("ulgu.jme")}";
        Assert.Equal("Тизмеден тандаңыз", (await admin.SubmitAsync(await admin.GetAsync(jme), ("Form.Roles", Roles.AimakAdministrator))).ErrorAt("Form_Roles"));

        await AddAsync(installation, "second.of.ulgu", ("Form.Roles", Roles.AimakAdministrator), ("Form.AimakId", $"{await AimakAsync("ulgu")}"));
        var second = $"/users/{await IdAsync("second.of.ulgu")}";
        var page = await admin.GetAsync(second);
        Assert.True(page.Document.QuerySelector($"input[type=checkbox][value={Roles.AimakAdministrator}]")!.HasAttribute("disabled"));
        Assert.Equal(302, (await admin.SubmitAsync(page, ("Form.FullName", "Башка ат"))).Status);
        Assert.Equal([Roles.AimakAdministrator], await RolesAsync("second.of.ulgu"));
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync(second), ("Form.Roles", Roles.JmeMember))).Status);
        Assert.Equal([Roles.AimakAdministrator, Roles.JmeMember], await RolesAsync("second.of.ulgu"));
        Assert.Equal(302, (await installation.SubmitAsync(await installation.GetAsync(second), ("Form.Roles", Roles.JmeMember))).Status);
        Assert.Equal([Roles.JmeMember], await RolesAsync("second.of.ulgu"));
    }

    [Fact]
    public async Task A_person_made_by_an_administrator_of_an_aimak_belongs_to_that_aimak_whatever_is_sent()
    {
        var (own, other) = (await AimakAsync("ulgu"), await AimakAsync("kara-suu"));
        await AddAsync(await Portal.SignedInAsync("ulgu.admin"), "bek.jme", ("Form.Roles", Roles.JmeMember), ("Form.AimakId", $"{other}"));
        Assert.Equal(own, await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "bek.jme").Select(u => u.AiylAimakId).SingleAsync()));
    }

    [Fact]
    public async Task An_administrator_of_an_aimak_reaches_nobody_else()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        foreach (var name in new[] { "admin", "observer", "kara-suu.head" })
        {
            var id = await IdAsync(name);
            Assert.Equal(404, (await admin.GetAsync($"/users/{id}")).Status);
            Assert.Equal(404, (await admin.GetAsync($"/users/{id}/password")).Status);
        }
    }

    [Fact]
    public async Task A_deputy_needs_a_deputy_of_the_same_aimak_whom_nobody_else_votes_for()
    {
        var admin = await Portal.SignedInAsync("admin");
        var (ulgu, taken) = (await AimakAsync("ulgu"),
            await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy2").Select(u => u.DeputyId).SingleAsync()));
        Assert.StartsWith("Депутатты тандаңыз", (await AddAsync(admin, "new.deputy", ("Form.Roles", Roles.Deputy), ("Form.AimakId", $"{ulgu}")))
            .ErrorAt("Form_DeputyId"), StringComparison.Ordinal);
        Assert.Equal("Бул депутаттын колдонуучусу бар",
            (await AddAsync(admin, "new.deputy", ("Form.Roles", Roles.Deputy), ("Form.AimakId", $"{ulgu}"), ("Form.DeputyId", $"{taken}")))
            .ErrorAt("Form_DeputyId"));
        Assert.Equal("Тизмеден тандаңыз", (await AddAsync(admin, "new.deputy", ("Form.Roles", Roles.Deputy),
            ("Form.AimakId", $"{await AimakAsync("kara-suu")}"), ("Form.DeputyId", $"{taken}"))).ErrorAt("Form_DeputyId"));
    }

    [Fact]
    public async Task Observers_belong_to_no_aimak()
    {
        var admin = await Portal.SignedInAsync("admin");
        Assert.NotNull((await AddAsync(admin, "mixed", ("Form.Roles", Roles.Observer), ("Form.AimakId", $"{await AimakAsync("ulgu")}"))).ErrorAt("Form_Roles"));
        Assert.Equal(200, (await AddAsync(admin, "second.observer", ("Form.Roles", Roles.Observer))).Status);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        var answer = await AddAsync(await Portal.SignedInAsync("ulgu.admin"), "ULGU.head", ("Form.Roles", Roles.HeadOfAo));
        Assert.Equal("Мындай ат менен колдонуучу бар", answer.ErrorAt("Form_UserName"));
    }

    [Fact]
    public async Task Changed_roles_end_the_persons_sessions()
    {
        var before = await StampAsync("alexandrov.supervisor");
        var admin = await Portal.SignedInAsync("alexandrov.admin");
        var form = await admin.GetAsync($"/users/{await IdAsync("alexandrov.supervisor")}");
        Assert.Equal(302, (await admin.SubmitAsync(form, ("Form.Roles", Roles.JmeMember))).Status);
        Assert.NotEqual(before, await StampAsync("alexandrov.supervisor"));
        Assert.Equal([Roles.JmeMember], await RolesAsync("alexandrov.supervisor"));
    }

    [Fact]
    public async Task Two_administrators_see_both_versions()
    {
        var admin = await Portal.SignedInAsync("alexandrov.admin");
        var url = $"/users/{await IdAsync("alexandrov.specialist")}";
        var (mine, theirs) = (await admin.GetAsync(url), await admin.GetAsync(url));
        Assert.Equal(302, (await admin.SubmitAsync(theirs, ("Form.FullName", "Алардын аты"))).Status);
        var stale = await admin.SubmitAsync(mine, ("Form.FullName", "Менин атым"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Алардын аты", stale.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await admin.SubmitAsync(stale)).Status);
    }

    [Fact]
    public async Task Two_versions_name_the_roles()
    {
        var admin = await Portal.SignedInAsync("alexandrov.admin");
        var url = $"/users/{await IdAsync("alexandrov.specialist")}";
        var (mine, theirs) = (await admin.GetAsync(url), await admin.GetAsync(url));
        Assert.Equal(302, (await admin.SubmitAsync(theirs, ("Form.FullName", "Башка ат"))).Status);
        var stale = await admin.SubmitAsync(mine, ("Form.Roles", Roles.JmeMember));
        Assert.Equal(409, stale.Status);
        var compared = stale.Document.QuerySelector("table.compare")!.TextContent;
        Assert.Contains("БМБ тобунун мүчөсү", compared, StringComparison.Ordinal);
        Assert.DoesNotContain(Roles.JmeMember, compared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_searched_without_the_Kyrgyz_letters_and_taken_away_as_a_file()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        await AddAsync(admin, "gulnara", ("Form.Roles", Roles.JmeMember), ("Form.FullName", "Өмүрова Гүлнара"));
        Assert.Contains("Өмүрова Гүлнара", (await admin.GetAsync("/users?q=омурова+гул")).Text, StringComparison.Ordinal);
        var file = await admin.GetAsync("/users.csv?q=омурова");
        Assert.Contains("Өмүрова Гүлнара;gulnara", System.Text.Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    private static async Task<Answer> AddAsync(Reader admin, string userName, params (string Name, string Value)[] fields)
    {
        (string, string)[] named = fields.Any(f => f.Name == "Form.FullName") ? [] : [("Form.FullName", "Жаңы адам")];
        return await admin.SubmitAsync(await admin.GetAsync("/users/new"), [("Form.UserName", userName), .. named, .. fields]);
    }

    private static async Task<Answer> SignInAsync(Reader reader, string userName, string password) =>
        await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName), ("Password", password));

    private Task<int> AimakAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    private Task<int> IdAsync(string userName) => Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    private Task<List<string>> RolesAsync(string userName) => Portal.WithDbAsync(db =>
        (from r in db.UserRoles
         join role in db.Roles on r.RoleId equals role.Id
         join u in db.Users on r.UserId equals u.Id
         where u.UserName == userName
         orderby role.Name
         select role.Name!).ToListAsync());

    private Task<string?> StampAsync(string userName) =>
        Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.SecurityStamp).SingleAsync());
}
