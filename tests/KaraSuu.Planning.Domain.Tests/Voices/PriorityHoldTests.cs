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
        ["proposal corrected"] = hold => Proposal(Answered).Correct(new ProposalFacts("Башка", null, null, null, ProposalGroup.Unknown), hold,
            Some.Stamp()),
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

    /// <summary>Version 1 answered it, version 2 does not; a third is written.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public void What_only_an_overtaken_version_answered_is_free_while_a_new_one_is_written(string verb)
    {
        (PlanStatus, IReadOnlyCollection<int>) first = (PlanStatus.Superseded, [Answered]), second = (PlanStatus.Approved, [Other]);

        Broken.By(PriorityRules.IsHeld, () => Of[verb](PriorityHold.Of([first, second])));
        foreach (var third in new[] { PlanStatus.Draft, PlanStatus.UnderDiscussion, PlanStatus.Returned })
        {
            var hold = PriorityHold.Of([first, second, (third, [])]);
            if (verb != "voiced issue moved from it") Of[verb](hold);
            else Broken.By(PriorityRules.IsHeld, () => Of[verb](hold)); // to the one that the approved version answers
            Broken.By(PriorityRules.IsHeld, () => Of[verb](PriorityHold.Of([first, (PlanStatus.Superseded, [Other]), (PlanStatus.Approved, [Answered]),
                (third, [])])));
        }
        Broken.By(PriorityRules.IsHeld, () => Of[verb](PriorityHold.Of([first, second, (PlanStatus.Submitted, [])])));
    }

    public static TheoryData<string> Sources() => [.. OfAMeeting.Keys];

    /// <summary>What of a meeting its issues stand on: where, when and for whom it was, and how many came.</summary>
    private static readonly Dictionary<string, (string? Field, Action<PraMeeting, PriorityHold> Do)> OfAMeeting = new()
    {
        ["village"] = ("VillageId", (m, hold) => m.Correct(Some.MeetingFacts() with { VillageId = 4 }, hold, Some.Stamp())),
        ["day"] = ("HeldOn", (m, hold) => m.Correct(Some.MeetingFacts() with { HeldOn = Some.Day.AddDays(-1) }, hold, Some.Stamp())),
        ["ages"] = ("FocusAgeBandId", (m, hold) => m.Correct(Some.MeetingFacts() with { FocusAgeBandId = 2 }, hold, Some.Stamp())),
        ["sex"] = ("FocusSex", (m, hold) => m.Correct(Some.MeetingFacts() with { FocusSex = Sex.Women }, hold, Some.Stamp())),
        ["more came"] = (null, (m, hold) => m.Count([(1, Sex.Women, 6)], hold)),
        ["others came"] = (null, (m, hold) => m.Count([(1, Sex.Women, 5), (1, Sex.Men, 1)], hold)),
        ["nobody came"] = (null, (m, hold) => m.Count([], hold)),
        ["more of a group"] = (null, (m, hold) => m.CountVulnerable([(1, 3)], hold)),
        ["nobody of a group"] = (null, (m, hold) => m.CountVulnerable([(1, 0)], hold)),
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_meeting_an_approved_priority_rests_on_stays_as_it_was(string what)
    {
        var (field, step) = OfAMeeting[what];
        step(Counted(Answered), PriorityHold.None);
        step(Counted(null), Approved);
        step(Counted(Other), Replaced);

        Assert.Equal(field, Broken.By(MeetingRules.IsAHeldSource, () => step(Counted(Answered), Approved)).Field);
        Broken.By(MeetingRules.IsAHeldSource, () => step(Counted(Answered), Replaced));
    }

    [Fact]
    public void Who_led_and_wrote_the_room_the_hours_and_notes_of_a_source_are_corrected()
    {
        var meeting = Counted(Answered);

        meeting.Correct(Some.MeetingFacts("Мектеп", "Асан уулу", null, new TimeOnly(10, 0), new TimeOnly(12, 0)) with { Notes = "Оңдолду" }, Approved,
            Some.Stamp());
        meeting.Count([(1, Sex.Women, 5), (1, Sex.Men, null)], Approved);
        meeting.CountVulnerable([(1, 2), (2, 0)], Approved);

        Assert.Equal(("Мектеп", "Асан уулу", null, "Оңдолду", 5), (meeting.Place, meeting.Facilitator, meeting.Recorder, meeting.Notes, meeting.Women));
    }

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

    /// <summary>Five women came, two of a vulnerable group.</summary>
    private static PraMeeting Counted(int? priority)
    {
        var meeting = Meeting(priority);
        meeting.Count([(1, Sex.Women, 5)], PriorityHold.None);
        meeting.CountVulnerable([(1, 2)], PriorityHold.None);
        return meeting;
    }

    private static VoicedIssue Voiced(int? priority) => Meeting(priority).Issues[0];

    private static Proposal Proposal(int? priority)
    {
        var proposal = new Proposal(Some.Aimak, 1, new ProposalFacts("Жарык", null, null, null, ProposalGroup.Unknown), Some.Stamp());
        proposal.MergeInto(priority, PriorityHold.None);
        return proposal;
    }
}
