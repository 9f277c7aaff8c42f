using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The line to the database breaks while a form is being saved.</summary>
public sealed class FaultTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task Nothing_says_saved_when_the_line_broke_before_the_commit()
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var reader = await portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync(await NewVillageAsync());

        faults.BreakBeforeCommit();
        var broken = await reader.SubmitAsync(form, ("Form.Name.Ky", "Сакталбаган айыл"));

        Assert.Equal(500, broken.Status);
        Assert.DoesNotContain("сакталды", broken.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("кошулду", broken.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(broken.Document.QuerySelector(".notice.done"));
        Assert.Equal(0, await CountAsync("Сакталбаган айыл"));
        Assert.DoesNotContain("сакталды", (await reader.GetAsync("/accounts/me")).Html, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Name.Ky", "Сакталбаган айыл"))).Status);
        Assert.Equal(1, await CountAsync("Сакталбаган айыл"));
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_by_the_key_of_the_form()
    {
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var reader = await portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync(await NewVillageAsync());

        faults.LoseAnswer();
        var answer = await reader.SubmitAsync(form, ("Form.Name.Ky", "Жообу жоголгон айыл"));

        Assert.Equal(302, answer.Status);
        Assert.Equal(1, await CountAsync("Жообу жоголгон айыл"));
        var page = await reader.FollowAsync(answer);
        Assert.NotNull(page.Document.QuerySelector("[role=status]"));

        var again = await reader.SubmitAsync(form, ("Form.Name.Ky", "Жообу жоголгон айыл"));
        Assert.Equal(answer.Location, again.Location);
        Assert.NotNull((await reader.FollowAsync(again)).Document.QuerySelector("[role=status]"));
        Assert.Equal(1, await CountAsync("Жообу жоголгон айыл"));
    }

    [Fact]
    public async Task A_fault_that_passes_by_itself_is_not_told_to_anybody()
    {
        if (Portal.OnSqlServer) return;
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var reader = await portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync(await NewVillageAsync());

        faults.HinderCommit(times: 2);
        var answer = await reader.SubmitAsync(form, ("Form.Name.Ky", "Эки тоскоолдон өткөн айыл"));

        Assert.Equal(302, answer.Status);
        Assert.Equal(1, await CountAsync("Эки тоскоолдон өткөн айыл"));
        Assert.Single((await reader.FollowAsync(answer)).Document.QuerySelectorAll("[role=status]"));
    }

    [Fact]
    public async Task A_form_without_a_transaction_is_not_repeated_and_no_right_password_becomes_a_wrong_guess()
    {
        var temporary = await GivePasswordAsync("ulgu.deputy9");
        var faults = new Faults();
        await using var portal = faults.In(Portal);
        var reader = portal.Visitor();
        await reader.SubmitAsync(await reader.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "ulgu.deputy9"), ("Password", temporary));
        var form = await reader.GetAsync("/accounts/me/password");

        faults.HinderCommit(times: 1, after: 1);
        var broken = await reader.SubmitAsync(form, ("Form.Current", temporary), ("Form.New", "Жаңы сөз, 2026 жыл"), ("Form.Again", "Жаңы сөз, 2026 жыл"));

        Assert.Equal(500, broken.Status);
        Assert.Equal(0, await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy9").Select(u => u.AccessFailedCount).SingleAsync()));
        var again = Portal.Visitor();
        Assert.Equal(302, (await again.SubmitAsync(await again.GetAsync("/accounts/sign-in"), "form[data-keep-all]", ("UserName", "ulgu.deputy9"),
            ("Password", "Жаңы сөз, 2026 жыл"))).Status);
    }

    private async Task<string> GivePasswordAsync(string userName)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await scope.ServiceProvider.GetRequiredService<PortalUsers>().GivePasswordAsync((await users.FindByNameAsync(userName))!);
    }

    private Task<int> CountAsync(string name) => Portal.WithDbAsync(db => db.Villages.CountAsync(v => v.Name.Ky == name));

    private async Task<string> NewVillageAsync() =>
        $"/aimaks/{await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync())}/villages/new";
}
