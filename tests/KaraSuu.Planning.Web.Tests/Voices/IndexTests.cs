using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class IndexTests(Portal portal) : PortalTests(portal)
{
    private const int MostBytes = 60 * 1024;

    [Theory]
    [InlineData(2018, "21", "425", "167", "39,3 %")]
    [InlineData(2019, "10", "273", "157", "57,5 %")]
    [InlineData(2021, "10", "273", "157", "57,5 %")]
    public async Task Published_totals_stand_beside_recorded_meetings_and_say_so(int year, string meetings, string people, string women, string share)
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(year, "kara-suu")}/meetings");
        var text = page.Text;
        Assert.Contains($"Жарыяланган жыйынтык: аялдардын үлүшү {share}", text);
        Assert.Contains($"Жыйындар: {meetings}. Катышуучулар: {people}. Анын ичинде аялдар: {women}.", text);
        Assert.Contains("Жазылган жыйындарга кошулбайт", text);
        Assert.Contains("ЭКБА жыйындары азырынча жазыла элек", text);
        Assert.Contains("Жарыяланган жаш курагы «55–55» туура эмес окшойт", text);
    }

    [Fact]
    public async Task A_village_without_a_meeting_says_so_and_not_that_nobody_came()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var cycle = await Portal.WithDbAsync(async db =>
        {
            var made = new Domain.Cycles.PlanningCycle(aimak, 2034);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var before = await reader.GetAsync($"/cycles/{cycle}/meetings");
        var figure = before.Document.QuerySelector("p.figure")!;
        Assert.Equal(("—", "жыйын өтө элек"), (figure.TextContent, figure.NextElementSibling!.TextContent));

        await Portal.MeetingAsync(cycle);
        var page = await reader.GetAsync($"/cycles/{cycle}/meetings");
        var rows = page.Document.QuerySelectorAll("main table.list").First(t => t.QuerySelector("tfoot") is not null).QuerySelectorAll("tbody tr")
            .Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))).ToList();
        Assert.Single(rows, row => row.StartsWith("1 10 30 40 25", StringComparison.Ordinal));
        Assert.Contains("жыйын өтө элек — — — —", rows);
        Assert.DoesNotContain(rows, row => row.Contains(" 0 ", StringComparison.Ordinal));
        Assert.Contains("жыйын өтө элек", page.Document.QuerySelector("#voices-d")!.TextContent, StringComparison.Ordinal);

        var pictures = await reader.GetAsync($"/aimaks/{aimak}/participation?year=2034");
        var silent = pictures.Document.QuerySelectorAll("main table.list tbody tr").Where(r => r.TextContent.Contains('—', StringComparison.Ordinal)).ToList();
        Assert.True(silent.Count > 2);
        Assert.All(silent, r => Assert.DoesNotContain(r.QuerySelectorAll("td"), c => c.TextContent.Trim() == "0"));
    }

    [Fact]
    public async Task The_years_with_the_same_published_totals_are_pointed_out()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/cycles/{await Portal.CycleAsync(2021, "kara-suu")}/meetings");
        Assert.Contains("Жарыяланган сандар 2019-жылдын сандарына дал келет", page.Text);
    }

    [Fact]
    public async Task Totals_are_those_of_all_found_meetings_and_the_picture_has_its_table()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2027));
        var page = await reader.GetAsync($"/cycles/{cycle}/meetings");
        var expected = await Portal.WithDbAsync(db => Task.FromResult(db.Meetings.Where(m => m.CycleId == cycle).SelectMany(m => m.Attendance)
            .Sum(a => a.People)));
        var foot = page.Document.QuerySelectorAll("table.list tfoot td[data-label='Бардыгы']").Select(td => td.TextContent).Distinct().ToList();
        Assert.Equal([$"{expected}"], foot);
        Assert.NotNull(page.Document.QuerySelector("figure.chart svg[role=img] line.norm"));
        Assert.Empty(page.Document.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task A_village_is_found_without_its_Kyrgyz_letters_and_narrowed_by_the_place()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        await Portal.MeetingAsync(cycle, "Көк мектеп");
        await Portal.MeetingAsync(cycle, "Китепкана");
        var found = await reader.GetAsync($"/cycles/{cycle}/meetings?q=биринчи+кок");
        Assert.Contains("Көк мектеп", found.Text);
        Assert.DoesNotContain("Китепкана", found.Text);
        Assert.Contains("Издөө боюнча эч нерсе табылган жок", (await reader.GetAsync($"/cycles/{cycle}/meetings?q=экинчи")).Text);
    }

    [Theory]
    [InlineData("village")]
    [InlineData("-place")]
    [InlineData("women")]
    [InlineData("-men")]
    [InlineData("people")]
    [InlineData("-issues")]
    [InlineData("'; drop table")]
    public async Task Every_column_sorts(string sort)
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2027));
        var page = await reader.GetAsync($"/cycles/{cycle}/meetings?sort={Uri.EscapeDataString(sort)}");
        Assert.Equal(200, page.Status);
        Assert.Equal(6, page.Document.QuerySelectorAll("table.list td[data-label='Өткөн жери']").Length);
    }

    [Fact]
    public async Task Meetings_of_another_year_and_without_women_are_marked()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2027));
        var id = await Portal.MeetingAsync(cycle, women: 1, men: 9);
        var page = await reader.GetAsync($"/meetings/{id}");
        Assert.Contains("Катышкандардын ичинде аялдар 10 %, ченем 30 %", page.Text);
        Assert.Contains("Айтылган көйгөйлөр жазыла элек", page.Text);
        Assert.DoesNotContain("циклине туура келбейт", page.Text);
        var form = await reader.GetAsync($"/meetings/{id}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.HeldOn", "1.3.2020"))).Status);
        Assert.Contains("Жыйындын күнү (01.03.2020) циклдин бюджеттик жылына туура келбейт: 2027", (await reader.GetAsync($"/meetings/{id}")).Text);
    }

    [Fact]
    public async Task Many_meetings_cost_few_bytes()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());
        for (var i = 0; i < 55; i++) await Portal.MeetingAsync(cycle, $"Айылдын маданият үйү, {i}-бөлмө", issues: ["Жол", "Суу"]);
        await reader.GetAsync($"/cycles/{cycle}/meetings");
        var page = await reader.GetAsync($"/cycles/{cycle}/meetings?q=маданият");
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
        Assert.Equal(50, page.Document.QuerySelectorAll("table.list td[data-label='Өткөн жери']").Length);
        Assert.Contains("55 жазуунун ичинен 1–50", page.Text);
        Assert.Contains("2 200", page.Text);
        var csv = await reader.GetAsync($"/cycles/{cycle}/meetings.csv?q=маданият");
        Assert.Equal(56, Encoding.UTF8.GetString(csv.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var id = await Portal.MeetingAsync(cycle, issues: ["Жол", "Суу", "Жарык"]);
    }
}
