using KaraSuu.Planning.Documents.Plans;

namespace KaraSuu.Planning.Documents.Tests.Plans;

public sealed class SomTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(50, "0,50")]
    [InlineData(100, "1")]
    [InlineData(999_99, "999,99")]
    [InlineData(1_000_00, "1 000")]
    [InlineData(811_076_00, "811 076")]
    [InlineData(1_150_000_00, "1 150 000")]
    [InlineData(1_150_000_05, "1 150 000,05")]
    [InlineData(-1_500_50, "−1 500,50")]
    [InlineData(long.MaxValue, "92 233 720 368 547 758,07")]
    [InlineData(long.MinValue, "−92 233 720 368 547 758,08")]
    public void Sums_are_grouped_by_no_break_spaces(long tyiyn, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), SomText.Of(tyiyn));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5910, "5910")]
    [InlineData(10_000, "10 000")]
    [InlineData(1_234_567, "1 234 567")]
    public void Counts_are_grouped_from_five_digits(int people, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), SomText.Count(people));
}
