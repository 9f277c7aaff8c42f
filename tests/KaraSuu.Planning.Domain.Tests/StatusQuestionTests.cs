using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What is asked of a status beside its verbs, each with the statuses that say yes.</summary>
public sealed class StatusQuestionTests
{
    [Fact]
    public void A_plan_was_submitted_while_it_waits_and_when_it_came_back() =>
        Assert.Equal([PlanStatus.Submitted, PlanStatus.Returned], Enum.GetValues<PlanStatus>().Where(s => s.WasSubmitted()));

    [Fact]
    public void A_plan_is_decided_in_force_and_after() =>
        Assert.Equal([PlanStatus.Approved, PlanStatus.Superseded], Enum.GetValues<PlanStatus>().Where(s => s.IsDecided()));

    [Fact]
    public void A_work_is_built_when_finished_and_when_accepted() =>
        Assert.Equal([WorkStatus.Finished, WorkStatus.Accepted], Enum.GetValues<WorkStatus>().Where(s => s.IsBuilt()));

    [Fact]
    public void A_plan_is_in_force_until_a_newer_one_is_and_is_heard_once_it_is_discussed()
    {
        Assert.Equal([PlanStatus.Approved], Enum.GetValues<PlanStatus>().Where(s => s.IsInForce()));
        Assert.Equal([PlanStatus.Approved], Enum.GetValues<PlanStatus>().Where(s => s.MayBeReplaced()));
        Assert.Equal([PlanStatus.Returned], Enum.GetValues<PlanStatus>().Where(s => s.MayBeDiscussedAgain()));
        Assert.Equal(Enum.GetValues<PlanStatus>().Except([PlanStatus.Draft]), Enum.GetValues<PlanStatus>().Where(s => s.MayBeHeard()));
        Assert.Equal([PlanStatus.Draft, PlanStatus.UnderDiscussion, PlanStatus.Returned], Enum.GetValues<PlanStatus>().Where(s => s.MayBeApprovedOnPaper()));
    }

    [Fact]
    public void What_a_status_of_a_work_still_takes()
    {
        var all = Enum.GetValues<WorkStatus>();

        Assert.Equal(all.Except([WorkStatus.Accepted, WorkStatus.Cancelled]), all.Where(s => s.MayBeChanged()));
        Assert.Equal(all.Except([WorkStatus.Cancelled]), all.Where(s => s.TakesEntries()));
        Assert.Equal(all.Except([WorkStatus.Cancelled]), all.Where(s => s.MayBeInspected()));
        Assert.Equal([WorkStatus.Accepted], all.Where(s => s.IsAccepted()));
        Assert.Equal([WorkStatus.Planned], all.Where(s => s.WaitsForAContract()));
        Assert.Equal([WorkStatus.Recorded], all.Where(s => s.IsFromASource()));
    }

    [Fact]
    public void What_a_status_of_an_act_says()
    {
        var all = Enum.GetValues<ActStatus>();

        Assert.Equal(all.Except([ActStatus.Withdrawn]), all.Where(s => s.Counts()));
        Assert.Equal([ActStatus.Recorded], all.Where(s => s.IsFromASource()));
        Assert.Equal([ActStatus.NotEliminated, ActStatus.Eliminated], all.Where(s => s.EndsReinspection()));
        Assert.Equal(all.Except([ActStatus.Eliminated, ActStatus.Withdrawn]), all.Where(s => s.IsUnsettled()));
        Assert.Equal(all.Except([ActStatus.Recorded, ActStatus.Eliminated, ActStatus.Withdrawn]), all.Where(s => s.IsOpen()));
    }

    [Fact]
    public void An_acceptance_takes_signatures_while_it_is_signed_and_is_one_by_three_sides_or_the_head()
    {
        Assert.Equal([AcceptanceStatus.Signing], Enum.GetValues<AcceptanceStatus>().Where(s => s.TakesSignatures()));
        Assert.Equal([AcceptanceStatus.Accepted, AcceptanceStatus.Overridden], Enum.GetValues<AcceptanceStatus>().Where(s => s.IsAccepted()));
    }

    [Fact]
    public void A_measure_is_within_its_tolerance_up_to_the_last_thousandth()
    {
        Assert.Equal((true, false), (Measurement.Judge(1000, 1050, 5), Measurement.Judge(1000, 1051, 5)));
        Assert.Equal((true, false), (Measurement.Judge(1000, 950, 5), Measurement.Judge(1000, 949, 5)));
        Assert.Equal((true, false), (Measurement.Judge(1000, 1000, null), Measurement.Judge(1000, 1001, null)));
        Assert.Equal((null, null), (Measurement.Judge(null, 1, 5), Measurement.Judge(1, null, 5)));
    }

    [Fact]
    public void An_act_waits_for_its_answer_then_for_its_elimination_and_otherwise_for_no_day()
    {
        var (reply, due) = (new DateOnly(2026, 5, 10), new DateOnly(2026, 6, 10));

        Assert.All(Enum.GetValues<ActStatus>(), s => Assert.Equal(s switch
        {
            ActStatus.HandedOver => reply,
            ActStatus.Answered or ActStatus.NotEliminated => due,
            _ => null,
        }, s.WaitsUntil(reply, due)));
    }
}
