using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class JmeGroupTests
{
    private static readonly DateOnly Established = new(2016, 2, 19);
    private static readonly DateOnly Changed = new(2017, 8, 29);

    private readonly JmeGroup _group = new(Some.Aimak, Established, " ", "Токтом 01-18/84, 2019", "Слайд 3", Some.Stamp());

    [Fact]
    public void A_basis_younger_than_the_group_is_kept_as_the_source_lists_it()
    {
        Assert.Equal("Токтом 01-18/84, 2019", _group.LegalBasis);
        Assert.Null(_group.ResolutionNumber);
    }

    [Fact]
    public void A_groups_composition_is_not_changed_before_it_existed()
    {
        Broken.By(JmeRules.ChangedBeforeItExisted, () => _group.ChangeComposition(Established.AddDays(-1), null, 15, null, Some.Stamp()));

        Assert.Empty(_group.Changes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(JmeGroup.MaxMembers + 1)]
    public void A_group_of_nobody_or_of_too_many_is_refused(int members)
    {
        var refusal = Broken.By(JmeRules.BadMembers, () => _group.ChangeComposition(Established, null, members, null, Some.Stamp()));

        Assert.Equal(("Members", JmeGroup.MaxMembers), (refusal.Field, refusal.Details.Single()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(JmeGroup.MaxMembers)]
    public void A_group_of_one_or_of_the_most_is_taken(int members) =>
        Assert.Equal(members, _group.ChangeComposition(Established, null, members, null, Some.Stamp()).Members);

    [Fact]
    public void The_resolution_of_a_day_is_written_once()
    {
        _group.ChangeComposition(Changed, "5", 15, null, Some.Stamp());

        Assert.Equal("Members", Broken.By(JmeRules.DayIsKnown, () => _group.ChangeComposition(Changed, "6", 14, null, Some.Stamp())).Field);
        Assert.Equal(15, Assert.Single(_group.Changes).Members);
    }

    [Fact]
    public void Changes_are_kept_one_after_another()
    {
        _group.ChangeComposition(Established, null, null, null, Some.Stamp());
        _group.ChangeComposition(Changed, " 5 ", 15, " 2 айыл башчысы ", Some.Stamp());

        Assert.Equal(2, _group.Changes.Count);
        Assert.Equal((Changed, "5", 15, "2 айыл башчысы"),
            (_group.Changes[1].ChangedOn, _group.Changes[1].ResolutionNumber, _group.Changes[1].Members, _group.Changes[1].Composition));
        Assert.Equal(15, _group.StatedMembers);
    }

    [Fact]
    public void The_founding_day_does_not_move_past_what_followed_it()
    {
        Join(1);
        _group.ChangeComposition(Changed, null, null, null, Some.Stamp());

        Broken.By(JmeRules.ChangedBeforeItExisted, () => _group.Correct(Facts(Established.AddDays(1)), Some.Stamp()));
        _group.Correct(Facts(Established), Some.Stamp());
    }

    [Fact]
    public void Candidates_are_named_before_the_group_is_set_up()
    {
        Broken.By(JmeRules.NominatedAfterwards, () => _group.Correct(Facts(Established, Established.AddDays(1)), Some.Stamp()));

        _group.Correct(Facts(Established, Established.AddDays(-20)), Some.Stamp());
        Assert.Equal(Established.AddDays(-20), _group.NominatedOn);
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(101, null, null)]
    [InlineData(50, 0, null)]
    [InlineData(50, 366, null)]
    [InlineData(50, null, 0)]
    [InlineData(50, null, 101)]
    public void A_norm_out_of_range_is_refused(int officials, int? replyDays, int? present) =>
        Broken.By(JmeRules.BadNorm, () => _group.SetNorms(new JmeNorms(officials, replyDays, present)));

    [Fact]
    public void No_term_and_no_quorum_are_demanded_until_somebody_sets_them()
    {
        Assert.Equal(new JmeNorms(50, null, null), _group.Norms);

        _group.SetNorms(new JmeNorms(40, 14, 3));
        Assert.Equal(new JmeNorms(40, 14, 3), _group.Norms);
    }

    [Fact]
    public void One_joins_and_leaves_only_by_a_resolution_of_that_day()
    {
        Broken.By(JmeRules.NeedsAResolution, () => Join(1, on: Changed));
        Join(1);
        Broken.By(JmeRules.NeedsAResolution, () => _group.Leave(1, Changed));

        _group.ChangeComposition(Changed, "5", null, null, Some.Stamp());
        _group.Leave(1, Changed);
        Join(2, on: Changed);

        Assert.Equal(Changed, _group.Members[0].LeftOn);
    }

    [Fact]
    public void The_day_of_leaving_is_the_first_without_the_member()
    {
        _group.ChangeComposition(Changed, null, null, null, Some.Stamp());
        Join(1);
        Join(2, on: Changed);
        _group.Leave(1, Changed);

        Assert.Empty(_group.MembersOn(Established.AddDays(-1)));
        Assert.Equal([1], _group.MembersOn(Established).Select(m => m.Id));
        Assert.Equal([1], _group.MembersOn(Changed.AddDays(-1)).Select(m => m.Id));
        Assert.Equal([2], _group.MembersOn(Changed).Select(m => m.Id));
    }

    [Fact]
    public void One_leaves_once_and_after_joining()
    {
        Join(1);
        Broken.By(JmeRules.LeftBeforeJoining, () => _group.Leave(1, Established));

        _group.ChangeComposition(Changed, null, null, null, Some.Stamp());
        _group.Leave(1, Changed);
        Broken.By(JmeRules.AlreadyLeft, () => _group.Leave(1, Changed));
    }

    [Fact]
    public void A_member_needs_a_name()
    {
        Broken.By(JmeRules.MemberNeedsAName, () => _group.Join(Established, new JmeMemberFacts(" ", JmeSide.Ngo)));
        Join(1);
        Broken.By(JmeRules.MemberNeedsAName, () => _group.CorrectMember(1, new JmeMemberFacts(null, JmeSide.Ngo)));
    }

    [Theory]
    [InlineData(JmeOffice.Chair)]
    [InlineData(JmeOffice.Secretary)]
    public void On_no_day_do_two_members_hold_the_same_office(JmeOffice office)
    {
        Join(1);
        _group.ChangeComposition(Changed, null, null, null, Some.Stamp());
        Join(2, office, Changed);

        Broken.By(JmeRules.OfficeIsTaken, () => Join(3, office));
        Broken.By(JmeRules.OfficeIsTaken, () => _group.CorrectMember(1, Member(1, office)));

        _group.Leave(1, Changed);
        _group.CorrectMember(1, Member(1, office));
        Assert.Equal(office, _group.Members[0].Office);
    }

    [Fact]
    public void A_chair_who_leaves_is_followed_on_the_same_day()
    {
        Join(1, JmeOffice.Chair);
        _group.ChangeComposition(Changed, null, null, null, Some.Stamp());
        _group.Leave(1, Changed);
        Join(2, JmeOffice.Chair, Changed);

        Assert.Equal(2, Assert.Single(_group.MembersOn(Changed)).Id);
    }

    [Fact]
    public void Staff_and_deputies_are_of_the_bodies_the_group_inspects() =>
        Assert.Equal([JmeSide.AoEmployee, JmeSide.Deputy], Enum.GetValues<JmeSide>()
            .Where(side => Monitored.Group(7).Members.Single(m => m.Side == side).IsOfficial));

    [Fact]
    public void A_regulation_has_a_title_and_does_not_end_before_it_begins()
    {
        Broken.By(JmeRules.RegulationNeedsATitle, () => _group.Adopt(Regulation(" ", 2019), Some.Stamp()));
        Broken.By(JmeRules.RegulationBackwards, () => _group.Adopt(Regulation("Жобо", 2019, 2018), Some.Stamp()));
        Assert.Empty(_group.Regulations);
    }

    [Fact]
    public void The_youngest_regulation_in_force_on_a_day_counts()
    {
        _group.Adopt(Regulation("Уставдын бөлүгү", 2014), Some.Stamp());
        _group.Adopt(Regulation("Типтүү жобо", 2019, 2023), Some.Stamp());

        Assert.Null(_group.RegulationOn(new DateOnly(2013, 12, 31)));
        Assert.Equal("Уставдын бөлүгү", _group.RegulationOn(new DateOnly(2018, 12, 31))!.Title);
        Assert.Equal("Типтүү жобо", _group.RegulationOn(new DateOnly(2019, 1, 1))!.Title);
        Assert.Equal("Типтүү жобо", _group.RegulationOn(new DateOnly(2023, 1, 1))!.Title);
        Assert.Equal("Уставдын бөлүгү", _group.RegulationOn(new DateOnly(2023, 1, 2))!.Title);

        Some.Saved(_group.Regulations[0], 1);
        Some.Saved(_group.Regulations[1], 2);
        _group.RemoveRegulation(1);
        Assert.Equal("Типтүү жобо", Assert.Single(_group.Regulations).Title);
    }

    [Fact]
    public void A_group_may_be_named_change_and_work_by_a_regulation_on_its_first_day()
    {
        Join(1);
        _group.ChangeComposition(Established, null, 9, null, Some.Stamp());

        _group.Correct(Facts(Established, Established), Some.Stamp());
        _group.Adopt(Regulation("Бир күндүк", 2018, 2018), Some.Stamp());

        Assert.Equal(Established, _group.NominatedOn);
        Assert.NotNull(_group.RegulationOn(new DateOnly(2018, 1, 1)));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(100, JmeGroup.MaxDays, 100)]
    public void A_norm_reaches_to_its_limits(int officials, int replyDays, int present)
    {
        var norms = new JmeNorms(officials, replyDays, present);

        _group.SetNorms(norms);

        Assert.Equal(norms, _group.Norms);
    }

    [Fact]
    public void The_number_of_members_is_that_of_the_last_resolution_whatever_was_written_down_first()
    {
        _group.ChangeComposition(Changed, null, 15, null, Some.Stamp());
        _group.ChangeComposition(Established, null, 9, null, Some.Stamp());

        Assert.Equal(15, _group.StatedMembers);
    }

    private static JmeGroupFacts Facts(DateOnly established, DateOnly? nominated = null) => new(established, "2/5", null, nominated, "Клуб", null);

    private static JmeMemberFacts Member(int id, JmeOffice office) => new($"Мүчө {id}", JmeSide.Resident, Office: office);

    private static JmeRegulationFacts Regulation(string title, int from, int? to = null) =>
        new(title, null, null, new DateOnly(from, 1, 1), to is { } year ? new DateOnly(year, 1, 1) : null, false);

    private void Join(int id, JmeOffice office = JmeOffice.Member, DateOnly? on = null) => Some.Saved(_group.Join(on ?? Established, Member(id, office)), id);

    [Fact]
    public void A_member_written_down_by_mistake_is_removed_while_nothing_stands_on_it()
    {
        var member = _group.Join(Established, new JmeMemberFacts("Асан", JmeSide.Resident));
        Broken.By(RecordRules.IsReferredTo, () => _group.TakeBack(member.Id, new Dependents([new("Inspection", 1)])));
        Assert.Single(_group.Members);

        _group.TakeBack(member.Id, new Dependents([]));
        Assert.Empty(_group.Members);
    }
}
