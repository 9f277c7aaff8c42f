namespace KaraSuu.Planning.Domain.Plans;

/// <summary>Where a plan version stands.</summary>
public enum PlanStatus
{
    Draft,
    UnderDiscussion,
    Submitted,
    Returned,
    Approved,

    /// <summary>Approved once, replaced by a later approved version.</summary>
    Superseded,
}

/// <summary>One change of a plan's status: from what, to what, who and when.</summary>
public sealed class PlanStatusChange
{
    public const int NoteMaxLength = 4000;

    internal PlanStatusChange(PlanStatus from, PlanStatus to, Stamp stamp, string? note)
    {
        (From, To, By, AtUtc, Note) = (from, to, stamp.By, stamp.AtUtc, note);
    }

    private PlanStatusChange()
    {
    }

    public int Id { get; private set; }
    public PlanStatus From { get; private init; }
    public PlanStatus To { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string? Note { get; private init; }
}

public static class PlanRules
{
    public const string BadPeriod = "plan.bad-period";
    public const string IsFrozen = "plan.is-frozen";
    public const string OnlyDraftsAreDiscussed = "plan.only-drafts-are-discussed";
    public const string OnlyDiscussedAreSubmitted = "plan.only-discussed-are-submitted";
    public const string OnlySubmittedAreDecided = "plan.only-submitted-are-decided";
    public const string NeedsAnItem = "plan.needs-an-item";
    public const string BlanksLeft = "plan.blanks-left";
    public const string ReturnNeedsReasons = "plan.return-needs-reasons";
    public const string VoteIsOfAnotherPlan = "plan.vote-is-of-another-plan";
    public const string VoteIsOfAnEarlierText = "plan.vote-is-of-an-earlier-text";
    public const string VoteIsOpen = "plan.vote-is-open";
    public const string VoteDidNotPass = "plan.vote-did-not-pass";
    public const string ResolutionNeedsANumber = "plan.resolution-needs-a-number";
    public const string ResolutionBeforeSession = "plan.resolution-before-session";
    public const string AlreadyDecided = "plan.already-decided";
    public const string WasVotedHere = "plan.was-voted-here";
    public const string PaperNeedsItsScan = "plan.paper-needs-its-scan";
    public const string ApprovedTooEarly = "plan.approved-too-early";
    public const string ApprovedTooLate = "plan.approved-too-late";
    public const string OnlyApprovedGetNewVersion = "plan.only-approved-get-new-version";
    public const string VersionIsBeingPrepared = "plan.version-is-being-prepared";
    public const string ProblemNeedsAName = "plan.problem-needs-a-name";
    public const string BadBeneficiaries = "plan.bad-beneficiaries";
    public const string ActivityNeedsATitle = "plan.activity-needs-a-title";
    public const string SourceNeedsAName = "plan.source-needs-a-name";
    public const string DonorOfAProject = "plan.donor-of-a-project";
    public const string BadAmount = "plan.bad-amount";
    public const string DueOutsideThePlan = "plan.due-outside-the-plan";
    public const string YearOutsideThePlan = "plan.year-outside-the-plan";
    public const string MoneyOfAnotherYear = "plan.money-of-another-year";
    public const string ItemHasActivities = "plan.item-has-activities";
    public const string ItemHasRemarks = "plan.item-has-remarks";
    public const string CyclePlanExists = "plan.cycle-plan-exists";
}
