using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class JointActionPlanTests
{
    [Theory]
    [InlineData(1999, 2000)]
    [InlineData(2027, 2026)]
    [InlineData(2027, 2032)]
    [InlineData(2099, 2101)]
    public void An_impossible_period_is_refused(int from, int to)
    {
        Broken.By(PlanRules.BadPeriod, () => new JointActionPlan(Some.Aimak, 1, from, to));

        var plan = Some.Plan();
        Broken.By(PlanRules.BadPeriod, () => plan.ChangePeriod(from, to));
        Assert.Equal((2027, 2027), (plan.FromYear, plan.ToYear));
    }

    [Fact]
    public void A_plan_covers_one_to_five_years()
    {
        var plan = Some.Plan();

        plan.ChangePeriod(2027, 2031);

        Assert.Equal((2027, 2031), (plan.FromYear, plan.ToYear));
    }

    [Fact]
    public void A_plan_without_items_is_neither_discussed_nor_submitted_nor_approved_on_paper()
    {
        Broken.By(PlanRules.NeedsAnItem, () => Some.Plan(items: 0).OpenDiscussion(Some.Stamp()));
        Broken.By(PlanRules.NeedsAnItem, () => Some.Plan(items: 0).RecordPaperApproval(Some.Decision, Some.Paper, Some.Stamp()));

        var emptied = Some.Plan(PlanStatus.UnderDiscussion);
        emptied.RemoveItem(1);
        Broken.By(PlanRules.NeedsAnItem, () => emptied.SubmitToKenesh(Some.Stamp()));
    }

    [Fact]
    public void A_plan_that_was_never_discussed_is_not_submitted() =>
        Broken.By(PlanRules.OnlyDiscussedAreSubmitted, () => Some.Plan().SubmitToKenesh(Some.Stamp()));

    [Fact]
    public void A_plan_before_the_council_is_not_discussed_anew() =>
        Broken.By(PlanRules.OnlyDraftsAreDiscussed, () => Some.Plan(PlanStatus.Submitted).OpenDiscussion(Some.Stamp()));

    [Fact]
    public void A_plan_with_blanks_is_not_submitted_until_they_are_filled()
    {
        var plan = Some.Plan(PlanStatus.UnderDiscussion);
        plan.ChangeItem(1, Some.Facts("___ айылында мектеп эски"));

        Broken.By(PlanRules.BlanksLeft, () => plan.SubmitToKenesh(Some.Stamp()));

        plan.ChangeItem(1, Some.Facts("Мантыш айылында мектеп эски"));
        plan.SubmitToKenesh(Some.Stamp());
        Assert.Equal(PlanStatus.Submitted, plan.Status);
    }

    [Fact]
    public void An_approved_plan_is_frozen() =>
        Broken.By(PlanRules.IsFrozen, () => Some.Plan(PlanStatus.Approved).ChangePeriod(2028, 2028));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_plan_is_not_returned_without_reasons(string? reasons) =>
        Broken.By(PlanRules.ReturnNeedsReasons, () => Some.Plan(PlanStatus.Submitted).Return(reasons, false, Some.Stamp()));

    [Fact]
    public void A_plan_is_not_returned_while_deputies_vote_on_it() =>
        Broken.By(PlanRules.VoteIsOpen, () => Some.Plan(PlanStatus.Submitted).Return("Эсеп так эмес", hasOpenVote: true, Some.Stamp()));

    [Fact]
    public void The_reasons_of_a_return_stay_with_the_plan_and_its_history()
    {
        var plan = Some.Plan(PlanStatus.Returned);

        Assert.Equal("Эсеп так эмес", plan.ReturnReasons);
        Assert.Equal(
            [PlanStatus.UnderDiscussion, PlanStatus.Submitted, PlanStatus.Returned],
            plan.History.Select(h => h.To));
        var last = plan.History[^1];
        Assert.Equal((PlanStatus.Submitted, "Айгүл Токтоева", Some.Morning, "Эсеп так эмес"), (last.From, last.By, last.AtUtc, last.Note));
    }

    [Fact]
    public void A_draft_is_not_decided() =>
        Broken.By(PlanRules.OnlySubmittedAreDecided, () => Some.Plan().Approve(Some.PassedVote(), Some.Decision, Some.Stamp()));

    [Fact]
    public void A_vote_on_another_plan_approves_nothing() =>
        Broken.By(PlanRules.VoteIsOfAnotherPlan, () => Approve(Some.PassedVote(planId: 8)));

    [Fact]
    public void A_vote_on_the_text_before_it_was_returned_does_not_approve_the_new_one()
    {
        var plan = Some.Plan(PlanStatus.Submitted);
        var earlier = Some.PassedVote(hour: 1);
        plan.Return("Эсеп так эмес", hasOpenVote: false, Some.Stamp(3));
        plan.ChangeItem(1, Some.Facts("Такыр башка көйгөй"));
        plan.SubmitToKenesh(Some.Stamp(4));

        Broken.By(PlanRules.VoteIsOfAnEarlierText, () => plan.Approve(earlier, Some.Decision, Some.Stamp(5)));

        plan.Approve(Some.PassedVote(hour: 5), Some.Decision, Some.Stamp(6));
        Assert.Equal(PlanStatus.Approved, plan.Status);
    }

    [Fact]
    public void An_open_vote_approves_nothing() => Broken.By(PlanRules.VoteIsOpen, () => Approve(Some.Vote()));

    [Fact]
    public void A_vote_that_did_not_pass_approves_nothing() =>
        Broken.By(PlanRules.VoteDidNotPass, () => Approve(Some.Closed(Some.Vote(), inFavour: 7, against: 4)));

    [Fact]
    public void An_approval_needs_the_resolutions_number_and_date()
    {
        Broken.By(PlanRules.ResolutionNeedsANumber, () => Approve(Some.PassedVote(), new Resolution(" ", Some.Day, "Асанов Б.")));
        Broken.By(PlanRules.ResolutionNeedsANumber, () => Approve(Some.PassedVote(), new Resolution("14/3", null, "Асанов Б.")));
    }

    [Fact]
    public void A_resolution_is_not_older_than_its_session() =>
        Broken.By(PlanRules.ResolutionBeforeSession, () => Approve(Some.PassedVote(), new Resolution("14/3", Some.Day.AddDays(-1), null)));

    [Fact]
    public void An_approved_plan_keeps_its_resolution()
    {
        var plan = Some.Plan(PlanStatus.Approved);

        Assert.Equal(Some.Decision, plan.Resolution);
        Assert.False(plan.DecidedOnPaper);
    }

    [Fact]
    public void A_decision_on_paper_may_have_unknown_facts_and_is_marked_as_such()
    {
        var plan = Some.Plan();

        plan.RecordPaperApproval(new Resolution(" ", null, null), Some.Paper, Some.Stamp());

        Assert.True(plan.DecidedOnPaper);
        Assert.True(plan.Resolution!.IsRecorded);
        Assert.Equal((null, null, null, null), (plan.Resolution.Number, plan.Resolution.Date, plan.Resolution.ChairName, plan.Resolution.ChairPost));
    }

    [Theory]
    [InlineData(PlanStatus.Submitted)]
    [InlineData(PlanStatus.Approved)]
    public void What_the_council_has_or_had_before_it_is_not_recorded_on_paper(PlanStatus status) =>
        Broken.By(PlanRules.AlreadyDecided, () => Some.Plan(status).RecordPaperApproval(Some.Decision, Some.Paper, Some.Stamp()));

    [Fact]
    public void A_plan_the_council_voted_on_here_is_not_approved_on_paper_instead() =>
        Broken.By(PlanRules.WasVotedHere,
            () => Some.Plan(PlanStatus.Returned).RecordPaperApproval(Some.Decision, Some.Paper with { WasVoted = true }, Some.Stamp()));

    [Fact]
    public void A_new_version_is_a_draft_with_the_same_content_and_no_decision()
    {
        var plan = Some.Plan(PlanStatus.Approved, items: 2, activities: 2);

        var next = plan.NewVersion();

        Assert.Equal((2, PlanStatus.Draft, plan.CycleId, plan.AiylAimakId, 2027, 2027),
            (next.VersionNumber, next.Status, next.CycleId, next.AiylAimakId, next.FromYear, next.ToYear));
        Assert.Null(next.Resolution);
        Assert.Empty(next.History);
        Assert.Equal(plan.Items.Select(i => (i.Number, i.ProblemName, i.Total)), next.Items.Select(i => (i.Number, i.ProblemName, i.Total)));
        Assert.Equal(plan.Total, next.Total);
    }

    [Fact]
    public void Changing_a_new_version_leaves_the_approved_one_as_it_was()
    {
        var plan = Some.Plan(PlanStatus.Approved, activities: 1);
        var next = plan.NewVersion();
        Some.Saved(next.Items[0], 51);

        next.ChangeItem(51, Some.Facts("Башка"));
        next.AddActivity(51, Some.ActivityFacts("Дагы", Some.Funding()));

        Assert.Equal("Көйгөй 1", plan.Items[0].ProblemName);
        Assert.Single(plan.Items[0].Activities);
        Assert.Equal(PlanStatus.Approved, plan.Status);
    }

    [Fact]
    public void Only_an_approved_plan_gets_a_new_version() =>
        Broken.By(PlanRules.OnlyApprovedGetNewVersion, () => Some.Plan(PlanStatus.Submitted).NewVersion());

    private static void Approve(PlanVote vote, Resolution? resolution = null) =>
        Some.Plan(PlanStatus.Submitted).Approve(vote, resolution ?? Some.Decision, Some.Stamp(3));
}
