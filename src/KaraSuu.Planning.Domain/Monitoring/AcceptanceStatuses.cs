namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>What each status of an acceptance allows and says.</summary>
public static class AcceptanceStatuses
{
    public static bool TakesSignatures(this AcceptanceStatus status) => status is AcceptanceStatus.Signing;

    /// <summary>Whether the work was accepted, by three sides or by the head alone.</summary>
    public static bool IsAccepted(this AcceptanceStatus status) => status is AcceptanceStatus.Accepted or AcceptanceStatus.Overridden;

    /// <summary>Whether its day says that every finding was closed then: the three sides sign, or have signed; the head alone needs no such thing.</summary>
    public static bool AwaitsOrHasAllSides(this AcceptanceStatus status) => status is AcceptanceStatus.Signing or AcceptanceStatus.Accepted;
}
