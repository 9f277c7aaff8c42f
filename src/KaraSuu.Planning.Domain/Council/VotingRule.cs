namespace KaraSuu.Planning.Domain.Council;

/// <summary>What a share is counted of.</summary>
public enum CountedOf
{
    /// <summary>All mandates of the kenesh, filled or not.</summary>
    Seats,

    /// <summary>Deputies in office on the day.</summary>
    InOffice,

    /// <summary>Deputies present.</summary>
    Present,
}

/// <summary>A share such as «more than 1/2 of all seats» or «at least 2/3 of those present».</summary>
public sealed record Share
{
    public const int MaxParts = 100;

    public Share(CountedOf of, int numerator, int denominator, bool moreThan)
    {
        Rule.RequireOf(nameof(Numerator), IsShare(numerator, denominator, moreThan), CouncilRules.BadShare);
        (Of, Numerator, Denominator, MoreThan) = (of, numerator, denominator, moreThan);
    }

    private Share()
    {
    }

    public CountedOf Of { get; private init; }
    public int Numerator { get; private init; } = 1;
    public int Denominator { get; private init; } = 2;

    /// <summary>True for «more than», false for «at least».</summary>
    public bool MoreThan { get; private init; }

    /// <summary>Half or more: «at least 1/2» is, «more than 1/2» is.</summary>
    public bool IsHalfOrMore => Numerator * 2 >= Denominator;

    /// <summary>More than half: «more than 1/2» is, «at least 1/2» is not.</summary>
    public bool IsMoreThanHalf => MoreThan ? IsHalfOrMore : Numerator * 2 > Denominator;

    public static bool IsShare(int numerator, int denominator, bool moreThan) =>
        numerator > 0 && numerator <= denominator && denominator <= MaxParts && !(moreThan && numerator == denominator);

    /// <summary>The fewest deputies (or votes) that satisfy the share of <paramref name="whole"/>.</summary>
    public int Needed(int whole) => MoreThan
        ? (whole * Numerator / Denominator) + 1
        : ((whole * Numerator) + Denominator - 1) / Denominator;

    public int Whole(int seats, int inOffice, int present) => Of switch
    {
        CountedOf.Seats => seats,
        CountedOf.InOffice => inOffice,
        _ => present,
    };
}

/// <summary>
/// Quorum and majority of the kenesh from a day on. The rule in force for aiyl keneshes was not found in any source read,
/// so it is data with its basis in words: the chair sets it, another person confirms it, and only then a vote counts by it.
/// </summary>
public sealed class VotingRule : AimakRecord
{
    public const int BasisMaxLength = 1000;

    public VotingRule(int aiylAimakId, VotingRuleFacts facts, RuleSigner chair)
    {
        AiylAimakId = aiylAimakId;
        Set(facts, chair);
    }

    private VotingRule()
    {
    }

    public DateOnly ValidFrom { get; private set; }
    public Share Quorum { get; private set; } = null!;
    public Share Majority { get; private set; } = null!;
    public string Basis { get; private set; } = "";

    /// <summary>Who set the rule as it stands; null for a rule older than this record of it.</summary>
    public string? SetBy { get; private set; }

    public DateTime? SetAtUtc { get; private set; }

    /// <summary>The account that set it; null when it was not set in the portal.</summary>
    public int? SetByUserId { get; private set; }

    public int? SetByDeputyId { get; private set; }
    public string? ConfirmedBy { get; private set; }
    public DateTime? ConfirmedAtUtc { get; private set; }
    public int? ConfirmedByUserId { get; private set; }

    /// <summary>Whether the rule was ever confirmed: its day then stays, so that no earlier rule comes back by one hand.</summary>
    public bool WasEverConfirmed { get; private set; }

    /// <summary>Two people stand behind the rule as it is now.</summary>
    public bool IsConfirmed => SetBy is not null && ConfirmedBy is not null;

    public bool IsDayFixed => WasEverConfirmed || ConfirmedBy is not null;

    /// <summary>Changing the rule withdraws its confirmation.</summary>
    public void Correct(VotingRuleFacts facts, RuleSigner chair)
    {
        Rule.RequireOf(nameof(ValidFrom), !IsDayFixed || facts.ValidFrom == ValidFrom, CouncilRules.RuleDayIsFixed);
        var wasConfirmed = IsDayFixed;
        Set(facts, chair);
        WasEverConfirmed = wasConfirmed;
        (ConfirmedBy, ConfirmedAtUtc, ConfirmedByUserId) = (null, null, null);
        Touch();
    }

