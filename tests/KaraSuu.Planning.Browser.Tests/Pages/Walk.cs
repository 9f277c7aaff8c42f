using System.Globalization;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>Follows the links of the portal from page to page, a few examples of each kind of page, and looks at every one.</summary>
/// <param name="examples">how many of each kind</param>
internal sealed partial class Walk(Visit visit, Look look, int examples)
{
    private const int MostPages = 250;

    private readonly Dictionary<string, int> _met = [];

    public List<string> Seen { get; } = [];

    /// <param name="start">where the walk begins; it goes only where links lead</param>
    public async Task FromAsync(params string[] start)
    {
        var waiting = new Queue<string>(start);
        foreach (var path in start) Meet(path);
        while (waiting.TryDequeue(out var path))
        {
            Assert.True(Seen.Count < MostPages, "The walk does not end: is there an address that is not recognised as one kind of page?");
            if (IsFile(path))
            {
                var file = await visit.Page.Context.APIRequest.GetAsync(path);
                if (file.Status != 200) look.Flaws.Add($"{path} answered {file.Status.ToString(CultureInfo.InvariantCulture)}");
                continue;
            }
            if (!await look.OpenAsync(path)) continue;
            Seen.Add(path);
            await look.AtAsync(Kind(path), axe: true, Look.Phone, Look.Desk);
            foreach (var link in (await look.LinksAsync()).Where(Meet)) waiting.Enqueue(link);
        }
    }

    /// <summary>«/cycles/12/meetings?page=2» and «/cycles/7/meetings» are one kind.</summary>
    private static string Kind(string path) => Variable().Replace(path.Split('?')[0], "$1#");

    private static bool IsFile(string path) => path.Split('?')[0].Split('/')[^1].Contains('.', StringComparison.Ordinal);

    private bool Meet(string path)
    {
        var kind = Kind(path);
        var met = _met.GetValueOrDefault(kind);
        if (met >= examples || !_met.TryAdd($"{kind} {path.Split('?')[0]}", 1)) return false;
        _met[kind] = met + 1;
        return true;
    }

    [GeneratedRegex(@"(/public/|/stages/|/)(?:[0-9]+(?=[/.]|$)|(?<=/public/)[a-z0-9-]+|(?<=/stages/)[A-Za-z]+)")]
    private static partial Regex Variable();
}
