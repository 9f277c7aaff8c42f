using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>A joint action plan as it is printed: everything in words and numbers; what is not known is null and prints as room for ink or a dash.</summary>
public sealed record PlanDocument : OfficialPaper
{
    public required PlanApproval Approval { get; init; }

    /// <summary>The sentence above the heading: whose plan it is and for which years.</summary>
    public required string LeadIn { get; init; }

    /// <summary>The heading in the aimak's own wording, such as «БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ».</summary>
    public required string Heading { get; init; }

    public required IReadOnlyList<PlanDocumentItem> Items { get; init; }

    /// <summary>The first and the last year of a plan of several years: money told by year is then added up by year too.</summary>
    public (int From, int To)? Years { get; init; }

    /// <summary>
    /// Every vote on a plan that was voted on more than once, or in which ballots came in by hand, the first one first; empty where one vote in the portal
    /// decided.
    /// </summary>
    public IReadOnlyList<PlanDocumentVote> Votes { get; init; } = [];

    /// <summary>Who agreed the plan, if the aimak's form has that line.</summary>
    public PlanSignature? AgreedBy { get; init; }
}

/// <summary>The approval block in the top right corner.</summary>
/// <param name="Word">The aimak's own wording without quotation marks: БЕКИТЕМИН or as its published plan has it.</param>
/// <param name="Body">The body that approves, in the genitive: «Кара-Суу айылдык Кеңешинин».</param>
/// <param name="ChairName">Initials and surname of the chair; null leaves room for ink.</param>
/// <param name="Date">The date in full words of the language; null leaves room for ink.</param>
/// <param name="Year">The year printed in a blank date; null leaves room for it too.</param>
/// <param name="ResolutionNumber">Number of the kenesh resolution; null leaves room for ink.</param>
public sealed record PlanApproval(
    string Word,
    string Body,
    string? ChairName = null,
    string? Date = null,
    int? Year = null,
    string? ResolutionNumber = null)
{
    /// <summary>The words of the chair's line in the aimak's own wording, or the usual ones.</summary>
    public string? Chair { get; init; }

    /// <summary>Whether the form has a line for the resolution's number at all.</summary>
    public bool HasResolutionLine { get; init; } = true;

    /// <summary>Whether the form has a place for the seal.</summary>
    public bool HasSeal { get; init; } = true;
}

/// <summary>A post and the name of its holder; an unknown name leaves room for ink.</summary>
public sealed record PlanSignature(string Post, string? Name = null);

/// <summary>One direction of the plan with its problem and activities.</summary>
public sealed record PlanDocumentItem
{
    public required int Number { get; init; }

    /// <summary>The direction and the issue of local importance in words: «ЖММ: 2) Муниципалдык менчикти башкаруу», «Инфраструктура. ЖММ: 6) …».</summary>
    public required string Direction { get; init; }

    public required string Problem { get; init; }

    /// <summary>Description of the problem; paragraphs are parted by line breaks.</summary>
    public string? Description { get; init; }

    public PlanBeneficiaries? Beneficiaries { get; init; }

    public IReadOnlyList<PlanDocumentActivity> Activities { get; init; } = [];

    /// <summary>The sentence printed in place of the table when there are no activities.</summary>
    public string? NoActivities { get; init; }
}

/// <summary>Who gains: in words and in people; any part may be unknown.</summary>
public sealed record PlanBeneficiaries(string? Text, int? Total = null, int? Women = null, int? Men = null);

/// <summary>An activity and the money for it, one row for each source.</summary>
public sealed record PlanDocumentActivity(
    string Name,
    string? Term,
    string? Responsible,
    string? ExpectedResult,
    IReadOnlyList<PlanDocumentFunding> Funding);

/// <summary>Money from one source in whole tyiyn; null when the sum is not known.</summary>
/// <param name="Year">in which year of a plan of several years; null where that is not known</param>
public sealed record PlanDocumentFunding(string Source, Money? Amount, int? Year = null);

/// <summary>A vote of the kenesh on the plan.</summary>
/// <param name="Day">the session's day in full words</param>
/// <param name="AgainBecause">why the plan was voted on again; null for the first vote</param>
/// <param name="Counts">null while the vote is open</param>
public sealed record PlanDocumentVote(string Session, string Day, string? AgainBecause, PlanDocumentCounts? Counts)
{
    /// <summary>Why it was called off; null unless it was.</summary>
    public string? CalledOffBecause { get; init; }

    public IReadOnlyList<PlanDocumentHand> ByHand { get; init; } = [];
}

/// <summary>So many ballots that came in by hand, with who wrote them down and who confirmed them.</summary>
public sealed record PlanDocumentHand(BallotWay Way, int Count, string EnteredBy, string ConfirmedBy);

/// <summary>The result of a closed vote, and who closed it when.</summary>
public sealed record PlanDocumentCounts(int For, int Against, int Abstained, int NotVoted, bool Passed, string ClosedBy);
