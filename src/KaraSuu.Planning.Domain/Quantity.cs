namespace KaraSuu.Planning.Domain;

/// <summary>How much of something: thousandths of a unit, and the unit. 264 m is 264 000 thousandths of «м»; each may be unknown.</summary>
public sealed record Quantity(long? Thousandths, string? Unit);
