using System.Text.Json;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>A paper protocol is typed in on one page, mostly by keyboard; lists are pasted.</summary>
public sealed class ProtocolTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    private const int MostClicks = 4;

    /// <summary>Twelve numbers and ten issues, from the home page to the saved protocol: one page, and no more clicks than the goal allows.</summary>
    [Fact]
    public Task A_protocol_of_twelve_numbers_and_ten_issues_takes_one_page_and_four_clicks() => VisitAsync(
        async visit =>
        {
            await visit.GoAsync("/");
            var page = visit.Page;
            var clicks = 0;
            Task PressAsync(string selector)
            {
                clicks++;
                return visit.FollowAsync(page.Locator(selector).First);
            }
            await PressAsync("nav a[href$='/meetings']");
            await PressAsync("main a[href$='/meetings/new']");

            await page.Locator("#Form_VillageId").FocusAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("12052026");
            var cells = page.Locator("table[data-totals] tbody input");
            for (var at = 0; at < Math.Min(12, await cells.CountAsync()); at++) await cells.Nth(at).PressSequentiallyAsync($"{at + 3}");

            var rows = page.Locator("#issues tbody tr");
            Assert.Equal(10, await rows.CountAsync());
            await rows.Nth(0).Locator("textarea").First.FocusAsync();
            for (var at = 1; at <= 10; at++)
            {
                await page.Keyboard.TypeAsync($"Көйгөй {at}");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.TypeAsync("2");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.TypeAsync("5");
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.TypeAsync("4");
                var next = rows.Nth(at).Locator("textarea").First;
                if (at < 10) await next.FocusAsync();
            }
            await Assertions.Expect(rows).ToHaveCountAsync(11);
            await Axe.CheckAsync(visit);
            await PressAsync("main form[method=post] .actions button");
            Assert.True(clicks <= MostClicks);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Көйгөй 10");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("12.05.2026");
        },
        "ulgu.specialist");

    [Fact]
    public Task A_list_is_pasted_rows_are_moved_and_taken_out_and_the_browser_reads_as_the_portal() => VisitAsync(
        async visit =>
        {
            var page = visit.Page;
            await visit.GoAsync("/");
            await visit.GoAsync(await page.Locator("nav a[href$='/meetings']").First.GetAttributeAsync("href") + "/new");
            var cases = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root(AppContext.BaseDirectory), "tests", "pasted-cases.json"))).RootElement;
            foreach (var one in cases.EnumerateArray())
            {
                var read = await page.EvaluateAsync<string[]>(
                    """
                    async text => {
                      const { readIssues } = await import(document.querySelector('script[src*="/rows.js"]').src);
                      return readIssues(text).map(i => [i.text, i.women, i.men, i.votes, i.solution].map(v => v ?? '').join('|'));
                    }
                    """,
                    one.GetProperty("pasted").GetString());
                Assert.Equal(one.GetProperty("read").EnumerateArray().Select(r => r.GetString()), read);
            }

            var rows = page.Locator("#issues tbody tr");
            ILocator Text(int row) => rows.Nth(row).Locator("textarea").First;
            await Text(1).FillAsync("Мурунку");
            await PasteAsync(Text(0), string.Join('\n', Enumerable.Range(1, 12).Select(n => $"{n}. Көйгөй {n}\t{n}\t{n + 1}")));
            await Assertions.Expect(Text(0)).ToHaveValueAsync("Көйгөй 1");
            await Assertions.Expect(Text(1)).ToHaveValueAsync("Мурунку");
            await Assertions.Expect(Text(12)).ToHaveValueAsync("Көйгөй 12");
            await Assertions.Expect(rows.Nth(12).Locator("[name$='].MenVotes']")).ToHaveValueAsync("13");

            await Text(0).PressAsync("Alt+ArrowDown");
            await Assertions.Expect(Text(0)).ToHaveValueAsync("Мурунку");
            await Assertions.Expect(Text(1)).ToBeFocusedAsync();
            await rows.Nth(0).Locator("button").Last.PressAsync("Enter");
            await Assertions.Expect(Text(0)).ToHaveValueAsync("Көйгөй 1");

            await page.Locator("input[name='Form.Attendance[0].Women']").FillAsync("4");
            await rows.Nth(0).Locator("[name$='].WomenVotes']").FillAsync("7");
            await Assertions.Expect(rows.Nth(0).Locator(".more")).ToContainTextAsync("9 добуш");
            await Axe.CheckAsync(visit);
        },
        "ulgu.specialist");

    /// <summary>What a paste of the keyboard brings; the clipboard of a browser without a window cannot be filled.</summary>
    private static async Task PasteAsync(ILocator field, string text) => await field.EvaluateAsync(
        """
        (field, text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "KaraSuu.Planning.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
