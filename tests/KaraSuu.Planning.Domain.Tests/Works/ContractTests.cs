using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

public sealed class ContractTests
{
    private static readonly ContractFacts Facts = Monitored.Contract;

    [Fact]
    public void What_is_not_known_of_a_contract_stays_unknown()
    {
        var contract = Conclude(new ContractFacts(null, " ", null, null, null, null, null));

        Assert.Equal((null, null, null), (contract.Number, contract.Sum, contract.EndsOn));
    }

    [Fact]
    public void A_term_does_not_run_backwards()
    {
        Broken.By(WorkRules.BadTerm, () => Conclude(Facts with { EndsOn = Facts.StartsOn!.Value.AddDays(-1) }));
        Broken.By(WorkRules.BadTerm, () => Conclude(Facts with { StartsOn = null, EndsOn = Facts.SignedOn!.Value.AddDays(-1) }));
        Assert.NotNull(Conclude(Facts with { EndsOn = Facts.StartsOn }).EndsOn);
    }

    [Fact]
    public void A_sum_is_above_zero() => Broken.By(PlanRules.BadAmount, () => Conclude(Facts with { Sum = Money.Zero }));

    [Theory]
    [InlineData(-1)]
    [InlineData(Contract.MaxWarrantyMonths + 1)]
    public void A_warranty_is_of_sensible_length(int months) => Broken.By(WorkRules.BadWarranty, () => Conclude(Facts with { WarrantyMonths = months }));

    [Fact]
    public void An_agreement_needs_a_contract() =>
        Broken.By(WorkRules.NeedsAContract, () => Some.Work().Amend(new AmendmentFacts(Some.Day, null, Money.FromSom(1), null, "Баа"), Some.Stamp()));

    [Fact]
    public void An_agreement_changes_the_sum_or_the_term_and_says_why()
    {
        var work = Monitored.Work();

        Broken.By(WorkRules.AmendmentChangesNothing, () => work.Amend(new AmendmentFacts(Some.Day, "1", null, null, "Баа"), Some.Stamp()));
        Broken.By(WorkRules.NeedsAReason, () => work.Amend(new AmendmentFacts(Some.Day, "1", Money.FromSom(1), null, " "), Some.Stamp()));
        Broken.By(PlanRules.BadAmount, () => work.Amend(new AmendmentFacts(Some.Day, "1", Money.Zero, null, "Баа"), Some.Stamp()));
        Broken.By(WorkRules.BadTerm, () => work.Amend(new AmendmentFacts(Some.Day, "1", null, Facts.StartsOn!.Value.AddDays(-1), "Мөөнөт"), Some.Stamp()));
        Broken.By(WorkRules.BadTerm, () => work.Amend(new AmendmentFacts(Facts.SignedOn!.Value.AddDays(-1), "1", Money.FromSom(1), null, "Баа"), Some.Stamp()));
        Assert.Empty(work.Contract!.Amendments);
    }

    [Fact]
    public void The_agreement_signed_last_counts_whatever_was_written_down_first()
    {
        var work = Monitored.Work();
        work.Amend(new AmendmentFacts(Some.Day, "2", Money.FromSom(700_000), null, "Баа"), Some.Stamp());
        work.Amend(new AmendmentFacts(Some.Day.AddDays(-9), "1", Money.FromSom(600_000), new DateOnly(2026, 8, 31), "Көлөм"), Some.Stamp());

        Assert.Equal((700_000, new DateOnly(2026, 8, 31)), (work.Contract!.Sum!.Value.Som, work.Contract.EndsOn!.Value));
        Assert.Equal((50_000_000, new DateOnly(2026, 6, 30)), (work.Contract.FirstSum!.Value.Tyiyn, work.Contract.FirstEndsOn!.Value));
    }

