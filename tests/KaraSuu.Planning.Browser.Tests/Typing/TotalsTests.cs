using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KaraSuu.Planning.Browser.Tests.Typing;

/// <summary>Totals and shares follow what is typed: what cannot be read makes them unknown, and what is left empty stays unknown.</summary>
public sealed class TotalsTests(Portal portal, Browser browser) : Journey(portal, browser)
{
    [Fact]
    public Task Sums_and_the_share_of_women_follow_what_is_typed_and_never_guess() => VisitAsync(
        async visit =>
        {
            await visit.GoAsync("/");
            await visit.GoAsync(await visit.Page.Locator("nav a[href$='/meetings']").First.GetAttributeAsync("href") + "/new");
            ILocator Field(string name) => visit.Page.Locator($"input[name='Form.{name}']");
            ILocator Row(int number) => visit.Page.Locator("table[data-totals] tbody tr").Nth(number).Locator("output");
            var share = visit.Page.Locator("table[data-totals] output[data-share]");
            await Assertions.Expect(share).ToHaveTextAsync("—");
            await Assertions.Expect(Row(0)).ToHaveTextAsync("—");

            await Field("Attendance[0].Women").FillAsync("12");
            await Field("Attendance[0].Men").FillAsync("8");
            await Assertions.Expect(Row(0)).ToHaveTextAsync("20");
            await Assertions.Expect(Field("Women")).ToHaveAttributeAsync("placeholder", "12");
            await Assertions.Expect(Field("Men")).ToHaveAttributeAsync("placeholder", "8");
            await Assertions.Expect(Field("Total")).ToHaveAttributeAsync("placeholder", "20");
            await Assertions.Expect(share).ToHaveTextAsync(new Regex(@"^60\s%"));

            await Field("Attendance[1].Women").FillAsync("он");
            await Assertions.Expect(Row(1)).ToHaveTextAsync("—");
            await Assertions.Expect(Field("Women")).ToHaveAttributeAsync("placeholder", "—");
            await Assertions.Expect(Field("Total")).ToHaveAttributeAsync("placeholder", "—");
            await Assertions.Expect(Field("Men")).ToHaveAttributeAsync("placeholder", "8");
            await Assertions.Expect(share).ToHaveTextAsync("—");

            await Field("Attendance[1].Women").FillAsync("");
            await Assertions.Expect(share).ToHaveTextAsync(new Regex(@"^60\s%"));
            await Field("Attendance[0].Men").FillAsync("");
            await Assertions.Expect(Field("Men")).ToHaveAttributeAsync("placeholder", "");
            await Assertions.Expect(share).ToHaveTextAsync("—");

            await Field("Total").FillAsync("155");
            await Assertions.Expect(share).ToHaveTextAsync("—");
            await Field("Women").FillAsync("56");
            await Assertions.Expect(share).ToHaveTextAsync(new Regex(@"^36,1\s%"));

            // Of an age that hardly anybody in the village has, so many cannot have come; of a meeting for men no norm is asked.
            await Field("Total").FillAsync("");
            await Field("Women").FillAsync("");
            await Field("Attendance[0].Men").FillAsync("8");
            await Assertions.Expect(share).ToHaveClassAsync("met");
            await share.EvaluateAsync("e => { const v = document.getElementById(e.dataset.village); v.selectedIndex = 1; "
                + "e.dataset.ages = JSON.stringify({ [v.value]: [[19, 11, 8]] }); }");
            await Field("Attendance[0].Men").FillAsync("7");
            await Assertions.Expect(share).ToHaveClassAsync("");
            await Field("Attendance[0].Women").FillAsync("11");
            await Assertions.Expect(share).ToHaveClassAsync("met");
            await visit.Page.Locator("#Form_FocusSex").SelectOptionAsync("Men");
            await Assertions.Expect(share).ToHaveClassAsync("");
            await visit.Page.Locator("#Form_FocusSex").SelectOptionAsync("");
            await Axe.CheckAsync(visit);
        },
        "ulgu.specialist");
}
