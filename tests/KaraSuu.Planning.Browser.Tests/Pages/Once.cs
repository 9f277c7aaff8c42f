namespace KaraSuu.Planning.Browser.Tests.Pages;

/// <summary>What has been looked at in this run, by whichever journey came first; journeys walk side by side.</summary>
internal sealed class Once
{
    private readonly HashSet<string> _met = [];
    private readonly Lock _door = new();

    /// <summary>True the first time.</summary>
    public bool Add(string what)
    {
        lock (_door) return _met.Add(what);
    }
}