    [Fact]
    public void Correcting_the_contract_keeps_what_the_agreements_changed()
    {
        var work = Monitored.Work();
        work.Amend(new AmendmentFacts(Some.Day, "1", Money.FromSom(600_000), null, "Баа"), Some.Stamp());

        work.Conclude(Facts with { Sum = Money.FromSom(510_000), EndsOn = new DateOnly(2026, 7, 15) }, Some.Stamp());

        Assert.Equal((600_000, new DateOnly(2026, 7, 15), 51_000_000),
            (work.Contract!.Sum!.Value.Som, work.Contract.EndsOn!.Value, work.Contract.FirstSum!.Value.Tyiyn));
    }

    [Fact]
    public void A_contract_may_say_when_it_ends_where_nobody_knows_when_it_began() =>
        Assert.Equal(Facts.EndsOn, Conclude(Facts with { SignedOn = null, StartsOn = null }).EndsOn);

    [Fact]
    public void A_contract_and_its_agreement_may_be_signed_and_end_on_one_day()
    {
        var day = Facts.StartsOn!.Value;
        var work = Monitored.Work(contract: Facts with { SignedOn = day, StartsOn = day, EndsOn = day });

        work.Amend(new AmendmentFacts(day, "1", null, day, "Мөөнөт"), Some.Stamp());

        Assert.Single(work.Contract!.Amendments);
        Assert.Equal(day, Conclude(Facts with { SignedOn = day, StartsOn = null, EndsOn = day }).EndsOn);
    }

    [Fact]
    public void The_largest_sum_is_contracted_and_agreed_on()
    {
        var largest = new Money(Money.MaxTyiyn);
        var work = Monitored.Work(contract: Facts with { Sum = largest });
        Assert.Equal(largest, work.Contract!.Sum);

        work.Amend(new AmendmentFacts(Some.Day, "1", Money.FromSom(1), null, "Баа"), Some.Stamp());
        work.Amend(new AmendmentFacts(Some.Day, "2", largest, null, "Баа"), Some.Stamp());
        Assert.Equal(largest, work.Contract.Sum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Contract.MaxWarrantyMonths)]
    public void A_contract_may_give_no_warranty_or_the_longest(int months) =>
        Assert.Equal(months, Conclude(Facts with { WarrantyMonths = months }).WarrantyMonths);

    [Fact]
    public void An_agreement_on_the_term_leaves_the_sum()
    {
        var work = Monitored.Work();

        work.Amend(new AmendmentFacts(Some.Day, "1", null, new DateOnly(2026, 8, 31), "Мөөнөт"), Some.Stamp());

        Assert.Equal(Facts.Sum, work.Contract!.Sum);
    }

    private static Contract Conclude(ContractFacts facts)
    {
        var work = Some.Work();
        work.Conclude(facts, Some.Stamp());
        return work.Contract!;
    }

    [Theory]
    [InlineData("ЖЧК «Жол»", null, "Жол ОсОО", null, true)]
    [InlineData("ЖЧК «Жол»", "0223 3445", "Башка", "02233445", true)]
    [InlineData("ЖЧК «Жол»", "02233445", "«Жoл» ЖЧК", "99", true)]
    [InlineData("ЖЧК «Жол»", "", "Башка", "", false)]
    [InlineData("ЖЧК «Жол»", "1", "ЖЧК «Жолчу»", "2", false)]
    public void Of_a_contractor_like_a_known_one_a_person_says_whether_it_is_the_same(string one, string? tax, string other, string? otherTax, bool isLike)
    {
        var known = Some.Saved(new Contractor(Some.Aimak, new ContractorFacts(one, tax, null, null)), 7);
        Assert.Equal(isLike, known.IsLike(other, otherTax));

        Assert.Equal("SameAs", Broken.By(WorkRules.ContractorIsAlike, () => Contractor.RequireTold([known], null)).Field, ignoreCase: true);
        Broken.By(WorkRules.ContractorIsAlike, () => Contractor.RequireTold([known], 8));
        Contractor.RequireTold([known], 7);
        Contractor.RequireTold([known], 0);
        Contractor.RequireTold([], null);
    }
}
