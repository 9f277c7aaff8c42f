using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

public sealed class WorkTests
{
    private readonly Work _work = Some.Work();

    [Fact]
    public void A_work_needs_a_title() => Broken.By(WorkRules.NeedsATitle, () => Some.Work(" "));

    [Fact]
    public void The_years_of_a_work_do_not_run_backwards()
    {
        Broken.By(WorkRules.BadYears, () => Some.Work(fromYear: 2021, toYear: 2018));

        Assert.Equal((2021, 2021), (Some.Work(fromYear: 2021).FromYear, Some.Work(fromYear: 2021).ToYear));
        Assert.Null(Some.Work(toYear: null).ToYear);
        Assert.Null(Some.Work(fromYear: null).FromYear);
    }

    [Theory]
    [InlineData(WorkFacts.FirstYear - 1, null, "FromYear")]
    [InlineData(null, WorkFacts.LastYear + 1, "ToYear")]
    [InlineData(2026, WorkFacts.LastYear + 1, "ToYear")]
    public void A_year_no_work_of_a_village_is_of_is_refused(int? from, int? to, string field)
    {
        var refusal = Broken.By(WorkRules.BadYear, () => _work.Correct(new WorkFacts("Мектеп", FromYear: from, ToYear: to)));

        Assert.Equal(field, refusal.Field);
        Assert.Equal([WorkFacts.FirstYear, WorkFacts.LastYear], refusal.Details);
    }

    [Fact]
    public void The_first_and_the_last_year_of_a_work_are_taken()
    {
        _work.Correct(new WorkFacts("Мектеп", FromYear: WorkFacts.FirstYear, ToYear: WorkFacts.LastYear));

        Assert.Equal((WorkFacts.FirstYear, WorkFacts.LastYear), (_work.FromYear, _work.ToYear));
    }

    [Fact]
    public void A_segment_has_a_name_and_a_length()
    {
        Broken.By(WorkRules.BadLength, () => _work.AddSegment("Мичурин көчөсү", 0));
        Broken.By(WorkRules.NeedsATitle, () => _work.AddSegment(" ", 264));

        _work.AddSegment("Мичурин көчөсү", 264);
        _work.AddSegment("Набережная көчөсү", 430);
        _work.AddSegment("Фрунзе көчөсү", 445);
        Assert.Equal(1_139, _work.Segments.Sum(s => s.Metres));
    }

