using System.Globalization;
using KaraSuu.Planning.Browser.Tests.Chain;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>The rankings, the choice of their method, the moving of sources and the pictures, on a phone and at a desk.</summary>
public sealed class RankingPagesTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Theory]
    [InlineData("ulgu")]
    [InlineData("kara-suu")]
    public Task Are_read_on_a_phone_and_at_a_desk(string aimak) => VisitAsync(async visit =>
    {
        var look = new Look(visit, $"{aimak}.specialist", new Once());
        await look.OpenAsync("/");
        var villages = (await visit.Page.Locator("nav.sections a[href$=\"/villages\"]").First.GetAttributeAsync("href"))!;
        var pictures = villages.Replace("/villages", "/participation", StringComparison.Ordinal);
        var cycles = (await look.LinksAsync("header.top")).Where(l => l.StartsWith("/cycles/", StringComparison.Ordinal)).ToList();
        List<string> paths = [pictures, .. cycles.Select(c => $"{c}/ranking"), .. cycles.Select(c => $"{c}/priorities")];
        var sources = new List<string>();
        foreach (var path in paths)
        {
            if (!await look.OpenAsync(path)) continue;
            await look.ReadAsync(path);
            await LookAsync(look, path);
            sources.AddRange((await look.LinksAsync("main")).Where(l => l.StartsWith("/priorities/", StringComparison.Ordinal)));
            sources.AddRange((await look.LinksAsync("main")).Where(l => l.EndsWith("/ranking/method", StringComparison.Ordinal)));
        }
        foreach (var path in sources.Select(s => s.Split('#')[0]).Distinct().Take(4).ToList())
        {
            if (await look.OpenAsync(path)) await LookAsync(look, path);
            foreach (var further in (await look.LinksAsync("main")).Where(l => l.EndsWith("/sources", StringComparison.Ordinal)).ToList())
            {
                if (await look.OpenAsync(further)) await LookAsync(look, further);
            }
        }
        foreach (var method in sources.Where(s => s.EndsWith("/method", StringComparison.Ordinal)).Distinct())
        {
            if (await look.OpenAsync(method)) await LookAsync(look, method);
        }
        Assert.True(sources.Count > 0);
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));
    }, $"{aimak}.specialist");

    [Fact]
    public Task Sources_are_merged_split_off_and_put_back() => VisitAsync(async visit =>
    {
        var steps = new Steps(visit, looks: false);
        var look = new Look(visit, "ulgu.specialist", new Once());
        await steps.OpenAsync("/");
        var cycle = (await visit.Page.Locator("nav.sections a[href$=\"/priorities\"]").First.GetAttributeAsync("href"))!;
        cycle = cycle[..^"/priorities".Length];
        foreach (var text in new[] { "Ички жолдор бузулган", "Ички жолдорго шагыл төшөлсүн" })
        {
            await steps.OpenAsync($"{cycle}/proposals/new");
            await steps.FillAsync(("Form_Text", text));
            await steps.SaveAsync();
        }
        await steps.OpenAsync($"{cycle}/priorities/merge");
        await LookAsync(look, "merge");
        foreach (var box in await visit.Page.Locator("input[name=\"Form.Proposals\"]").AllAsync()) await box.CheckAsync();
        await steps.FillAsync(("Form_Title", "Ички жолдор"), ("Form_Reason", "Экөө тең жол жөнүндө"));
        await steps.SaveAsync();
        await steps.SeesAsync("Экөө тең жол жөнүндө");
        await LookAsync(look, "merged");
        var merged = steps.Path;
        await steps.OpenAsync($"{merged}/sources");
        await LookAsync(look, "sources");
        await visit.Page.Locator("input[name=\"Form.Proposals\"]").First.CheckAsync();
        await steps.FillAsync(("Form_Title", "Шагыл"), ("Form_Reason", "Өзүнчө иш"));
        await steps.SaveAsync();
        await steps.SeesAsync("Өзүнчө иш");
        await visit.FollowAsync(visit.Page.Locator("button[form=undo]").First);
        await steps.SeesAsync("Кайра кайтарылган");
        await LookAsync(look, "undone");
        Assert.True(look.Flaws.Count == 0, string.Join('\n', look.Flaws));
    }, "ulgu.specialist");

    /// <summary>Pages of one kind differ by the number in their address.</summary>
    private static async Task LookAsync(Look look, string path)
    {
        var kind = string.Join('/', path.Split('/', '?').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out _) ? "0" : part));
        await look.AtAsync(kind, axe: true, Look.Phone, Look.Desk, Look.SmallPhone);
        await look.PrintedAsync();
    }
}
