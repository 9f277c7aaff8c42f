using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>Checks a page with axe against WCAG 2.2 AA and axe's best practices.</summary>
/// <remarks>Playwright evaluates axe through the browser's debugger, so the page's content policy stays in force.</remarks>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Fails with one line per flaw: rule, impact, selector, page.</summary>
    public static Task CheckAsync(Visit visit) => visit.WithScriptsAsync(async page =>
    {
        var result = await page.RunAxe(Rules);
        var flaws =
            from rule in result.Violations
            from node in rule.Nodes
            select $"{rule.Id} ({rule.Impact}): {node.Target} at {page.Url}: {rule.Help}";

        Assert.True(result.Passes.Length > 0, $"axe found nothing to check at {page.Url}");
        Assert.True(result.Violations.Length == 0, $"axe:\n{string.Join('\n', flaws)}");
    });
}
