using System.Text;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Pages;

public sealed class SoftHyphensTests(Portal portal) : PortalTests(portal)
{
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
        Assert.Equal(parted, SoftHyphens.InHtml(html).Replace(SoftHyphens.Sign, '-'));

    [Theory]
    [InlineData("иш-чараларынын-тизмеси")]
    [InlineData("Электрондук")]
    [InlineData("responsibilities")]
    [InlineData("plan.example.kg/катышуу")]
    [InlineData("12345678901234567890")]
    public void Whatever_else_there_is_stays_the_very_same(string html) => Assert.Same(html, SoftHyphens.InHtml(html));

    [Fact]
    public void Parting_twice_is_parting_once()
    {
        var once = SoftHyphens.InHtml("Катышуучулардын саны");
        Assert.Same(once, SoftHyphens.InHtml(once));
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

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Pages_of_other_languages_hold_none(string language)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var home = await reader.GetAsync("/");
        await reader.SubmitAsync(home, "#languages", ("to", language));
        Assert.DoesNotContain(SoftHyphens.Sign, Encoding.UTF8.GetString((await reader.GetAsync("/journal")).Bytes));
        Assert.DoesNotContain(SoftHyphens.Sign, Encoding.UTF8.GetString((await reader.GetAsync("/")).Bytes));
    }
}
