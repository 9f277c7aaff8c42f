using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

public sealed class GroupTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_group_is_written_down_with_its_first_members_and_read_on_any_day()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/jme-groups/new");
        var page = await reader.FollowAsync(await reader.SubmitAsync(form,
            ("Form.EstablishedOn", "04.03.2025"), ("Form.ResolutionNumber", "12/3"), ("Form.NominatedOn", "01.03.2025"), ("Form.NominatedAt", "Клуб"),
                ("Form.LegalBasis", "Жобо, 05.09.2026"),
            ("Form.Joins[0].Name", "Асан уулу Үсөн"), ("Form.Joins[0].Side", "AoEmployee"), ("Form.Joins[1].Name", "Токтоева Гүл"),
                ("Form.Joins[1].Side", "Deputy"), ("Form.Joins[1].Office", "Chair")));
        var id = page.Path.Split('/')[^1];

        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("100 %", page.Text.Replace('\u00a0', ' '));
        Assert.Contains("чеги 50 %", page.Text);
        Assert.Contains("топтон кийин чыккан", page.Text);
        Assert.Contains("12/3", page.Text);

        var change = await reader.GetAsync($"/jme-groups/{id}/changes/new");
        var leaves = change.Document.QuerySelector("input[name='Form.Leaves']")!.GetAttribute("value")!;
        var changed = await reader.SubmitAsync(change, ("Form.ChangedOn", "10.06.2025"), ("Form.ResolutionNumber", "19"), ("Form.Leaves", leaves),
            ("Form.Joins[0].Name", "Бакыт"), ("Form.Joins[0].Side", "Resident"));
        Assert.Equal(302, changed.Status);

        var (before, after) = (await reader.GetAsync($"/jme-groups/{id}?on=09.06.2025"), await reader.GetAsync($"/jme-groups/{id}?on=10.06.2025"));
        Assert.Equal(["Асан уулу Үсөн", "Токтоева Гүл"], before.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()).Order());
        Assert.Equal(["Бакыт", "Токтоева Гүл"], after.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()).Order());
        Assert.Contains("04.03.2025 күнү түзүлгөн", (await reader.GetAsync($"/jme-groups/{id}?on=01.01.2025")).Text);
        Assert.Equal(200, (await reader.GetAsync($"/jme-groups/{id}?on=эртең")).Status);

        Assert.NotNull(after.Document.QuerySelector($"a[href='/jme-groups/{id}/resolutions/2025-06-10.pdf']"));
        var founding = await reader.ReadsAsync($"/jme-groups/{id}/resolutions/2025-03-04.pdf", "№ 12/3", "тобун түзүү жөнүндө", "Асан уулу Үсөн",
            "Токтоева Гүл", "төрага", "(Клуб)", "1-тиркемеге ылайык курамда түзүлсүн", "саны: 2");
        Assert.DoesNotContain("05.09.2026", founding, StringComparison.Ordinal);
        await reader.ReadsAsync($"/jme-groups/{id}/resolutions/2025-06-10.pdf", "№ 19", "курамын өзгөртүү жөнүндө", "Бакыт",
            "10.06.2025 күнү чыккан", "саны: 2");
        foreach (var day in new[] { "2025-06-11", "10.06.2025", "x" })
        {
            Assert.Equal(404, (await reader.GetAsync($"/jme-groups/{id}/resolutions/{day}.pdf")).Status);
        }
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/jme-groups/{id}/resolutions/2025-06-10.pdf")).Status);
    }

    [Fact]
    public async Task Members_stand_by_name_after_the_offices_of_the_paper()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/aimaks/{await Portal.AimakIdAsync()}/jme-groups/new");
        (string, string)[] joins = [.. new[] { "Фатеев", "Үсөнов", "Пазылова" }.SelectMany((name, i) =>
            new[] { ($"Form.Joins[{i}].Name", name), ($"Form.Joins[{i}].Side", "Resident") })];
        var page = await reader.FollowAsync(await reader.SubmitAsync(form, [("Form.EstablishedOn", "05.03.2025"), .. joins,
            ("Form.Joins[2].Office", "Chair")]));
        var id = page.Path.Split('/')[^1];
        string[] chairFirst = ["Пазылова", "Үсөнов", "Фатеев"];
        Assert.Equal(chairFirst, page.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));

        var more = await reader.GetAsync($"/jme-groups/{id}/changes/new");
        Assert.Equal(302, (await reader.SubmitAsync(more, ("Form.ChangedOn", "10.06.2025"), ("Form.Joins[0].Name", "Осмонов"),
            ("Form.Joins[0].Side", "Resident"), ("Form.Joins[1].Name", "Өмүралиев"), ("Form.Joins[1].Side", "Resident"))).Status);
        string[] all = ["Пазылова", "Осмонов", "Өмүралиев", "Үсөнов", "Фатеев"];
        Assert.Equal(all, (await reader.GetAsync($"/jme-groups/{id}?on=10.06.2025")).Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        var leave = (await reader.GetAsync($"/jme-groups/{id}/changes/new")).Document.QuerySelectorAll("label")
            .Select(l => all.FirstOrDefault(name => l.TextContent.Contains(name, StringComparison.Ordinal))).OfType<string>();
        Assert.Equal(["Осмонов", "Өмүралиев", "Пазылова", "Үсөнов", "Фатеев"], leave);
    }

    [Fact]
    public async Task A_resolution_of_the_deck_leaves_room_for_what_the_deck_does_not_say_until_names_are_added()
    {
        var aimak = await Portal.AimakIdAsync("alexandrov");
        var group = await Portal.WithDbAsync(db => db.JmeGroups.Where(g => g.AiylAimakId == aimak).Select(g => g.Id).FirstAsync());
        var reader = await Portal.SignedInAsync("alexandrov.chair");
        await reader.ReadsAsync($"/jme-groups/{group}/resolutions/2016-02-19.pdf", "2016-жылдын 19-февралы", "түзүү жөнүндө", "ТОКТОМ КЫЛАТ:");
        var changing = await reader.ReadsAsync($"/jme-groups/{group}/resolutions/2017-08-29.pdf", "2017-жылдын 29-августу", "курамын өзгөртүү жөнүндө",
            "саны: 15", "15 мүчөнүн аты-жөнү белгисиз");
        Assert.DoesNotContain(PdfWords.Packed("Бюджеттик кодекси"), changing, StringComparison.Ordinal);
        await NamesAreAddedToAResolutionThatIsKnownAlreadyAsync(group);
    }

    private async Task NamesAreAddedToAResolutionThatIsKnownAlreadyAsync(int group)
    {
        var reader = await Portal.SignedInAsync("alexandrov.specialist");
        Assert.Contains("Булакта 15 мүчө деп көрсөтүлгөн", (await reader.GetAsync($"/jme-groups/{group}?on=29.08.2017")).Text);

        var form = await reader.GetAsync($"/jme-groups/{group}/changes/new?on=29.08.2017");
        Assert.Equal("29.08.2017", form.ValueOf("Form_ChangedOn"));
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.Members", "14"))).Status);
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Joins[0].Name", "Мүчө"), ("Form.Joins[0].Side", "Headman"))).Status);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.JmeGroups.Where(g => g.Id == group).SelectMany(g => g.Changes).CountAsync()));
        Assert.Contains("аты жазылган мүчөсү 1, көрсөтүлгөнү 15", (await reader.GetAsync($"/jme-groups/{group}")).Text);
        Assert.DoesNotContain("Мүчө,", (await Portal.Visitor().GetAsync("/public/alexandrov")).Text);
    }

    [Fact]
    public async Task Two_people_changing_the_composition_lose_nothing()
    {
        var group = await Portal.GroupAsync("Асан", "Үсөн");
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var other = await Portal.SignedInAsync("ulgu.chair");
        var mine = await reader.GetAsync($"/jme-groups/{group}/changes/new");
        var theirs = await other.GetAsync($"/jme-groups/{group}/changes/new");
        Assert.Equal(302, (await other.SubmitAsync(theirs, ("Form.ChangedOn", "01.03.2026"), ("Form.Joins[0].Name", "Бакыт"),
            ("Form.Joins[0].Side", "Ngo"))).Status);

        var told = await reader.SubmitAsync(mine, ("Form.ChangedOn", "02.03.2026"), ("Form.Joins[0].Name", "Айша"), ("Form.Joins[0].Side", "TosHead"));
        Assert.Equal(409, told.Status);
        Assert.Contains("башка адам топту өзгөрттү", told.Text);
        Assert.Contains("Бакыт", told.Text);
        Assert.Equal("Айша", told.ValueOf("Form_Joins_0__Name"));
        Assert.Equal(302, (await reader.SubmitAsync(told)).Status);
        Assert.Equal(4, await Portal.WithDbAsync(db => db.JmeGroups.Where(g => g.Id == group).SelectMany(g => g.Members).CountAsync()));
    }

    [Theory]
    [InlineData("Байболотов Нур", "Байболотов Нур")]
    [InlineData("Чынгышева Айнура", "чынгышева  Aйнура")]
    [InlineData("Ибраев Самат", "Ибраев С.")]
    public async Task Somebody_with_the_name_of_a_member_is_asked_about_and_joins_only_as_somebody_else(string known, string typed)
    {
        var group = await Portal.GroupAsync(known);
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/jme-groups/{group}/changes/new");
        Assert.Null(form.Document.QuerySelector("[name='Form.Joins[1].SameAs']"));

        var asked = await reader.SubmitAsync(form, ("Form.ChangedOn", "02.06.2026"), ("Form.Joins[0].Name", "Башка Адам"),
            ("Form.Joins[0].Side", "Ngo"), ("Form.Joins[1].Name", typed), ("Form.Joins[1].Side", "Resident"));
        Assert.Equal(422, asked.Status);
        Assert.Equal(typed, asked.ValueOf("Form_Joins_1__Name"));
        Assert.Null(asked.Document.QuerySelector("[name='Form.Joins[0].SameAs']"));
        Assert.Contains($"Топто {known} деген мүчө бар", asked.ErrorAt("Form_Joins_1__SameAs"), StringComparison.Ordinal);
        var summary = asked.Document.QuerySelector(".errors")!.TextContent;
        Assert.Contains("Бул ким? (2-сап): ", summary, StringComparison.Ordinal);
        Assert.Contains(known, summary, StringComparison.Ordinal);
        Assert.All(asked.Document.QuerySelectorAll(".errors a"), a => Assert.NotNull(asked.Document.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(1, await MembersAsync(group));

        Assert.Equal(302, (await reader.SubmitAsync(asked, ("Form.Joins[1].SameAs", "0"))).Status);
        Assert.Equal(3, await MembersAsync(group));
    }

    private Task<int> MembersAsync(int group) =>
        Portal.WithDbAsync(db => db.JmeGroups.Where(g => g.Id == group).SelectMany(g => g.Members).CountAsync());

    [Fact]
    public async Task A_wrong_change_is_refused_with_everything_typed()
    {
        var group = await Portal.GroupAsync("Асан");
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/jme-groups/{group}/changes/new");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.ChangedOn", "01.09.2025"))).ErrorAt("Form_Members"));
        var again = await reader.SubmitAsync(form, ("Form.ChangedOn", "01.09.2025"), ("Form.Joins[0].Name", "Бакыт"), ("Form.Joins[1].Side", "Ngo"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бакыт", again.ValueOf("Form_Joins_0__Name"));
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Joins_1__Name")
            ?? again.Document.QuerySelector("#Form_Joins_1__Name")!.ParentElement!.QuerySelector(".error")?.TextContent);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.ChangedOn", "01.09.2025"), ("Form.Leaves", "999999"))).Status);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.ChangedOn", "01.09.2020"), ("Form.Joins[0].Name", "Бакыт"),
            ("Form.Joins[0].Side", "Ngo"))).Status);
        var more = await reader.SubmitAsync(form, ("Form.Joins[0].Name", "Бакыт"), ("add", "1"));
        Assert.Equal((200, 4), (more.Status, more.Document.QuerySelectorAll("#joins tbody tr").Length));
    }

    [Fact]
    public async Task A_member_is_corrected_and_linked_to_an_account_of_the_aimak()
    {
        var group = await Portal.GroupAsync("Асан", "Үсөн");
        var member = await Portal.WithDbAsync(db => db.JmeGroups.Where(g => g.Id == group).SelectMany(g => g.Members).OrderBy(m => m.Id).Select(m => m.Id)
            .FirstAsync());
        var reader = await Portal.SignedInAsync("ulgu.head");
        var form = await reader.GetAsync($"/jme-groups/{group}/jme-members/{member}");
        Assert.Equal((await Portal.UserIdAsync("ulgu.jme")).ToString(System.Globalization.CultureInfo.InvariantCulture), form.ValueOf("Form_UserId"));
        var late = await reader.GetAsync($"/jme-groups/{group}/jme-members/{member}");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Name", "Асанов Асан"))).Status);
        Assert.Equal(422, (await reader.SubmitAsync(await reader.GetAsync($"/jme-groups/{group}/jme-members/{member}"), ("Form.UserId", "1"))).Status);
        var stale = await reader.SubmitAsync(late, ("Form.Name", "Башка ат"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Асанов Асан", stale.Text);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync($"/jme-groups/{group}/jme-members/{member}")).Status);
        Assert.Equal(403, (await (await Portal.SignedInAsync("ulgu.jme")).GetAsync($"/jme-groups/{group}/jme-members/{member}")).Outcome());
    }

    [Fact]
    public async Task Settings_and_regulations_are_kept_with_their_days()
    {
        var group = await Portal.GroupAsync("Асан");
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var norms = await reader.GetAsync($"/jme-groups/{group}/norms");
        Assert.Equal(422, (await reader.SubmitAsync(norms, ("Form.MaxOfficialsPercent", "101"))).Status);
        var page = await reader.FollowAsync(await reader.SubmitAsync(norms, ("Form.MaxOfficialsPercent", "40 %"), ("Form.ReplyDays", "14"),
            ("Form.MinPresent", "")));
        Assert.Contains("чеги 40 %", page.Text);
        var form = await reader.GetAsync($"/jme-groups/{group}/regulations/new");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.Title", "Жобо"), ("Form.ValidFrom", "05.09.2019"), ("Form.ValidTo", "04.09.2019")))
            .ErrorAt("Form_ValidTo"));
        page = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Title", "Типтүү жобо"), ("Form.Number", "01-18/84"),
            ("Form.ValidFrom", "05.09.2019")));
        Assert.Contains("Типтүү жобо, № 01-18/84", page.Text);
        Assert.Contains("күчүндө экени текшерилген эмес", page.Text);
        var remove = page.Document.QuerySelector("a[href$='/remove']")!.GetAttribute("href")!;
        Assert.DoesNotContain("Типтүү жобо", (await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(remove)))).Text);
    }

    [Fact]
    public async Task How_the_group_was_established_is_corrected()
    {
        var group = await Portal.GroupAsync("Асан");
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var form = await reader.GetAsync($"/jme-groups/{group}/edit");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.NominatedOn", "01.01.2026"))).ErrorAt("Form_NominatedOn"));
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.EstablishedOn", "01.01.2026"))).Status);
        var corrected = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.ResolutionNumber", "№ 77/4-токтом")));
        Assert.Contains("77/4", corrected.Text);
        Assert.DoesNotContain("77/4-токтом", corrected.Text);
        Assert.Equal(409, (await reader.SubmitAsync(form, ("Form.ResolutionNumber", "78"), ("__once", Guid.NewGuid().ToString("N")))).Status);
    }
}
