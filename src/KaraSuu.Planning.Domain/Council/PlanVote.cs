namespace KaraSuu.Planning.Domain.Council;

/// <summary>
/// The vote on one plan at one session. Rule, seats, deputies in office and those entitled (present) are frozen when it opens;
/// ballots are only ever added: a deputy's later ballot supersedes the earlier one until the vote closes. A deputy votes by one way alone: in the portal,
/// or by hand where that is not possible. Opened by mistake, a vote without ballots is called off and counts as none.
/// </summary>
public sealed class PlanVote : AimakRecord
{
    public const int AgainBecauseMaxLength = 1000;
    public const int ReasonMaxLength = 1000;

    private readonly List<Entitlement> _entitled = [];
    private readonly List<Ballot> _ballots = [];
    private readonly List<HandBallot> _byHand = [];
    private readonly List<DeputyWay> _ways = [];

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

    /// <summary>How many were present when the vote opened, as <see cref="KeneshSession.PresentAmong"/> said then; so many are entitled.</summary>
    public int Present { get; private init; }

    public string OpenedBy { get; private init; } = "";
    public DateTime OpenedAtUtc { get; private init; }

    /// <summary>Why the plan is voted on again; null for its first vote.</summary>
    public string? AgainBecause { get; private init; }

    public string? ClosedBy { get; private set; }
    public DateTime? ClosedAtUtc { get; private set; }

    public string? CalledOffBy { get; private set; }
    public DateTime? CalledOffAtUtc { get; private set; }
    public string? CalledOffBecause { get; private set; }

    public IReadOnlyList<Entitlement> Entitled => _entitled;
    public IReadOnlyList<Ballot> Ballots => _ballots;

    /// <summary>Ballots by hand: confirmed, waiting and withdrawn.</summary>
    public IReadOnlyList<HandBallot> ByHand => _byHand;

    public IReadOnlyList<DeputyWay> Ways => _ways;

    public bool IsOpen => ClosedAtUtc is null && !IsCalledOff;

    /// <summary>Opened by mistake: no vote, and no obstacle to another one.</summary>
    public bool IsCalledOff => CalledOffAtUtc is not null;

    /// <summary>Null while the vote is open, so that no result leaks before it closes; null for good when it was called off.</summary>
    public VoteResult? Result => ClosedAtUtc is null ? null : VoteResult.Of(this, CountingBallots());

    /// <summary>Opens the vote on an agenda item.</summary>
    /// <param name="deputies">all deputies of the aimak</param>
    /// <param name="earlier">every vote on the plan so far, at whatever session; those called off count for nothing</param>
    /// <param name="againBecause">why the plan is voted on again; needed when there was a vote on it</param>
    /// <exception cref="RuleBroken">the session does not sit, no confirmed rule in force, seats unknown or unlike the deputies, no quorum, plan not
    /// submitted, or already voted</exception>
    public static PlanVote Open(
        KeneshSession session, AgendaItem item, Plans.JointActionPlan plan, VotingRule? rule, int? seats,
        IReadOnlyCollection<Deputy> deputies, IReadOnlyCollection<PlanVote> earlier, string? againBecause, Stamp stamp)
    {
        var held = earlier.Where(v => !v.IsCalledOff).ToList();
        session.RequireSits(stamp);
        Rule.Require(plan.Status == Plans.PlanStatus.Submitted && item.PlanId == plan.Id, CouncilRules.OnlySubmittedPlansAreVoted);
        Rule.Require(held.All(v => v.AgendaItemId != item.Id), CouncilRules.AlreadyVoted);
        Rule.Require(held.All(v => !v.IsOpen), CouncilRules.PlanIsBeingVotedOn);
        Rule.Require(rule is not null, CouncilRules.NoRule);
        Rule.Require(rule!.IsConfirmed, CouncilRules.RuleIsNotConfirmed);
        Rule.Require(seats is > 0, CouncilRules.SeatsUnknown);
        var inOffice = deputies.Count(d => d.IsInOfficeOn(session.HeldOn));
        Rule.Require(inOffice <= seats, CouncilRules.MoreDeputiesThanSeats, inOffice, seats!.Value);
        Rule.Require(inOffice * 2 > seats, CouncilRules.TooFewInOffice, inOffice, seats.Value);
        var present = session.PresentAmong(deputies);
        var needed = rule.Quorum.Needed(rule.Quorum.Whole(seats.Value, inOffice, present.Count));
        Rule.Require(present.Count >= needed, CouncilRules.NoQuorum, present.Count, needed);
        RequireReason(held.Count > 0, againBecause);
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
            AgainBecause = held.Count > 0 ? Words.UpTo(againBecause, AgainBecauseMaxLength) : null,
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
        RequireOpen();
        Rule.Require(IsEntitled(deputyId), CouncilRules.NotPresent);
        Rule.Require(!VotesByHand(deputyId), CouncilRules.VotedByHand);
        if (_ways.All(w => w.DeputyId != deputyId)) _ways.Add(new DeputyWay(deputyId, BallotWay.Portal));
        return Add(new Ballot(deputyId, _ballots.Count(b => b.DeputyId == deputyId) + 1, choice, receipt, atUtc, BallotWay.Portal));
    }

