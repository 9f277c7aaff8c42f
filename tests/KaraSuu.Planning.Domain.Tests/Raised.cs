using KaraSuu.Planning.Domain.Checks;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>The one way tests say «this doubt is shown» and «this one is not»; the coverage test looks for both.</summary>
internal static class Raised
{
    public static Check By(string code, IEnumerable<Check> checks) => Assert.Single(checks, check => check.Code == code);

    public static void NotBy(string code, IEnumerable<Check> checks) => Assert.DoesNotContain(checks, check => check.Code == code);
}
