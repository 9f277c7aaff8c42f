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
        Assert.Equal("20", again.Document.QuerySelector("output[data-sum=men]")!.TextContent);
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
        Assert.Contains("14–28: аялдар 21, эркектер 0", stale.Text);
        Assert.Contains("14–28: аялдар 22, эркектер 0", stale.Text);
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
