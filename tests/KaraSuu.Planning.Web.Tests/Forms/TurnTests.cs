using System.Security.Claims;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Rules that span records hold when two people save at the same moment.</summary>
public sealed class TurnTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public void People_of_an_aimak_wait_for_each_other_and_those_without_one_for_everybody()
    {
        Assert.Equal([("karasuu-installation", "Shared"), ("karasuu-aimak-7", "Exclusive")], Turn.Of(Somebody(7)).Locks);
        Assert.Equal([("karasuu-installation", "Exclusive")], Turn.Of(Somebody(null)).Locks);
    }

    [Fact]
    public async Task Two_administrators_closing_each_other_leave_one()
    {
        var admin = await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "admin").Select(u => u.Id).SingleAsync());
        var second = await AddAdministratorAsync("admin.second");
        for (var round = 0; round < 5; round++)
        {
            await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == admin || u.Id == second).ExecuteUpdateAsync(u => u.SetProperty(p => p.IsClosed, false)));
            var (one, other) = (await Portal.SignedInAsync("admin"), await Portal.SignedInAsync("admin.second"));
            var (first, opposite) = (await one.GetAsync($"/users/{second}/close"), await other.GetAsync($"/users/{admin}/close"));

            await Task.WhenAll(Task.Run(() => one.SubmitAsync(first)), Task.Run(() => other.SubmitAsync(opposite)));

            Assert.Equal(1, await Portal.WithDbAsync(db => db.Users.CountAsync(u => (u.Id == admin || u.Id == second) && !u.IsClosed)));
        }
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == admin).ExecuteUpdateAsync(u => u.SetProperty(p => p.IsClosed, false)));
    }

    [Fact]
    public async Task A_vote_is_never_open_on_a_plan_that_was_returned_meanwhile()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        for (var round = 0; round < 5; round++)
        {
            var plan = await Portal.SubmittedPlanAsync();
            var (session, item) = await Portal.SessionAsync(plan, present: 9);
            var open = await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote");
            var decide = await chair.GetAsync($"/plans/{plan}/decision/return");

            await Task.WhenAll(
                Task.Run(() => chair.SubmitAsync(open)), Task.Run(() => chair.SubmitAsync(decide, ("Form.Reasons", "Каражат такталсын"))));

            var (status, isOpen) = await Portal.WithDbAsync(async db => (await db.Plans.Where(p => p.Id == plan).Select(p => p.Status).SingleAsync(),
                await db.Votes.AnyAsync(v => v.PlanId == plan && v.ClosedAtUtc == null)));
            Assert.False(isOpen && status != PlanStatus.Submitted, $"round {round}: the vote is open, the plan is {status}");
            Assert.True(isOpen || status == PlanStatus.Returned);
        }
    }

    [Fact]
    public async Task A_form_that_waited_while_its_account_was_closed_saves_nothing()
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var aimak = await Portal.AimakAsync("alexandrov");
        var reader = await portal.SignedInAsync("alexandrov.specialist");
        var page = await reader.GetAsync($"/aimaks/{aimak}/villages/new");

        var waiting = await Portal.WithDbAsync(db => db.Database.InOneGoAsync(async () =>
        {
            await using var other = await db.Database.BeginTransactionAsync();
            await db.WaitForTurnAsync(Turn.Of(Somebody(aimak)));
            var begun = faults.Begun;
            var sent = Task.Run(() => reader.SubmitAsync(page, ("Form.Name.Ky", "Күткөн айыл"), ("Form.Name.Ru", "Ждавшее село")));
            for (var i = 0; i < 200 && faults.Begun == begun; i++) await Task.Delay(50);
            Assert.True(faults.Begun > begun, "the form never began");
            await Task.Delay(200);
            Assert.False(sent.IsCompleted, "the form did not wait");
            await db.Users.Where(u => u.UserName == "alexandrov.specialist").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsClosed, true));
            await other.CommitAsync();
            return new[] { sent };
        }));
        var answer = await waiting[0];

        Assert.Contains("/accounts/sign-in", answer.Location ?? answer.Html, StringComparison.Ordinal);
        Assert.False(await Portal.WithDbAsync(db => db.Villages.AnyAsync(v => v.Name.Ky == "Күткөн айыл")));
    }

    private async Task<int> AddAdministratorAsync(string userName)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var user = new PortalUser { UserName = userName, FullName = "Экинчи администратор" };
        Assert.True((await scope.ServiceProvider.GetRequiredService<PortalUsers>()
            .AddAsync(user, Portal.Password, [Roles.InstallationAdministrator])).Succeeded);
        return user.Id;
    }

    private static ClaimsPrincipal Somebody(int? aimak) =>
        new(new ClaimsIdentity(aimak is { } id ? [new Claim(Person.AimakClaim, id.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [], "test"));
}
