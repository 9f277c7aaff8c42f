namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>Totals of a year's meetings that were published without the meetings themselves; shown beside recorded meetings, never mixed with them.</summary>
public sealed record PublishedTotals
{
    public const int TextMaxLength = 500;
    public const int MaxCounted = 1_000_000;

    public PublishedTotals(int? meetings, int? participants, int? women, string? ageBands, string? source)
    {
        Rule.RequireOf(nameof(Source), Words.OrNull(source) is not null, CycleRules.TotalsNeedASource);
        Rule.RequireOf(nameof(Meetings), IsCount(meetings), CycleRules.BadTotals);
        Rule.RequireOf(nameof(Participants), IsCount(participants), CycleRules.BadTotals);
        Rule.RequireOf(nameof(Women), IsCount(women), CycleRules.BadTotals);
        Rule.RequireOf(nameof(Women), women is null || participants is null || women <= participants, CycleRules.BadTotals);
        Meetings = meetings;
        Participants = participants;
        Women = women;
        AgeBands = Words.UpTo(ageBands, TextMaxLength);
        Source = Words.UpTo(source, TextMaxLength) ?? "";
    }

    private PublishedTotals()
    {
    }

    public int? Meetings { get; private init; }
    public int? Participants { get; private init; }
    public int? Women { get; private init; }

    /// <summary>The age bands word for word as the source prints them.</summary>
    public string? AgeBands { get; private init; }

    public string Source { get; private init; } = "";

    private static bool IsCount(int? counted) => counted is null or (>= 0 and <= MaxCounted);

    /// <summary>Whether meetings, people and women are the very same: a year was likely copied from another.</summary>
    public bool IsSameAs(PublishedTotals other) =>
        Participants is not null && (other.Meetings, other.Participants, other.Women) == (Meetings, Participants, Women);
}
