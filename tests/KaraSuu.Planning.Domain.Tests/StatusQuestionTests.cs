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
