using System.Text;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Pages;

public sealed class SoftHyphensTests(Portal portal) : PortalTests(portal)
{
    private static readonly int Fewest = SoftHyphens.FewestIn(Language.Kyrgyz)!.Value;

    [Theory]
    [InlineData("вокзалдын", "вок-зал-дын")]
    [InlineData("жоопкерчиликтүү", "жооп-кер-чи-лик-түү")]
    [InlineData("Катышуучулардын", "Ка-ты-шуу-чу-лар-дын")]
    [InlineData("айылдыктардын", "айыл-дык-тар-дын")]
    [InlineData("объектилердин", "объек-ти-лер-дин")]
    [InlineData("келишимдердин", "ке-ли-шим-дер-дин")]
    [InlineData("өкүлчүлүктөрү", "өкүл-чү-лүк-тө-рү")]
    [InlineData("АРТЫКЧЫЛЫКТУУ", "АР-ТЫК-ЧЫ-ЛЫК-ТУУ")]
    [InlineData("жер", "жер")]
    [InlineData("", "")]
    public void A_word_is_parted_by_Kyrgyz_syllables_and_no_letter_stands_alone(string word, string parted)
    {
        var parts = SoftHyphens.PartsOf(word);
        Assert.Equal(parted, string.Join('-', parts));
        Assert.True(parts.Count == 1 || parts.All(p => p.Length >= 2));
    }

    [Theory]
    [InlineData("Катышуучулардын саны", "Ка-ты-шуу-чу-лар-дын саны")]
    [InlineData("<a href=\"/катышуучулардын\">Катышуучулардын</a>", "<a href=\"/катышуучулардын\">Ка-ты-шуу-чу-лар-дын</a>")]
    [InlineData("&laquo;катышуучулардын&raquo; 123456789012", "&laquo;ка-ты-шуу-чу-лар-дын&raquo; 123456789012")]
    public void Only_long_words_of_the_text_are_parted(string html, string parted) =>
        Assert.Equal(parted, SoftHyphens.InHtml(html, Fewest).Replace(SoftHyphens.Sign, '-'));

    [Theory]
    [InlineData("иш-чараларынын-тизмеси")]
    [InlineData("Электрондук")]
    [InlineData("responsibilities")]
    [InlineData("plan.example.kg/катышуу")]
    [InlineData("12345678901234567890")]
    public void Whatever_else_there_is_stays_the_very_same(string html) => Assert.Same(html, SoftHyphens.InHtml(html, Fewest));

    [Theory]
    [InlineData("Ответственные", "От-ветст-вен-ные")]
    [InlineData("Предусмотрено", "Пре-дус-мот-ре-но")]
    [InlineData("Домохозяйства", "До-мо-хо-зяйст-ва")]
    [InlineData("(стимулирующий) грант", "(сти-му-ли-рую-щий) грант")]
    [InlineData("Устранение, дней", "Уст-ра-не-ние, дней")]
    [InlineData("Оплачено, сом", "Оплачено, сом")]
    public void Russian_words_are_parted_from_nine_letters_on(string html, string parted) =>
        Assert.Equal(parted, SoftHyphens.InHtml(html, SoftHyphens.FewestIn(Language.Russian)!.Value).Replace(SoftHyphens.Sign, '-'));

    [Fact]
    public void Parting_twice_is_parting_once()
    {
        var once = SoftHyphens.InHtml("Катышуучулардын саны", Fewest);
        Assert.Same(once, SoftHyphens.InHtml(once, Fewest));
    }

    [Fact]
    public async Task Column_heads_labels_and_names_of_facts_are_parted_on_a_Kyrgyz_page_and_values_are_not()
    {
        var reader = await Portal.SignedInAsync("ulgu.admin");
        var (aimak, cycle) = await Portal.WithDbAsync(async db =>
        {
            var of = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            return (of, await db.Cycles.Where(c => c.AiylAimakId == of && c.BudgetYear == 2027).Select(c => c.Id).SingleAsync());
        });
        var parted = 0;
        foreach (var path in new[] { "/users", $"/aimaks/{aimak}/monitoring", $"/cycles/{cycle}/proposals", $"/cycles/{cycle}/hearings", "/journal" })
        {
            var page = Encoding.UTF8.GetString((await reader.GetAsync(path)).Bytes);
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
            Assert.All(
                document.QuerySelectorAll("td, th[scope=row], dd, input, option, title, h1").Select(Values),
                text => Assert.DoesNotContain(SoftHyphens.Sign, text));
            parted += document.QuerySelectorAll("th[scope=col], td, dt").Count(e => (e.TextContent + e.GetAttribute("data-label")).Contains(SoftHyphens.Sign));
            Assert.InRange(page.Length, 1, 60 * 1024);
        }
        Assert.True(parted > 3, $"only {parted} labels are parted");

        // A cell of the journal holds names of facts beside the facts.
        static string Values(AngleSharp.Dom.IElement element)
        {
            var copy = (AngleSharp.Dom.IElement)element.Clone();
            foreach (var name in copy.QuerySelectorAll("dt").ToList()) name.Remove();
            return copy.TextContent + copy.GetAttribute("value");
        }
    }

    [Fact]
    public async Task A_Russian_page_parts_its_labels_and_an_English_one_holds_no_hyphen()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        await reader.SubmitAsync(await reader.GetAsync("/"), "#languages", ("to", "ru"));
        var home = await reader.GetAsync("/");
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(home.Bytes));
        Assert.Contains("Рес\u00adпуб\u00adли\u00adканс\u00adкий бюджет", document.QuerySelectorAll("th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.All(document.QuerySelectorAll("h1, h2, td, dd"), e => Assert.DoesNotContain(SoftHyphens.Sign, e.TextContent));

        await reader.SubmitAsync(home, "#languages", ("to", "en"));
        foreach (var path in new[] { "/", "/aimaks" })
            Assert.DoesNotContain(SoftHyphens.Sign, Encoding.UTF8.GetString((await reader.GetAsync(path)).Bytes));
    }
}
