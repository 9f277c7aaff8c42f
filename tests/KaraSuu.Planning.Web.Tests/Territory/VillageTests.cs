using KaraSuu.Planning.Domain.Checks;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Territory;

public sealed class VillageTests(Portal portal) : PortalTests(portal)
{
    private const char NoBreak = '\u00a0';

    [Fact]
    public async Task Kara_Suu_shows_its_published_figures_with_their_difference()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var page = await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/villages");
        var text = page.Text.Replace(NoBreak, ' ');
        foreach (var number in new[] { "7 037", "3 475", "3 545", "7 020", "1 229" }) Assert.Contains(number, text);
        Assert.Contains("айырмасы 17", text);
        Assert.Contains("кайсы күнгө карата экени белгисиз", text);
        foreach (var village in new[] { "Мантыш", "Кызыл-Дөбө", "Кара-Мойнок", "Орток", "Ак-Талаа" }) Assert.Contains(village, text);
    }

    [Fact]
    public async Task The_difference_is_explained_and_the_numbers_stay()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var villages = await reader.GetAsync($"/aimaks/{await IdAsync("kara-suu")}/villages");
        var link = villages.Document.QuerySelector("a[href$='/explain']")!.GetAttribute("href")!;
        var form = await reader.GetAsync(link);
        Assert.Equal(422, (await reader.SubmitAsync(form, ("Form.Explanation", new string('а', CheckExplanation.TextMaxLength + 1)))).Status);
        Assert.Equal("Бул жерди толтуруңуз", (await reader.SubmitAsync(form, ("Form.Explanation", " "))).ErrorAt("Form_Explanation"));
        var stale = await reader.GetAsync(link);
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Explanation", "Жынысы жазылбаган 17 адам")));
        Assert.Contains("Жынысы жазылбаган 17 адам", saved.Text);
        Assert.Contains("7 037", saved.Text.Replace(NoBreak, ' '));
        var conflict = await reader.SubmitAsync(stale, ("Form.Explanation", "Башкача"));
        Assert.Equal(409, conflict.Status);
        Assert.Contains("Жынысы жазылбаган 17 адам", conflict.Text);
    }

    [Fact]
    public async Task Totals_of_the_villages_are_added_up()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var page = await reader.GetAsync($"/aimaks/{await IdAsync("ulgu")}/villages");
        var totals = page.Document.QuerySelector("table.list tfoot")!.TextContent.Replace(NoBreak, ' ');
        foreach (var number in new[] { "1 385", "1 315", "2 700", "538" }) Assert.Contains(number, totals);
    }

    [Fact]
    public async Task Villages_are_searched_sorted_and_exported()
    {
        var reader = await Portal.SignedInAsync("kara-suu.specialist");
        var id = await IdAsync("kara-suu");
        var found = await reader.GetAsync($"/aimaks/{id}/villages?q=кызыл-добо");
        Assert.Equal("Кызыл-Дөбө", Assert.Single(found.Document.QuerySelectorAll("tbody tr th")).TextContent.Trim());
        var sorted = await reader.GetAsync($"/aimaks/{id}/villages?sort=-name");
        Assert.Equal("Орток", sorted.Document.QuerySelector("tbody tr th")!.TextContent.Trim());
        var file = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{id}/villages.csv?q=орток")).Bytes);
        Assert.Contains("Орток", file);
        Assert.DoesNotContain("Мантыш", file);
    }

    [Fact]
    public async Task A_village_is_added_once_and_renamed()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("ulgu");
        var form = await reader.GetAsync($"/aimaks/{id}/villages/new");
        Assert.Equal("Бул аймакта мындай айыл бар", (await reader.SubmitAsync(form, ("Form.Name.Ky", "биринчи айыл"))).ErrorAt("Form_Name_Ky"));
        var bad = await reader.SubmitAsync(form, ("Form.Name.Ky", ""), ("Form.Name.Ru", "Новое"), ("Form.Soate", "12"));
        Assert.Equal(422, bad.Status);
        Assert.Equal("Бул жерди толтуруңуз", bad.ErrorAt("Form_Name_Ky"));
        Assert.Equal(("Новое", "12"), (bad.ValueOf("Form_Name_Ru"), bad.ValueOf("Form_Soate")));
        var code = await reader.SubmitAsync(form, ("Form.Name.Ky", "Жаңы-Айыл"), ("Form.Soate", "12"));
        Assert.Equal("СОАТЕ коду 14 сандан турат", code.ErrorAt("Form_Soate"));
        Assert.Contains("Жаңы-Айыл", (await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Name.Ky", "Жаңы-Айыл"),
            ("Form.Soate", "41704000000099")))).Text);
        Assert.Equal("Мындай СОАТЕ коду башка жерге жазылган",
            (await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{id}/villages/new"), ("Form.Name.Ky", "Дагы бир"), ("Form.Soate", "41704000000099")))
            .ErrorAt("Form_Soate"));
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => v.AiylAimakId == id && v.Name.Ky == "Жаңы-Айыл").Select(v => v.Id).SingleAsync());
        var edit = await reader.GetAsync($"/aimaks/{id}/villages/{village}/edit");
        var stale = await reader.GetAsync($"/aimaks/{id}/villages/{village}/edit");
        Assert.Contains("Жаңы-Турмуш", (await reader.FollowAsync(await reader.SubmitAsync(edit, ("Form.Name.Ky", "Жаңы-Турмуш")))).Text);
        Assert.Equal(409, (await reader.SubmitAsync(stale, ("Form.Name.Ky", "Эски-Турмуш"))).Status);
    }

    [Fact]
    public async Task Counts_are_added_corrected_and_the_latest_is_shown()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("ulgu");
        var village = await Portal.WithDbAsync(db => db.Villages.Where(v => v.AiylAimakId == id && v.Name.Ky == "Экинчи айыл").Select(v => v.Id).SingleAsync());
        var form = await reader.GetAsync($"/aimaks/{id}/population/new?village={village}");
        var bad = await reader.SubmitAsync(form, ("Form.Women", "көп"), ("Form.Men", "-1"), ("Form.AsOf", "кечээ"), ("Form.Source", "Санак"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form_Women"));
        Assert.NotNull(bad.ErrorAt("Form_Men"));
        Assert.NotNull(bad.ErrorAt("Form_AsOf"));
        Assert.Equal("көп", bad.ValueOf("Form_Women"));
        Assert.Equal("Санак", bad.ValueOf("Form_Source"));
        Assert.Contains("Жок дегенде бир санды жазыңыз", (await reader.SubmitAsync(form, ("Form.Source", "Санак"))).Errors);
        var history = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.AsOf", "01.06.2026"), ("Form.Women", "451"), ("Form.Men", "419"),
            ("Form.Households", "171")));
        Assert.Equal(2, history.Document.QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith("01.06.2026", history.Document.QuerySelector("tbody tr th")!.TextContent.Trim(), StringComparison.Ordinal);
        var row = (await reader.GetAsync($"/aimaks/{id}/villages?q=экинчи")).Document.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("451", row);
        var link = history.Document.QuerySelector("tbody tr th a")!.GetAttribute("href")!;
        var edit = await reader.GetAsync(link);
        var stale = await reader.GetAsync(link);
        Assert.Contains("452", (await reader.FollowAsync(await reader.SubmitAsync(edit, ("Form.Women", "452")))).Text);
        Assert.Equal(409, (await reader.SubmitAsync(stale, ("Form.Women", "453"))).Status);
    }

    [Fact]
    public async Task Another_aimaks_villages_do_not_exist()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var id = await IdAsync("kara-suu");
        var (village, count) = await Portal.WithDbAsync(async db => (
            await db.Villages.Where(v => v.AiylAimakId == id).Select(v => v.Id).FirstAsync(), await db.Populations.Where(p => p.AiylAimakId == id)
                .Select(p => p.Id).FirstAsync()));
        string[] paths =
        [
            $"/aimaks/{id}/villages", $"/aimaks/{id}/villages.csv", $"/aimaks/{id}/villages/new", $"/aimaks/{id}/villages/{village}",
                $"/aimaks/{id}/villages/{village}/edit",
            $"/aimaks/{await IdAsync("ulgu")}/villages/{village}", $"/aimaks/{await IdAsync("ulgu")}/villages/{village}/edit",
            $"/aimaks/{id}/population", $"/aimaks/{id}/population/new", $"/population/{count}", $"/population/{count}/explain",
        ];
        foreach (var path in paths) Assert.Equal((path, 404), (path, (await reader.GetAsync(path)).Status));
        var foreign = await reader.SubmitAsync(await reader.GetAsync($"/aimaks/{await IdAsync("ulgu")}/population/new"), ("Form.VillageId", $"{village}"),
            ("Form.Women", "1"));
        Assert.Equal("Тизмеден тандаңыз", foreign.ErrorAt("Form_VillageId"));
    }

    private Task<int> IdAsync(string slug) => Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());
}
