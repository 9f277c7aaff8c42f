using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>A voting rule that waits for a second person is on the home page of those who may be that person.</summary>
public sealed class RuleTests(Portal portal) : PortalTests(portal)
{
    private const string Waits = "Добуш берүү эрежеси ырастооңузду күтүп жатат";

    [Fact]
    public async Task A_rule_waits_on_the_home_page_of_the_head_and_the_deputies_until_it_is_confirmed()
    {
        const string slug = "ulgu";
        var aimak = await Portal.AimakAsync(slug);
        var readers = new[] { "head", "deputy2", "deputy3" };
        foreach (var reader in readers) Assert.DoesNotContain(Waits, await HomeAsync($"{slug}.{reader}"), StringComparison.Ordinal);
        var rule = await Portal.WithDbAsync(async db =>
        {
            var made = Kenesh.Rule(aimak, Kenesh.Today, "Жаңы регламент", confirmed: false);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });

        foreach (var reader in readers)
        {
            var home = await (await Portal.SignedInAsync($"{slug}.{reader}")).GetAsync("/");
            Assert.Contains(Waits, home.Text, StringComparison.Ordinal);
            Assert.NotNull(home.Document.QuerySelector($"main a[href='/voting-rules/{rule}/confirm']"));
        }
        foreach (var other in new[] { "chair", "specialist", "admin" })
            Assert.DoesNotContain(Waits, await HomeAsync($"{slug}.{other}"), StringComparison.Ordinal);

        var head = await Portal.SignedInAsync($"{slug}.head");
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/voting-rules/{rule}/confirm"))).Status);
        foreach (var reader in readers) Assert.DoesNotContain(Waits, await HomeAsync($"{slug}.{reader}"), StringComparison.Ordinal);
        await Portal.WithDbAsync(db => db.VotingRules.Where(r => r.Id == rule).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task It_waits_too_where_nothing_is_planned_yet_and_for_the_people_of_that_aimak_alone()
    {
        var aimak = await Portal.AimakAsync("alexandrov");
        var rule = await Portal.WithDbAsync(async db =>
        {
            var made = Kenesh.Rule(aimak, Kenesh.Today, "Регламент", confirmed: false);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var home = await (await Portal.SignedInAsync("alexandrov.head")).GetAsync("/");
        Assert.Contains("Бул аймакта бюджеттик жыл ачыла элек", home.Text, StringComparison.Ordinal);
        Assert.NotNull(home.Document.QuerySelector($"main a[href='/voting-rules/{rule}/confirm']"));
        Assert.DoesNotContain(Waits, await HomeAsync("kara-suu.head"), StringComparison.Ordinal);
    }

    private async Task<string> HomeAsync(string userName) => (await (await Portal.SignedInAsync(userName)).GetAsync("/")).Text;
}
