using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Commands.Samples;

internal sealed record DeputySample(string Name, DateOnly From, Sex? Sex = null, DateOnly? To = null)
{
    public Deputy ToDeputy(int aimakId, Stamp stamp) => new(aimakId, new DeputyFacts(Name, Sex, From, To), stamp);
}

/// <summary>A rule with those who stand behind it; without <see cref="ConfirmedBy"/> it is not confirmed and opens no vote.</summary>
internal sealed record VotingRuleSample(DateOnly ValidFrom, ShareSample Quorum, ShareSample Majority, string Basis, RuleSignerSample SetBy,
    RuleSignerSample? ConfirmedBy = null)
{
    public VotingRule ToRule(int aimakId, IReadOnlyCollection<Deputy> deputies)
    {
        var rule = new VotingRule(aimakId, new VotingRuleFacts(ValidFrom, Quorum.ToShare(), Majority.ToShare(), Basis), SetBy.ToSigner(deputies));
        if (ConfirmedBy is { } second) rule.Confirm(second.ToSigner(deputies));
        return rule;
    }
}

/// <summary>Who set or confirmed a rule, in which post and when; a deputy is found by name.</summary>
internal sealed record RuleSignerSample(string Name, Post Post, DateOnly On)
{
    private static readonly TimeOnly WorkingHour = new(9, 0);

    public RuleSigner ToSigner(IReadOnlyCollection<Deputy> deputies) =>
        new(new Stamp(Name, On.ToDateTime(WorkingHour, DateTimeKind.Utc)), null, deputies.SingleOrDefault(d => d.FullName == Name), [Post]);
}

internal sealed record ShareSample(CountedOf Of, int Numerator, int Denominator, bool MoreThan)
{
    public Share ToShare() => new(Of, Numerator, Denominator, MoreThan);
}

/// <summary>The session that decided on the plan, its vote and resolution.</summary>
internal sealed record SessionSample
{
    public required string Number { get; init; }
    public required SessionKind Kind { get; init; }
    public string? Convocation { get; init; }
    public required DateOnly HeldOn { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<AgendaSample> Agenda { get; init; } = [];

    /// <summary>Names of the deputies present.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    public required VoteSample Vote { get; init; }
    public required ResolutionSample Resolution { get; init; }

    public KeneshSession ToSession(JointActionPlan plan, IReadOnlyCollection<Deputy> deputies, SampleIds ids, Stamp stamp)
    {
        var session = new KeneshSession(ids.AimakId, new SessionFacts(Number, Kind, Convocation, HeldOn, Place), stamp);
        foreach (var (title, isThisPlan) in Agenda) session.AddToAgenda(title, isThisPlan ? plan.Id : null);
        session.MarkPresent(Present.Select(name => SampleIds.Deputy(deputies, name)).ToList(), hasOpenVote: false, stamp);
        return session;
    }
}

internal sealed record AgendaSample(string Title, bool IsThisPlan = false);

/// <summary>A closed vote; a deputy's later ballot corrects the earlier one.</summary>
internal sealed record VoteSample
{
    public required string OpenedBy { get; init; }
    public required DateTime OpenedAtUtc { get; init; }
    public required DateTime ClosedAtUtc { get; init; }
    public IReadOnlyList<BallotSample> Ballots { get; init; } = [];

    public PlanVote ToVote(KeneshSession session, JointActionPlan plan, VotingRule? rule, int? seats, IReadOnlyCollection<Deputy> deputies)
    {
        var item = session.Agenda.Single(a => a.PlanId == plan.Id);
        var vote = PlanVote.Open(session, item, plan, rule, seats, deputies, earlier: [], againBecause: null, new Stamp(OpenedBy, OpenedAtUtc));
        foreach (var ballot in Ballots)
            vote.Cast(SampleIds.Deputy(deputies, ballot.Deputy).Id, ballot.Choice, ballot.Receipt, ballot.AtUtc);
        vote.Close(new Stamp(OpenedBy, ClosedAtUtc));
        return vote;
    }
}

internal sealed record BallotSample(string Deputy, Choice Choice, DateTime AtUtc, string Receipt);
