namespace KaraSuu.Planning.Web.Data;

/// <summary>The one row that <c>/health/ready</c> writes, to know that writing works. Nobody reads it.</summary>
public sealed class HealthMark
{
    public const int OnlyId = 1;

    public int Id { get; init; }
    public DateTime AtUtc { get; set; }
}
