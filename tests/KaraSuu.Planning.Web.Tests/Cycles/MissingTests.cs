using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Cycles;

/// <summary>Who lacks what their role is there for reads what is missing and who must do what, on the pages of that step and at home.</summary>
public sealed class MissingTests(Portal portal) : PortalTests(portal)
{
    private static readonly Stamp Stamp = new("Үлгү Адис 1", new DateTime(2026, 6, 12, 5, 0, 0, DateTimeKind.Utc));

    [Fact]
    public async Task A_member_without_a_group_reads_it_on_every_page_of_monitoring()
    {
        var aimak = await Portal.WithDbAsync(async db =>
        {
            var made = new Domain.Territory.AiylAimak(
                "bosh", new LocalText("Бош", "Бош", "Bosh"), new LocalText("Ош", "Ош", "Osh"), new LocalText("Өзгөн", "Узген", "Uzgen"));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var reader = await NewAsync("bosh", Roles.JmeMember);
        foreach (var page in new[] { "/", $"/aimaks/{aimak}/monitoring", $"/aimaks/{aimak}/acts", $"/aimaks/{aimak}/monitoring-plans" })
        {
            var missing = (await reader.GetAsync(page)).Document.QuerySelector("#missing")?.TextContent;
            Assert.Contains("БМБ тобу порталга жазыла элек", missing, StringComparison.Ordinal);
            Assert.Contains("айыл өкмөтүнүн адиси", missing, StringComparison.Ordinal);
        }
        Assert.Null((await reader.GetAsync($"/aimaks/{aimak}/villages")).Document.QuerySelector("#missing"));
    }

    [Fact]
    public async Task A_member_nobody_linked_reads_who_links_and_whom_to_ask_until_the_link_is_there_and_after_it_ended()
    {
        var aimak = await AimakAsync("ulgu");
        await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Id == aimak).ExecuteUpdateAsync(a => a.SetProperty(x => x.Phone, "0312 000001")));
        var group = await Portal.WithDbAsync(async db =>
        {
            var made = new JmeGroup(aimak, new DateOnly(2015, 1, 10), "5", null, null, Stamp);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var (reader, user) = await MadeAsync("ulgu", Roles.JmeMember);
        var page = await reader.GetAsync($"/aimaks/{aimak}/monitoring");
        Assert.Contains("Эсебиңиз БМБ тобунун эч бир мүчөсүнө байланган эмес", page.Text, StringComparison.Ordinal);
        Assert.Contains("0312 000001", page.Document.QuerySelector("#missing")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#missing a[href^='/jme-groups/']"));

        var member = await ChangeAsync(group, g => g.Join(g.EstablishedOn, new JmeMemberFacts("Үлгү Мүчө", JmeSide.Resident, UserId: user)));
        Assert.Null((await reader.GetAsync($"/aimaks/{aimak}/monitoring")).Document.QuerySelector("#missing"));
        await ChangeAsync(group, g =>
        {
            g.ChangeComposition(new DateOnly(2026, 5, 4), "6", null, null, Stamp);
            g.Leave(g.Members.Single(m => m.UserId == user).Id, new DateOnly(2026, 5, 4));
            return g.Members.Single(m => m.UserId == user);
        });
        Assert.Contains("Топтогу мүчөлүгүңүз 04.05.2026 күнү бүткөн", (await reader.GetAsync($"/aimaks/{aimak}/monitoring")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_without_a_link_reads_that_no_ballot_can_be_cast()
    {
        var aimak = await AimakAsync("ulgu");
        var reader = await NewAsync("ulgu", Roles.Deputy);
        foreach (var page in new[] { "/", $"/aimaks/{aimak}/sessions", $"/aimaks/{aimak}/deputies" })
            Assert.Contains("Эсебиңиз депутатка байланган эмес", (await reader.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Null((await (await Portal.SignedInAsync("ulgu.deputy2")).GetAsync($"/aimaks/{aimak}/sessions")).Document.QuerySelector("#missing"));
    }

    [Fact]
    public async Task A_supervisor_without_works_reads_who_writes_them_down()
    {
        var aimak = await AimakAsync("alexandrov");
        await Portal.WithDbAsync(db => db.Works.Where(w => w.AiylAimakId == aimak)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.Status, Domain.Works.WorkStatus.Recorded)));
        var reader = await NewAsync("alexandrov", Roles.TechnicalSupervisor);
        Assert.Contains("көзөмөлдөй турган иш жок", (await reader.GetAsync($"/aimaks/{aimak}/works")).Text, StringComparison.Ordinal);
        Assert.Contains("Ишти айыл өкмөтүнүн адиси жазат", (await reader.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.HeadOfAo)]
    [InlineData(Roles.KeneshChair)]
    public async Task A_head_or_chair_without_an_aimak_reads_it_everywhere(string role)
    {
        var reader = await NewAsync(null, role);
        foreach (var page in new[] { "/", "/accounts/me" })
        {
            var missing = (await reader.GetAsync(page)).Document.QuerySelector("#missing")?.TextContent;
            Assert.Contains("айыл аймагына байланган эмес", missing, StringComparison.Ordinal);
            Assert.Contains("Порталдын администратору", missing, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_of_the_whole_installation_lack_nothing()
    {
        foreach (var user in new[] { "observer", "admin" })
            Assert.Null((await (await Portal.SignedInAsync(user)).GetAsync("/")).Document.QuerySelector("#missing"));
    }

    private Task<JmeMembership> ChangeAsync(int group, Func<JmeGroup, JmeMembership> verb) => Portal.WithDbAsync(async db =>
    {
        var member = verb(await db.JmeGroups.Whole().SingleAsync(g => g.Id == group));
        await db.SaveChangesAsync();
        return member;
    });

    private Task<int> AimakAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    private async Task<Reader> NewAsync(string? slug, string role) => (await MadeAsync(slug, role)).Reader;

    private async Task<(Reader Reader, int User)> MadeAsync(string? slug, string role)
    {
        var name = $"missing.{Guid.NewGuid():N}";
        int? aimak = slug is null ? null : await AimakAsync(slug);
        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<PortalUsers>();
            var user = new PortalUser { UserName = name, FullName = "Жетишпеген Адам", AiylAimakId = aimak };
            Assert.True((await people.AddAsync(user, Portal.Password, [role])).Succeeded);
        }
        var reader = Portal.Visitor();
        Assert.Equal(302, (await Door.PasswordAsync(reader, name)).Status);
        return (reader, await Portal.UserIdAsync(name));
    }
}
