namespace KaraSuu.Planning.Domain.Council;

/// <summary>The kenesh's resolution (токтом) on a plan, as it is printed; null is unknown and printed as a blank for ink.</summary>
public sealed record Resolution
{
    public const int NumberMaxLength = 50;
    public const int PersonMaxLength = 200;

    public Resolution(string? number, DateOnly? date, string? chairName, string? chairPost = null)
    {
        Number = Words.Number(number, NumberMaxLength);
        Date = date;
        ChairName = Words.UpTo(chairName, PersonMaxLength);
        ChairPost = Words.UpTo(chairPost, PersonMaxLength);
        IsRecorded = true;
    }

    private Resolution()
    {
    }

    public string? Number { get; private init; }
    public DateOnly? Date { get; private init; }

    /// <summary>The chair's name as it was that day.</summary>
    public string? ChairName { get; private init; }

    /// <summary>The post when not the chair: «төраганын милдетин аткаруучу».</summary>
    public string? ChairPost { get; private init; }

    /// <summary>Always true; tells a decision with unknown facts from no decision in the database.</summary>
    public bool IsRecorded { get; private init; }
}
