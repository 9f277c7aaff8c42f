namespace KaraSuu.Planning.Domain.Council;

/// <summary>
/// The vote on one plan at one session. Rule, seats, deputies in office and those entitled (present) are frozen when it opens;
/// ballots are only ever added: a deputy's later ballot supersedes the earlier one until the vote closes.
/// </summary>
public sealed class PlanVote : AimakRecord
{
    public const int AgainBecauseMaxLength = 1000;

    private readonly List<Entitlement> _entitled = [];
    private readonly List<Ballot> _ballots = [];

    private PlanVote()
    {
    }

    public int KeneshSessionId { get; private init; }
    public int AgendaItemId { get; private init; }
    public int PlanId { get; private init; }
    public DateOnly SessionDate { get; private init; }

    public Share Quorum { get; private init; } = null!;
    public Share Majority { get; private init; } = null!;
    public string Basis { get; private init; } = "";
    public bool RuleWasConfirmed { get; private init; }

    /// <summary>Who set and who confirmed the rule, as it was; null for votes older than this record of it.</summary>
    public string? RuleSetBy { get; private init; }

    public DateTime? RuleSetAtUtc { get; private init; }
    public string? RuleConfirmedBy { get; private init; }
    public DateTime? RuleConfirmedAtUtc { get; private init; }

    /// <summary>Their accounts; null for votes older than this record of it, or where no account is known.</summary>
    public int? RuleSetByUserId { get; private init; }

    public int? RuleConfirmedByUserId { get; private init; }
    public int Seats { get; private init; }
    public int InOffice { get; private init; }
    public int Present { get; private init; }

    public string OpenedBy { get; private init; } = "";
    public DateTime OpenedAtUtc { get; private init; }

    /// <summary>Why the plan is voted on again; null for its first vote.</summary>
    public string? AgainBecause { get; private init; }

    public string? ClosedBy { get; private set; }
    public DateTime? ClosedAtUtc { get; private set; }

    public IReadOnlyList<Entitlement> Entitled => _entitled;
    public IReadOnlyList<Ballot> Ballots => _ballots;

    public bool IsOpen => ClosedAtUtc is null;

    /// <summary>Null while the vote is open: no result leaks before it closes.</summary>
    public VoteResult? Result => IsOpen ? null : VoteResult.Of(this, CountingBallots());

    /// <summary>Opens the vote on an agenda item.</summary>
    /// <param name="deputies">all deputies of the aimak</param>
    /// <param name="earlier">every vote on the plan so far, at whatever session</param>
    /// <param name="againBecause">why the plan is voted on again; needed when there was a vote on it</param>
    /// <exception cref="RuleBroken">the session does not sit, no confirmed rule in force, seats unknown or unlike the deputies, no quorum, plan not
    /// submitted, or already voted</exception>
    public static PlanVote Open(
        KeneshSession session, AgendaItem item, Plans.JointActionPlan plan, VotingRule? rule, int? seats,
        IReadOnlyCollection<Deputy> deputies, IReadOnlyCollection<PlanVote> earlier, string? againBecause, Stamp stamp)
    {
        session.RequireSits(stamp);
        Rule.Require(plan.Status == Plans.PlanStatus.Submitted && item.PlanId == plan.Id, CouncilRules.OnlySubmittedPlansAreVoted);
        Rule.Require(earlier.All(v => v.AgendaItemId != item.Id), CouncilRules.AlreadyVoted);
        Rule.Require(earlier.All(v => !v.IsOpen), CouncilRules.PlanIsBeingVotedOn);
        Rule.Require(rule is not null, CouncilRules.NoRule);
        Rule.Require(rule!.IsConfirmed, CouncilRules.RuleIsNotConfirmed);
        Rule.Require(seats is > 0, CouncilRules.SeatsUnknown);
        var inOffice = deputies.Count(d => d.IsInOfficeOn(session.HeldOn));
        Rule.Require(inOffice <= seats, CouncilRules.MoreDeputiesThanSeats, inOffice, seats!.Value);
        Rule.Require(inOffice * 2 > seats, CouncilRules.TooFewInOffice, inOffice, seats.Value);
        var present = deputies.Where(d => d.IsInOfficeOn(session.HeldOn) && session.Present.Any(p => p.DeputyId == d.Id)).ToList();
        var needed = rule.Quorum.Needed(rule.Quorum.Whole(seats.Value, inOffice, present.Count));
        Rule.Require(present.Count >= needed, CouncilRules.NoQuorum, present.Count, needed);
        RequireReason(earlier.Count > 0, againBecause);
        plan.NoteVote();

        var vote = new PlanVote
        {
            AiylAimakId = session.AiylAimakId,
            KeneshSessionId = session.Id,
            AgendaItemId = item.Id,
            PlanId = plan.Id,
            SessionDate = session.HeldOn,
            Quorum = rule.Quorum with { },
            Majority = rule.Majority with { },
            Basis = rule.Basis,
            RuleWasConfirmed = rule.IsConfirmed,
            RuleSetBy = rule.SetBy,
            RuleSetAtUtc = rule.SetAtUtc,
            RuleConfirmedBy = rule.ConfirmedBy,
            RuleConfirmedAtUtc = rule.ConfirmedAtUtc,
            RuleSetByUserId = rule.SetByUserId,
            RuleConfirmedByUserId = rule.ConfirmedByUserId,
            AgainBecause = earlier.Count > 0 ? Words.UpTo(againBecause, AgainBecauseMaxLength) : null,
            Seats = seats.Value,
            InOffice = inOffice,
            Present = present.Count,
            OpenedBy = stamp.By,
            OpenedAtUtc = stamp.AtUtc,
        };
        vote._entitled.AddRange(present.Select(d => new Entitlement(d.Id, d.FullName)));
        return vote;
    }

