using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>The browser reads what is typed as the portal does (tests/typed-cases.csv), and says so before it is sent.</summary>
public sealed class NumbersTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Fact]
    public Task Figures_days_and_times_are_read_as_the_table_says_and_shown_before_they_are_sent() => VisitAsync(
        async visit =>
        {
            var cases = File.ReadLines(Path.Combine(Root(AppContext.BaseDirectory), "tests", "typed-cases.csv")).Skip(1)
                .Select(line => line.Split(';')).ToList();
            var read = await visit.Page.EvaluateAsync<string[]>(
                """
                async cases => {
                  const { readDay, readNumber, readTime } = await import('/numbers.js');
                  return JSON.parse(cases).map(([kind, text]) => {
                    const { reading, value = '', other = '' } = kind === 'day' ? readDay(text) : kind === 'time' ? readTime(text) : readNumber(text, kind);
                    return [reading, value, other].join(';');
                  });
                }
                """,
                JsonSerializer.Serialize(cases.Select(c => new[] { c[0], Regex.Unescape(c[1]) })));
            Assert.Equal(cases.Select(c => $"{c[0]} «{c[1]}» {string.Join(';', c[2..])}"), cases.Zip(read, (c, r) => $"{c[0]} «{c[1]}» {r}"));

            await visit.GoAsync("/");
            await visit.GoAsync(await visit.Page.Locator("nav a[href$='/works']").First.GetAttributeAsync("href") + "/new");
            var quantity = visit.Page.Locator("#Form_Quantity");
            await quantity.PressSequentiallyAsync("12,125");
            await Assertions.Expect(visit.Page.Locator("#Form_Quantity + output")).ToHaveTextAsync("12,1250 же 12 125?");
            await quantity.FillAsync("12 125");
            await Assertions.Expect(visit.Page.Locator("#Form_Quantity + output")).ToHaveTextAsync("12 125");
            await Axe.CheckAsync(visit);
        },
        "kara-suu.specialist");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
