using FsCheck;
using FsCheck.Fluent;

namespace KaraSuu.Planning.Domain.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void A_som_is_a_hundred_tyiyn() => Assert.Equal(15_000_000, Money.FromSom(150_000).Tyiyn);

    [Fact]
    public void Tyiyn_below_a_whole_som_are_kept_but_not_shown_as_som()
    {
        var money = new Money(150_099);

        Assert.Equal(1_500, money.Som);
        Assert.Equal(150_099, money.Tyiyn);
    }

    [Fact]
    public void A_sum_beyond_the_largest_number_is_refused_rather_than_wrapped()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => Money.FromSom(long.MaxValue));
    }

    [Fact]
    public void Ninety_thousand_lines_of_the_largest_allowed_sum_still_add_up()
    {
        var sum = Enumerable.Repeat(new Money(Money.MaxTyiyn), 90_000).Aggregate(Money.Zero, Money.Add);

        Assert.Equal(90_000 * Money.MaxTyiyn, sum.Tyiyn);
    }

    [Fact]
    public void Sums_do_not_depend_on_order() =>
        Prop.ForAll(Amounts.ArrayOf().ToArbitrary(), amounts =>
            Sum(amounts).Tyiyn == amounts.Sum() && Sum(amounts.Reverse()) == Sum(amounts)).QuickCheckThrowOnFailure();

    [Fact]
    public void Comparison_is_that_of_the_tyiyn() =>
        Prop.ForAll(Amounts.Two().ToArbitrary(), pair =>
        {
            var (a, b) = (new Money(pair.Item1), new Money(pair.Item2));
            return (a < b) == (pair.Item1 < pair.Item2)
                && (a > b) == (pair.Item1 > pair.Item2)
                && (a <= b) == (pair.Item1 <= pair.Item2)
                && (a >= b) == (pair.Item1 >= pair.Item2)
                && Math.Sign(a.CompareTo(b)) == Math.Sign(pair.Item1.CompareTo(pair.Item2));
        }).QuickCheckThrowOnFailure();

    private static Gen<long> Amounts =>
        from thousands in Gen.Choose(0, 1_000_000_000)
        from rest in Gen.Choose(0, 99_999)
        select (thousands * 100_000L) + rest;

    [Fact]
    public void Equal_sums_are_neither_less_nor_more_than_each_other()
    {
        var (a, b) = (Money.FromSom(5), Money.FromSom(5));

        Assert.True(a <= b && a >= b);
        Assert.False(a < b || a > b);
    }

    [Fact]
    public void What_is_known_is_summed_and_of_nothing_known_there_is_no_sum()
    {
        Assert.Equal(Money.FromSom(8), Money.OfKnown([Money.FromSom(1), null, Money.FromSom(7)]));
        Assert.Equal(Money.Zero, Money.OfKnown([null, Money.Zero]));
        Assert.Null(Money.OfKnown([null, null]));
        Assert.Null(Money.OfKnown([]));
    }

    [Fact]
    public void What_a_query_finds_nothing_of_is_unknown_and_not_zero() =>
        Assert.Equal((null, Money.Zero, new Money(5)), (Money.Of(null), Money.Of(0)!.Value, Money.Of(5)!.Value));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Money.MaxTyiyn, true)]
    [InlineData(Money.MaxTyiyn + 1, false)]
    [InlineData(-1, false)]
    public void What_is_paid_is_above_zero_and_not_beyond_the_largest_sum(long tyiyn, bool isPayable) =>
        Assert.Equal(isPayable, new Money(tyiyn).IsPayable);

    [Fact]
    public void A_counter_entry_takes_back_what_was_paid() =>
        Assert.Equal((Money.Zero, -Money.FromSom(5)), (Money.FromSom(5) + -Money.FromSom(5), Money.Negate(Money.FromSom(5))));

    private static Money Sum(IEnumerable<long> amounts) => amounts.Aggregate(Money.Zero, (sum, tyiyn) => sum + new Money(tyiyn));
}
