using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

public sealed class HearingTests(Portal portal) : PlanTests(portal)
{
    [Fact]
    public async Task A_hearing_is_recorded_listed_and_found_without_the_Kyrgyz_letters()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var cycle = (await ReadAsync(plan)).CycleId;
        var form = await reader.GetAsync($"/plans/{plan}/hearings/new");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form,
            ("Form.HeldOn", "12.5.2026"), ("Form.Place", "Көлдүн жээги"), ("Form.AnnouncedOn", "27.04.2026"), ("Form.WhatsApp", "true"),
                ("Form.InformationBoard", "true"),
            ("Form.Counts[0].Women", "34"), ("Form.Counts[0].Men", "29"), ("Form.Counts[4].Women", "8")));

        Assert.Contains("Маалымат тактасы, WhatsApp", page.Text);
        Assert.Equal(["Тургундар", "34", "29", "63", "Жаштар", "8", "белгисиз", "белгисиз"], page.Document.QuerySelectorAll("tbody th, tbody td")
            .Select(c => c.TextContent.Trim()));
        Assert.Equal(["42", "29", "71"], page.Document.QuerySelectorAll("tfoot td").Select(c => c.TextContent.Trim()));
        Assert.Contains("Жынысы белгилүү адамдар: 63, бардыгы: 71. Аялдар жана эркектер өзүнчө жазылбаган категориялар: 1.", page.Text);
        var list = await reader.GetAsync($"/cycles/{cycle}/hearings?q=колдун");
        Assert.Contains("Көлдүн жээги", list.Text);
        var csv = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/cycles/{cycle}/hearings.csv")).Bytes);
        Assert.Contains("12.05.2026;Көлдүн жээги;1;42;;;0;0", csv, StringComparison.Ordinal);
    }

    /// <summary>155 present, of them 56 women; 7 deputies, 12 of the aiyl okmotu, 13 of the initiative group, whose sexes the protocol does not give.</summary>
    [Fact]
    public async Task Who_came_is_taken_as_the_protocol_says_it_and_nothing_is_made_of_the_rest()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var form = await reader.GetAsync($"/plans/{plan}/hearings/new");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.HeldOn", "12.5.2026"), ("Form.Place", "Клуб"),
            ("Form.Total", "155"), ("Form.Women", "56"), ("Form.Counts[1].Total", "7"), ("Form.Counts[2].Total", "12"), ("Form.Counts[3].Total", "13")));

        Assert.Equal(
            ["Депутаттар", "белгисиз", "белгисиз", "7", "Айыл өкмөтүнүн адистери", "белгисиз", "белгисиз", "12", "Демилгечи топ", "белгисиз", "белгисиз", "13",
                "Категориясы белгисиз", "белгисиз", "белгисиз", "123"],
            page.Document.QuerySelectorAll("tbody th, tbody td").Select(c => c.TextContent.Trim()));
        Assert.Equal(["56", "99", "155"], page.Document.QuerySelectorAll("tfoot td").Select(c => c.TextContent.Trim()));
        var cycle = (await ReadAsync(plan)).CycleId;
        Assert.Contains("12.05.2026;Клуб;1;56;99;155;0;0", System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/cycles/{cycle}/hearings.csv")).Bytes),
            StringComparison.Ordinal);

        var edit = await reader.GetAsync(page.Path + "/edit");
        Assert.Equal(("155", "56", "", "7", ""), (edit.ValueOf("Form_Total"), edit.ValueOf("Form_Women"), edit.ValueOf("Form_Men"),
            edit.ValueOf("Form_Counts_1__Total"), edit.ValueOf("Form_Counts_1__Women")));
        Assert.Equal(302, (await reader.SubmitAsync(edit)).Status);
        Assert.Equal([(7, null), (12, null), (13, null)], await Portal.WithDbAsync(async db => (await db.Hearings.Where(h => h.PlanId == plan)
            .SelectMany(h => h.Attendance).OrderBy(a => a.Id).Select(a => new { a.Total, a.Women }).ToListAsync()).Select(a => (a.Total, a.Women))));
        Assert.Contains("\"Total\":155", string.Concat(await Portal.WithDbAsync(db =>
            db.JournalEntries.Where(e => e.RecordKind == "PublicHearing").Select(e => e.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Counts[1].Women", "8", "Form_Counts_1__Women", "Аялдар 8, ал эми бардыгы 7")]
    [InlineData("Form.Counts[0].Total", "124", "Form_Total", "Бөлүп жазылгандары чогуу 156, ал эми бардыгы 155")]
    [InlineData("Form.Total", "31", "Form_Women", "Аялдар 56, ал эми бардыгы 31")]
    [InlineData("Form.Women", "156", "Form_Women", "Аялдар 156, ал эми бардыгы 155")]
    [InlineData("Form.Men", "98", "Form_Total", "Аялдар 56, эркектер 98: чогуу 154, ал эми бардыгы 155")]
    public async Task A_count_that_contradicts_itself_is_refused_at_its_field(string name, string value, string field, string sentence)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/plans/{await PlanAsync(PlanStatus.UnderDiscussion)}/hearings/new");
        (string Name, string Value)[] said =
        [
            ("Form.HeldOn", "12.5.2026"), ("Form.Total", "155"), ("Form.Women", "56"), ("Form.Counts[1].Total", "7"), ("Form.Counts[2].Total", "12"),
            ("Form.Counts[3].Total", "13"),
        ];
        var again = await reader.SubmitAsync(form, [.. said.Where(f => f.Name != name), (name, value)]);

        Assert.Equal(422, again.Status);
        Assert.StartsWith(sentence, again.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("12", again.ValueOf("Form_Counts_2__Total"));
    }

    [Fact]
    public async Task Two_people_counting_see_what_each_knows()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var at = (await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/hearings/new"), ("Form.HeldOn", "12.5.2026"))).Location!.Split('?')[0];
        var mine = await reader.GetAsync(at + "/edit");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(at + "/edit"), ("Form.Counts[1].Total", "7"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Counts[1].Women", "3"), ("Form.Counts[1].Men", "4"));

        Assert.Equal(409, stale.Status);
        Assert.Contains("Депутаттар: бардыгы 7", stale.Text, StringComparison.Ordinal);
        Assert.Contains("Депутаттар: аялдар 3, эркектер 4", stale.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not_heard_yet()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync();
        const string Sentence = "План азырынча долбоор. Адегенде аны талкууга чыгарыңыз.";

        Assert.Contains(Sentence, (await reader.GetAsync($"/plans/{plan}/hearings/new")).Text);
        var refused = await PostAsync(reader, $"/plans/{plan}/hearings/new", ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"));
        Assert.Equal(422, refused.Status);
        Assert.Equal([Sentence], refused.Errors);
        Assert.Equal("Клуб", refused.ValueOf("Form_Place"));
        Assert.Contains("Адегенде планды талкууга чыгарыңыз", (await reader.GetAsync($"/cycles/{(await ReadAsync(plan)).CycleId}/hearings")).Text);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_wrong()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/plans/{await PlanAsync(PlanStatus.UnderDiscussion)}/hearings/new");

        var again = await reader.SubmitAsync(form,
            ("Form.HeldOn", "12.05.2026"), ("Form.Place", ""), ("Form.AnnouncedOn", "13.05.2026"), ("Form.Radio", "true"), ("Form.Counts[1].Women", "үч"),
                ("Form.Counts[2].Men", "-1"));

        Assert.Equal(422, again.Status);
        Assert.Null(again.ErrorAt("Form_Place"));
        Assert.Contains(again.ErrorLines, line => line.StartsWith("Аялдар (2-сап): Санды цифра менен", StringComparison.Ordinal));
        Assert.StartsWith("Санды цифра менен", again.ErrorAt("Form_Counts_1__Women"), StringComparison.Ordinal);
        Assert.Equal("үч", again.ValueOf("Form_Counts_1__Women"));
        Assert.NotNull(again.ErrorAt("Form_Counts_2__Men"));
        Assert.True(again.Document.QuerySelector("#Form_Radio")!.HasAttribute("checked"));

        var late = await reader.SubmitAsync(form, ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"), ("Form.AnnouncedOn", "13.05.2026"));
        Assert.Equal("Кулактандыруу угуудан кийин болбойт", late.ErrorAt("Form_AnnouncedOn"));
        var twice = await reader.SubmitAsync(form, ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"), ("Form.Counts[1].Category", "Residents"));
        Assert.Equal(["Бир категория эки жолу эсептелген"], twice.Errors);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"),
            ("Form.Counts[1].Category", "Марсиандар"))).Status);
    }

    [Fact]
    public async Task A_paper_may_not_say_where_a_hearing_was()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);

        var saved = await reader.SubmitAsync(await reader.GetAsync($"/plans/{plan}/hearings/new"), ("Form.HeldOn", "12.05.2026"));

        Assert.Equal(200, (await reader.FollowAsync(saved)).Status);
        Assert.Equal(200, (await reader.GetAsync($"/plans/{plan}")).Status);
        Assert.Contains("белгисиз", (await reader.GetAsync($"/cycles/{(await ReadAsync(plan)).CycleId}/hearings")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_editing_see_both_versions_and_pressing_twice_makes_one_hearing()
    {
        var reader = await SpecialistAsync();
        var plan = await PlanAsync(PlanStatus.UnderDiscussion);
        var form = await reader.GetAsync($"/plans/{plan}/hearings/new");
        var first = await reader.SubmitAsync(form, ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"));
        Assert.Equal(first.Location, (await reader.SubmitAsync(form, ("Form.HeldOn", "12.05.2026"), ("Form.Place", "Клуб"))).Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Hearings.CountAsync(h => h.PlanId == plan)));

        var mine = await reader.GetAsync(first.Location + "/edit");
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(first.Location + "/edit"), ("Form.Place", "Мектеп"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Place", "Китепкана"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Мектеп", stale.Text);
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal("Китепкана", await Portal.WithDbAsync(db => db.Hearings.Where(h => h.PlanId == plan).Select(h => h.Place).SingleAsync()));
    }

    [Fact]
    public async Task People_of_another_aimak_find_no_hearing()
    {
        var hearing = await Portal.WithDbAsync(db => db.Hearings.Select(h => h.Id).FirstAsync());
        var cycle = await Portal.WithDbAsync(db => db.Hearings.Select(h => h.CycleId).FirstAsync());
        var foreign = await Portal.SignedInAsync("kara-suu.specialist");
        foreach (var path in new[] { $"/cycles/{cycle}/hearings", $"/cycles/{cycle}/hearings.csv", $"/hearings/{hearing}", $"/hearings/{hearing}/edit",
            $"/hearings/{hearing}/remarks/new", $"/hearings/{hearing}/remarks.csv" })
            Assert.Equal(404, (await foreign.GetAsync(path)).Status);
    }
}
