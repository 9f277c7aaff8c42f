using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

public sealed class SpotTests
{
    private static readonly Spot Kochkor = new(42_215_000, 75_755_000);

    [Theory]
    [InlineData("42.215, 75.755")]
    [InlineData("42.215,75.755")]
    [InlineData("42,215 75,755")]
    [InlineData("42,2150; 75,7550")]
    [InlineData(" 42.215° N, 75.755° E ")]
    public void A_place_is_read_as_telephones_and_people_write_it(string typed) => Assert.Equal(Kochkor, Spot.Read(typed, "Spot"));

    [Fact]
    public void What_is_written_is_read_again() => Assert.Equal(Kochkor, Spot.Read(Kochkor.Typed, "Spot"));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_is_no_place(string? typed) => Assert.Null(Spot.Read(typed, "Spot"));

    [Theory]
    [InlineData("клубдун жанында")]
    [InlineData("42.215")]
    [InlineData("42,215")]
    [InlineData("42 215 75")]
    [InlineData("42.215, 75.755, 3")]
    [InlineData("9999999999, 75.755")]
    public void What_is_no_place_is_refused_at_its_field(string typed) =>
        Assert.Equal("Spot", Broken.By(SpotRules.NotAPlace, () => Spot.Read(typed, "Spot")).Field);

    [Theory]
    [InlineData("75.755, 42.215")]
    [InlineData("0, 0")]
    [InlineData("55.75, 37.62")]
    public void Numbers_in_turn_and_places_abroad_are_a_slip(string typed) => Broken.By(SpotRules.OutsideTheCountry, () => Spot.Read(typed, "Spot"));

    [Fact]
    public void A_distance_is_metres_over_the_ground()
    {
        Assert.Equal(0, Kochkor.MetresTo(Kochkor));
        Assert.Equal(1112, Kochkor.MetresTo(new Spot(42_225_000, 75_755_000)));
        Assert.Equal(824, Kochkor.MetresTo(new Spot(42_215_000, 75_765_000)));
        Assert.Null(Spot.Of(null, 75_755_000));
        Assert.Equal(Kochkor, Spot.Of(42_215_000, 75_755_000));
    }

    [Fact]
    public void A_work_stands_where_it_is_said_to_and_may_be_unknown_again()
    {
        var work = Monitored.Work();
        Assert.Null(work.Spot);
        work.Locate(Kochkor);
        Assert.Equal(Kochkor, work.Spot);
        work.Locate(null);
        Assert.Null(work.Spot);
        Assert.Equal("Spot", Broken.By(SpotRules.OutsideTheCountry, () => work.Locate(new Spot(1, 1))).Field);
    }
}
