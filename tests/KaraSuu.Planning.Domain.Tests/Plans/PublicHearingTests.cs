using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class PublicHearingTests
{
    private readonly PublicHearing _hearing = Some.Hearing();

    [Fact]
    public void A_plan_still_being_written_has_no_hearing()
    {
        Broken.By(HearingRules.PlanIsADraft, () => PublicHearing.RequireDiscussed(PlanStatus.Draft));

        foreach (var status in Enum.GetValues<PlanStatus>().Except([PlanStatus.Draft])) PublicHearing.RequireDiscussed(status);
    }

    [Fact]
    public void A_paper_may_not_say_where_a_hearing_was() => Assert.Null(Some.Hearing(place: " ").Place);

    [Fact]
    public void A_hearing_is_not_announced_after_it_was_held()
    {
        Broken.By(HearingRules.AnnouncedAfterwards, () => Some.Hearing(announcedOn: Some.Day.AddDays(1)));

        Assert.Equal(Some.Day, Some.Hearing(announcedOn: Some.Day).AnnouncedOn);
    }

    [Fact]
    public void A_refused_correction_leaves_the_hearing_as_it_was()
    {
        Broken.By(HearingRules.AnnouncedAfterwards, () => _hearing.Correct(new HearingFacts(Some.Day, "Мектеп", AnnouncedOn: Some.Day.AddDays(3)), [],
            Some.Stamp()));

        Assert.Equal(("Клуб", 1), (_hearing.Place, _hearing.Revision));
    }

    [Fact]
    public void A_hearing_is_announced_by_several_means_at_once()
    {
        _hearing.Correct(new HearingFacts(Some.Day, "Клуб", " Асан ", null, Some.Day.AddDays(-10), AnnouncedBy.Banner | AnnouncedBy.WhatsApp, " топто "),
            [], Some.Stamp());

        Assert.True(_hearing.AnnouncedBy.HasFlag(AnnouncedBy.Banner) && _hearing.AnnouncedBy.HasFlag(AnnouncedBy.WhatsApp));
        Assert.Equal(("Асан", null, "топто"), (_hearing.ChairedBy, _hearing.Secretary, _hearing.AnnouncementNote));
    }

    [Fact]
    public void Nobody_has_come_to_a_hearing_that_is_to_be_held_and_nobody_has_spoken()
    {
        var coming = new HearingFacts(Some.Day.AddDays(1), "Клуб");
        var hearing = new PublicHearing(Some.Aimak, 1, Some.PlanId, coming, Some.Stamp());

        var refusal = Broken.By(HearingRules.HasNotBegun, () => hearing.Count([(HearingCategory.Residents, 0, 1)], Some.Stamp()));
        Broken.By(HearingRules.HasNotBegun, () => hearing.AddRemark(Some.RemarkFacts(), Some.Stamp()));
        Assert.Equal(("HeldOn", coming.HeldOn), (refusal.Field, refusal.Details[0]));

        hearing.Count([(HearingCategory.Residents, 0, 0)], Some.Stamp());
        hearing.Count([(HearingCategory.Residents, 0, 1)], Some.Stamp(24));
        hearing.AddRemark(Some.RemarkFacts(), Some.Stamp(24));
        Assert.Equal((1, 1), (hearing.Total, hearing.Remarks.Count));
    }

    [Fact]
    public void A_hearing_somebody_came_to_or_spoke_at_is_not_moved_to_a_day_to_come()
    {
        var coming = new HearingFacts(Some.Day.AddDays(1), "Клуб");

        Assert.Equal("HeldOn", Broken.By(HearingRules.HasNotBegun, () => _hearing.Correct(coming, [(HearingCategory.Youth, 1, 0)], Some.Stamp())).Field);
        _hearing.Correct(coming, [(HearingCategory.Youth, 0, 0)], Some.Stamp());
        _hearing.Correct(new HearingFacts(Some.Day, "Клуб"), [(HearingCategory.Youth, 1, 0)], Some.Stamp());

        Add();
        Assert.Equal("HeldOn", Broken.By(HearingRules.HasNotBegun, () => _hearing.Correct(coming, [], Some.Stamp())).Field);
        Assert.Equal((Some.Day, 1), (_hearing.HeldOn, _hearing.Total));
    }

    [Fact]
    public void Totals_are_sums_of_the_categories()
    {
        _hearing.Count([(HearingCategory.Residents, 30, 20), (HearingCategory.Deputies, 2, 5), (HearingCategory.Youth, 0, 0)], Some.Stamp());

        Assert.Equal((32, 25, 57), (_hearing.Women, _hearing.Men, _hearing.Total));
        Assert.Equal(2, _hearing.Attendance.Count);
    }

    [Fact]
    public void A_new_count_replaces_the_old_one()
    {
        _hearing.Count([(HearingCategory.Residents, 30, 20), (HearingCategory.Deputies, 2, 5), (HearingCategory.AoStaff, 1, 1)], Some.Stamp());
        _hearing.Count([(HearingCategory.Residents, 31, 20), (HearingCategory.Deputies, 0, 0)], Some.Stamp());

        var row = Assert.Single(_hearing.Attendance);
        Assert.Equal((HearingCategory.Residents, 31, 20), (row.Category, row.Women, row.Men));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(10_001, 0)]
    [InlineData(0, 10_001)]
    public void Impossible_numbers_of_people_are_refused(int women, int men) =>
        Broken.By(HearingRules.BadCount, () => _hearing.Count([(HearingCategory.Residents, women, men)], Some.Stamp()));

    [Fact]
    public void The_same_category_counted_twice_is_refused() =>
        Broken.By(HearingRules.CountedTwice, () => _hearing.Count([(HearingCategory.Residents, 1, 1), (HearingCategory.Residents, 2, 2)], Some.Stamp()));

    [Fact]
    public void A_remark_needs_a_text()
    {
        Add();

        Broken.By(HearingRules.RemarkNeedsAText, () => _hearing.AddRemark(Some.RemarkFacts(" "), Some.Stamp()));
        Broken.By(HearingRules.RemarkNeedsAText, () => _hearing.ChangeRemark(1, Some.RemarkFacts(null)));
        Assert.Equal("Жол качан?", Assert.Single(_hearing.Remarks).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_remark_is_not_rejected_without_a_reason(string? reason) =>
        Broken.By(HearingRules.RejectionNeedsAReason,
            () => _hearing.AddRemark(Some.RemarkFacts(decision: RemarkDecision.Rejected, reason: reason), Some.Stamp()));

    [Theory]
    [InlineData(RemarkDecision.Pending, null)]
    [InlineData(RemarkDecision.Accepted, null)]
    [InlineData(RemarkDecision.Postponed, null)]
    [InlineData(RemarkDecision.Rejected, "Каражат жок")]
    public void A_remark_is_decided(RemarkDecision decision, string? reason)
    {
        var remark = _hearing.AddRemark(Some.RemarkFacts(decision: decision, reason: reason), Some.Stamp());

        Assert.Equal((decision, reason, "Быйыл"), (remark.Decision, remark.Reason, remark.Answer));
    }

    [Fact]
    public void Removing_a_remark_closes_the_gap_in_the_numbers()
    {
        Add();
        Add(2);
        Add(3);

        _hearing.RemoveRemark(2);

        Assert.Equal([(1, 1), (3, 2)], _hearing.Remarks.Select(r => (r.Id, r.Number)));
    }

    [Fact]
    public void As_many_women_as_men_are_people_too()
    {
        _hearing.Count([(HearingCategory.Residents, 5, 5), (HearingCategory.Youth, PublicHearing.MaxPeople, PublicHearing.MaxPeople)], Some.Stamp());
        _hearing.Count([(HearingCategory.Residents, 5, 5)], Some.Stamp());

        Assert.Equal((5, 5), (_hearing.Women, _hearing.Men));
    }

    [Fact]
    public void One_impossible_number_among_good_ones_is_refused() =>
        Broken.By(HearingRules.BadCount, () => _hearing.Count([(HearingCategory.Residents, 5, 5), (HearingCategory.Youth, -1, 0)], Some.Stamp()));

    [Fact]
    public void A_remark_is_changed()
    {
        Add();

        _hearing.ChangeRemark(1, Some.RemarkFacts("Суу качан?", RemarkDecision.Postponed));

        Assert.Equal(("Суу качан?", RemarkDecision.Postponed), (_hearing.Remarks[0].Text, _hearing.Remarks[0].Decision));
    }

    private void Add(int id = 1) => Some.Saved(_hearing.AddRemark(Some.RemarkFacts(), Some.Stamp()), id);
}
