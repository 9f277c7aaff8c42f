using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>A mistake is undone by removing the record, where nothing depends on it.</summary>
public sealed class DependentsTests
{
    private static readonly Dependents None = new([]);
    private static readonly Dependents Two = new([new Dependents.OfKind("PraMeeting", 2)]);

    [Fact]
    public void What_others_refer_to_is_not_removed_and_the_refusal_names_them()
    {
        None.RequireNone();

        Assert.Equal([Two], Broken.By(RecordRules.IsReferredTo, Two.RequireNone).Details);
    }

    [Fact]
    public void A_village_is_removed_where_nothing_refers_to_it()
    {
        var aimak = Some.AiylAimak();
        Some.Saved(aimak.AddVillage(new LocalText("Орток")), 1);
        Some.Saved(aimak.AddVillage(new LocalText("Мантыш")), 2);

        Broken.By(RecordRules.IsReferredTo, () => aimak.RemoveVillage(1, Two));
        aimak.RemoveVillage(1, None);

        Assert.Equal("Мантыш", Assert.Single(aimak.Villages).Name.Ky);
    }

    [Fact]
    public void A_session_with_a_matter_on_its_agenda_or_a_vote_is_not_removed()
    {
        var session = Some.Session([Some.Deputy()]);
        session.RequireRemovable(None);
        Broken.By(RecordRules.IsReferredTo, () => session.RequireRemovable(new Dependents([new Dependents.OfKind("PlanVote", 1)])));

        session.AddToAgenda("Ар түрдүү", null);

        Assert.Equal([1], Broken.By(CouncilRules.SessionHasAgenda, () => session.RequireRemovable(None)).Details);
    }

    [Theory]
    [InlineData(PlanStatus.UnderDiscussion, true)]
    [InlineData(PlanStatus.Returned, true)]
    [InlineData(PlanStatus.Submitted, false)]
    [InlineData(PlanStatus.Approved, false)]
    [InlineData(PlanStatus.Superseded, false)]
    public void The_hearing_of_a_plan_that_has_gone_on_stays(PlanStatus plan, bool isRemovable)
    {
        if (isRemovable) Some.Hearing().RequireRemovable(plan, None);
        else Broken.By(HearingRules.PlanHasGoneOn, () => Some.Hearing().RequireRemovable(plan, None));
    }

    [Fact]
    public void A_hearing_at_which_something_was_said_stays()
    {
        var hearing = Some.Hearing();
        hearing.AddRemark(Some.RemarkFacts(), Some.Stamp());

        Broken.By(HearingRules.HasRemarks, () => hearing.RequireRemovable(PlanStatus.UnderDiscussion, None));
        Broken.By(RecordRules.IsReferredTo, () => Some.Hearing().RequireRemovable(PlanStatus.UnderDiscussion, Two));
    }
}
