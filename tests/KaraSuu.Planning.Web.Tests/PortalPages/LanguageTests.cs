using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.PortalPages;

/// <summary>Parts of a page in another language say so, and languages are called by their whole names.</summary>
public sealed class LanguageTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_language_button_is_read_whole_in_its_own_language()
    {
        var buttons = (await Portal.Visitor().GetAsync("/accounts/sign-in")).Document.QuerySelectorAll(".languages button").ToList();

        Assert.Equal([("ky", "Кыргызча"), ("ru", "Русский"), ("en", "English")],
            buttons.Select(b => (b.GetAttribute("lang")!, b.TextContent.Trim())));
        Assert.All(buttons, b => Assert.Null(b.GetAttribute("aria-label")));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task What_was_written_in_Kyrgyz_says_so_on_a_page_in_another_language(string language)
    {
        var reader = await ReaderOfAsync(language);
        foreach (var path in new[] { "/public/ulgu/plans/2027", "/public/ulgu/works", "/public/ulgu" })
        {
            var page = await reader.GetAsync(path);
            Assert.Equal((path, 200), (path, page.Status));
            Assert.NotEmpty(page.Document.QuerySelectorAll("main [lang=ky]"));
            var unmarked = page.Document.QuerySelectorAll("main th[scope=row], main h2")
                .Where(e => e.QuerySelector("[lang]") is null && e.Closest("main [lang]") is null)
                .Select(e => e.TextContent.Trim()).Where(t => t.Any(c => "ңөүҢӨҮ".Contains(c, StringComparison.Ordinal))).ToList();
            Assert.True(unmarked.Count == 0, $"{path}: {string.Join('|', unmarked)}");
        }
    }

    [Fact]
    public async Task A_page_in_Kyrgyz_marks_nothing_as_Kyrgyz_but_papers()
    {
        var page = await (await ReaderOfAsync("ky")).GetAsync("/public/ulgu/works");

        Assert.Empty(page.Document.QuerySelectorAll("main span[lang]"));
    }

    [Fact]
    public async Task A_link_to_a_paper_says_in_which_language_it_is()
    {
        var page = await Portal.Visitor().GetAsync("/public/ulgu/plans/2027");

        Assert.Equal(["ky", "ru"], page.Document.QuerySelectorAll("main a[href*='.pdf']").Select(a => a.GetAttribute("hreflang")));
    }

    [Theory]
    [InlineData("Нет условий для учёбы в школе, необходим ремонт крыши", "ru")]
    [InlineData("Ремонт водопровода и освещение улиц", "ru")]
    [InlineData("Repair of the school roof", "en")]
    [InlineData("Мектепте билим алууга шарттын жетишсиздиги: чатырынан суу агып, дубалдарына зыян келтирилген", null)]
    [InlineData("Айылдын ички жолдору начар, жарык жок", null)]
    [InlineData("Жол и суу маселелери, айылдын жашоочулары айткан", null)]
    [InlineData("Не болду, от жок, из калды", null)]
    [InlineData("Көчөдө жарык жок", "ky")]
    [InlineData("Ремонт дороги", null)]
    [InlineData("ОсОО «Строй-Сервис»", null)]
    [InlineData("CASA-1000", null)]
    [InlineData("", null)]
    public void The_language_of_a_text_is_told_only_where_it_is_sure(string text, string? language) => Assert.Equal(language, Language.Recognised(text));

    [Fact]
    public async Task What_was_written_in_Russian_says_so_on_a_Kyrgyz_page_and_not_on_a_Russian_one()
    {
        const string written = "Нет условий для учёбы в школе, необходим ремонт крыши";
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync());
        var form = await specialist.GetAsync($"/aimaks/{aimak}/contractors/new");
        var page = await specialist.FollowAsync(await specialist.SubmitAsync(form, ("Form.Name", "Тил ЖЧК"), ("Form.Note", written)));

        Assert.Equal("ru", Assert.Single(page.Document.QuerySelectorAll("main dd span[lang]"), e => e.TextContent == written).GetAttribute("lang"));
        await specialist.SubmitAsync(page, "header form[action='/language']", ("to", "ru"));
        Assert.DoesNotContain((await specialist.GetAsync(page.Path)).Document.QuerySelectorAll("main [lang]"),
            e => e.TextContent.Contains(written, StringComparison.Ordinal));
    }

    private async Task<Reader> ReaderOfAsync(string language)
    {
        var reader = Portal.Visitor();
        var page = await reader.GetAsync("/public");
        await reader.SubmitAsync(page, "header form[action='/language']", ("to", language));
        return reader;
    }
}
