using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class HasteTests
{
    private static readonly DateOnly Monday = new(2026, 6, 15);

    [Theory]
    [InlineData("2026-06-14", Haste.Late)]
    [InlineData("2026-06-15", Haste.Soon)]
    [InlineData("2026-07-15", Haste.Soon)]
    [InlineData("2026-07-16", Haste.Far)]
    [InlineData(null, Haste.NoDay)]
    public void What_is_due_within_a_month_is_soon(string? due, Haste haste) =>
        Assert.Equal(haste, Hastes.Of(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Monday));

    [Fact]
    public void A_month_from_the_last_of_January_ends_in_February() =>
        Assert.Equal(new DateOnly(2027, 2, 28), Hastes.SoonUntil(new DateOnly(2027, 1, 31)));
}
