using System.Globalization;
using KaraSuu.Planning.Browser.Tests.Chain;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>The pages of a table that is brought: errors at their cells, what is likely known, what was added and taken back.</summary>
public sealed class ExcelPagesTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const string Heads = "Аты-жөнү\tКимдин атынан\tЖынысы\tКызматы";

    private readonly List<string> _flaws = [];
    private readonly Once _looked = new();

    [Fact]
    public async Task Are_read_on_a_phone_and_at_a_desk()
    {
        await VisitAsync(BringAsync, "ulgu.specialist");
        Assert.True(_flaws.Count == 0, string.Join('\n', _flaws));
    }

    private async Task BringAsync(Visit visit)
    {
        var steps = new Steps(visit, looks: false);
        var cycles = await visit.Page.Locator("nav.sections a[href^=\"/aimaks/\"][href$=\"/cycles\"]").GetAttributeAsync("href");
        await steps.OpenAsync($"{cycles}/new");
        await steps.FillAsync(("Form_BudgetYear", "2063"));
        await steps.SaveAsync();
        var at = $"{steps.Path[..^"/stages".Length]}/working-group/excel";
        await PasteAsync(steps, at, "Кымбатбекова Айгүлсүн Кубанычбековна\tайыл өкмөтүнүн бөлүмү\t\t\nАсан\t\tаял\t");
        await steps.SeesAsync("Таблицадагы каталар");
        await LookAsync(visit);
        await PasteAsync(steps, at, "Кымбатбекова Айгүлсүн Кубанычбековна\tЖергиликтүү жамаат\tАял\t№ 2 ТОСтун башчысы\n"
            + "Кымбатбекова А. К.\tЖергиликтүү жамаат\t\t");
        await LookAsync(visit);
        await steps.Page.Locator("input[name=\"Form.Also\"]").CheckAsync();
        await steps.SaveAsync();
        await steps.SeesAsync(string.Format(CultureInfo.InvariantCulture, "Таблицадан кошулду: {0}.", 2));
        await LookAsync(visit);
        var done = steps.Path;
        await steps.OpenAsync(at);
        await LookAsync(visit);
        await steps.OpenAsync(done);
        await steps.SaveAsync("main form[method=post] button.danger");
        await steps.SeesAsync("Артка кайтарылды");
        await LookAsync(visit);
    }

    private static async Task PasteAsync(Steps steps, string at, string rows)
    {
        await steps.OpenAsync(at);
        await steps.FillAsync(("Form_Pasted", $"{Heads}\n{rows}"));
        await steps.SaveAsync();
    }

    private async Task LookAsync(Visit visit)
    {
        var look = new Look(visit, "", _looked);
        await look.AtAsync(new Uri(visit.Page.Url).AbsolutePath, axe: true, Look.Phone, Look.Desk);
        _flaws.AddRange(look.Flaws);
    }
}
