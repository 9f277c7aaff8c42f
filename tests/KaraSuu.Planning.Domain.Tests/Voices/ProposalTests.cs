using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class ProposalTests
{
    private readonly Proposal _proposal = Make("Көчөгө жарык керек");

    [Fact]
    public void A_proposal_needs_a_text()
    {
        Broken.By(ProposalRules.NeedsAText, () => Make(" "));
        Broken.By(ProposalRules.NeedsAText, () => _proposal.Correct(Facts(null), PriorityHold.None));
        Assert.Equal("Көчөгө жарык керек", _proposal.Text);
    }

    [Fact]
    public void A_proposal_may_lack_channel_day_and_village()
    {
        _proposal.Correct(new ProposalFacts("Жарык", null, null, null, ProposalGroup.Unknown), PriorityHold.None);

        Assert.Equal((null, null, null), (_proposal.Channel, _proposal.ReceivedOn, _proposal.VillageId));
    }

    [Fact]
    public void A_proposal_that_is_a_source_of_a_priority_is_not_removed_until_set_free()
    {
        _proposal.RequireRemovable();
        _proposal.MergeInto(4, PriorityHold.None);

        Broken.By(ProposalRules.IsInAPriority, _proposal.RequireRemovable);

        _proposal.MergeInto(null, PriorityHold.None);
        _proposal.RequireRemovable();
        Assert.Equal(3, _proposal.Revision);
    }

    [Fact]
    public void A_proposal_is_found_without_Kyrgyz_letters() =>
        Assert.Contains(Folded.Of("кочого"), _proposal.SearchText, StringComparison.Ordinal);

    private static Proposal Make(string? text) => new(Some.Aimak, 1, Facts(text));

    private static ProposalFacts Facts(string? text) => new(text, Channel.WhatsApp, Some.Day, 3, ProposalGroup.Youth);
}