    /// <summary>A plan is not voted on until the result pleases: a further vote says why it is held.</summary>
    /// <param name="wasVoted">whether there was a vote on the plan</param>
    public static void RequireReason(bool wasVoted, string? againBecause) =>
        Rule.RequireOf(nameof(AgainBecause), !wasVoted || Words.OrNull(againBecause) is not null, CouncilRules.VotedAgainNeedsAReason);

    /// <summary>Casts or corrects a deputy's vote.</summary>
    /// <param name="receipt">a short code the deputy keeps and finds again in the published list</param>
    public Ballot Cast(int deputyId, Choice choice, string receipt, DateTime atUtc)
    {
        Rule.Require(IsOpen, CouncilRules.VoteIsClosed);
        Rule.Require(_entitled.Any(e => e.DeputyId == deputyId), CouncilRules.NotPresent);
        var ballot = new Ballot(deputyId, _ballots.Count(b => b.DeputyId == deputyId) + 1, choice, receipt, atUtc);
        _ballots.Add(ballot);
        Touch();
        return ballot;
    }

    public void Close(Stamp stamp)
    {
        Rule.Require(IsOpen, CouncilRules.VoteIsClosed);
        Rule.Require(_ballots.Count > 0, CouncilRules.NoBallots);
        (ClosedBy, ClosedAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <summary>Each deputy's last ballot.</summary>
    public IReadOnlyList<Ballot> CountingBallots() =>
        _ballots.GroupBy(b => b.DeputyId).Select(own => own.MaxBy(b => b.Sequence)!).ToList();
}

/// <summary>A deputy entitled to vote when the vote opened, with the name as it was.</summary>
public sealed class Entitlement
{
    internal Entitlement(int deputyId, string deputyName) => (DeputyId, DeputyName) = (deputyId, deputyName);

    private Entitlement()
    {
    }

    public int Id { get; private set; }
    public int DeputyId { get; private init; }
    public string DeputyName { get; private init; } = "";
}

/// <summary>For (макул), against (каршы) or abstained (калыс).</summary>
public enum Choice
{
    For,
    Against,
    Abstain,
}

/// <summary>One ballot; never changed, never deleted.</summary>
public sealed class Ballot
{
    public const int ReceiptMaxLength = 20;

    internal Ballot(int deputyId, int sequence, Choice choice, string receipt, DateTime castAtUtc) =>
        (DeputyId, Sequence, Choice, Receipt, CastAtUtc) = (deputyId, sequence, choice, receipt, castAtUtc);

    private Ballot()
    {
    }

    public int Id { get; private set; }
    public int DeputyId { get; private init; }

    /// <summary>1 for the first ballot of a deputy in a vote; the highest counts.</summary>
    public int Sequence { get; private init; }

    public Choice Choice { get; private init; }
    public string Receipt { get; private init; } = "";
    public DateTime CastAtUtc { get; private init; }
}
