using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Threads;

public sealed class WishTests
{
    private const int Priority = 3;
    private static readonly PriorityHold Approved = new(true, false, []);

    [Fact]
    public void What_nobody_joined_waits_for_a_priority_until_the_plan_is_approved_without_it()
    {
        Is(new Wish(null, null, PriorityHold.None, [], []), WishState.Heard, new NextStep(NextStepKind.PutAmongPriorities));
        var left = new Wish(null, null, Approved, [], []);
        Is(left, WishState.NotTaken);
        Assert.True(left.HasStopped);
        Is(new Wish(null, null, Approved with { IsBeingReplaced = true }, [], []), WishState.Heard, new NextStep(NextStepKind.PutAmongPriorities));
    }

    [Fact]
    public void A_priority_is_decided_put_into_the_plan_or_left_out_with_a_reason()
    {
        Is(Of(Inclusion.Undecided), WishState.AmongPriorities, new NextStep(NextStepKind.Decide, Priority));
        Is(Of(Inclusion.Included), WishState.TakenIn, new NextStep(NextStepKind.PutIntoPlan, Priority));
        Is(Of(Inclusion.NotIncluded), WishState.LeftOut);
        Assert.True(Of(Inclusion.NotIncluded).HasStopped);
        Assert.False(Of(Inclusion.Included).HasStopped);
    }

    [Fact]
    public void Past_an_approved_plan_only_a_new_version_may_take_it()
    {
        Is(Of(Inclusion.Included) with { Hold = Approved }, WishState.TakenIn, new NextStep(NextStepKind.PrepareVersion, Priority));
        Is(Of(Inclusion.Undecided) with { Hold = Approved }, WishState.NotTaken, new NextStep(NextStepKind.PrepareVersion));
    }

