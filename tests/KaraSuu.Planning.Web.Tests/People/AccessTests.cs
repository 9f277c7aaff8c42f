using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

public sealed class AccessTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_closed_person_is_out_and_may_be_let_in_again()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var id = await IdAsync("ulgu.jme");
        var stamp = await StampAsync(id);
        Assert.Equal("/users", (await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/close"))).Location);
        Assert.NotEqual(stamp, await StampAsync(id));
        Assert.Equal(422, (await SignInAsync("ulgu.jme", Portal.Password)).Status);
        await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/reopen"));
        Assert.Equal(302, (await SignInAsync("ulgu.jme", Portal.Password)).Status);
    }

    [Fact]
    public async Task Whose_deputy_was_given_to_another_is_not_let_in_again_as_that_deputy()
    {
        var admin = await Portal.SignedInAsync("alexandrov.admin");
        var (closed, other) = (await IdAsync("alexandrov.jme"), await IdAsync("alexandrov.specialist"));
        var deputy = await Portal.WithDbAsync(async db =>
        {
            var aimak = await db.Users.Where(u => u.Id == closed).Select(u => u.AiylAimakId!.Value).SingleAsync();
            var made = new Domain.Council.Deputy(
                aimak, new Domain.Council.DeputyFacts("Асанов Асан", null, new DateOnly(2025, 1, 1), null), new Domain.Stamp("Адис", DateTime.UtcNow));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == closed)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, deputy).SetProperty(x => x.IsClosed, true)));
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == other).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, deputy)));

        var refused = await admin.SubmitAsync(await admin.GetAsync($"/users/{closed}/reopen"));

        Assert.Equal(422, refused.Status);
        Assert.Equal(["Бул депутаттын колдонуучусу бар"], refused.Errors);
        Assert.True(await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == closed).Select(u => u.IsClosed).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_closes_their_own_account()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var answer = await admin.SubmitAsync(await admin.GetAsync($"/users/{await IdAsync("ulgu.admin")}/close"));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Өз эсебиңизди өзүңүз жаба албайсыз", answer.Errors);
    }

    [Fact]
    public async Task The_last_administrator_of_the_installation_stays()
    {
        var admin = await Portal.SignedInAsync("admin");
        var id = await IdAsync("admin");
        Assert.Contains((await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/close"))).Errors,
            e => e.StartsWith("Бул порталдын акыркы администратору", StringComparison.Ordinal));
        var demoted = await admin.SubmitAsync(await admin.GetAsync($"/users/{id}"), ("Form.Roles", Security.Roles.Observer));
        Assert.StartsWith("Бул порталдын акыркы администратору", demoted.ErrorAt("Form_Roles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_ends_a_lockout()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        for (var attempt = 0; attempt < 5; attempt++) await SignInAsync("ulgu.supervisor", "Not-the-password-1");
        var given = await admin.SubmitAsync(await admin.GetAsync($"/users/{await IdAsync("ulgu.supervisor")}/password"));
        Assert.Equal(200, given.Status);
        Assert.Equal(422, (await SignInAsync("ulgu.supervisor", Portal.Password)).Status);
        Assert.Equal(302, (await SignInAsync("ulgu.supervisor", given.Document.QuerySelector("main code")!.TextContent)).Status);
    }

    private async Task<Answer> SignInAsync(string userName, string password)
    {
        var reader = Portal.Visitor();
        return await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", userName), ("Password", password));
    }

    private Task<int> IdAsync(string userName) => Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    private Task<string?> StampAsync(int id) => Portal.WithDbAsync(db => db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync());
}
