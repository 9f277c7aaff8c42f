using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Tests.Operations;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("KaraSuu.Planning.Web.Tests.LongestFirst", "KaraSuu.Planning.Web.Tests")]

namespace KaraSuu.Planning.Web.Tests;

/// <summary>Classes that take a minute and more begin first, so that at the end no core waits for one of them; the others keep their order.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest =
    [
        typeof(HostileInputTests),
        typeof(QueryCountTests),
        typeof(DocumentedTests),
        typeof(NoTextTests),
        typeof(QueryPlanTests),
        typeof(BackupTests),
        typeof(ColumnTests),
        typeof(IsolationTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Longest, type => collection.DisplayName.EndsWith($" {type.FullName}", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
