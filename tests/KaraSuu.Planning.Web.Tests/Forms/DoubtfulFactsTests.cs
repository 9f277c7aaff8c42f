using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Tests.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>What can hardly be so is kept as it was written, and doubted where it is read.</summary>
public sealed class DoubtfulFactsTests(Portal portal) : WorkTests(portal)
{
    private const string Twice = "эки жолу киргизилген окшойт";

    [Theory]
    [InlineData("5 000", "4 000", "Катышкандар 9 000, ал эми айылдын калкы 1 200")]
    [InlineData("621", "1", "Катышкан аялдар 621, ал эми айылдагы аялдар 620")]
    [InlineData("400", "581", "Катышкан эркектер 581, ал эми айылдагы эркектер 580")]
    public async Task More_people_than_live_in_the_village_are_doubted_and_no_norm_is_met_by_them(string women, string men, string sentence)
    {
        var village = await VillageOf1200Async();
        var page = await MeetAsync(village, "3.3.2026", ("Form.Attendance[0].Women", women), ("Form.Attendance[1].Men", men));
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ченем аткарылды", page.Text, StringComparison.Ordinal);
        var edit = (await (await SpecialistAsync()).GetAsync(page.Path + "/edit")).Document.QuerySelector("output[data-share]")!;
        Assert.DoesNotContain("ченем", edit.TextContent, StringComparison.Ordinal);
        Assert.Contains($"\"{village}\":[1200,620,580]", edit.GetAttribute("data-people"), StringComparison.Ordinal);
        Assert.Equal("Form_FocusSex", edit.GetAttribute("data-focus"));
        var list = await (await SpecialistAsync()).GetAsync($"/cycles/{await Portal.CycleAsync()}/meetings");
        Assert.DoesNotContain("ченем аткарылды", list.Text, StringComparison.Ordinal);
        Assert.Contains("ошондуктан ченемге баа берилбейт", list.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, (await (await SpecialistAsync()).GetAsync($"/cycles/{await Portal.CycleAsync()}/checks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_people_as_live_in_the_village_are_not_doubted()
    {
        var page = await MeetAsync(await VillageOf1200Async(), "4.3.2026", ("Form.Attendance[0].Women", "620"), ("Form.Attendance[1].Men", "580"));
        Assert.DoesNotContain("айылдын калкы", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_entered_again_is_doubted_on_both_pages_and_one_at_another_time_is_not()
    {
        var village = await VillageOf1200Async();
        var first = await MeetAsync(village, "5.3.2026", ("Form.StartsAt", "1000"), ("Form.EndsAt", "1100"));
        Assert.DoesNotContain(Twice, first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Twice, (await MeetAsync(village, "5.3.2026", ("Form.StartsAt", "1500"), ("Form.EndsAt", "1600"))).Text, StringComparison.Ordinal);
        Assert.Contains(Twice, (await MeetAsync(village, "05.03.26", ("Form.StartsAt", "10:00"), ("Form.EndsAt", ""))).Text, StringComparison.Ordinal);
        Assert.Contains(Twice, (await (await SpecialistAsync()).GetAsync(first.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_entered_again_is_doubted_among_the_checks()
    {
        var reader = await SpecialistAsync();
        var cycle = await Portal.CycleAsync();
        foreach (var text in new[] { "Мектептин чатыры агат", "  мектептин ЧАТЫРЫ агат " })
        {
            var form = await reader.GetAsync($"/cycles/{cycle}/proposals/new");
            var saved = await reader.SubmitAsync(form, ("Form.Text", text), ("Form.Channel", "WhatsApp"), ("Form.ReceivedOn", "06032026"));
            Assert.True(saved.Status == 302, saved.Html);
        }
        Assert.Contains("06.03.2026 күнү ушул эле сунуш дагы жазылган: " + Twice,
            (await reader.GetAsync($"/cycles/{cycle}/checks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_entered_again_is_doubted_until_one_is_taken_back()
    {
        var id = await WorkAsync(WorkStatus.InProgress);
        var reader = await SpecialistAsync();
        var source = (await ReadAsync(id)).Funding[0].Id;
        for (var i = 0; i < 2; i++)
        {
            var form = await reader.GetAsync($"/works/{id}/payments/new");
            Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.PaidOn", "05.05.2026"), ("Form.Amount", "20 миң"), ("Form.FundingId", $"{source}"),
                ("Form.Document", "№ 14"))).Status);
        }
        Assert.Contains("бир эле төлөм эки жолу жазылган окшойт", (await reader.GetAsync($"/works/{id}")).Text, StringComparison.Ordinal);

        var payment = (await ReadAsync(id)).Payments[1].Id;
        await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/payments/{payment}/reverse"),
            ("Form.On", "06.05.2026"), ("Form.Reason", "Эки жолу жазылган"));
        Assert.DoesNotContain("бир эле төлөм эки жолу", (await reader.GetAsync($"/works/{id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("310", true)]
    [InlineData("999,99", true)]
    [InlineData("1000", false)]
    public async Task A_contract_of_less_than_a_thousand_som_is_doubted(string sum, bool isDoubted)
    {
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"), ("Form.Sum", sum)));
        Assert.Equal(isDoubted, page.Text.Contains("миң сомго жетпейт", StringComparison.Ordinal));
    }

    private async Task<Answer> MeetAsync(int village, string day, params (string Name, string Value)[] filled)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{await Portal.CycleAsync()}/meetings/new");
        return await reader.FollowAsync(await reader.SubmitAsync(form, [("Form.VillageId", $"{village}"), ("Form.HeldOn", day), ("Form.Place", "Мектеп"),
            ("Form.Facilitator", "Асанова Г."), ("Form.Recorder", "Токтоев Б."), .. filled]));
    }

    private async Task<int> VillageOf1200Async()
    {
        var aimak = await AimakAsync();
        return await Portal.WithDbAsync(async db =>
        {
            var village = await db.Villages.Where(v => v.AiylAimakId == aimak).OrderBy(v => v.Id).Select(v => v.Id).LastAsync();
            db.Add(new PopulationCount(aimak, village, new DateOnly(2026, 1, 1), new Inhabitants(620, 580, null, null), "Айылдын тизмеси",
                new Domain.Stamp("Үлгү Адис", DateTime.UtcNow)));
            await db.SaveChangesAsync();
            return village;
        });
    }
}
