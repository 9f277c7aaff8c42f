using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>A plan with its items, how it was discussed and how it was decided.</summary>
internal sealed record PlanSample
{
    public required int FromYear { get; init; }
    public required int ToYear { get; init; }
    public required string Source { get; init; }
    public IReadOnlyList<PlanItemSample> Items { get; init; } = [];
    public DateOnly? DiscussedOn { get; init; }
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Decided on paper before the portal, with what is known of the decision.</summary>
    public ResolutionSample? PaperApproval { get; init; }

    public HearingSample? Hearing { get; init; }
    public SessionSample? Session { get; init; }

    /// <summary>The plan as far as it got before a session: written, discussed, submitted or decided on paper.</summary>
    /// <param name="priorities">ids of the cycle's priorities in their order</param>
    public JointActionPlan ToPlan(int cycleId, IReadOnlyList<int> priorities, SampleIds ids, StampOn stampOn)
    {
        var plan = new JointActionPlan(ids.AimakId, cycleId, FromYear, ToYear);
        FileFault.Each("items", Items, (sample, _) =>
        {
            var item = plan.AddItem(sample.Facts(priorities, ids));
            FileFault.Each("activities", sample.Activities, (activity, _) => plan.AddActivity(item, activity.Facts()));
            return item;
        });
        if (PaperApproval is not null) plan.RecordPublishedApproval(PaperApproval.ToResolution(), stampOn(PaperApproval.Date));
        if (DiscussedOn is not null) plan.OpenDiscussion(stampOn(DiscussedOn));
        if (SubmittedOn is not null) plan.SubmitToKenesh(stampOn(SubmittedOn));
        return plan;
    }
}

internal sealed record PlanItemSample
{
    public int? Priority { get; init; }
    public int? LocalIssue { get; init; }
    public string? Direction { get; init; }
    public required string ProblemName { get; init; }
    public string? ProblemDescription { get; init; }
    public string? Beneficiaries { get; init; }
    public int? BeneficiariesTotal { get; init; }
    public int? BeneficiariesWomen { get; init; }
    public int? BeneficiariesMen { get; init; }
    public IReadOnlyList<ActivitySample> Activities { get; init; } = [];

    public PlanItemFacts Facts(IReadOnlyList<int> priorities, SampleIds ids) => new(
        ProblemName, ProblemDescription, ids.LocalIssue(LocalIssue), Direction, SampleIds.At(priorities, Priority),
        Beneficiaries, BeneficiariesTotal, BeneficiariesWomen, BeneficiariesMen);
}

internal sealed record ActivitySample
{
    public required string Title { get; init; }
    public string? Term { get; init; }
    public DateOnly? DueOn { get; init; }
    public string? Responsible { get; init; }
    public string? ExpectedResult { get; init; }
    public IReadOnlyList<FundingSample> Funding { get; init; } = [];

    public ActivityFacts Facts() => new(
        Title, Term, DueOn, Responsible, ExpectedResult, Funding.Select(f => new FundingFacts(f.Kind, f.Source, Money.FromSom(f.Som), f.Donor)).ToList());
}

/// <summary>One source and its sum in whole som.</summary>
internal sealed record FundingSample(FundingKind Kind, long Som, string? Source = null, string? Donor = null);

/// <summary>A decision as far as it is known; what is left out is printed as a blank for ink.</summary>
internal sealed record ResolutionSample(string? Number = null, DateOnly? Date = null, string? ChairName = null, string? ChairPost = null)
{
    public Resolution ToResolution() => new(Number, Date, ChairName, ChairPost);
}