    /// <summary>Another person than the one who set the rule confirms it: the head of the aiyl okmotu, or a deputy in office.</summary>
    public void Confirm(RuleSigner signer)
    {
        if (ObstacleToConfirm(signer) is { } obstacle) throw new RuleBroken(obstacle, null);
        (ConfirmedBy, ConfirmedAtUtc, ConfirmedByUserId) = (signer.Stamp.By, signer.Stamp.AtUtc, signer.UserId);
        WasEverConfirmed = true;
        Touch();
    }

    /// <returns>the code of the first rule that keeps this person from confirming; null when nothing does</returns>
    public string? ObstacleToConfirm(RuleSigner signer) =>
        IsConfirmed ? CouncilRules.RuleIsConfirmed
        : SetBy is null ? CouncilRules.RuleWasSetByNobody
        : !MayBeConfirmedBy(signer) ? CouncilRules.NotYoursToConfirm
        : IsSetBy(signer) ? CouncilRules.SetByTheSamePerson
        : signer.IsAccessUnconfirmed ? CouncilRules.AccessIsUnconfirmed
        : null;

    /// <summary>
    /// Whether a person is the one who set the rule. Accounts and deputies tell people apart; names do so only where no account is known,
    /// since two people may bear one name and one person may change it.
    /// </summary>
    public bool IsSetBy(RuleSigner signer) =>
        (SetByDeputyId is { } deputy && deputy == signer.Deputy?.Id)
        || (SetByUserId is { } setter && signer.UserId is { } account ? setter == account : Folded.Of(SetBy) == Folded.Of(signer.Stamp.By));

    /// <summary>Whether the rule, set and not confirmed, waits for a word that this person may give.</summary>
    public bool WaitsFor(RuleSigner signer) =>
        SetBy is not null && !IsConfirmed && MayBeConfirmedBy(signer) && !IsSetBy(signer);

    /// <summary>The rule in force on a day: the latest that began by then, confirmed or not.</summary>
    public static VotingRule? InForce(IEnumerable<VotingRule> rules, DateOnly day) =>
        rules.Where(r => r.ValidFrom <= day).MaxBy(r => r.ValidFrom);

    private bool MayBeConfirmedBy(RuleSigner signer) => signer.Posts.Contains(Post.HeadOfAo) || IsDeputyOn(signer, signer.Stamp.Today);

    private bool IsDeputyOn(RuleSigner signer, DateOnly day) =>
        signer.Posts.Contains(Post.Deputy) && signer.Deputy is { } deputy && deputy.AiylAimakId == AiylAimakId && deputy.IsInOfficeOn(day);

    private void Set(VotingRuleFacts facts, RuleSigner chair)
    {
        Rule.Require(chair.Posts.Contains(Post.KeneshChair), CouncilRules.OnlyTheChairSetsRules);
        Rule.Require(!chair.IsAccessUnconfirmed, CouncilRules.AccessIsUnconfirmed);
        Rule.RequireOf(nameof(Quorum) + nameof(Share.Of), facts.Quorum.Of != CountedOf.Present, CouncilRules.QuorumOfPresent);
        Rule.RequireOf(nameof(Quorum) + nameof(Share.Numerator), facts.Quorum.IsHalfOrMore, CouncilRules.QuorumUnderHalf);
        Rule.RequireOf(nameof(Majority) + nameof(Share.Numerator), facts.Majority.IsMoreThanHalf, CouncilRules.MajorityUnderHalf);
        chair.Stamp.RequireSoon(facts.ValidFrom);
        Basis = Words.Needed(facts.Basis, BasisMaxLength, CouncilRules.RuleNeedsABasis);
        (ValidFrom, Quorum, Majority) = (facts.ValidFrom, facts.Quorum, facts.Majority);
        (SetBy, SetAtUtc, SetByUserId, SetByDeputyId) = (chair.Stamp.By, chair.Stamp.AtUtc, chair.UserId, chair.Deputy?.Id);
    }
}

public sealed record VotingRuleFacts(DateOnly ValidFrom, Share Quorum, Share Majority, string? Basis);

/// <summary>Who sets or confirms a rule: name and time, the account (null outside the portal), the deputy it is tied to, the posts held.</summary>
/// <param name="IsAccessUnconfirmed">whether an administrator did something by which another could have come in, not yet said to be asked for</param>
public sealed record RuleSigner(Stamp Stamp, int? UserId, Deputy? Deputy, IReadOnlyCollection<Post> Posts, bool IsAccessUnconfirmed = false);
