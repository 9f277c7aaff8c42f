using KaraSuu.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class MeetingEditTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_protocol_is_saved_with_its_grid_and_vulnerable_groups_at_once()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var saved = await reader.SubmitAsync(form, await GoodAsync());
        var page = await reader.FollowAsync(saved);
        Assert.Contains("Протокол сакталды. Эми айтылган көйгөйлөрдү жазыңыз.", page.Text);
        Assert.Contains("14:30–16:00", page.Text);
        Assert.Contains("25 %", page.Text);
        Assert.Contains("ченемден аз", page.Text);
        Assert.Contains("Жумушсуз аялдар3", page.Text);
    }

    [Fact]
    public async Task Everything_typed_is_kept_when_something_is_wrong()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var again = await reader.SubmitAsync(form, ("Form.VillageId", "999999"), ("Form.Place", ""), ("Form.Facilitator", "Асанова Г."),
            ("Form.Attendance[0].Women", "он эки"), ("Form.Attendance[1].Men", "20"), ("Form.Vulnerable[0].People", "-1"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_HeldOn"));
        Assert.Null(again.ErrorAt("Form_Place"));
        Assert.Contains("Өткөн күнү: Бул жерди толтуруңуз", again.ErrorLines);
        Assert.Contains(again.ErrorLines, line => line.StartsWith("Аялдар (1-сап): Санды цифра менен", StringComparison.Ordinal));
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageId"));
        Assert.StartsWith("Санды цифра менен жазыңыз", again.ErrorAt("Form_Attendance_0__Women"), StringComparison.Ordinal);
        Assert.StartsWith("0 менен 10", again.ErrorAt("Form_Vulnerable_0__People"), StringComparison.Ordinal);
        Assert.Equal("он эки", again.ValueOf("Form_Attendance_0__Women"));
        Assert.Equal("20", again.ValueOf("Form_Attendance_1__Men"));
        Assert.Equal("Асанова Г.", again.ValueOf("Form_Facilitator"));
        Assert.Equal("20", again.Document.QuerySelector("input[data-sum=men]")!.GetAttribute("placeholder"));
    }

    [Fact]
    public async Task A_paper_that_names_the_village_and_the_day_only_is_taken()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var village = (await GoodAsync()).Single(f => f.Name == "Form.VillageId");
        var saved = await reader.SubmitAsync(form, village, ("Form.HeldOn", "2.3.2026"));
        var page = await reader.GetAsync(saved.Location!.Split('?')[0]);
        Assert.All(["Өткөн жери", "Алып баруучу", "Протоколду жазган"], fact => Assert.Contains(fact + "белгисиз", page.Text, StringComparison.Ordinal));
        Assert.Equal(200, (await reader.GetAsync($"/cycles/{cycle}/meetings?sort=place")).Status);
        Assert.Equal(200, (await reader.GetAsync($"{saved.Location.Split('?')[0].TrimEnd('/')}/remove")).Status);
    }

    [Fact]
    public async Task A_paper_that_says_only_how_many_came_is_taken_and_nothing_is_made_of_the_rest()
    {
        var (reader, cycle) = (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync(2028));
        var village = (await GoodAsync()).Single(f => f.Name == "Form.VillageId");
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, village, ("Form.HeldOn", "2.3.2026"), ("Form.Place", "Белгисиз куракта"),
            ("Form.Total", "155")));
        string[] Foot(Answer of) => [.. of.Document.QuerySelectorAll("tfoot td").Select(c => c.TextContent.Trim())];
        Assert.Equal(["белгисиз", "белгисиз", "155"], Foot(page));
        Assert.All(page.Document.QuerySelectorAll("tbody td.num"), cell => Assert.Equal("белгисиз", cell.TextContent.Trim()));
        Assert.Contains("Жаш курагы белгисиз, саны: 155", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Аялдардын үлүшү", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Катышуучулар саналган эмес", page.Text, StringComparison.Ordinal);
        var csv = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/cycles/{cycle}/meetings.csv?q=куракта")).Bytes);
        Assert.Contains("02.03.2026;Белгисиз куракта;;;155;;0", csv, StringComparison.Ordinal);

        var edit = await reader.GetAsync(page.Path + "/edit");
        Assert.Equal(("155", "", ""), (edit.ValueOf("Form_Total"), edit.ValueOf("Form_Women"), edit.ValueOf("Form_Men")));
        page = await reader.FollowAsync(await reader.SubmitAsync(edit, ("Form.Women", "56"), ("Form.Attendance[0].Women", "12")));
        Assert.Equal(["56", "99", "155"], Foot(page));
        Assert.Contains("36,1", page.Text, StringComparison.Ordinal);
        Assert.Contains("ченем аткарылды", page.Text, StringComparison.Ordinal);
        Assert.Contains("Жаш курагы белгисиз, саны: 143", page.Text, StringComparison.Ordinal);
        edit = await reader.GetAsync(page.Path + "/edit");
        Assert.Equal(302, (await reader.SubmitAsync(edit)).Status);
        Assert.Equal(["56", "99", "155"], Foot(await reader.GetAsync(page.Path)));
        Assert.Contains("\"Women\":56", string.Concat(await Portal.WithDbAsync(db =>
            db.JournalEntries.Where(e => e.RecordKind == "PraMeeting").Select(e => e.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Women", "49", "Form_Women", "Аялдар 49, ал эми бардыгы 48")]
    [InlineData("Form.Men", "35", "Form_Men", "Бөлүп жазылгандары чогуу 36, ал эми бардыгы 35")]
    [InlineData("Form.Total", "47", "Form_Total", "Бөлүп жазылгандары чогуу 48, ал эми бардыгы 47")]
    public async Task What_contradicts_itself_is_refused_at_its_field(string name, string value, string field, string sentence)
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var again = await reader.SubmitAsync(form, [.. await GoodAsync(), .. name == "Form.Women" ? [("Form.Total", "48")] : Array.Empty<(string, string)>(),
            (name, value)]);
        Assert.Equal(422, again.Status);
        Assert.StartsWith(sentence, again.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("12", again.ValueOf("Form_Attendance_0__Women"));
    }

    [Fact]
    public async Task Totals_of_a_cycle_say_of_how_many_they_are_known()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var cycle = await Portal.CycleAsync(2026);
        var known = await Portal.MeetingAsync(cycle, women: 445, men: 415);
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        await reader.SubmitAsync(form, (await GoodAsync())[0], ("Form.HeldOn", "2.3.2025"), ("Form.Total", "155"));
        var page = await reader.GetAsync($"/cycles/{cycle}/meetings");
        Assert.Contains("Жыйындар: 2. Аялдар: 445. Эркектер: 415.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Жынысы белгилүү адамдар: 860, бардыгы: 1 015.", page.Text.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.Contains("Аялдар жана эркектер өзүнчө жазылбаган жыйындар: 1.", page.Text, StringComparison.Ordinal);
        Assert.Contains("жыйындар: 1.", (await reader.GetAsync($"/cycles/{cycle}")).Text, StringComparison.Ordinal);
        Assert.Contains("51,7", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.GetAsync($"/meetings/{known}")).Status);
    }

    [Fact]
    public async Task A_meeting_does_not_end_before_it_starts()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var again = await reader.SubmitAsync(form, [.. (await GoodAsync()).Where(f => f.Name != "Form.EndsAt"), ("Form.EndsAt", "9:00")]);
        Assert.Equal(422, again.Status);
        Assert.StartsWith("Жыйын башталганга чейин аяктабайт", again.ErrorAt("Form_EndsAt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Huge_numbers_are_refused_politely()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var again = await reader.SubmitAsync(form, ("Form.Attendance[0].Women", "2147483647"), ("Form.Attendance[1].Women", "2147483647"));
        Assert.Equal(422, again.Status);
    }

    [Fact]
    public async Task Pressing_twice_makes_one_meeting()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var place = $"Клуб {Guid.NewGuid():N}";
        (string, string)[] filled = [.. (await GoodAsync()).Where(f => f.Name != "Form.Place"), ("Form.Place", place)];
        var first = await reader.SubmitAsync(form, filled);
        var second = await reader.SubmitAsync(form, filled);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Meetings.CountAsync(m => m.Place == place)));
    }

    [Fact]
    public async Task Two_people_counting_see_both_grids()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await Portal.MeetingAsync(cycle);
        var mine = await reader.GetAsync($"/meetings/{id}/edit");
        var theirs = await reader.GetAsync($"/meetings/{id}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Attendance[0].Women", "21"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Attendance[0].Women", "22"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("14–28: аялдар 21", stale.Text);
        Assert.Contains("14–28: аялдар 22", stale.Text);
        Assert.Equal("22", stale.ValueOf("Form_Attendance_0__Women"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal(22, await Portal.WithDbAsync(db => db.Meetings.Where(m => m.Id == id).SelectMany(m => m.Attendance).Where(a => a.Sex == Sex.Women)
            .SumAsync(a => a.People)));
    }

    [Fact]
    public async Task A_cell_can_be_emptied_again()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await Portal.MeetingAsync(cycle);
        var form = await reader.GetAsync($"/meetings/{id}/edit");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Attendance[0].Women", ""))).Status);
        Assert.Equal(30, await Portal.WithDbAsync(db => db.Meetings.Where(m => m.Id == id).SelectMany(m => m.Attendance).SumAsync(a => a.People)));
    }

    [Theory]
    [InlineData("/cycles/{c}/meetings")]
    [InlineData("/cycles/{c}/meetings.csv")]
    [InlineData("/cycles/{c}/meetings/new")]
    [InlineData("/meetings/{m}")]
    [InlineData("/meetings/{m}/edit")]
    [InlineData("/meetings/{m}/remove")]
    [InlineData("/meetings/{m}/issues")]
    [InlineData("/meetings/{m}/issues/{i}/remove")]
    public async Task Another_aimak_finds_nothing(string path)
    {
        var cycle = await Portal.CycleAsync();
        var id = await Portal.MeetingAsync(cycle, issues: "Жол");
        var issue = (await Portal.IssuesAsync(id))[0].Id;
        var url = path.Replace("{c}", $"{cycle}", StringComparison.Ordinal).Replace("{m}", $"{id}", StringComparison.Ordinal)
            .Replace("{i}", $"{issue}", StringComparison.Ordinal);
        Assert.Equal(200, (await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync(url)).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync(url)).Status);
    }

    [Fact]
    public async Task Another_aimaks_village_is_not_taken()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/meetings/new");
        var village = await Portal.VillageAsync("kara-suu");
        var again = await reader.SubmitAsync(form, [.. (await GoodAsync()).Where(f => f.Name != "Form.VillageId"), ("Form.VillageId", $"{village}")]);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageId"));
    }

    private async Task<(Reader Reader, int Cycle)> SpecialistAsync() => (await Portal.SignedInAsync("ulgu.specialist"), await Portal.CycleAsync());

    private async Task<(string Name, string Value)[]> GoodAsync() =>
    [
        ("Form.VillageId", $"{await Portal.VillageAsync()}"), ("Form.HeldOn", "1.3.2026"), ("Form.StartsAt", "14:30"), ("Form.EndsAt", "16.00"),
            ("Form.Place", "Айыл клубу"),
        ("Form.Facilitator", "Асанова Г."), ("Form.Recorder", "Токтоев Б."), ("Form.Attendance[0].Women", "12"), ("Form.Attendance[0].Men", "36"),
            ("Form.Vulnerable[0].People", "3"),
    ];
}
