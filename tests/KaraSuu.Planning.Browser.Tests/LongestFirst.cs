using KaraSuu.Planning.Browser.Tests.Chain;
using KaraSuu.Planning.Browser.Tests.Pages;
using KaraSuu.Planning.Browser.Tests.Works;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("KaraSuu.Planning.Browser.Tests.LongestFirst", "KaraSuu.Planning.Browser.Tests")]

namespace KaraSuu.Planning.Browser.Tests;

/// <summary>Classes that take a minute and more begin first, so that at the end no core waits for one of them; the others keep their order.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest =
    [
        typeof(EveryPageTests),
        typeof(EveryPageOfMonitoringTests),
        typeof(WholeChainTests),
        typeof(LifeOfAWorkTests),
        typeof(EveryOtherPageTests),
        typeof(OtherwiseTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Longest, type => collection.DisplayName.EndsWith($" {type.FullName}", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
