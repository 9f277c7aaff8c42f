using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Works;

/// <summary>What hangs at the site of a work: what is built, for whom, who pays, who builds, until when, and where a resident answers.</summary>
public sealed record SitePoster : OfficialPaper
{
    /// <summary>Whose work it is: «Үлгү айыл аймагы».</summary>
    public required string Of { get; init; }

    public required string Work { get; init; }

    /// <summary>The status of the work in words.</summary>
    public required string Status { get; init; }

    public string? Place { get; init; }
    public string? ForWhom { get; init; }
    public string? Quantity { get; init; }

    /// <summary>Who pays how much; empty where that is not known.</summary>
    public IReadOnlyList<PaperMoney> Money { get; init; } = [];

    /// <summary>What the source states, where nobody is known to pay.</summary>
    public string? Stated { get; init; }

    public string? Contractor { get; init; }
    public string? Contract { get; init; }
    public string? ContractSum { get; init; }
    public string? Term { get; init; }

    /// <summary>How many acts of the group stand open, in words.</summary>
    public required string Acts { get; init; }

    public string? Acceptance { get; init; }
    public string? Warranty { get; init; }

    /// <summary>The question to residents; null where nothing is asked yet.</summary>
    public string? Question { get; init; }

    /// <summary>The day it was printed.</summary>
    public required DateOnly AsOf { get; init; }
}
