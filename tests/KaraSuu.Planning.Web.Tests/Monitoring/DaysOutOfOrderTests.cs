using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Days of works, inspections, acts and acceptances out of order: doubted on the record’s page and in the book, or refused at their field.</summary>
public sealed class DaysOutOfOrderTests(Portal portal) : ActTests(portal)
{
    [Fact]
    public async Task A_work_begun_reported_and_inspected_before_its_contract_was_signed()
    {
        var (work, group, reader) = (await WorkAsync("Келишимсиз башталган жол"), await GroupAsync(), await Portal.SignedInAsync("ulgu.specialist"));
        await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/progress/new"), ("Form.On", Typed(-45)), ("Form.Text", "Шагыл төгүлдү"));
        var inspection = await InspectionAsync(work, group);
        Assert.Null((await reader.GetAsync($"/works/{work.Id}")).Document.QuerySelector("[data-check$=-before-contract]"));

        var form = await reader.GetAsync($"/works/{work.Id}/contract");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.SignedOn", Typed(-35)), ("Form.Number", "12"))).Status);

        var page = await reader.GetAsync($"/works/{work.Id}");
        Says(page, "work-started-before-contract", $"Иш {Typed(-50)} күнү башталган, ал эми келишимге {Typed(-35)} күнү кол коюлган");
        Says(page, "work-reported-before-contract", $"Иштин жүрүшү {Typed(-45)} күнү жазылган, ал эми келишимге {Typed(-35)} күнү кол коюлган");
        Says(await reader.GetAsync($"/inspections/{inspection}"), "jme-visit-before-contract",
            $"Текшерүү {Typed(-40)} күнү өткөн, ал эми келишимге {Typed(-35)} күнү кол коюлган");
        var book = await BookAsync(reader, "кол коюлган");
        foreach (var code in new[] { "work-started-before-contract", "work-reported-before-contract", "jme-visit-before-contract" })
            Assert.True(book.Document.QuerySelector($"[data-check={code}]") is not null, $"no {code} in the book");

        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/contract"), ("Form.SignedOn", Typed(-50)))).Status);
        Assert.Null((await reader.GetAsync($"/works/{work.Id}")).Document.QuerySelector("[data-check$=-before-contract]"));
        Assert.Null((await reader.GetAsync($"/inspections/{inspection}")).Document.QuerySelector("[data-check$=-before-contract]"));
    }

    [Theory]
    [InlineData(-25, true)]
    [InlineData(-20, false)]
    public async Task A_work_accepted_on_a_day_on_which_an_act_still_stood(int day, bool isDoubted)
    {
        var (work, group, reader) = (await WorkAsync("Актысы ачык көпүрө"), await GroupAsync(), await Portal.SignedInAsync("ulgu.specialist"));
        await ActAsync(await InspectionAsync(work, group), ActStatus.Eliminated);
        await FinishAsync(work.Id, -30);
        var form = await reader.GetAsync($"/works/{work.Id}/acceptances/new");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.On", Typed(day)))).Status);

        var page = await reader.GetAsync($"/works/{work.Id}");
        if (isDoubted)
        {
            Says(page, "work-accepted-before-act-closed",
                $"Кабыл алуу {Typed(day)} күнү болгон, ал эми ишке түзүлгөн акт {Typed(-20)} күнү гана жабылган");
        }
        else
        {
            Assert.Null(page.Document.QuerySelector("[data-check=work-accepted-before-act-closed]"));
        }
    }

    [Fact]
    public async Task An_acceptance_before_the_finish_is_refused_at_its_day_with_everything_typed()
    {
        var (work, reader) = (await WorkAsync("Эрте кабыл алынган"), await Portal.SignedInAsync("ulgu.specialist"));
        await FinishAsync(work.Id, -10);
        var again = await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/acceptances/new"),
            ("Form.On", Typed(-11)), ("Form.Documents", "Смета"));

