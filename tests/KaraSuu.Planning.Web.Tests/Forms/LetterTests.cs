using System.Globalization;
using System.Text;
using KaraSuu.Planning.Web.Tests.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>The gate of texts at the doors of the portal: forms and their pages, files, and the command line.</summary>
public sealed class LetterTests(Portal portal) : WorkTests(portal)
{
    [Fact]
    public async Task A_text_of_999_signs_with_line_ends_is_taken_where_1000_may_be_and_1001_are_not()
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/edit");
        var most = Domain.Territory.AiylAimak.AboutMaxLength;
        var line = new string('а', 199);
        var text = string.Join("\r\n", Enumerable.Repeat(line, most / 200)) + "\r\n";
        Assert.Equal(most - 1, text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd().Length);

        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.AboutKy", text))).Status);
        var kept = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.About.Ky).SingleAsync());
        Assert.Equal(most - 1, kept.Length);
        form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/edit");
        Assert.NotNull((await reader.SubmitAsync(form, ("Form.AboutKy", text + "\r\nаб"))).ErrorAt("Form_AboutKy"));
        Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.AboutKy", ""))).Status);
    }

    [Theory]
    [InlineData("«Ке\u00ADлечек\u200B»\u00A0ЖЧК", "«Келечек» ЖЧК")]
    [InlineData("  ＯｓＯО ﬁнанс ", "OsOО fiнанс")]
    [InlineData("Жан\u2011Жол и\u0306ол", "Жан-Жол йол")]
    public async Task What_is_pasted_is_kept_in_plain_letters(string pasted, string kept)
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", pasted)));
        Assert.Contains(kept, page.Text);
        Assert.True(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == kept)));
    }

    [Theory]
    [InlineData("Мектеп ☐", "☐")]
    [InlineData("Жакшы 👍 иш", "👍")]
    [InlineData("ы\u0306рда", "ы\u0306")]
    public async Task A_sign_no_document_prints_is_named_at_its_field_and_nothing_typed_is_lost(string typed, string sign)
    {
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/aimaks/{await AimakAsync()}/contractors/new");
        var again = await reader.SubmitAsync(form, ("Form.Name", typed), ("Form.Phone", "0555 ☎ 000000"));
        Assert.Equal(422, again.Status);
        Assert.Equal($"Документтерге басылбай турган белги бар: {sign}. Аны алып салыңыз же башкача жазыңыз.", again.ErrorAt("Form_Name"));
        Assert.Contains("☎", again.ErrorAt("Form_Phone"), StringComparison.Ordinal);
        Assert.Equal(typed, again.ValueOf("Form_Name"));
        Assert.False(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == typed)));
    }

    [Fact]
    public async Task The_sign_before_a_number_is_not_kept_and_printed_once()
    {
        var builder = await ContractorAsync("«Сан» ЖЧК");
        var id = await WorkAsync();
        var reader = await SpecialistAsync();
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync($"/works/{id}/contract"),
            ("Form.ContractorId", builder.ToString(CultureInfo.InvariantCulture)), ("Form.Number", "№ №34-7-1"), ("Form.SignedOn", "01.04.2026"),
            ("Form.Sum", "95000"), ("Form.StartsOn", "10.04.2026"), ("Form.EndsOn", "10.06.2026"), ("Form.WarrantyMonths", "24")));
        Assert.Equal("34-7-1", (await ReadAsync(id)).Contract!.Number);
        Assert.DoesNotContain("№ №", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aimak_is_named_without_oblasts_rayons_and_its_own_kind_and_printed_with_them()
    {
        var reader = await Portal.SignedInAsync("admin");
        var page = await reader.FollowAsync(await reader.SubmitAsync(await reader.GetAsync("/aimaks/new"), ("Form.Slug", "jazy"),
            ("Form.Name.Ky", "Жазы айыл аймагы"), ("Form.Oblast.Ky", "Ош облусу"), ("Form.Rayon.Ky", "Өзгөн району"), ("Form.Oblast.Ru", "Ошская область")));
        Assert.Contains("Ош облусу, Өзгөн району", page.Text);
        Assert.Contains("Ош облусунун Өзгөн районунун Жазы айыл өкмөтү", page.Text);
        Assert.DoesNotContain("облусу облус", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ошская", await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "jazy").Select(a => a.Oblast.Ru).SingleAsync()));
    }

    [Fact]
    public async Task A_list_as_a_file_leaves_a_telephone_number_as_it_is_and_a_formula_as_text()
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        foreach (var (name, phone) in new[] { ("«Телефон» ЖЧК", "+996 555 12-34-56"), ("＝1+1 ЖЧК", "@SUM(1)"), ("\u200B=2+2 ЖЧК", "+1+1") })
            Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", name), ("Form.Phone", phone))).Status);
        var csv = Encoding.UTF8.GetString((await reader.GetAsync(at + ".csv")).Bytes);
        Assert.Contains(";+996 555 12-34-56", csv);
        Assert.Contains("'=1+1 ЖЧК", csv);
        Assert.Contains("'=2+2 ЖЧК", csv);
        Assert.Contains(";'@SUM(1)", csv);
        Assert.Contains(";'+1+1", csv);
    }

    [Fact]
    public async Task Lists_stand_in_the_order_of_a_dictionary_on_every_page_of_them()
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}";
        string[] names = ["Өмүралиев", "Осмонов", "Пазылова", "Фатеев", "Үсөнов", "Умаров", "Тизме 10", "Тизме 2"];
        foreach (var name in names)
        {
            var form = await reader.GetAsync($"{at}/deputies/new");
            Assert.Equal(302, (await reader.SubmitAsync(form, ("Form.FullName", name + " Сорттоо"), ("Form.InOfficeFrom", "1.2.2025"),
                ("Form.InOfficeTo", "1.3.2025"))).Status);
        }
        string[] inOrder = ["Осмонов", "Өмүралиев", "Пазылова", "Тизме 2", "Тизме 10", "Умаров", "Үсөнов", "Фатеев"];
        Assert.Equal(inOrder, Names(await reader.GetAsync($"{at}/deputies?q=сорттоо")));
        Assert.Equal(inOrder.Reverse(), Names(await reader.GetAsync($"{at}/deputies?q=сорттоо&sort=-name")));

        foreach (var title in new[] { "Үй сорттоо", "Унаа сорттоо", "Фонтан сорттоо" }) await WorkAsync(title: title);
        Assert.Equal(["Унаа", "Үй", "Фонтан"], Names(await reader.GetAsync($"{at}/works?q=сорттоо&sort=title")));
        foreach (var name in new[] { "«Өрүк» сорттоо", "Ош сорттоо", "Пахта сорттоо" }) await ContractorAsync(name);
        Assert.Equal(["Ош", "«Өрүк»", "Пахта"], Names(await reader.GetAsync($"{at}/contractors?q=сорттоо")));

        // A list of two pages goes on where it stopped.
        for (var i = 51; i > 0; i--) await ContractorAsync($"Барактоо {i}");
        string[] fifty = [.. Enumerable.Range(1, 50).Select(i => $"Барактоо {i}")];
        Assert.Equal(fifty, Names(await reader.GetAsync($"{at}/contractors?q=барактоо")));
        Assert.Equal(["Барактоо 51"], Names(await reader.GetAsync($"{at}/contractors?q=барактоо&page=2")));
        Assert.Equal(fifty.Reverse().SkipLast(1).Prepend("Барактоо 51"), Names(await reader.GetAsync($"{at}/contractors?q=барактоо&sort=-name")));
        Assert.Equal(["Барактоо 1"], Names(await reader.GetAsync($"{at}/contractors?q=барактоо&sort=-name&page=2")));

        static IEnumerable<string> Names(Answer list) => list.Document.QuerySelectorAll("table.list tbody tr")
            .Select(row => row.QuerySelector("a")!.TextContent.Trim().Replace(" Сорттоо", "", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Villages_stand_in_the_order_of_a_dictionary_in_lists_and_choices_and_on_the_public_page()
    {
        var reader = await SpecialistAsync();
        var cycle = await Portal.WithDbAsync(db => db.Cycles
            .Where(c => c.BudgetYear == 2027 && db.AiylAimaks.Any(a => a.Id == c.AiylAimakId && a.Slug == "ulgu")).Select(c => c.Id).FirstAsync());
        string[] inOrder = ["Биринчи айыл", "Үчүнчү айыл", "Экинчи айыл"];
        var choices = (await reader.GetAsync($"/cycles/{cycle}/meetings/new")).Document.QuerySelectorAll("#Form_VillageId option")
            .Select(o => o.TextContent.Trim()).Where(inOrder.Contains);
        Assert.Equal(inOrder, choices);
        var voices = (await reader.GetAsync($"/cycles/{cycle}/meetings")).Document.QuerySelector("table.list")!.QuerySelectorAll("tbody th")
            .Select(th => th.TextContent.Trim()).Where(inOrder.Contains);
        Assert.Equal(inOrder, voices);
        var open = (await reader.GetAsync("/public/ulgu")).Document.QuerySelectorAll("tbody th")
            .Select(th => th.TextContent.Trim().Split('\n')[0].Trim()).Where(inOrder.Contains);
        Assert.Equal(inOrder, open);
    }

    [Theory]
    [InlineData("Cагындык көчөсү", "сагындык")]
    [InlineData("Чоң-Арык издөө", "чонарык")]
    [InlineData("Жал Кыя издөө", "жалкыя")]
    public async Task What_is_typed_differently_is_found(string title, string typed)
    {
        await WorkAsync(title: title);
        Assert.Contains(title, (await (await SpecialistAsync()).GetAsync($"/aimaks/{await AimakAsync()}/works?q={Uri.EscapeDataString(typed)}")).Text);
    }

    [Theory]
    [InlineData("Суу жън\\ндъ токтом", "жън\\ндъ → жөнүндө", "Суу жөнүндө токтом")]
    [InlineData("Айылдык Кеѕеш єзї", "Кеѕеш → Кеңеш, єзї → өзү", "Айылдык Кеңеш өзү")]
    public async Task What_an_old_font_left_is_noticed_and_its_conversion_offered_without_a_script(string typed, string words, string converted)
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        var offered = await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", typed));
        Assert.Equal(422, offered.Status);
        Assert.Contains(words, offered.ErrorAt("Form_Name"), StringComparison.Ordinal);
        Assert.Equal(typed, offered.ValueOf("Form_Name"));
        var tick = offered.Document.QuerySelector("input[type=checkbox][name=__convert]")!;
        Assert.Equal("Form.Name", tick.GetAttribute("value"), ignoreCase: true);

        Assert.Equal(302, (await reader.SubmitAsync(offered, ("__convert", tick.GetAttribute("value")!))).Status);
        Assert.True(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == converted)));
        offered = await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", typed + " 2"));
        Assert.Equal(302, (await reader.SubmitAsync(offered)).Status);
        Assert.True(await Portal.WithDbAsync(db => db.Contractors.AnyAsync(c => c.Name == typed + " 2")));
    }

    [Fact]
    public async Task Lines_that_were_typed_stay_lines_on_the_page_and_in_the_field()
    {
        var reader = await SpecialistAsync();
        var at = $"/aimaks/{await AimakAsync()}/contractors";
        const string typed = "Биринчи сап\r\n\r\nэкинчи сап";
        Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync(at + "/new"), ("Form.Name", "Сап ЖЧК"), ("Form.Note", typed))).Status);
        var id = await Portal.WithDbAsync(db => db.Contractors.Where(c => c.Name == "Сап ЖЧК").Select(c => c.Id).SingleAsync());
        var page = await reader.GetAsync($"/contractors/{id}");
        Assert.Equal("Биринчи сап\n\nэкинчи сап", page.Document.QuerySelector("dd .lines")!.TextContent);

        var edited = await reader.GetAsync($"/contractors/{id}/edit");
        Assert.Equal("Биринчи сап\n\nэкинчи сап", edited.ValueOf("Form_Note"));
        Assert.DoesNotContain("span class", edited.ValueOf("Form_Note"), StringComparison.Ordinal);
    }
}