    /// <summary>Whether a raised hand or a paper stands for the deputy, confirmed or not.</summary>
    public bool VotesByHand(int deputyId) => _byHand.Any(h => h.DeputyId == deputyId && !h.IsWithdrawn);

    /// <summary>Writes down a raised hand or a paper of a deputy who cannot vote in the portal; it counts once a second person has confirmed it.</summary>
    /// <param name="obstacle">what keeps the deputy from voting in the portal now; null when nothing does</param>
    /// <param name="by">who runs the vote</param>
    public HandBallot EnterByHand(int deputyId, Choice choice, BallotWay way, NoPortalVote? obstacle, RuleSigner by)
    {
        RequireOpen();
        Rule.RequireOf(nameof(HandBallot.DeputyId), IsEntitled(deputyId), CouncilRules.WasNotPresent);
        Rule.RequireOf(nameof(HandBallot.DeputyId), _ways.All(w => w.DeputyId != deputyId), CouncilRules.HasABallotAlready);
        Rule.RequireOf(nameof(HandBallot.DeputyId), obstacle is not null, CouncilRules.CanVoteInPortal);
        Rule.RequireOf(nameof(HandBallot.Way), way is BallotWay.RaisedHand or BallotWay.Paper, CouncilRules.NotByHand);
        Rule.Require(!by.IsAccessUnconfirmed, CouncilRules.AccessIsUnconfirmed);
        var ballot = new HandBallot(deputyId, choice, way, obstacle!.Value, by);
        _ways.Add(new DeputyWay(deputyId, way));
        _byHand.Add(ballot);
        Touch();
        return ballot;
    }

    /// <summary>A second person confirms what was written down: now it is a ballot like any other.</summary>
    /// <param name="receipt">a short code, as every ballot has one</param>
    public void ConfirmByHand(int handBallotId, string receipt, RuleSigner signer)
    {
        RequireOpen();
        var written = _byHand.Single(h => h.Id == handBallotId);
        if (written.ObstacleToConfirm(signer, SessionDate) is { } obstacle) throw new RuleBroken(obstacle, null);
        written.Confirm(signer);
        Add(new Ballot(written.DeputyId, 1, written.Choice, receipt, written.EnteredAtUtc, written.Way));
    }

    /// <summary>Takes back what nobody confirmed: the deputy may then vote anew, by whatever way.</summary>
    public void WithdrawByHand(int handBallotId, string? because, Stamp stamp)
    {
        RequireOpen();
        var written = _byHand.Single(h => h.Id == handBallotId);
        Rule.Require(written.Waits, CouncilRules.HandBallotIsSettled);
        written.Withdraw(because, stamp);
        _ways.RemoveAll(w => w.DeputyId == written.DeputyId);
        Touch();
    }

    public void Close(Stamp stamp)
    {
        RequireOpen();
        var waiting = _byHand.Where(h => h.Waits).Select(h => NameOf(h.DeputyId)).ToList();
        Rule.Require(waiting.Count == 0, CouncilRules.HandBallotsWait, string.Join(", ", waiting));
        Rule.Require(_ballots.Count > 0, CouncilRules.NoBallots);
        (ClosedBy, ClosedAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <summary>Calls off what was opened by mistake; whoever has voted is not unheard, so there must be no ballot.</summary>
    public void CallOff(string? because, Stamp stamp)
    {
        RequireOpen();
        Rule.Require(_ways.Count == 0, CouncilRules.VoteHasBallots);
        CalledOffBecause = Words.Needed(because, ReasonMaxLength, CouncilRules.CallingOffNeedsAReason);
        (CalledOffBy, CalledOffAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <summary>Each deputy's last ballot.</summary>
    public IReadOnlyList<Ballot> CountingBallots() =>
        _ballots.GroupBy(b => b.DeputyId).Select(own => own.MaxBy(b => b.Sequence)!).ToList();

    private void RequireOpen()
    {
        Rule.Require(!IsCalledOff, CouncilRules.VoteIsCalledOff);
        Rule.Require(IsOpen, CouncilRules.VoteIsClosed);
    }

    private bool IsEntitled(int deputyId) => _entitled.Any(e => e.DeputyId == deputyId);

    private string NameOf(int deputyId) => _entitled.Single(e => e.DeputyId == deputyId).DeputyName;

    private Ballot Add(Ballot ballot)
    {
        _ballots.Add(ballot);
        Touch();
        return ballot;
    }
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

    internal Ballot(int deputyId, int sequence, Choice choice, string receipt, DateTime castAtUtc, BallotWay way) =>
        (DeputyId, Sequence, Choice, Receipt, CastAtUtc, Way) = (deputyId, sequence, choice, receipt, castAtUtc, way);

    private Ballot()
    {
    }

    public int Id { get; private set; }
    public int PlanVoteId { get; private set; }
    public int DeputyId { get; private init; }

    /// <summary>1 for the first ballot of a deputy in a vote; the highest counts.</summary>
    public int Sequence { get; private init; }

    public Choice Choice { get; private init; }
    public string Receipt { get; private init; } = "";
    public DateTime CastAtUtc { get; private init; }

    /// <summary>In the portal, or by hand: then <see cref="PlanVote.ByHand"/> knows who wrote it down and who confirmed it.</summary>
    public BallotWay Way { get; private init; }
}
