using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The acceptance act of a work as it is printed: signed by three sides and the contractor.</summary>
public sealed record AcceptanceAct : OfficialPaper
{
    /// <summary>The three sides of a commission in words, in the order in which they sign.</summary>
    public static IReadOnlyList<string> SidesIn(Labels labels) =>
        [labels["acceptance.side.lsg"], labels["acceptance.side.jme"], labels["acceptance.side.supervision"]];

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>The head of the aiyl okmotu who approves the act; null prints no approval block.</summary>
    public PaperSignature? ApprovedBy { get; init; }

    public string? Object { get; init; }

    public string? Address { get; init; }

    public string? Contractor { get; init; }

    public string? ContractNumber { get; init; }

    public DateOnly? ContractDate { get; init; }

    public Money? ContractPrice { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    /// <summary>The three sides of the commission: LSG body, JM&amp;E group, technical supervision.</summary>
    public IReadOnlyList<AcceptanceSide> Commission { get; init; } = [];

    /// <summary>The contractor's signature.</summary>
    public PaperSignature? ContractorSignature { get; init; }

    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Remarks of the JM&amp;E group; none is an empty list, not known is null and leaves room for ink.</summary>
    public IReadOnlyList<AcceptanceRemark>? Remarks { get; init; }

    public IReadOnlyList<AcceptanceVolume> Volumes { get; init; } = [];

    /// <summary>The cost accepted; the sum of the rows is printed when it is not given.</summary>
    public Money? AcceptedCost { get; init; }

    /// <summary>The warranty in words: how long and until when.</summary>
    public string? Warranty { get; init; }

    /// <summary>Accepted or not; null leaves boxes to tick.</summary>
    public bool? IsAccepted { get; init; }

    public AcceptanceOverride? Override { get; init; }

    public IReadOnlyList<AcceptanceRefusal> Refusals { get; init; } = [];
}

/// <summary>A side of the commission and who signs for it.</summary>
public sealed record AcceptanceSide(string Side, PaperSignature Signature);

/// <summary>A remark of the JM&amp;E group and the proof that it was removed.</summary>
public sealed record AcceptanceRemark(
    string? ActNumber,
    DateOnly? ActDate,
    string Text,
    bool IsRemoved,
    DateOnly? RemovedOn = null,
    string? Proof = null);

/// <summary>Work done, by contract and as accepted, with its cost.</summary>
public sealed record AcceptanceVolume(string Name, string? Unit, string? Contracted, string? Accepted, Money? Cost);

/// <summary>Acceptance in spite of open remarks, by the head of the aiyl okmotu alone.</summary>
public sealed record AcceptanceOverride(string Reason, string? Name, string Post, DateOnly? On, IReadOnlyList<string> OpenRemarks);

/// <summary>A side that would not sign, and why.</summary>
public sealed record AcceptanceRefusal(string Side, string? Name, DateOnly? On, string Reason);