    [Fact]
    public void A_work_is_of_each_of_its_villages_once()
    {
        var work = new Work(Some.Aimak, new WorkFacts("Суу түтүгү", VillageIds: [3, 1, 3]));
        Assert.Equal([3, 1], work.Villages.Select(v => v.VillageId));
        var stays = work.Villages[1];

        work.Correct(new WorkFacts("Суу түтүгү", VillageIds: [2, 1]));

        Assert.Equal([1, 2], work.Villages.Select(v => v.VillageId));
        Assert.Same(stays, work.Villages[0]);
        work.Correct(new WorkFacts("Суу түтүгү"));
        Assert.Empty(work.Villages);
    }

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Submitted)]
    [InlineData(PlanStatus.Returned)]
    public void Only_an_approved_plans_activity_becomes_a_work(PlanStatus status)
    {
        var plan = Some.Plan(status, activities: 1);

        Broken.By(WorkRules.PlanIsNotApproved, () => new Work(Some.Aimak, new WorkFacts("Чатыр"),
            new PlannedActivity(plan.Status, plan.Items[0].Activities[0])));
    }

    [Fact]
    public void A_superseded_plans_work_goes_on() =>
        Assert.NotNull(new Work(Some.Aimak, new WorkFacts("Чатыр"),
            new PlannedActivity(PlanStatus.Superseded, Some.Plan(PlanStatus.Superseded, activities: 1).Items[0].Activities[0])).ActivityId);

    [Theory]
    [InlineData(0, "м", WorkRules.BadQuantity)]
    [InlineData(-1, "м", WorkRules.BadQuantity)]
    [InlineData(264_000, " ", WorkRules.QuantityNeedsAUnit)]
    public void A_quantity_is_above_zero_and_has_a_unit(long thousandths, string unit, string rule)
    {
        if (rule == WorkRules.BadQuantity)
        {
            Broken.By(WorkRules.BadQuantity, () => new Work(Some.Aimak, new WorkFacts("Жол", QuantityThousandths: thousandths, Unit: unit)));
        }
        else Broken.By(WorkRules.QuantityNeedsAUnit, () => new Work(Some.Aimak, new WorkFacts("Жол", QuantityThousandths: thousandths, Unit: unit)));
    }

    [Fact]
    public void Progress_says_what_is_done_and_how_far()
    {
        var work = Monitored.Work();

        Broken.By(WorkRules.BadPercent, () => work.Report(new ProgressFacts(Some.Day, null, 101, "чатыр"), Some.Stamp()));
        Broken.By(WorkRules.BadPercent, () => work.Report(new ProgressFacts(Some.Day, null, -1, "чатыр"), Some.Stamp()));
        Broken.By(WorkRules.ProgressNeedsAText, () => work.Report(new ProgressFacts(Some.Day, "пайдубал", 10, " "), Some.Stamp()));
        work.Report(new ProgressFacts(Some.Day, " пайдубал ", 100, " Пайдубал куюлду "), Some.Stamp());

        Assert.Equal(("пайдубал", "Пайдубал куюлду", 100), (work.Progress[0].Stage, work.Progress[0].Text, work.Progress[0].Percent!.Value));
    }

    [Fact]
    public void A_delay_has_a_reason_and_does_not_end_before_it_is_noted()
    {
        var work = Monitored.Work();

        Broken.By(WorkRules.NeedsAReason, () => work.NoteDelay(new DelayFacts(Some.Day, null, null), Some.Stamp()));
        Broken.By(WorkRules.BadTerm, () => work.NoteDelay(new DelayFacts(Some.Day, Some.Day.AddDays(-1), "Жамгыр"), Some.Stamp()));
        work.NoteDelay(new DelayFacts(Some.Day, Some.Day, "Жамгыр"), Some.Stamp());

        Assert.Equal("Жамгыр", Assert.Single(work.Delays).Reason);
    }

    [Fact]
    public void A_contractor_needs_a_name_and_is_known_by_it_folded()
    {
        Broken.By(WorkRules.ContractorNeedsAName, () => new Contractor(Some.Aimak, new ContractorFacts(" ", null, null, null)));

        var contractor = new Contractor(Some.Aimak, new ContractorFacts("ЖЧК «Үлгү Курулуш»", " ", "0555", null));
        Assert.Equal(Folded.Of("жчк «улгу курулуш»"), contractor.FoldedName);
        Assert.Null(contractor.TaxNumber);
        Broken.By(WorkRules.ContractorNeedsAName, () => contractor.Correct(new ContractorFacts(null, null, null, null)));
    }

    [Fact]
    public void A_work_is_corrected()
    {
        _work.Correct(new WorkFacts(" Мектепти оңдоо ", "Орток", QuantityThousandths: 264_000, Unit: "м"));

        Assert.Equal(("Мектепти оңдоо", "Орток", 264_000, "м"), (_work.Title, _work.Place, _work.Quantity.Thousandths, _work.Quantity.Unit));
    }

    [Fact]
    public void A_quantity_of_nothing_is_told_at_the_quantity() =>
        Assert.Equal("Quantity", Broken.By(WorkRules.BadQuantity, () => _work.Correct(new WorkFacts("Жол", QuantityThousandths: 0, Unit: "м"))).Field);

    [Fact]
    public void A_segment_is_removed_and_the_others_stay()
    {
        _work.AddSegment("Мичурин көчөсү", WorkSegment.MaxMetres);
        _work.AddSegment("Фрунзе көчөсү", 445);
        Some.Saved(_work.Segments[0], 1);
        Some.Saved(_work.Segments[1], 2);

        _work.RemoveSegment(2);

        Assert.Equal(("Мичурин көчөсү", WorkSegment.MaxMetres), (Assert.Single(_work.Segments).Name, _work.Segments[0].Metres));
    }

    [Fact]
    public void A_progress_entry_is_taken_back_with_a_reason_and_stays()
    {
        var work = Monitored.Work(isReported: true);
        Assert.Equal("Reason", Broken.By(WorkRules.NeedsAReason, () => work.WithdrawProgress(1, "", Some.Stamp(1))).Field);

        work.WithdrawProgress(1, "Башка иш", Some.Stamp(1));

        var entry = Assert.Single(work.Progress);
        Assert.Equal((true, Some.Stamp(1).By, Some.Stamp(1).AtUtc, "Башка иш", 30),
            (entry.IsWithdrawn, entry.WithdrawnBy, entry.WithdrawnAtUtc, entry.WithdrawnBecause, entry.Percent));
        Broken.By(WorkRules.ProgressIsWithdrawn, () => work.WithdrawProgress(1, "Дагы", Some.Stamp(2)));
    }

    [Fact]
    public void A_work_may_be_reported_as_not_begun() =>
        Assert.Equal(0, Monitored.Work().Report(new ProgressFacts(Some.Day, null, 0, "Материал келди"), Some.Stamp()).Percent);

    public static TheoryData<string, Action<Work, DateOnly>> Dated => new()
    {
        { "SignedOn", (w, on) => w.Conclude(Monitored.Contract with { SignedOn = on }, Some.Stamp()) },
        { "SignedOn", (w, on) => w.Amend(new AmendmentFacts(on, "1", Money.FromSom(1), null, "Баа"), Some.Stamp()) },
        { "PaidOn", (w, on) => w.Pay(Pay(5) with { PaidOn = on }, Some.Stamp()) },
        { "On", (w, on) => w.ReversePayment(1, on, "ката", Some.Stamp()) },
        { "On", (w, on) => w.Report(new ProgressFacts(on, null, 5, "иш"), Some.Stamp()) },
        { "NotedOn", (w, on) => w.NoteDelay(new DelayFacts(on, null, "Жамгыр"), Some.Stamp()) },
    };

    [Theory, MemberData(nameof(Dated))]
    public void Nothing_is_written_down_of_a_work_that_has_not_happened_yet(string field, Action<Work, DateOnly> write)
    {
        var work = Monitored.Work(isPaid: true);

        var refusal = Broken.By(RecordRules.InTheFuture, () => write(work, Some.Day.AddDays(1)));
        write(work, Some.Day);

        Assert.Equal(field, refusal.Field);
    }

    private static PaymentFacts Pay(long som, int funding = 1) => new(Some.Day, Money.FromSom(som), funding, "№ 5");
}
