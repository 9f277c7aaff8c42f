using KaraSuu.Planning.Web.Tests.Voices;
using KaraSuu.Planning.Web.Tests.Works;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The same thing entered twice is doubted in the aimak's book, or refused at its field; a day of another century is refused.</summary>
public sealed class WrittenTwiceTests(Portal portal) : WorkTests(portal)
{
    [Theory]
    [InlineData("Эки-Башат", "эки башат айылы")]
    [InlineData("Мөлтүр-Башат", "Mолтур башат")]
    [InlineData("с. Жаңы-Пахта", "Жаңы-Пахта")]
    public async Task A_village_is_not_entered_twice_in_another_spelling(string one, string other)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/villages/new");
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.Name.Ky", one))).Status);
        var again = await reader.SubmitAsync(await reader.GetAsync(form.Path), ("Form.Name.Ky", other));
        Assert.Equal(422, again.Status);
        Assert.Contains("Бул аймакта мындай айыл бар", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ЖЧК «Эки-Жол»", "", "Эки Жол ОсОО", "")]
    [InlineData("ЖЧК «Асыл-Таш»", "02233445566778", "«Таш» ЖЧК", "0223 3445 566778")]
    public async Task A_contractor_entered_twice_is_asked_about_at_the_form_and_doubted_in_the_book(string one, string tax, string other, string otherTax)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/contractors/new");
        var first = await reader.SubmitAsync(form, ("Form.Name", one), ("Form.TaxNumber", tax));
        Assert.Equal(302, first.Status);

        var asked = await reader.SubmitAsync(await reader.GetAsync(form.Path), ("Form.Name", other), ("Form.TaxNumber", otherTax), ("Form.Phone", "0555"));
        Assert.Equal(422, asked.Status);
        Assert.Equal("Ошол эле подрядчикпи же башкабы: тандаңыз.", asked.ErrorAt("Form_SameAs"));
        Assert.Contains("Ошол эле подрядчикпи? Ошол", asked.Document.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(one, asked.Document.QuerySelector("section.box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((other, "0555"), (asked.ValueOf("Form_Name"), asked.ValueOf("Form_Phone")));
        Assert.Equal(422, (await reader.SubmitAsync(asked, ("Form.SameAs", "999999"))).Status);

        var same = asked.Document.QuerySelector("input[name='Form.SameAs']")!.GetAttribute("value")!;
        Assert.Equal(first.Location, $"/contractors/{same}");
        Assert.Equal(first.Location, (await reader.SubmitAsync(asked, ("Form.SameAs", same))).Location);
        var another = await reader.SubmitAsync(await reader.GetAsync(form.Path), ("Form.Name", other), ("Form.TaxNumber", otherTax));
        var kept = await reader.SubmitAsync(another, ("Form.SameAs", "0"));
        Assert.Equal(302, kept.Status);

        // What was said once is not asked again while name and number stay.
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(kept.Location + "/edit"), ("Form.Phone", "0777"))).Status);
        var renamed = await reader.SubmitAsync(await reader.GetAsync(kept.Location + "/edit"), ("Form.Name", "Такыр башка"), ("Form.TaxNumber", ""));
        Assert.Equal(302, renamed.Status);
        var back = await reader.SubmitAsync(await reader.GetAsync(kept.Location + "/edit"), ("Form.Name", other), ("Form.TaxNumber", otherTax));
        Assert.Equal(422, back.Status);
        Assert.Equal("0", Assert.Single(back.Document.QuerySelectorAll("input[name='Form.SameAs']")).GetAttribute("value"));
        Assert.Equal(302, (await reader.SubmitAsync(back, ("Form.SameAs", "0"))).Status);
        Assert.Contains($"Бул подрядчик эки жолу киргизилген окшойт: {one}", await BookAsync(reader, "подрядчик эки жолу"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_and_a_session_entered_twice_are_doubted_in_the_book()
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        foreach (var (name, isNamesake) in new[] { ("Ысманов Канат", false), ("ысманов  Kанат", true) })
        {
            var form = await chair.GetAsync($"/aimaks/{await AimakAsync()}/deputies/new");
            var saved = await chair.SubmitAsync(form, ("Form.FullName", name), ("Form.InOfficeFrom", "01.05.2024"), ("Form.Sex", "Men"));
            if (isNamesake)
            {
                Assert.Equal(422, saved.Status);
                saved = await chair.SubmitAsync(saved, ("Form.SameAs", "0"));
            }
            Assert.True(saved.Status == 302, saved.Html);
        }
        foreach (var (number, day) in new[] { ("№ Э-17", "11.02.2026"), ("э-17", "12.02.2026") })
        {
            var form = await chair.GetAsync($"/aimaks/{await AimakAsync()}/sessions/new");
            var saved = await chair.SubmitAsync(form, ("Form.Number", number), ("Form.HeldOn", day), ("Form.Place", "Клуб"));
            Assert.True(saved.Status == 302, saved.Html);
        }
        Assert.Contains("Бул депутат эки жолу киргизилген окшойт: Ысманов Канат", await BookAsync(chair, "депутат эки жолу"), StringComparison.Ordinal);
        Assert.Contains("Ушул эле сессия дагы жазылган окшойт: № Э-17", await BookAsync(chair, "эле сессия"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_its_contract_its_source_and_its_report_entered_twice_are_doubted()
    {
        var reader = await SpecialistAsync();
        var works = new List<string>();
        foreach (var title in new[] { "Эки жолу жазылган дубал", "эки жолу  жазылган ДУБАЛ" })
        {
            var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/works/new");
            works.Add((await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Title", title), ("Form.FromYear", "2026")))).Path);
        }
        for (var i = 0; i < 2; i++)
        {
            await reader.SubmitAsync(await reader.GetAsync(works[0] + "/funding/new"), ("Form.Kind", "LocalBudget"), ("Form.Amount", "5 миң"));
            await reader.SubmitAsync(await reader.GetAsync(works[0] + "/progress/new"),
                ("Form.On", "05.03.2026"), ("Form.Percent", "40"), ("Form.Text", "Пайдубал куюлду"));
        }
        await reader.SubmitAsync(await reader.GetAsync(works[0] + "/progress/new"), ("Form.On", "06.03.2026"), ("Form.Percent", "30"), ("Form.Text", "Дубал"));

        var page = (await reader.GetAsync(works[0])).Text;
        Assert.Contains("бир эле сумма менен эки жолу жазылган окшойт: 5 000 сом", page, StringComparison.Ordinal);
        Assert.Contains("05.03.2026 күнү иштин жүрүшү эки жолу бирдей жазылган окшойт", page, StringComparison.Ordinal);
        Assert.Contains("06.03.2026 күнү аткарылганы 30 пайыз, ал эми мурда, 05.03.2026 күнү, 40 пайыз болгон", page, StringComparison.Ordinal);
        var book = await BookAsync(reader, "жазылган дубал");
        Assert.Contains("Бул иш эки жолу киргизилген окшойт: Эки жолу жазылган дубал", book, StringComparison.Ordinal);
        Assert.Contains("иштин жүрүшү эки жолу бирдей", book, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_the_working_group_of_a_known_name_is_asked_about_and_doubted()
    {
        var reader = await SpecialistAsync();
        var here = $"/cycles/{await Portal.CycleAsync()}/working-group";
        Task<Answer> AddAsync(Answer form, string name, params (string, string)[] more) =>
            reader.SubmitAsync(form, [("Form.Name", name), ("Form.Side", "Community"), .. more]);
        Assert.Equal(302, (await AddAsync(await reader.GetAsync(here + "/members/new"), "Кожомкулов Элдар")).Status);

        var asked = await AddAsync(await reader.GetAsync(here + "/members/new"), "Koжoмкулов Э.");
        Assert.Equal(422, asked.Status);
        Assert.Contains("Кожомкулов Элдар", asked.Document.QuerySelector("section.box")!.TextContent, StringComparison.Ordinal);
        var known = asked.Document.QuerySelector("input[name='Form.SameAs']")!.GetAttribute("value")!;
        var same = await reader.FollowAsync(await reader.SubmitAsync(asked, ("Form.SameAs", known)));
        Assert.Equal($"{here}/members/{known}", same.Path);
        Assert.DoesNotContain("Koжoмкулов", (await reader.GetAsync(here)).Text, StringComparison.Ordinal);

        var other = await AddAsync(await reader.GetAsync(here + "/members/new"), "Koжoмкулов Элдар");
        Assert.Equal(302, (await reader.SubmitAsync(other, ("Form.SameAs", "0"))).Status);
        Assert.Contains("Бул адам жумушчу топко эки жолу жазылган окшойт: Кожомкулов Элдар",
            await BookAsync(reader, "жумушчу топко", 2028), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_written_twice_is_doubted_in_the_book()
    {
        var cycle = await Portal.CycleAsync();
        var aimak = await AimakAsync();
        await Portal.WithDbAsync(async db =>
        {
            foreach (var (title, place) in new[] { ("Эски көпүрө", 71), ("эски  KӨПҮРӨ", 72) })
                db.Add(new Domain.Voices.PriorityIssue(aimak, cycle, place, new Domain.Voices.PriorityFacts(title)));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Бул артыкчылыктуу маселе эки жолу жазылган окшойт: Эски көпүрө",
            await BookAsync(await SpecialistAsync(), "артыкчылыктуу маселе эки жолу", 2028), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01.11.2062")]
    [InlineData("1.11.2099")]
    public async Task A_session_of_another_age_is_refused_at_its_field(string day)
    {
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var form = await chair.GetAsync($"/aimaks/{await AimakAsync()}/sessions/new");
        var again = await chair.SubmitAsync(form, ("Form.Number", "19"), ("Form.HeldOn", day), ("Form.Place", "Клуб"));
        Assert.Equal(422, again.Status);
        Assert.Contains("Бул күн бир жылдан кийин келет", again.Document.QuerySelector("#Form_HeldOn-error")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> BookAsync(Reader reader, string words, int year = 2026) =>
        (await reader.GetAsync($"/aimaks/{await AimakAsync()}/checks?year={year}&q={Uri.EscapeDataString(words)}")).Text;
}
