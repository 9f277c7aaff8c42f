using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The report on a plan's execution for the kenesh as it is printed.</summary>
public sealed record ExecutionReport : OfficialPaper
{
    /// <summary>Whose plan it is and for which years, up to the heading.</summary>
    public required string LeadIn { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>The resolution that approved the plan.</summary>
    public string? PlanResolution { get; init; }

    /// <summary>Meetings that closed the year, where residents said what they think.</summary>
    public IReadOnlyList<ClosingMeeting> Meetings { get; init; } = [];

    public IReadOnlyList<ExecutionItem> Items { get; init; } = [];

    /// <summary>What the year came to, in words; paragraphs are parted by line breaks.</summary>
    public string? Conclusions { get; init; }

    public required PaperSignature HeadOfAo { get; init; }

    public required PaperSignature JmeChair { get; init; }
}

/// <summary>A meeting of residents that closed the year, with how many came.</summary>
public sealed record ClosingMeeting(DateOnly? Date, string? Village, int? Women, int? Men);

/// <summary>An item of the plan and what became of it.</summary>
public sealed record ExecutionItem
{
    public required int Number { get; init; }

    /// <summary>The direction in words.</summary>
    public required string Direction { get; init; }

    public required string Problem { get; init; }

    public string? ExpectedResult { get; init; }

    public IReadOnlyList<ExecutionMoney> Money { get; init; } = [];

    /// <summary>The contracts of the item's works together, as far as their sums are known; null where none is. A contract names no source.</summary>
    public Money? Contracted { get; init; }

    public IReadOnlyList<ExecutionWork> Works { get; init; } = [];

    public ExecutionRating AoRating { get; init; } = new(null);

    public ExecutionRating JmeRating { get; init; } = new(null);

    public ExecutionRating ResidentsView { get; init; } = new(null);
}

/// <summary>Money of one source; a sum that is not known is null.</summary>
/// <param name="Contracted">known only where the item has one source, since a contract names none</param>
public sealed record ExecutionMoney(string Source, Money? Planned, Money? Contracted, Money? Paid);

/// <summary>A work of the item and its state.</summary>
public sealed record ExecutionWork(string Name, string State, string? Contractor = null, string? Note = null);

/// <summary>A rating in words or figures with its comment; null leaves room for ink.</summary>
public sealed record ExecutionRating(string? Rating, string? Comment = null);
