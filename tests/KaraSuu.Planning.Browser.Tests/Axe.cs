using Deque.AxeCore.Commons;

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>Checks a page with axe against WCAG 2.2 AA and axe's best practices.</summary>
/// <remarks>
/// Playwright evaluates axe through the browser's debugger, so the page's content policy stays in force. The portal has no frames:
/// axe runs in the page itself, which is many times faster than the round trips of axe's own adapter.
/// </remarks>
public static class Axe
{
    private const string Run =
        """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          const flaws = found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target.join(' ')} at ${location.href}: ${rule.help}`));
          return found.passes.length === 0 ? ['axe found nothing to check', ...flaws] : flaws;
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with one line per flaw: rule, impact, selector, page.</summary>
    public static Task CheckAsync(Visit visit) => visit.WithScriptsAsync(async page =>
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        var flaws = await page.EvaluateAsync<string[]>(Run);
        Assert.True(flaws.Length == 0, $"axe at {page.Url}:\n{string.Join('\n', flaws)}");
    });
}
