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
    public Share(CountedOf of, int numerator, int denominator, bool moreThan)
    {
        Rule.Require(denominator is > 0 and <= 100 && numerator > 0 && numerator <= denominator && !(moreThan && numerator == denominator), CouncilRules.BadShare);
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
/// so it is data with its basis in words, and a person confirms it.
/// </summary>
public sealed class VotingRule : AimakRecord
{
    public const int BasisMaxLength = 1000;

    public VotingRule(int aiylAimakId, VotingRuleFacts facts)
    {
        AiylAimakId = aiylAimakId;
        Set(facts);
    }

    private VotingRule()
    {
    }

    public DateOnly ValidFrom { get; private set; }
    public Share Quorum { get; private set; } = null!;
    public Share Majority { get; private set; } = null!;
    public string Basis { get; private set; } = "";
    public string? ConfirmedBy { get; private set; }
    public DateTime? ConfirmedAtUtc { get; private set; }

    public bool IsConfirmed => ConfirmedBy is not null;

    /// <summary>Changing the rule withdraws its confirmation.</summary>
    public void Correct(VotingRuleFacts facts)
    {
        Set(facts);
        (ConfirmedBy, ConfirmedAtUtc) = (null, null);
        Touch();
    }

    public void Confirm(Stamp stamp)
    {
        (ConfirmedBy, ConfirmedAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <summary>The rule in force on a day: the latest that began by then.</summary>
    public static VotingRule? InForce(IEnumerable<VotingRule> rules, DateOnly day) =>
        rules.Where(r => r.ValidFrom <= day).MaxBy(r => r.ValidFrom);

    private void Set(VotingRuleFacts facts)
    {
        Basis = Words.Needed(facts.Basis, CouncilRules.RuleNeedsABasis);
        (ValidFrom, Quorum, Majority) = (facts.ValidFrom, facts.Quorum, facts.Majority);
    }
}

public sealed record VotingRuleFacts(DateOnly ValidFrom, Share Quorum, Share Majority, string? Basis);
