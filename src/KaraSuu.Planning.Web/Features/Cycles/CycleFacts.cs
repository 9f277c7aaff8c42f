using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Features.Shared;

namespace KaraSuu.Planning.Web.Features.Cycles;

/// <summary>All that a cycle's home page and its checks look at; <see cref="CycleReading"/> reads it.</summary>
public sealed record CycleFacts
{
    public required int Id { get; init; }
    public required int AimakId { get; init; }
    public required int BudgetYear { get; init; }
    public required int ThroughYear { get; init; }
    public required int WomenShareNorm { get; init; }
    public required LocalText Aimak { get; init; }
    public required DocumentWording Wording { get; init; }
    public required PublishedTotals? Published { get; init; }
    public required GroupFacts Group { get; init; }
    public required int Proposals { get; init; }

    /// <summary>Voting rules of the aimak that were set and wait for a second person.</summary>
    public required int UnconfirmedRules { get; init; }

    public required IReadOnlyList<DutyFacts> Duties { get; init; }
    public required IReadOnlyList<BandFacts> Bands { get; init; }
    public required IReadOnlyList<UntracedProposal> Untraced { get; init; }
    public required IReadOnlyList<RepeatedProposal> Repeated { get; init; }
    public required IReadOnlyList<PriorityFacts> PriorityIssues { get; init; }
    /// <summary>What the rankings of the cycle give to think about.</summary>
    public required IReadOnlyList<Check> RankingChecks { get; init; }

    public required IReadOnlyList<CountFacts> Populations { get; init; }
    public required IReadOnlyList<ExplanationFacts> Explanations { get; init; }
    public required IReadOnlyList<(int Year, int Through, PublishedTotals? Published)> Years { get; init; }
    public required IReadOnlyList<VillageFacts> Villages { get; init; }
    public required IReadOnlyList<MeetingFacts> Meetings { get; init; }

    /// <summary>The latest version of the cycle's plan.</summary>
    public required PlanFacts? Plan { get; init; }

    /// <summary>Who came to all the meetings.</summary>
    public Tally Came => Tally.Of(Meetings.Select(m => m.Came));

    /// <summary>Those who came of whom the age is unknown.</summary>
    public int OfUnknownAge => Came.People - Bands.Sum(b => b.Women + b.Men);

    /// <summary>Villages where no meeting of the cycle was held.</summary>
    public IEnumerable<VillageFacts> SilentVillages => Villages.ExceptBy(Meetings.Select(m => m.VillageId), v => v.Id);
}

public sealed record GroupFacts(GroupNorm Norm, int Ao, int Kenesh, int Community);

public sealed record DutyFacts(int Id, string? Code, string? Title, DateOnly DueOn, Post Post, DateOnly? DoneOn);

/// <summary>An age band with the people of it counted at all meetings of the cycle.</summary>
public sealed record BandFacts(int From, int? To, int Women, int Men)
{
    public int Of(Sex sex) => sex == Sex.Women ? Women : Men;
}

/// <summary>A proposal that stands there as often as said, from the same village and of the same day.</summary>
public sealed record RepeatedProposal(int Id, DateOnly? ReceivedOn, int Times);

public sealed record UntracedProposal(int Id, Domain.Voices.Channel? Channel, DateOnly? ReceivedOn);

public sealed record PriorityFacts(int Id, string Title, Inclusion Inclusion, bool IsInAPlan, DateOnly? DecidedOn);

public sealed record CountFacts(int Id, int? VillageId, DateOnly? AsOf, int? Women, int? Men, int? PublishedTotal, string? Explanation)
{
    public int? Total => Women + Men ?? PublishedTotal;

    public IReadOnlyList<CountedAge> Ages { get; init; } = [];
}

/// <summary>People of an age band as a source counts them.</summary>
public sealed record CountedAge(int From, int? To, int? Total, int? Women, int? Men)
{
    public AgedPeople People => new(From, To, new Headcount(Total, Women, Men));
}

public sealed record VillageFacts(int Id, LocalText Name);

/// <summary>A meeting in sums: who came, issues and the most votes one of them got.</summary>
public sealed record MeetingFacts(HeldMeeting Held, Headcount Came, int Issues, MostVotes MostVotes)
{
    public int Id => Held.Id;
    public int VillageId => Held.VillageId;

    /// <summary>Who came by the cycle's age bands, where it is known.</summary>
    public IReadOnlyList<AgedPeople> Ages { get; init; } = [];
    public DateOnly HeldOn => Held.HeldOn;
}

/// <summary>The latest version of a cycle's plan, as far as checks read it.</summary>
public sealed record PlanFacts(
    int Id, int VersionNumber, int FromYear, int ToYear, PlanStatus Status, DateOnly? ResolutionDate, bool HasNumber, bool HasChair, int Hearings,
    IReadOnlyList<ItemFacts> Items)
{
    public DateOnly? LastHearingOn { get; init; }

    /// <summary>When it was brought to the kenesh; null where it was not, or came back.</summary>
    public SubmittedPlan? Submitted { get; init; }

    /// <summary>The version that stays approved while this one is prepared; null where this is the only one that counts.</summary>
    public PlanInForce? InForce { get; init; }
}

/// <summary>An approved version while a newer one is being written.</summary>
public sealed record PlanInForce(int Id, int VersionNumber, int FromYear, int ToYear);

public sealed record FundingTexts(FundingKind Kind, string? Source, Money Amount);

public sealed record ActivityTexts(int Number, string Title, string? Term, string? Responsible, string? ExpectedResult, IReadOnlyList<FundingTexts> Funding);

public sealed record ItemFacts(
    int Id, int Number, string ProblemName, string? Description, string? Beneficiaries, string? Direction,
    int? Total, int? Women, int? Men, int? LocalIssueNumber, bool LocalIssueIsVerified, int? PriorityCycleId)
{
    public IReadOnlyList<ActivityTexts> Activities { get; init; } = [];

    /// <summary>As <see cref="PlanItem.HasBlanks"/> says, of the texts read here.</summary>
    public bool HasBlanks => new[] { ProblemName, Description, Beneficiaries, Direction }
        .Concat(Activities.SelectMany(a => new[] { a.Title, a.Term, a.Responsible, a.ExpectedResult }))
        .Concat(Activities.SelectMany(a => a.Funding).Select(f => f.Source))
        .Any(PlanItem.HasBlank);
}
