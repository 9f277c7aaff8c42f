using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class RegroupingTests
{
    private static readonly Dictionary<int, string> Titles = new() { [1] = "Ички жолдор", [2] = "Көпүрө" };

    private readonly Proposal _gravel = Source(21, "Шагыл төшөлсүн");
    private readonly Proposal _bridge = Source(22, "Көпүрө оңдолсун");

    [Fact]
    public void A_merge_says_who_why_and_keeps_every_source()
    {
        var merge = Move(RegroupingKind.Merge, 1, "Экөө тең жол жөнүндө", _gravel, _bridge);

        Assert.Equal((1, 1), (_gravel.PriorityIssueId, _bridge.PriorityIssueId));
        Assert.Equal(("Айгүл Токтоева", "Экөө тең жол жөнүндө", true), (merge.By, merge.Reason, merge.MayBeUndone));
        Assert.Equal([(true, 21, "Шагыл төшөлсүн", null, "Ички жолдор"), (true, 22, "Көпүрө оңдолсун", (string?)null, "Ички жолдор")],
            merge.Moves.Select(m => (m.IsProposal, m.Source, m.Text, m.FromTitle, m.ToTitle)));
    }

    [Fact]
    public void A_split_says_why_and_undoing_it_puts_every_source_back()
    {
        Move(RegroupingKind.Merge, 1, null, _gravel, _bridge);
        Broken.By(RegroupingRules.NeedsAReason, () => Move(RegroupingKind.Split, 2, " ", _bridge));
        var split = Move(RegroupingKind.Split, 2, "Көпүрө өзүнчө иш", _bridge);

        var undone = split.Undo([_bridge], Titles, PriorityHold.None, Some.Stamp(1));

        Assert.Equal(1, _bridge.PriorityIssueId);
        Assert.Equal((RegroupingKind.Undo, "Айгүл Токтоева", false), (undone.Kind, split.UndoneBy, undone.MayBeUndone));
        Broken.By(RegroupingRules.IsUndone, () => split.Undo([_bridge], Titles, PriorityHold.None, Some.Stamp(2)));
        Broken.By(RegroupingRules.IsUndone, () => undone.Undo([_bridge], Titles, PriorityHold.None, Some.Stamp(2)));
    }

    [Fact]
    public void What_went_elsewhere_since_is_not_undone()
    {
        var merge = Move(RegroupingKind.Merge, 1, null, _gravel, _bridge);
        Broken.By(RegroupingRules.NeedsAReason, () => Move(RegroupingKind.TakeOut, null, " ", _bridge));
        Move(RegroupingKind.TakeOut, null, "Башка көйгөй", _bridge);

        Broken.By(RegroupingRules.MovedSince, () => merge.Undo([_gravel, _bridge], Titles, PriorityHold.None, Some.Stamp()));
        Broken.By(RegroupingRules.MovedSince, () => merge.Undo([_gravel], Titles, PriorityHold.None, Some.Stamp()));
        Assert.Equal(1, _gravel.PriorityIssueId);
    }

    [Fact]
    public void Nothing_goes_back_to_a_priority_that_is_gone()
    {
        Move(RegroupingKind.Merge, 2, null, _bridge);
        var merge = Move(RegroupingKind.Merge, 1, null, _bridge);

        Broken.By(RegroupingRules.PriorityIsGone, () =>
            merge.Undo([_bridge], new Dictionary<int, string> { [1] = "Ички жолдор" }, PriorityHold.None, Some.Stamp()));
    }

    [Fact]
    public void What_stays_where_it_is_or_is_held_by_a_plan_is_not_moved()
    {
        Broken.By(RegroupingRules.NeedsSources, () => Move(RegroupingKind.Merge, 1, null));
        Move(RegroupingKind.Merge, 1, null, _gravel);
        Broken.By(RegroupingRules.IsThereAlready, () => Move(RegroupingKind.Merge, 1, null, _gravel));
        Broken.By(PriorityRules.IsHeld, () =>
            Regrouping.Move((Some.Aimak, 1), RegroupingKind.TakeOut, [_gravel], null, Titles, "Башка көйгөй", new PriorityHold(true, false, []), Some.Stamp()));
        Broken.By(RecordRules.TooLong, () => Move(RegroupingKind.Merge, 2, new string('ж', Regrouping.ReasonMaxLength + 1), _gravel));
    }

    private static Regrouping Move(RegroupingKind kind, int? to, string? reason, params IPrioritySource[] sources) =>
        Regrouping.Move((Some.Aimak, 1), kind, sources, to, Titles, reason, PriorityHold.None, Some.Stamp());

    private static Proposal Source(int id, string text) =>
        Some.Saved(new Proposal(Some.Aimak, 1, new ProposalFacts(text, Channel.Paper, Some.Day, null, ProposalGroup.Unknown), Some.Stamp()), id);
}
