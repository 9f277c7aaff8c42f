using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class InspectionTests
{
    [Theory]
    [InlineData(WorkStatus.Recorded, InspectionKind.Regular, null)]
    [InlineData(WorkStatus.Planned, InspectionKind.Regular, null)]
    [InlineData(WorkStatus.InProgress, InspectionKind.Regular, null)]
    [InlineData(WorkStatus.Finished, InspectionKind.Reinspection, null)]
    [InlineData(WorkStatus.Accepted, InspectionKind.Warranty, null)]
    [InlineData(WorkStatus.Accepted, InspectionKind.Regular, MonitoringRules.AcceptedNeedsWarrantyInspection)]
    [InlineData(WorkStatus.Accepted, InspectionKind.Reinspection, MonitoringRules.AcceptedNeedsWarrantyInspection)]
    [InlineData(WorkStatus.Finished, InspectionKind.Warranty, MonitoringRules.WarrantyNeedsAcceptance)]
    [InlineData(WorkStatus.Recorded, InspectionKind.Warranty, MonitoringRules.WarrantyNeedsAcceptance)]
    [InlineData(WorkStatus.Cancelled, InspectionKind.Regular, WorkRules.IsCancelled)]
    public void What_is_inspected_depends_on_how_the_work_stands(WorkStatus status, InspectionKind kind, string? refusal)
    {
        var work = Monitored.Work(status);

        if (refusal is null) Assert.Equal(kind, Monitored.Inspection(work, kind).Kind);
        else Broken.By(refusal, () => Monitored.Inspection(work, kind));
    }

    [Fact]
    public void After_acceptance_only_the_warranty_is_inspected()
    {
        Broken.By(MonitoringRules.AcceptedNeedsWarrantyInspection, () => Monitored.Inspection(Monitored.Work(WorkStatus.Accepted)));
        Broken.By(MonitoringRules.WarrantyNeedsAcceptance, () => Monitored.Inspection(kind: InspectionKind.Warranty));
    }

    [Fact]
    public void There_is_no_inspection_before_the_group() =>
        Broken.By(MonitoringRules.NoGroupThatDay, () => Monitored.Inspection(heldOn: Monitored.Established.AddDays(-1)));

    [Fact]
    public void Only_members_of_that_day_were_present()
    {
        var group = Monitored.Group();
        group.ChangeComposition(Monitored.Inspected, null, null, null, Some.Stamp());
        group.Leave(2, Monitored.Inspected);

        Broken.By(MonitoringRules.NotAMember, () => Inspect(group, Monitored.Facts(present: [1, 2])));
        Assert.Equal(2, Inspect(group, Monitored.Facts(heldOn: Monitored.Inspected.AddDays(-1), present: [1, 2])).Present.Count);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(3, 3)]
    public void Fewer_than_the_group_demands_are_too_few(int? demanded, int least)
    {
        var group = Monitored.Group(norms: new JmeNorms(50, null, demanded));
        var present = Enumerable.Range(1, least).ToList();

        var refusal = Broken.By(MonitoringRules.TooFewPresent,
            () => Inspect(group, Monitored.Facts() with { Present = [.. present.Skip(1), .. present.Skip(1)] }));
        Assert.Equal([least], refusal.Details);
        Assert.Equal(least, Inspect(group, Monitored.Facts() with { Present = present }).Present.Count);
    }

    [Fact]
    public void Measurements_have_a_name_a_unit_and_a_value()
    {
        Broken.By(MonitoringRules.MeasurementNeedsAName, () => Measure(new MeasurementFacts(" ", 1, 1, "м", null)));
        Broken.By(MonitoringRules.MeasurementNeedsAUnit, () => Measure(new MeasurementFacts("Туурасы", 1, 1, null, null)));
        Broken.By(MonitoringRules.BadMeasurement, () => Measure(new MeasurementFacts("Туурасы", null, null, "м", null)));
        Broken.By(MonitoringRules.BadMeasurement, () => Measure(new MeasurementFacts("Туурасы", -1, 1, "м", null)));
        Broken.By(MonitoringRules.BadMeasurement, () => Measure(new MeasurementFacts("Туурасы", 1, Measurement.MaxThousandths + 1, "м", null)));
        Broken.By(MonitoringRules.BadTolerance, () => Measure(new MeasurementFacts("Туурасы", 1, 1, "м", 101)));
        Broken.By(MonitoringRules.TooManyMeasurements,
            () => Measure([.. Enumerable.Repeat(new MeasurementFacts("Туурасы", 1, 1, "м", null), Inspection.MaxMeasurements + 1)]));
    }

    [Theory]
    [InlineData(100_000, 95_000, 5, true)]
    [InlineData(100_000, 94_999, 5, false)]
    [InlineData(100_000, 105_001, 5, false)]
    [InlineData(264_000, 264_000, null, true)]
    [InlineData(264_000, 263_999, null, false)]
    [InlineData(0, 1, 100, false)]
    [InlineData(null, 1, 5, null)]
    [InlineData(1, null, 5, null)]
    public void A_value_is_judged_against_the_plan_and_its_tolerance(int? planned, int? actual, int? tolerance, bool? isWithin) =>
        Assert.Equal(isWithin, Measure(new MeasurementFacts("Узундугу", planned, actual, "м", tolerance)).Measurements[0].IsWithinTolerance);

    [Fact]
    public void Tolerance_is_the_same_above_and_below_and_never_overflows() =>
        Prop.ForAll(
            Gen.Zip(Gen.Zip(Gen.Choose(0, 1_000_000), Gen.Choose(0, 1_000_000)), Gen.Choose(0, 100)).ToArbitrary(),
            values =>
            {
                var ((millions, off), tolerance) = values;
                var planned = millions * 1_000_000L;
                return Measurement.Judge(planned, planned + off, tolerance) == Measurement.Judge(planned, planned - off, tolerance)
                    && Measurement.Judge(Measurement.MaxThousandths, 0, tolerance) == (tolerance == 100);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_open_record_is_corrected_but_its_warranty_is_not_changed_into_another_kind()
    {
        var inspection = Monitored.Inspection();

        inspection.Correct(Monitored.Group(), Monitored.Facts(InspectionKind.Reinspection, present: [3]), null, Some.Stamp());
        Assert.Equal((InspectionKind.Reinspection, 3), (inspection.Kind, Assert.Single(inspection.Present).MembershipId));

        Broken.By(MonitoringRules.KindIsFixed,
            () => inspection.Correct(Monitored.Group(), Monitored.Facts(InspectionKind.Warranty), null, Some.Stamp()));
    }

    [Fact]
    public void A_finished_record_is_only_read()
    {
        var inspection = Monitored.Inspection();
        inspection.Finish(1, Some.Stamp(3));

        Assert.Equal((true, Some.Stamp(3).By), (inspection.IsFinished, inspection.FinishedBy));
        Broken.By(MonitoringRules.InspectionIsFinished,
            () => inspection.Correct(Monitored.Group(), Monitored.Facts(), null, Some.Stamp()));
        Broken.By(MonitoringRules.InspectionIsFinished, () => inspection.Finish(1, Some.Stamp()));
        Broken.By(MonitoringRules.InspectionIsFinished, () => new Act(Monitored.Work(), inspection, 1, Monitored.ActFacts(), Some.Stamp()));
    }

    [Fact]
    public void A_record_is_not_finished_without_an_outcome() =>
        Broken.By(MonitoringRules.NeedsAnOutcome, () => Monitored.Inspection(outcome: null).Finish(0, Some.Stamp()));

    [Theory]
    [InlineData(MonitoringOutcome.NoRemarks, 0, null)]
    [InlineData(MonitoringOutcome.NoRemarks, 1, MonitoringRules.OutcomeContradictsActs)]
    [InlineData(MonitoringOutcome.NoIrregularities, 0, null)]
    [InlineData(MonitoringOutcome.NoIrregularities, 2, MonitoringRules.OutcomeContradictsActs)]
    [InlineData(MonitoringOutcome.Violations, 0, MonitoringRules.ViolationNeedsAnAct)]
    [InlineData(MonitoringOutcome.Violations, 2, null)]
    [InlineData(MonitoringOutcome.AdditionalWorkNeeded, 0, null)]
    [InlineData(MonitoringOutcome.AdditionalWorkNeeded, 1, null)]
    [InlineData(MonitoringOutcome.RequirementNotMet, 0, MonitoringRules.ViolationNeedsAnAct)]
    [InlineData(MonitoringOutcome.RequirementNotMet, 1, null)]
    public void The_outcome_and_the_acts_say_the_same(MonitoringOutcome outcome, int acts, string? refusal)
    {
        var inspection = Monitored.Inspection(outcome: outcome);

        if (refusal is null) inspection.Finish(acts, Some.Stamp());
        else Broken.By(refusal, () => inspection.Finish(acts, Some.Stamp()));

        Assert.Equal(refusal is null, inspection.IsFinished);
    }

    [Fact]
    public void A_contradiction_says_how_many_acts_there_are()
    {
        Assert.Equal([2], Broken.By(MonitoringRules.OutcomeContradictsActs, () => Monitored.Inspection(outcome: MonitoringOutcome.NoRemarks)
            .Finish(2, Some.Stamp())).Details);
        Broken.By(MonitoringRules.ViolationNeedsAnAct, () => Monitored.Inspection().Finish(0, Some.Stamp()));
    }

    [Fact]
    public void What_is_corrected_has_happened_all_the_same()
    {
        var tomorrow = Some.Stamp().Today.AddDays(1);

        Broken.By(RecordRules.InTheFuture, () => Monitored.Inspection()
            .Correct(Monitored.Group(), Monitored.Facts() with { HeldOn = tomorrow }, null, Some.Stamp()));
        Broken.By(RecordRules.InTheFuture, () => Monitored.Act()
            .Correct(Monitored.Inspection(), Monitored.ActFacts() with { DrawnUpOn = tomorrow }, Some.Stamp()));
        Broken.By(RecordRules.InTheFuture, () => Monitored.Acceptance(Monitored.Work(WorkStatus.Finished))
            .Correct(Monitored.AcceptanceFacts() with { On = tomorrow }, Monitored.Work(WorkStatus.Finished), Some.Stamp()));
    }

    [Fact]
    public void An_inspection_only_a_source_tells_of_has_no_day_and_no_names()
    {
        var told = Monitored.Monitoring(Monitored.Work(WorkStatus.Recorded));

        Assert.Equal((MonitoringOutcome.RequirementNotMet, "боёк түсү туура эмес", true), (told.Outcome!.Value, told.OutcomeText, told.IsFinished));
        Assert.Null(told.HeldOn);
        Assert.Empty(told.Present);
        Assert.Contains(Folded.Of("тусу"), told.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_left_empty_is_no_measurement_and_the_others_keep_their_places()
    {
        var good = new MeasurementFacts("Туурасы", 1, 1, "м", null);

        Assert.Equal("Туурасы", Assert.Single(Measured(null, good).Measurements).Name);
        Assert.Equal("Measurements[2].Planned", Refused(null, good, good with { PlannedThousandths = -1 }));
        Assert.Equal("Measurements[1].Actual", Refused(null, good with { ActualThousandths = -1 }));
        Assert.Equal("Measurements[0].Actual", Refused(good with { PlannedThousandths = null, ActualThousandths = null }));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(Measurement.MaxThousandths, 100)]
    public void Nothing_and_the_largest_value_are_measured(long value, int tolerance)
    {
        var measured = Measured(new MeasurementFacts("Туурасы", value, value, "м", tolerance)).Measurements[0];

        Assert.Equal((value, value, tolerance, true),
            (measured.PlannedThousandths, measured.ActualThousandths, measured.TolerancePercent, measured.IsWithinTolerance));
    }

    [Fact]
    public void A_corrected_record_holds_the_new_measurements_alone()
    {
        var width = new MeasurementFacts("Туурасы", 1, 1, "м", null);
        var inspection = Measured([.. Enumerable.Repeat(width, Inspection.MaxMeasurements)]);
        Assert.Equal(Inspection.MaxMeasurements, inspection.Measurements.Count);

        inspection.Correct(
            Monitored.Group(), Monitored.Facts() with { Measurements = [width with { Name = "Узундугу" }] }, null, Some.Stamp());

        Assert.Equal("Узундугу", Assert.Single(inspection.Measurements).Name);
    }

    private static Inspection Measured(params MeasurementFacts?[] rows) => Inspect(Monitored.Group(), Monitored.Facts() with { Measurements = rows });

    private static string? Refused(params MeasurementFacts?[] rows) => Broken.By(MonitoringRules.BadMeasurement, () => Measured(rows)).Field;

    private static Inspection Inspect(JmeGroup group, InspectionFacts facts) => new(Monitored.Work(), group, facts, null, Some.Stamp());

    private static Inspection Measure(params MeasurementFacts[] measurements) =>
        Inspect(Monitored.Group(), Monitored.Facts() with { Measurements = measurements });

    [Theory]
    [InlineData(MonitoringOutcome.NoRemarks, true, false)]
    [InlineData(MonitoringOutcome.NoIrregularities, true, false)]
    [InlineData(MonitoringOutcome.Violations, false, true)]
    [InlineData(MonitoringOutcome.AdditionalWorkNeeded, false, false)]
    [InlineData(MonitoringOutcome.RequirementNotMet, false, true)]
    public void Additional_work_is_a_wish_and_no_violation(MonitoringOutcome outcome, bool isClean, bool isViolation) =>
        Assert.Equal((isClean, isViolation), (outcome.IsClean(), outcome.IsViolation()));
}
