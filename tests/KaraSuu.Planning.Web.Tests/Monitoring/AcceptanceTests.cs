using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class AcceptanceTests(Portal portal) : PortalTests(portal)
{
    private static readonly (string Person, string Side)[] Commission = [("ulgu.head", "Ao"), ("ulgu.jme", "JmeGroup"),
        ("ulgu.supervisor", "TechnicalSupervision")];

    [Fact]
    public async Task A_work_is_accepted_by_three_signatures_and_is_then_under_warranty()
    {
        await Portal.GroupAsync("Асан");
        var work = await Portal.FinishedWorkAsync();
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var form = await specialist.GetAsync($"/works/{work}/acceptances/new");
        Assert.Equal("900 000", form.ValueOf("Form_Cost")!.Replace('\u00a0', ' '));
        Assert.NotNull((await specialist.SubmitAsync(form, ("Form.Cost", "0"))).ErrorAt("Form_Cost"));
        var made = await specialist.SubmitAsync(form, ("Form.Number", "3"), ("Form.Documents", "Смета"));
        Assert.Equal(302, made.Status);
        var address = made.Location!;
        await specialist.ReadsAsync($"{address}.pdf", "КАБЫЛ АЛУУ АКТЫСЫ", "ДОЛБООР", "Көпүрө", "эскертүүсү жок", "□ Иш кабыл алынсын");
        Assert.Equal(address, (await specialist.GetAsync($"/works/{work}/acceptances/new")).Location);
        Assert.Equal(422, (await specialist.PressAsync($"/works/{work}/acceptances/new", ("Form.On", "01.05.2026"))).Status);

        foreach (var (person, side) in Commission)
        {
            var reader = await Portal.SignedInAsync(person);
            Assert.Contains($"{address}/sign/{side}", (await reader.GetAsync(address)).Html);
            Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"{address}/sign/{side}"))).Status);
        }

        var page = await specialist.GetAsync(address);
        var until = Groups.Today.AddMonths(12);
        Assert.Contains(Web.Texts.Show.Date(until), page.Text);
        Assert.Contains("техникалык көзөмөл адиси", page.Text);
        Assert.Equal(3, page.Document.QuerySelectorAll("section.box .status.done").Length);
        Assert.Equal(WorkStatus.Accepted, await StatusAsync(work));
        var paper = await specialist.ReadsAsync($"{address}.pdf", "■ Иш кабыл алынсын", "900 000 сом", "1. Смета", "12 ай", "порталда",
            "Үлгү: Айыл өкмөтүнүн башчысы", "пайдаланууга берүү жөнүндө мамлекеттик документ эмес");
        Assert.DoesNotContain("ДОЛБООР", paper, StringComparison.Ordinal);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.head")).GetAsync($"{address}.pdf")).Status);
        var warranties = await specialist.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/warranties");
        Assert.Contains("Көпүрө", warranties.Text);
        Assert.Contains("Көпүрө", System.Text.Encoding.UTF8.GetString(
            (await specialist.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/warranties.csv")).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_findings_are_listed_and_block_every_signature()
    {
        var group = await Portal.GroupAsync("Асан");
        var (acceptance, work) = await Portal.AcceptanceAsync();
        var act = await Portal.WithDbAsync(db => Groups.ActAsync(db, work, group));
        foreach (var (person, side) in Commission)
        {
            var reader = await Portal.SignedInAsync(person);
            var page = await reader.GetAsync($"/acceptances/{acceptance}/sign/{side}");
            Assert.Contains($"/acts/{act}", page.Html);
            Assert.Single(page.Errors);
            Assert.Null(page.Document.QuerySelector("main form[method=post]"));
            Assert.Equal(422, (await reader.PressAsync($"/acceptances/{acceptance}/sign/{side}")).Status);
        }
        Assert.Contains("Бордюр тегиз эмес", (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/acceptances/{acceptance}")).Text);

        var head = await Portal.SignedInAsync("ulgu.head");
        var form = await head.GetAsync($"/acceptances/{acceptance}/override");
        Assert.Contains($"/acts/{act}", form.Html);
        Assert.NotNull((await head.SubmitAsync(form)).ErrorAt("Form_Reason"));
        var overridden = await head.FollowAsync(await head.SubmitAsync(form, ("Form.Reason", "Кыш келе жатат")));
        Assert.Contains("Кыш келе жатат", overridden.Text);
        Assert.Contains("Ошол учурда жабыла элек эскертүүлөр: 1", overridden.Text);
        Assert.Equal(WorkStatus.Accepted, await StatusAsync(work));
        await head.ReadsAsync($"/acceptances/{acceptance}.pdf", "ЖОЮЛБАГАН ЭСКЕРТҮҮЛӨРГӨ КАРАБАСТАН КАБЫЛ АЛЫНДЫ", "Кыш келе жатат",
            "Жоюлбаган эскертүүлөр: 1. Бордюр тегиз эмес", "жоюлган жок");
    }

    [Fact]
    public async Task A_refusal_gives_the_work_back_with_its_reason_and_a_new_act_may_follow()
    {
        await Portal.GroupAsync("Асан");
        var (acceptance, work) = await Portal.AcceptanceAsync();
        var jme = await Portal.SignedInAsync("ulgu.jme");
        var form = await jme.GetAsync($"/acceptances/{acceptance}/refuse/JmeGroup");
        Assert.NotNull((await jme.SubmitAsync(form)).ErrorAt("Form_Reason"));
        Assert.Contains("Боёк талапка туура эмес", (await jme.FollowAsync(await jme.SubmitAsync(form, ("Form.Reason", "Боёк талапка туура эмес")))).Text);
        Assert.Equal(WorkStatus.InProgress, await StatusAsync(work));
        await jme.ReadsAsync($"/acceptances/{acceptance}.pdf", "■ Иш кабыл алынбасын", "Кол коюудан баш тарткандар", "Боёк талапка туура эмес");
        Assert.Equal(409, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/works/{work}/acceptances/new")).Status);
    }

    [Fact]
    public async Task One_person_does_not_sign_for_two_sides()
    {
        await Portal.GroupAsync("Асан");
        var (acceptance, _) = await Portal.AcceptanceAsync();
        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<PortalUsers>();
            if (!await Portal.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "ulgu.both")))
            {
                var added = await people.AddAsync(new PortalUser
                {
                    UserName = "ulgu.both",
                    FullName = "Эки кызматтуу",
                    AiylAimakId = await Portal.AimakIdAsync()
                }, Portal.Password, [Roles.HeadOfAo, Roles.TechnicalSupervisor]);
                Assert.True(added.Succeeded);
            }
        }
        var both = await Portal.SignedInAsync("ulgu.both");
        Assert.Equal(302, (await both.PressAsync($"/acceptances/{acceptance}/sign/Ao")).Status);
        Assert.Equal(422, (await both.PressAsync($"/acceptances/{acceptance}/sign/TechnicalSupervision")).Status);
        Assert.Equal(302, (await (await Portal.SignedInAsync("ulgu.supervisor")).PressAsync($"/acceptances/{acceptance}/sign/TechnicalSupervision")).Status);
    }

    [Fact]
    public async Task While_it_is_being_signed_the_work_does_not_go_back_behind_the_signers()
    {
        var (_, work) = await Portal.AcceptanceAsync();
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        Assert.Null((await reader.GetAsync($"/works/{work}")).Document.QuerySelector($"a[href='/works/{work}/reopen']"));
        Assert.Equal(409, (await reader.GetAsync($"/works/{work}/reopen")).Status);
        Assert.Equal(422, (await reader.PressAsync($"/works/{work}/reopen", ("Form.On", Web.Texts.Show.Date(Groups.Today)),
            ("Form.Reason", "Кемчилик"))).Status);
        Assert.Equal(WorkStatus.Finished, await StatusAsync(work));
    }

    [Fact]
    public async Task An_act_is_corrected_until_a_side_has_spoken()
    {
        await Portal.GroupAsync("Асан");
        var (acceptance, _) = await Portal.AcceptanceAsync();
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var mine = await reader.GetAsync($"/acceptances/{acceptance}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/acceptances/{acceptance}/edit"), ("Form.Place", "Мектеп"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Place", "Китепкана"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Мектеп", stale.Text);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(302, (await (await Portal.SignedInAsync("ulgu.head")).PressAsync($"/acceptances/{acceptance}/sign/Ao")).Status);
        Assert.Equal(422, (await reader.SubmitAsync(await reader.GetAsync($"/acceptances/{acceptance}/edit"), ("Form.Place", "Клуб"))).Status);
    }

    private Task<WorkStatus> StatusAsync(int work) => Portal.WithDbAsync(db => db.Works.Where(w => w.Id == work).Select(w => w.Status).SingleAsync());
}
