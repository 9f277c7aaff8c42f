using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class PriorityHoldTests
{
    private const int Answered = 5;
    private const int Other = 6;

    private static readonly PriorityHold Approved = PriorityHold.Of([(PlanStatus.Approved, [Answered])]);
    private static readonly PriorityHold Replaced = PriorityHold.Of([(PlanStatus.Approved, [Answered]), (PlanStatus.Draft, [Answered, Other])]);

    public static TheoryData<string> Verbs() => [.. Of.Keys];

    private static readonly Dictionary<string, Action<PriorityHold>> Of = new()
    {
        ["Correct"] = hold => Priority().Correct(new PriorityFacts("Башка"), hold),
        ["Include"] = hold => Priority().Include(hold, Some.Stamp()),
        ["LeaveOut"] = hold => Priority().LeaveOut("Каражат жок", hold, Some.Stamp()),
        ["Undecide"] = hold => Priority(isIncluded: true).Undecide(hold, Some.Stamp()),
        ["voiced issue merged into it"] = hold => Voiced(null).MergeInto(Answered, hold),
        ["voiced issue taken out of it"] = hold => Voiced(Answered).MergeInto(null, hold),
        ["voiced issue moved from it"] = hold => Voiced(Answered).MergeInto(Other, hold),
        ["voiced issue corrected"] = hold => Meeting(Answered).CorrectIssue(1, new VoicedFacts("Башка", 1, 1), hold),
        ["proposal merged into it"] = hold => Proposal(null).MergeInto(Answered, hold),
        ["proposal taken out of it"] = hold => Proposal(Answered).MergeInto(null, hold),
        ["proposal corrected"] = hold => Proposal(Answered).Correct(new ProposalFacts("Башка", null, null, null, ProposalGroup.Unknown), hold),
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_priority_its_decision_and_its_sources_are_frozen_with_the_approved_plan(string verb)
    {
        Of[verb](PriorityHold.None);
        Of[verb](PriorityHold.Of([(PlanStatus.Submitted, [Answered])]));
        Broken.By(PriorityRules.IsHeld, () => Of[verb](Approved));
        Broken.By(PriorityRules.IsHeld, () => Of[verb](PriorityHold.Of([(PlanStatus.Superseded, [Answered]), (PlanStatus.Approved, [])])));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void What_the_approved_plan_answers_stays_while_a_new_version_is_written(string verb) =>
        Broken.By(PriorityRules.IsHeld, () => Of[verb](Replaced));

    [Fact]
    public void What_it_does_not_answer_is_free_for_the_new_version()
    {
        Some.Saved(Some.Priority(), Other).Include(Replaced, Some.Stamp());
        Voiced(null).MergeInto(Other, Replaced);
        PriorityIssue.Put(Some.Aimak, 1, 3, new PriorityFacts("Көпүрө"), Replaced);
        Broken.By(PriorityRules.IsHeld, () => Some.Saved(Some.Priority(), Other).Include(Approved, Some.Stamp()));
    }

    [Fact]
    public void Nothing_joins_the_list_of_an_approved_plan_and_its_order_stays()
    {
        Broken.By(PriorityRules.ListIsHeld, () => PriorityIssue.Put(Some.Aimak, 1, 3, new PriorityFacts("Көпүрө"), Approved));
        foreach (var hold in new[] { Approved, Replaced })
        {
            Broken.By(PriorityRules.OrderIsHeld, () => Priority().MoveTo(2, hold));
            Broken.By(PriorityRules.OrderIsHeld, () => PriorityIssue.RequireRemovable(0, 0, hold));
        }
    }

    private static PriorityIssue Priority(bool isIncluded = false)
    {
        var priority = Some.Saved(Some.Priority(), Answered);
        if (isIncluded) priority.Include(PriorityHold.None, Some.Stamp());
        return priority;
    }

    private static PraMeeting Meeting(int? priority)
    {
        var meeting = Some.Meeting();
        Some.Saved(meeting.Voice(new VoicedFacts("Жол", 3, 2)), 1).MergeInto(priority, PriorityHold.None);
        return meeting;
    }

    private static VoicedIssue Voiced(int? priority) => Meeting(priority).Issues[0];

    private static Proposal Proposal(int? priority)
    {
        var proposal = new Proposal(Some.Aimak, 1, new ProposalFacts("Жарык", null, null, null, ProposalGroup.Unknown));
        proposal.MergeInto(priority, PriorityHold.None);
        return proposal;
    }
}
