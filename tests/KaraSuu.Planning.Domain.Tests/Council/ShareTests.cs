using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class ShareTests
{
    [Theory]
    [InlineData(1, 2, true, 15, 8)]
    [InlineData(1, 2, true, 16, 9)]
    [InlineData(1, 2, false, 15, 8)]
    [InlineData(1, 2, false, 16, 8)]
    [InlineData(2, 3, false, 15, 10)]
    [InlineData(2, 3, false, 16, 11)]
    [InlineData(2, 3, true, 15, 11)]
    [InlineData(1, 1, false, 21, 21)]
    public void A_share_of_a_whole_needs_so_many(int numerator, int denominator, bool moreThan, int whole, int needed) =>
        Assert.Equal(needed, new Share(CountedOf.Seats, numerator, denominator, moreThan).Needed(whole));

    [Fact]
    public void The_number_needed_is_the_smallest_that_satisfies_the_share() =>
        Prop.ForAll(Shares.ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (share, whole) =>
        {
            var needed = share.Needed(whole);
            return Satisfies(share, needed, whole) && (needed == 0 || !Satisfies(share, needed - 1, whole));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(-1, 2, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, 101, false)]
    [InlineData(3, 2, false)]
    [InlineData(2, 2, true)]
    public void An_impossible_share_is_refused(int numerator, int denominator, bool moreThan) =>
        Broken.By(CouncilRules.BadShare, () => new Share(CountedOf.Seats, numerator, denominator, moreThan));

    [Theory]
    [InlineData(CountedOf.Seats, 15)]
    [InlineData(CountedOf.InOffice, 13)]
    [InlineData(CountedOf.Present, 9)]
    public void A_share_is_counted_of_its_own_whole(CountedOf of, int whole) =>
        Assert.Equal(whole, new Share(of, 1, 2, true).Whole(seats: 15, inOffice: 13, present: 9));

    private static Gen<Share> Shares =>
        from denominator in Gen.Choose(1, 100)
        from numerator in Gen.Choose(1, denominator)
        from moreThan in Gen.Elements(true, false)
        where !(moreThan && numerator == denominator)
        select new Share(CountedOf.Seats, numerator, denominator, moreThan);

    private static bool Satisfies(Share share, int votes, int whole) => share.MoreThan
        ? votes * share.Denominator > whole * share.Numerator
        : votes * share.Denominator >= whole * share.Numerator;
}
