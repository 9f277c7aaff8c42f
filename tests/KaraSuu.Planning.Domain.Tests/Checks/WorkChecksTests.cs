using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class WorkChecksTests
{
    private static readonly DateOnly Today = new(2027, 8, 1);
    private static readonly VillageName Mantysh = new(1, new LocalText("Мантыш", "Мантыш", "Mantysh"));
    private static readonly VillageName KyzylDobo = new(2, new LocalText("Кызыл-Дөбө", "Кызыл-Дёбё", "Kyzyl-Dobo"));
    private static readonly ContractSummary Signed = new(true, Money.FromSom(1000), new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 1),
        new DateOnly(2027, 9, 1));

    private static readonly WorkSummary Sound = new(
        7, WorkStatus.InProgress, "Жолду оңдоо, Мантыш айылы", [], true, Money.FromSom(1000), Money.FromSom(400), Signed, [], "м", Money.FromSom(10),
            Money.FromSom(9),
        ["Тынчтык корпусу"], [Mantysh, KyzylDobo]);

    [Fact]
    public void A_sound_work_raises_nothing() => Assert.Empty(WorkChecks.Work(Sound, Today));

    [Fact]
    public void A_cancelled_work_is_not_doubted() =>
        Assert.Empty(WorkChecks.Work(Sound with { Status = WorkStatus.Cancelled, Contract = null, HasActivity = false }, Today));

    [Fact]
    public void More_paid_than_contracted_is_shown()
    {
        var check = Raised.By(WorkChecks.PaidMoreThanContracted, WorkChecks.Work(Sound with { Paid = Money.FromSom(1001) }, Today));
        Assert.Equal([Money.FromSom(1001), Money.FromSom(1000)], check.Details);
        Assert.Equal("work-7", check.Subject);
        Raised.NotBy(WorkChecks.PaidMoreThanContracted, WorkChecks.Work(Sound with { Paid = Money.FromSom(1000) }, Today));
    }

    [Fact]
    public void A_work_or_contract_of_less_than_a_thousand_som_is_shown()
    {
        var contract = Sound with { Contract = Signed with { Sum = Money.FromSom(310) } };
        Assert.Equal([Money.FromSom(310)], Raised.By(WorkChecks.SmallSum, WorkChecks.Work(contract, Today)).Details);
        Raised.By(WorkChecks.SmallSum, WorkChecks.Work(Sound with { Funded = new Money(999_99) }, Today));
        Raised.By(WorkChecks.SmallSum, WorkChecks.Work(contract with { Funded = Money.FromSom(150) }, Today));
        Raised.NotBy(WorkChecks.SmallSum, WorkChecks.Work(Sound, Today));
        Raised.NotBy(WorkChecks.SmallSum, WorkChecks.Work(Sound with { Funded = Money.Zero, Contract = Signed with { Sum = null } }, Today));
    }

    [Fact]
    public void A_payment_of_one_day_sum_source_and_paper_is_likely_written_twice()
    {
        var paid = new PaymentSummary(new DateOnly(2027, 5, 4), Money.FromSom(200), 3, "№ 14", false);

        IEnumerable<Check> Of(params PaymentSummary[] payments) => WorkChecks.Work(Sound with { Payments = payments }, Today);
        Assert.Equal([new DateOnly(2027, 5, 4), Money.FromSom(200)], Raised.By(WorkChecks.PaidTwice, Of(paid, paid with { Document = "№ 14 " })).Details);
        Raised.By(WorkChecks.PaidTwice, Of(paid with { Document = null }, paid with { Document = null }));
        Raised.NotBy(WorkChecks.PaidTwice, Of(paid, paid with { Document = "№ 15" }));
        Raised.NotBy(WorkChecks.PaidTwice, Of(paid, paid with { FundingId = 4 }));
        Raised.NotBy(WorkChecks.PaidTwice, Of(paid, paid with { PaidOn = new DateOnly(2027, 5, 5) }));
        Raised.NotBy(WorkChecks.PaidTwice, Of(paid, paid with { Sum = Money.FromSom(201) }));
        Raised.NotBy(WorkChecks.PaidTwice, Of(paid, paid with { IsTakenBack = true }, paid with { Sum = new Money(-200_00) }));
    }

    [Fact]
    public void A_source_with_one_sum_is_likely_written_twice()
    {
        var fund = new FundingSummary(FundingKind.CharitableFund, "«Ихсан-Хайрия» фонду", Money.FromSom(500));

        IEnumerable<Check> Of(params FundingSummary[] sources) => WorkChecks.Work(Sound with { Funding = sources }, Today);
        Assert.Equal(["«Ихсан-Хайрия» фонду", Money.FromSom(500)],
            Raised.By(WorkChecks.FundedTwice, Of(fund, fund with { Source = "Ихсан Хайрия фонду" })).Details);
        Assert.Equal([FundingKind.LocalBudget, Money.FromSom(500)], Raised.By(WorkChecks.FundedTwice,
            Of(new(FundingKind.LocalBudget, null, Money.FromSom(500)), new(FundingKind.LocalBudget, null, Money.FromSom(500)))).Details);
        Raised.NotBy(WorkChecks.FundedTwice, Of(fund, fund with { Sum = Money.FromSom(501) }));
        Raised.NotBy(WorkChecks.FundedTwice, Of(fund, fund with { Kind = FundingKind.DonorProject }));
        Raised.NotBy(WorkChecks.FundedTwice, Of(fund, fund with { Source = "«Ассанабил» фонду" }));
    }

    [Fact]
    public void Reports_that_repeat_contradict_or_come_before_the_contract_are_shown()
    {
        var report = new ReportSummary(1, new DateOnly(2027, 4, 1), 40, "Пайдубал куюлду");

        IEnumerable<Check> Of(params ReportSummary[] reports) => WorkChecks.Work(Sound with { Reports = reports }, Today);
        Raised.By(WorkChecks.ReportedTwice, Of(report, report with { Id = 2, Text = "пайдубал  куюлду" }));
        Raised.NotBy(WorkChecks.ReportedTwice, Of(report, report with { Id = 2, Text = "Дубал көтөрүлдү" }));
        Raised.NotBy(WorkChecks.ReportedTwice, Of(report, report with { Id = 2, On = new DateOnly(2027, 4, 2) }));
        Assert.Equal([new DateOnly(2027, 5, 1), 30, new DateOnly(2027, 4, 1), 40],
            Raised.By(WorkChecks.ProgressFell, Of(report with { Id = 2, On = new DateOnly(2027, 5, 1), Percent = 30 }, report)).Details);
        Raised.NotBy(WorkChecks.ProgressFell, Of(report, report with { Id = 2, On = new DateOnly(2027, 5, 1), Percent = null }));
        Raised.NotBy(WorkChecks.ProgressFell, Of(report, report with { Id = 2, On = new DateOnly(2027, 5, 1) }));
        Assert.Equal([new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 1)],
            Raised.By(WorkChecks.ReportedBeforeContract, Of(report with { On = new DateOnly(2027, 2, 28) })).Details);
        Raised.NotBy(WorkChecks.ReportedBeforeContract, Of(report with { On = new DateOnly(2027, 3, 1) }));
        Raised.NotBy(WorkChecks.ReportedBeforeContract, WorkChecks.Work(Sound with { Contract = null, Reports = [report] }, Today));
    }

    [Fact]
    public void A_payment_before_the_contract_is_shown()
    {
        var early = new PaymentSummary(new DateOnly(2027, 2, 28), Money.FromSom(200), 3, null, false);

        Assert.Equal([new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 1)],
            Raised.By(WorkChecks.PaidBeforeContract, WorkChecks.Work(Sound with { Payments = [early] }, Today)).Details);
        Raised.NotBy(WorkChecks.PaidBeforeContract, WorkChecks.Work(Sound with { Payments = [early with { PaidOn = new DateOnly(2027, 3, 1) }] }, Today));
        Raised.NotBy(WorkChecks.PaidBeforeContract, WorkChecks.Work(Sound with { Payments = [early with { IsTakenBack = true }] }, Today));
        Raised.NotBy(WorkChecks.PaidBeforeContract, WorkChecks.Work(Sound with { Payments = [early], Contract = null }, Today));
    }

    [Fact]
    public void A_term_that_begins_before_the_contract_was_signed_is_shown()
    {
        var early = Sound with { Contract = Signed with { StartsOn = new DateOnly(2027, 2, 28) } };

        Assert.Equal([new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 1)], Raised.By(WorkChecks.StartsBeforeSigned, WorkChecks.Work(early, Today)).Details);
        Raised.NotBy(WorkChecks.StartsBeforeSigned, WorkChecks.Work(Sound with { Contract = Signed with { StartsOn = Signed.SignedOn } }, Today));
        Raised.NotBy(WorkChecks.StartsBeforeSigned, WorkChecks.Work(Sound with { Contract = Signed with { SignedOn = null } }, Today));
    }

    [Fact]
    public void A_contract_that_is_not_what_is_funded_is_shown()
    {
        Assert.Equal([Money.FromSom(1000), Money.FromSom(800), Money.FromSom(200)],
            Raised.By(WorkChecks.ContractAboveFunding, WorkChecks.Work(Sound with { Funded = Money.FromSom(800) }, Today)).Details);
        Assert.Equal(Severity.Info, Raised.By(WorkChecks.ContractBelowFunding, WorkChecks.Work(Sound with { Funded = Money.FromSom(1200) }, Today)).Severity);
        Raised.NotBy(WorkChecks.ContractAboveFunding, WorkChecks.Work(Sound with { Funded = Money.Zero }, Today));
        Raised.NotBy(WorkChecks.ContractBelowFunding, WorkChecks.Work(Sound with { Funded = Money.FromSom(800) }, Today));
    }

    [Fact]
    public void A_work_late_without_a_reason_is_shown()
    {
        var late = Sound with { Contract = Signed with { EndsOn = new DateOnly(2027, 7, 22) } };

        Assert.Equal([new DateOnly(2027, 7, 22), 10], Raised.By(WorkChecks.LateWithoutReason, WorkChecks.Work(late, Today)).Details);
        Raised.By(WorkChecks.LateWithoutReason, WorkChecks.Work(late with { DelaysUntil = [new DateOnly(2027, 7, 30)] }, Today));
        Raised.NotBy(WorkChecks.LateWithoutReason, WorkChecks.Work(late with { DelaysUntil = [new DateOnly(2027, 7, 30), Today] }, Today));
        Raised.NotBy(WorkChecks.LateWithoutReason, WorkChecks.Work(late with { DelaysUntil = [null] }, Today));
        Raised.NotBy(WorkChecks.LateWithoutReason, WorkChecks.Work(late with { Status = WorkStatus.Finished }, Today));
        Raised.NotBy(WorkChecks.LateWithoutReason, WorkChecks.Work(late with { Contract = Signed with { EndsOn = Today } }, Today));
    }

    [Theory]
    [InlineData(WorkStatus.Recorded, Severity.Info)]
    [InlineData(WorkStatus.InProgress, Severity.Warning)]
    [InlineData(WorkStatus.Accepted, Severity.Warning)]
    public void A_work_without_a_contract_is_shown(WorkStatus status, Severity severity) =>
        Assert.Equal(severity, Raised.By(WorkChecks.NoContract, WorkChecks.Work(Sound with { Status = status, Contract = null }, Today)).Severity);

    [Fact]
    public void A_planned_work_need_not_have_a_contract_yet() =>
        Raised.NotBy(WorkChecks.NoContract, WorkChecks.Work(Sound with { Status = WorkStatus.Planned, Contract = null }, Today));

    [Fact]
    public void What_a_contract_does_not_say_is_shown()
    {
        var checks = WorkChecks.Work(Sound with { Contract = new ContractSummary(false, null, null, null, null) }, Today).ToList();
        Raised.By(WorkChecks.NoContractor, checks);
        Raised.By(WorkChecks.NoContractSum, checks);
        Raised.By(WorkChecks.NoContractDates, checks);
        var named = WorkChecks.Work(Sound with { Contract = new ContractSummary(true, null, null, null, null) }, Today).ToList();
        Raised.NotBy(WorkChecks.NoContractor, named);
        var summed = WorkChecks.Work(Sound with { Contract = Signed with { HasContractor = false } }, Today).ToList();
        Raised.NotBy(WorkChecks.NoContractSum, summed);
        Raised.NotBy(WorkChecks.NoContractDates, summed);
    }

    [Theory]
    [InlineData(18, 9, false)]
    [InlineData(19, 9, true)]
    [InlineData(5, 9, false)]
    [InlineData(4, 9, true)]
    public void A_unit_that_costs_twice_the_usual_or_half_of_it_is_shown(int cost, int usual, bool raised)
    {
        var checks = WorkChecks.Work(Sound with { UnitCost = Money.FromSom(cost), UsualUnitCost = Money.FromSom(usual) }, Today);
        if (raised) Assert.Equal(["м", Money.FromSom(cost), Money.FromSom(usual)], Raised.By(WorkChecks.UnusualUnitCost, checks).Details);
        else Raised.NotBy(WorkChecks.UnusualUnitCost, checks);
    }

    [Fact]
    public void Money_of_another_village_is_shown()
    {
        var field = Sound with { Sources = ["Тынчтык корпусу", "Кызыл-Добо айылынын жаштары"] };

        Assert.Equal(["Кызыл-Добо айылынын жаштары", KyzylDobo.Name, Mantysh.Name],
            Raised.By(WorkChecks.FundingOfAnotherVillage, WorkChecks.Work(field, Today)).Details);
        Raised.NotBy(WorkChecks.FundingOfAnotherVillage, WorkChecks.Work(field with { VillageIds = [KyzylDobo.Id] }, Today));
        Raised.NotBy(WorkChecks.FundingOfAnotherVillage, WorkChecks.Work(field with { Object = "Жолду оңдоо" }, Today));
        Raised.NotBy(WorkChecks.FundingOfAnotherVillage, WorkChecks.Work(field with { Sources = ["Мантыш жана Кызыл-Дөбө жаштары"] }, Today));
    }

    [Fact]
    public void A_work_of_no_activity_is_shown()
    {
        Assert.Equal(Severity.Info, Raised.By(WorkChecks.OutsideAnyPlan, WorkChecks.Work(Sound with { HasActivity = false }, Today)).Severity);
        Raised.NotBy(WorkChecks.OutsideAnyPlan, WorkChecks.Work(Sound with { Paid = Money.FromSom(5000) }, Today));
    }

    [Theory]
    [InlineData(26_400_000L, 264_000L, 100_000L)]
    [InlineData(100L, 3_000L, 33L)]
    [InlineData(Money.MaxTyiyn, 1_000L, Money.MaxTyiyn)]
    [InlineData(Money.MaxTyiyn, 999L, null)]
    [InlineData(null, 1_000L, null)]
    [InlineData(0L, 1_000L, null)]
    [InlineData(100L, null, null)]
    [InlineData(100L, 0L, null)]
    public void One_unit_costs_the_money_by_the_quantity(long? tyiyn, long? thousandths, long? cost) =>
        Assert.Equal(cost is { } known ? new Money(known) : null, WorkChecks.PerUnit(tyiyn, thousandths));

    [Fact]
    public void A_unit_at_exactly_half_the_usual_cost_is_not_doubted() =>
        Raised.NotBy(WorkChecks.UnusualUnitCost, WorkChecks.Work(Sound with { UnitCost = Money.FromSom(5), UsualUnitCost = Money.FromSom(10) }, Today));

    [Fact]
    public void An_unusual_cost_is_doubted_where_the_unit_has_no_name_too() =>
        Assert.Equal("", Raised.By(WorkChecks.UnusualUnitCost, WorkChecks.Work(Sound with { Unit = null, UnitCost = Money.FromSom(99) }, Today)).Details[0]);

    [Theory]
    [InlineData("Мантыштын жаштары", false)]
    [InlineData("Кызыл-Дөбө жаштары", true)]
    [InlineData("Жаңымантыш, Мантыш жана Кызыл-Дөбө жаштары", false)]
    [InlineData("Жаңымантыш жана Кызыл-Дөбө жаштары", true)]
    [InlineData("Жаңы-Мантыш жана Кызыл-Дөбө жаштары", true)]
    public void A_village_is_named_by_its_own_name_not_by_the_end_of_another(string source, bool raised)
    {
        var checks = WorkChecks.Work(Sound with { Sources = [source] }, Today);

        if (raised) Raised.By(WorkChecks.FundingOfAnotherVillage, checks);
        else Raised.NotBy(WorkChecks.FundingOfAnotherVillage, checks);
    }

    [Fact]
    public void A_work_of_two_villages_takes_the_money_of_either() =>
        Raised.NotBy(WorkChecks.FundingOfAnotherVillage,
            WorkChecks.Work(Sound with { Object = "Мантыш — Кызыл-Дөбө жолу", Sources = ["Кызыл-Дөбө жаштары"] }, Today));

    [Fact]
    public void A_work_written_down_for_two_villages_takes_the_money_of_either_though_its_title_names_one() =>
        Raised.NotBy(WorkChecks.FundingOfAnotherVillage,
            WorkChecks.Work(Sound with { VillageIds = [Mantysh.Id, KyzylDobo.Id], Sources = ["Кызыл-Дөбө жаштары"] }, Today));

    [Fact]
    public void A_village_without_a_Russian_name_is_not_named_by_every_text()
    {
        var orto = new VillageName(3, new LocalText("Орток"));

        Raised.By(WorkChecks.FundingOfAnotherVillage,
            WorkChecks.Work(Sound with { VillageIds = [orto.Id], Sources = ["Кызыл-Дөбө жаштары"], Villages = [Mantysh, KyzylDobo, orto] }, Today));
    }
}
