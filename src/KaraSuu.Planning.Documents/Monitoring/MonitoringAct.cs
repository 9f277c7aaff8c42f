using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>An act of the JM&amp;E group as it is printed.</summary>
public sealed record MonitoringAct : OfficialPaper
{
    /// <summary>The group's name.</summary>
    public required string Group { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public string? Object { get; init; }

    /// <summary>Address, or the street with its length: «Мичурин көчөсү, 264 м».</summary>
    public string? Address { get; init; }

    /// <summary>The activity of the plan the work comes from.</summary>
    public string? Activity { get; init; }

    public IReadOnlyList<PaperMoney> Funding { get; init; } = [];

    public string? Contractor { get; init; }

    public string? Customer { get; init; }

    public string? Stage { get; init; }

    /// <summary>Members present, each with a post or a role; a name that is not known leaves room for ink.</summary>
    public IReadOnlyList<PaperSignature> MembersPresent { get; init; } = [];

    public string? AoRepresentative { get; init; }

    public string? ContractorRepresentative { get; init; }

    /// <summary>What was checked; paragraphs are parted by line breaks.</summary>
    public string? Checked { get; init; }

    public IReadOnlyList<ActMeasurement> Measurements { get; init; } = [];

    /// <summary>What came out; null leaves boxes to tick.</summary>
    public ActResult? Result { get; init; }

    public IReadOnlyList<ActRemark> Remarks { get; init; } = [];

    /// <summary>Photos in the order of their numbers.</summary>
    public IReadOnlyList<ActPhoto> Photos { get; init; } = [];

    /// <summary>How many photos the portal holds beyond the ones printed.</summary>
    public int MorePhotos { get; init; }

    public ActReceipt? Received { get; init; }

    /// <summary>The contractor's signature under «acquainted».</summary>
    public PaperSignature? Acquainted { get; init; }
}

/// <summary>The five results of an inspection.</summary>
public enum ActResult
{
    NoRemarks,
    NoIrregularities,
    Violations,
    AdditionalWorkNeeded,
    RequirementNotMet,
}

/// <summary>A measurement; whether the actual value lies within the tolerance may be unknown.</summary>
public sealed record ActMeasurement(string Name, string? Planned, string? Actual, string? Unit, string? Tolerance = null, bool? IsWithin = null);

/// <summary>A remark with what its group recommends; photos are told by their numbers.</summary>
public sealed record ActRemark(
    string Text,
    IReadOnlyList<int> Photos,
    string? Norm = null,
    string? Recommendation = null,
    DateOnly? ProposedDeadline = null,
    string? Severity = null);

/// <summary>A photo as JPEG or PNG bytes.</summary>
public sealed record ActPhoto(ReadOnlyMemory<byte> Bytes, string? Caption = null)
{
    /// <summary>In the place of a photo taken back after the act was handed over: the others keep their numbers.</summary>
    public static ActPhoto Withdrawn { get; } = new(ReadOnlyMemory<byte>.Empty) { IsWithdrawn = true };

    public bool IsWithdrawn { get; private init; }
}

/// <summary>How the aiyl okmotu received the act.</summary>
public sealed record ActReceipt(string? Name, DateOnly? Date, string? RegistrationNumber);