        Assert.Equal(422, again.Status);
        Assert.Contains(Typed(-10), again.ErrorAt("Form_On"), StringComparison.Ordinal);
        Assert.Equal((Typed(-11), "Смета"), (again.ValueOf("Form_On"), again.ValueOf("Form_Documents")));
        Assert.Equal(302, (await reader.SubmitAsync(again, ("Form.On", Typed(-10)))).Status);
    }

    [Fact]
    public async Task A_warranty_inspection_before_the_acceptance()
    {
        var (work, group) = (await WorkAsync("Кепилдиктеги иш"), await GroupAsync());
        await FinishAsync(work.Id, -15);
        await Portal.WithDbAsync(async db =>
        {
            var whole = await db.Works.Whole().SingleAsync(w => w.Id == work.Id);
            var acceptance = new Acceptance(whole, new AcceptanceFacts(Today.AddDays(-10), "1", null, null, null, null, null), Stamp);
            acceptance.Override(whole, [], new Signer(1, Stamp, "Айыл өкмөтүнүн башчысы", [Post.HeadOfAo]), "Кыш келди");
            db.Add(acceptance);
            return await db.SaveChangesAsync();
        });
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var form = await reader.GetAsync($"/works/{work.Id}/inspections/new");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Kind", "Warranty"), ("Form.HeldOn", Typed(-12)),
            ("Form.Present", $"{group.Members[0].Id}"), ("Form.Outcome", "NoRemarks")));

        Says(page, "jme-warranty-before-acceptance", $"Кепилдик текшерүүсү {Typed(-12)} күнү өткөн, ал эми иш {Typed(0)} күнү кабыл алынган");
    }

    [Fact]
    public async Task An_inspection_does_not_move_behind_its_act_nor_a_contract_behind_its_amendment()
    {
        var (work, group, reader) = (await WorkAsync("Артка жылган күн"), await GroupAsync(), await Portal.SignedInAsync("ulgu.specialist"));
        var inspection = await InspectionAsync(work, group);
        await ActAsync(inspection);
        var jme = await Portal.SignedInAsync("ulgu.jme");
        var moved = await jme.SubmitAsync(await jme.GetAsync($"/inspections/{inspection}/edit"), ("Form.HeldOn", Typed(-38)));
        Assert.Equal((422, Typed(-38)), (moved.Status, moved.ValueOf("Form_HeldOn")));
        Assert.Contains(Typed(-39), moved.ErrorAt("Form_HeldOn"), StringComparison.Ordinal);

        await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/contract"), ("Form.SignedOn", Typed(-60)), ("Form.Number", "12"));
        var amended = await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/amendments/new"), ("Form.SignedOn", Typed(-30)),
            ("Form.EndsOn", Typed(30)), ("Form.Reason", "Жаан"));
        Assert.True(amended.Status == 302, amended.Html);
        var behind = await reader.SubmitAsync(await reader.GetAsync($"/works/{work.Id}/contract"), ("Form.SignedOn", Typed(-29)));
        Assert.Equal(422, behind.Status);
        Assert.Contains("кошумча макулдашуудан кийин кол коюлбайт", behind.ErrorAt("Form_SignedOn"), StringComparison.Ordinal);
    }

    private static void Says(Answer page, string check, string sentence) =>
        Assert.Contains(sentence, page.Document.QuerySelector($"[data-check={check}]")?.TextContent ?? $"no {check}", StringComparison.Ordinal);

    private Task<int> FinishAsync(int work, int daysFromToday) => Portal.WithDbAsync(async db =>
    {
        (await db.Works.Whole().SingleAsync(w => w.Id == work)).Finish(Today.AddDays(daysFromToday), Stamp);
        return await db.SaveChangesAsync();
    });

    private async Task<Answer> BookAsync(Reader reader, string words) =>
        await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/checks?year={Today.Year}&q={Uri.EscapeDataString(words)}");
}
