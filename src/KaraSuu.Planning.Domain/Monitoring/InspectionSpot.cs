using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>
/// Where the group stood when it inspected: asked of the device by a button or typed, kept apart from photos and from the inspection. Everybody sees how far
/// that is from the object only after somebody of the aiyl okmotu decided so.
/// </summary>
public sealed class InspectionSpot : AimakRecord
{
    /// <exception cref="RuleBroken">when the place is outside the country</exception>
    public InspectionSpot(Inspection inspection, Spot spot, Stamp stamp)
    {
        (AiylAimakId, InspectionId) = (inspection.AiylAimakId, inspection.Id);
        Set(spot, stamp);
    }

    private InspectionSpot()
    {
    }

    public int InspectionId { get; private init; }

    /// <summary>Millionths of a degree north.</summary>
    public int Latitude { get; private set; }

    /// <summary>Millionths of a degree east.</summary>
    public int Longitude { get; private set; }

    public string By { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public bool IsPublic { get; private set; }

    /// <summary>Who decided last that everybody sees the distance, or that nobody does.</summary>
    public string? ShownBy { get; private set; }

    public DateTime? ShownAtUtc { get; private set; }
    public Spot Spot => new(Latitude, Longitude);

    /// <summary>Another place is another decision.</summary>
    public void Move(Spot spot, Stamp stamp)
    {
        if (spot == Spot) return;
        Set(spot, stamp);
        (IsPublic, ShownBy, ShownAtUtc) = (false, null, null);
        Touch();
    }

    public void Publish(Stamp stamp) => Show(true, stamp);

    public void Hide(Stamp stamp) => Show(false, stamp);

    private void Set(Spot spot, Stamp stamp)
    {
        spot.Require(nameof(Spot));
        (Latitude, Longitude, By, AtUtc) = (spot.Latitude, spot.Longitude, stamp.By, stamp.AtUtc);
    }

    private void Show(bool isPublic, Stamp stamp)
    {
        if (IsPublic == isPublic) return;
        (IsPublic, ShownBy, ShownAtUtc) = (isPublic, stamp.By, stamp.AtUtc);
        Touch();
    }
}