    [Fact]
    public void A_plan_nobody_tells_the_priorities_of_leaves_open_whether_it_has_them()
    {
        foreach (var hold in new[] { PriorityHold.None, Approved })
        {
            Is(Of(Inclusion.Included) with { Hold = hold, PlanIsSilent = true }, WishState.NotTold);
            Is(Of(Inclusion.Undecided) with { Hold = hold, PlanIsSilent = true }, WishState.NotTold);
            Is(Of(Inclusion.NotIncluded) with { Hold = hold, PlanIsSilent = true }, WishState.LeftOut);
            Is(new Wish(null, null, hold, [], [], PlanIsSilent: true), WishState.NotTold);
        }
        Assert.True((Of(Inclusion.Included) with { PlanIsSilent = true }).HasStopped);
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11))) with { PlanIsSilent = true }, WishState.InThePlan,
            new NextStep(NextStepKind.SetUpWork, 11));
    }

    [Fact]
    public void A_finding_a_source_tells_of_is_found_out_with_its_work_and_not_called_open()
    {
        var told = Work(WorkStatus.Recorded) with { Acts = [ActStatus.Recorded] };
        Is(new Wish(null, null, PriorityHold.None, [], [told]), WishState.WorkOnRecord, new NextStep(NextStepKind.FindOut, 5));
        Is(new Wish(null, null, PriorityHold.None, [], [told with { Acts = [ActStatus.Recorded, ActStatus.HandedOver] }]), WishState.WorkOnRecord,
            new NextStep(NextStepKind.SettleActs, 5, 1), new NextStep(NextStepKind.FindOut, 5));
    }

    [Fact]
    public void A_step_is_the_next_one_only_where_it_is_known_to_be_missing()
    {
        Assert.True(Of(Inclusion.Included).GoesOn);
        Assert.False(Of(Inclusion.NotIncluded).GoesOn);
        Assert.False(new Wish(null, null, PriorityHold.None, [], [Work(WorkStatus.Recorded)]).GoesOn);
        Assert.False(new Wish(null, null, PriorityHold.None, [], [Work(WorkStatus.Accepted)]).GoesOn);
    }

    [Theory]
    [InlineData(PlanStatus.Draft, 0, 0, NextStepKind.Discuss)]
    [InlineData(PlanStatus.Returned, 1, 0, NextStepKind.Discuss)]
    [InlineData(PlanStatus.UnderDiscussion, 0, 0, NextStepKind.HoldHearing)]
    [InlineData(PlanStatus.UnderDiscussion, 1, 2, NextStepKind.AnswerRemarks)]
    [InlineData(PlanStatus.UnderDiscussion, 1, 0, NextStepKind.Submit)]
    [InlineData(PlanStatus.Submitted, 1, 0, NextStepKind.Vote)]
    public void A_plan_that_is_not_approved_says_its_own_next_step(PlanStatus status, int hearings, int pending, NextStepKind next) => Is(
        Of(Inclusion.Included, Item(status) with { Hearings = hearings, PendingRemarks = pending }), WishState.BeingPlanned,
        new NextStep(next, 7, next is NextStepKind.AnswerRemarks ? pending : 0));

    [Theory]
    [InlineData(true, null, NextStepKind.CloseVote)]
    [InlineData(false, true, NextStepKind.Approve)]
    [InlineData(false, false, NextStepKind.ReturnPlan)]
    public void A_submitted_plan_waits_for_its_vote_and_for_what_follows(bool isOpen, bool? passed, NextStepKind next) => Is(
        Of(Inclusion.Included, Item(PlanStatus.Submitted) with { IsBeingVotedOn = isOpen, VotePassed = passed }), WishState.BeingPlanned,
        new NextStep(next, 7));

    [Fact]
    public void Each_activity_of_the_plan_in_force_wants_its_work()
    {
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11), Activity(12))), WishState.InThePlan,
            new NextStep(NextStepKind.SetUpWork, 11), new NextStep(NextStepKind.SetUpWork, 12));
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved)), WishState.InThePlan, new NextStep(NextStepKind.SetUpWork));
    }

    [Fact]
    public void A_version_that_was_replaced_without_it_drops_it()
    {
        var dropped = Of(Inclusion.Included, Item(PlanStatus.Superseded, Activity(11)));
        Is(dropped, WishState.Dropped);
        Assert.True(dropped.HasStopped);
    }

    [Fact]
    public void A_work_begun_by_the_version_before_stands_for_the_copy_of_its_activity()
    {
        var wish = Of(
            Inclusion.Included, Item(PlanStatus.Superseded, Activity(11, Work(WorkStatus.InProgress))),
            Item(PlanStatus.Approved, Activity(21, title: "Иш-чара 11")) with { Id = 2, PlanId = 8, Version = 2 });
        Is(wish, WishState.BeingBuilt, new NextStep(NextStepKind.FinishWork, 5));
    }

    [Theory]
    [InlineData(WorkStatus.Planned, false, NextStepKind.SignContract)]
    [InlineData(WorkStatus.Planned, true, NextStepKind.StartWork)]
    [InlineData(WorkStatus.InProgress, true, NextStepKind.FinishWork)]
    [InlineData(WorkStatus.Finished, true, NextStepKind.Accept)]
    public void A_work_says_its_own_next_step(WorkStatus status, bool hasContract, NextStepKind next) => Is(
        Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, Work(status) with { HasContract = hasContract }))), WishState.BeingBuilt,
        new NextStep(next, 5));

    [Fact]
    public void Open_acts_are_settled_before_a_work_is_accepted()
    {
        var work = Work(WorkStatus.Finished) with { Acts = [ActStatus.HandedOver, ActStatus.Eliminated, ActStatus.Recorded, ActStatus.Withdrawn] };
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, work))), WishState.BeingBuilt, new NextStep(NextStepKind.SettleActs, 5, 2));
    }

    [Fact]
    public void An_accepted_work_ends_the_way_and_a_finding_of_its_warranty_asks_again()
    {
        var accepted = Work(WorkStatus.Accepted);
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, accepted))), WishState.Accepted);
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, accepted with { Acts = [ActStatus.HandedOver] }))), WishState.Accepted,
            new NextStep(NextStepKind.SettleActs, 5, 1));
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, accepted), Activity(12))), WishState.BeingBuilt,
            new NextStep(NextStepKind.SetUpWork, 12));
    }

    [Fact]
    public void A_cancelled_work_stops_the_wish_unless_another_goes_on()
    {
        var cancelled = Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, Work(WorkStatus.Cancelled))));
        Is(cancelled, WishState.Cancelled);
        Assert.True(cancelled.HasStopped);
        Is(Of(Inclusion.Included, Item(PlanStatus.Approved, Activity(11, Work(WorkStatus.Cancelled)), Activity(12))), WishState.InThePlan,
            new NextStep(NextStepKind.SetUpWork, 12));
    }

    [Fact]
    public void A_work_only_a_source_tells_of_is_asked_about()
    {
        Is(new Wish(null, null, PriorityHold.None, [], [Work(WorkStatus.Recorded)]), WishState.WorkOnRecord, new NextStep(NextStepKind.FindOut, 5));
        Is(new Wish(null, null, PriorityHold.None, [], [Work(WorkStatus.Accepted)]), WishState.Accepted);
    }

    [Theory]
    [InlineData("Суу жок, чалыңыз: 0555 12-34-56", "Суу жок, чалыңыз: …")]
    [InlineData("Суу жок +996 (555) 123456", "Суу жок …")]
    [InlineData("кат: asan.u@mail.kg", "кат: …")]
    [InlineData("1 200 000 сом, 2018-жылы, 264 м", "1 200 000 сом, 2018-жылы, 264 м")]
    public void A_telephone_or_an_address_of_mail_is_not_shown_to_everybody(string typed, string shown) => Assert.Equal(shown, PublicWords.Of(typed));

    private static Wish Of(Inclusion inclusion, params WishItem[] items) => new(Priority, inclusion, PriorityHold.None, items, []);

    private static WishItem Item(PlanStatus status, params WishActivity[] activities) => new(1, 7, 1, status, activities);

    private static WishActivity Activity(int id, WishWork? work = null, string? title = null) =>
        new(id, title ?? $"Иш-чара {id}", work is null ? [] : [work]);

    private static WishWork Work(WorkStatus status) => new(5, status, true, []);

    private static void Is(Wish wish, WishState state, params NextStep[] missing)
    {
        Assert.Equal(state, wish.State);
        Assert.Equal(missing, wish.Missing);
    }
}
