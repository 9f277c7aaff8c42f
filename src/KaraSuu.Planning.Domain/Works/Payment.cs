using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>Money paid for a work out of one of its sources; a mistake is corrected by a counter-entry, nothing is edited or removed.</summary>
public sealed class Payment
{
    public const int DocumentMaxLength = 200;

    private Payment(PaymentFacts facts, Money amount, int? reversesId, Stamp stamp)
    {
        (PaidOn, Amount, FundingId, ReversesId) = (facts.PaidOn, amount, facts.FundingId, reversesId);
        (Document, Note) = (Words.UpTo(facts.Document, DocumentMaxLength), Words.UpTo(facts.Note, Work.ReasonMaxLength));
        (By, AtUtc) = (stamp.By, stamp.AtUtc);
    }

    private Payment()
    {
    }

    internal static Payment Of(PaymentFacts facts, IEnumerable<WorkFunding> sources, Stamp stamp)
    {
        Rule.RequireOf(nameof(FundingId), sources.Any(f => f.Id == facts.FundingId), WorkRules.PaymentNeedsASource);
        stamp.RequireHappened(facts.PaidOn);
        Rule.RequireOf(nameof(Amount), facts.Amount.IsPayable, PlanRules.BadAmount);
        return new Payment(facts, facts.Amount, null, stamp);
    }

    /// <summary>The counter-entry of one of <paramref name="payments"/>, which has none yet.</summary>
    internal static Payment Against(int paymentId, IReadOnlyCollection<Payment> payments, DateOnly on, string? reason, Stamp stamp)
    {
        var payment = payments.Single(p => p.Id == paymentId);
        Rule.Require(payment.ReversesId is null, WorkRules.IsACounterEntry);
        Rule.Require(payments.All(p => p.ReversesId != paymentId), WorkRules.AlreadyReversed);
        Period.RequireOrder<DateOnly>(payment.PaidOn, on, nameof(on), WorkRules.ReversedBeforePaid);
        stamp.RequireHappened(on);
        var note = Words.Needed(reason, Work.ReasonMaxLength, WorkRules.NeedsAReason);
        return new Payment(new PaymentFacts(on, payment.Amount, payment.FundingId, payment.Document, note), -payment.Amount, paymentId, stamp);
    }

    public int Id { get; private set; }
    public DateOnly PaidOn { get; private init; }

    /// <summary>Below zero for a counter-entry.</summary>
    public Money Amount { get; private init; }

    public int FundingId { get; private init; }

    /// <summary>Number and date of the payment order or invoice, as written on it.</summary>
    public string? Document { get; private init; }

    public string? Note { get; private init; }

    /// <summary>The payment this entry takes back.</summary>
    public int? ReversesId { get; private init; }

    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
}

public sealed record PaymentFacts(DateOnly PaidOn, Money Amount, int FundingId, string? Document, string? Note = null);
