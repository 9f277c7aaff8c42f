using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class MonitoringChecksTests
{
    private static readonly GroupSummary Good = new(3, true, 15, 15, 7, 50, 0);
    private static readonly DateOnly Established = new(2024, 2, 19);

    [Fact]
    public void A_group_known_by_name_with_few_officials_raises_nothing() => Assert.Empty(MonitoringChecks.Group(Good));

    [Fact]
    public void A_group_without_the_number_of_its_resolution_is_pointed_out()
    {
        Assert.Equal("jme-group-3", Raised.By(MonitoringChecks.ResolutionUnknown, MonitoringChecks.Group(Good with { HasResolutionNumber = false })).Subject);
        Raised.NotBy(MonitoringChecks.ResolutionUnknown, MonitoringChecks.Group(Good));
    }

    [Theory]
    [InlineData(0, 15, true)]
    [InlineData(14, 15, true)]
    [InlineData(0, null, true)]
    [InlineData(15, 15, false)]
    [InlineData(1, null, false)]
    public void Members_whose_names_are_not_written_are_asked_for(int named, int? stated, bool asked)
    {
        var checks = MonitoringChecks.Group(Good with { Named = named, Stated = stated, Officials = 0 });
        if (asked) Assert.Equal(named, Raised.By(MonitoringChecks.NamesUnknown, checks).Details[0]);
        else Raised.NotBy(MonitoringChecks.NamesUnknown, checks);
    }

    [Theory]
    [InlineData(8, 15, 50, true)]
    [InlineData(5, 10, 50, false)]
    [InlineData(1, 10, 0, true)]
    [InlineData(10, 10, 100, false)]
    public void Too_large_a_share_of_officials_makes_independence_doubtful(int officials, int members, int most, bool doubtful)
    {
        var checks = MonitoringChecks.Group(Good with { Officials = officials, Named = members, Stated = null, MaxOfficialsPercent = most });
        if (doubtful) Assert.Equal(most, Raised.By(MonitoringChecks.ManyOfficials, checks).Details[1]);
        else Raised.NotBy(MonitoringChecks.ManyOfficials, checks);
    }

    [Fact]
    public void A_share_of_nobody_is_not_known()
    {
        Assert.Null(MonitoringChecks.OfficialsShare(0, 0));
        Assert.Equal(53.3m, MonitoringChecks.OfficialsShare(8, 15));
    }

    [Fact]
    public void A_legal_basis_younger_than_the_group_is_pointed_out()
    {
        Assert.Equal([4], Raised.By(MonitoringChecks.BasisYounger, MonitoringChecks.Group(Good with { YoungerActs = 4 })).Details);
        Raised.NotBy(MonitoringChecks.BasisYounger, MonitoringChecks.Group(Good));
    }

    [Fact]
    public void A_visit_before_the_group_was_made_is_an_error()
    {
        Assert.Equal(Severity.Error, Raised.By(MonitoringChecks.NotAGroupThatDay, MonitoringChecks.Visit(Visit(Established.AddDays(-1)))).Severity);
        Raised.NotBy(MonitoringChecks.NotAGroupThatDay, MonitoringChecks.Visit(Visit(Established)));
        Raised.NotBy(MonitoringChecks.NotAGroupThatDay, MonitoringChecks.Visit(Visit(null)));
    }

    [Fact]
    public void Somebody_who_was_no_member_that_day_is_a_stranger_at_the_visit()
    {
        var member = new PresentMember("Асан", JmeSide.Resident, null, Established, Established.AddDays(10));
        Raised.NotBy(MonitoringChecks.StrangerPresent, MonitoringChecks.Visit(Visit(Established, member)));
        Raised.NotBy(MonitoringChecks.StrangerPresent, MonitoringChecks.Visit(Visit(Established.AddDays(9), member)));
        Raised.NotBy(MonitoringChecks.StrangerPresent, MonitoringChecks.Visit(Visit(null, member)));
        Assert.Equal("Асан", Raised.By(MonitoringChecks.StrangerPresent, MonitoringChecks.Visit(Visit(Established.AddDays(-1), member))).Details[0]);
        Raised.By(MonitoringChecks.StrangerPresent, MonitoringChecks.Visit(Visit(Established.AddDays(10), member)));
    }

    [Theory]
    [InlineData(JmeSide.AoEmployee, "Муниципалдык менчик бөлүмү", "муниципалдык менчик болуму", true)]
    [InlineData(JmeSide.AoEmployee, "Каржы бөлүмү", "Муниципалдык менчик бөлүмү", false)]
    [InlineData(JmeSide.AoEmployee, null, null, false)]
    [InlineData(JmeSide.Resident, "Каржы бөлүмү", "Каржы бөлүмү", false)]
    public void Nobody_inspects_the_object_of_the_own_department_unnoticed(JmeSide side, string? own, string? department, bool doubtful)
    {
        var checks = MonitoringChecks.Visit(Visit(Established, new PresentMember("Үсөн", side, own, Established, null)) with { Department = department });
        if (doubtful) Assert.Equal("inspection-5", Raised.By(MonitoringChecks.OwnDepartment, checks).Subject);
        else Raised.NotBy(MonitoringChecks.OwnDepartment, checks);
    }

    [Theory]
    [InlineData(15, 15)]
    [InlineData(null, "?")]
    public void How_many_members_there_are_is_said_where_a_source_says_it(int? stated, object told)
    {
        var checks = MonitoringChecks.Group(Good with { Named = 0, Stated = stated, Officials = 0 });

        Assert.Equal([0, told], Raised.By(MonitoringChecks.NamesUnknown, checks).Details);
    }

    private static VisitSummary Visit(DateOnly? heldOn, params PresentMember[] present) => new(5, heldOn, Established, null, present);
}
