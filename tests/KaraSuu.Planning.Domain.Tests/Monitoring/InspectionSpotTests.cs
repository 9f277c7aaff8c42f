using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class InspectionSpotTests
{
    private static readonly Spot Here = new(42_215_000, 75_755_000);

    [Fact]
    public void Nobody_sees_it_before_somebody_decides()
    {
        var spot = new InspectionSpot(Monitored.Inspection(), Here, Some.Stamp());
        Assert.Equal((Here, false, null), (spot.Spot, spot.IsPublic, spot.ShownBy));
        spot.Publish(Some.Stamp(1));
        Assert.Equal((true, "Айгүл Токтоева", Some.Morning.AddHours(1)), (spot.IsPublic, spot.ShownBy, spot.ShownAtUtc));
        spot.Hide(Some.Stamp(2));
        Assert.Equal((false, Some.Morning.AddHours(2)), (spot.IsPublic, spot.ShownAtUtc));
    }

    [Fact]
    public void Another_place_is_another_decision()
    {
        var spot = new InspectionSpot(Monitored.Inspection(), Here, Some.Stamp());
        spot.Publish(Some.Stamp());
        spot.Move(Here, Some.Stamp(1));
        Assert.True(spot.IsPublic);
        spot.Move(new Spot(42_216_000, 75_755_000), Some.Stamp(2));
        Assert.Equal((false, null), (spot.IsPublic, spot.ShownBy));
        Broken.By(SpotRules.OutsideTheCountry, () => spot.Move(new Spot(0, 0), Some.Stamp()));
    }
}
