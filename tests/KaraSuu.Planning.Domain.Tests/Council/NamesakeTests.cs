using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class NamesakeTests
{
    private static Deputy Of(string name) =>
        new(1, new DeputyFacts(name, null, new DateOnly(2016, 1, 1), new DateOnly(2020, 1, 1)), Some.Stamp());

    [Theory]
    [InlineData("Осмонов Азамат", "Осмонов Азамат", true)]
    [InlineData("Осмонов Азамат", "осмонов  азамат", true)]
    [InlineData("Осмонов Азамат", "Азамат Осмонов", true)]
    [InlineData("Осмонов Азамат", "Осмонов А.", true)]
    [InlineData("Өмүралиева Гүл", "Омуралиева Гул", true)]
    [InlineData("Осмонов Азамат", "Ocмoнoв Aзaмaт", true)] // Latin look-alikes
    [InlineData("Осмонов Азамат", "Осмонов\u00a0Азамат", true)]
    [InlineData("Осмонов Азамат", "Осмонов Бакыт", false)]
    [InlineData("Осмонов Азамат", "Осмонова Азамат", false)]
    [InlineData("Осмонов Азамат", "Осмонов", false)]
    [InlineData("Осмонов Азамат", null, false)]
    public void A_name_that_may_be_the_same_is_a_reason_to_ask(string known, string? typed, bool asks) => Assert.Equal(asks, Of(known).IsNamesake(typed));

    [Fact]
    public void Of_a_namesake_in_the_monitoring_group_a_person_says_that_it_is_somebody_else()
    {
        var group = new JmeGroup(Some.Aimak, Some.Day, "2/5", null, null, Some.Stamp());
        var known = Some.Saved(group.Join(Some.Day, new JmeMemberFacts("Осмонов Азамат", JmeSide.Resident)), 1);

        JmeGroup.RequireTold(group.NamesakeOn(Some.Day, "Осмонова Азамат"), null);
        JmeGroup.RequireTold(group.NamesakeOn(Some.Day, "Ocмoнoв A."), 0);
        var asked = Broken.By(JmeRules.HasANamesake, () => JmeGroup.RequireTold(group.NamesakeOn(Some.Day, "Ocмoнoв A."), null));
        Assert.Equal(("SameAs", "Осмонов Азамат", Some.Day), (asked.Field, asked.Details[0], asked.Details[1]));
        Broken.By(JmeRules.HasANamesake, () => JmeGroup.RequireTold(group.NamesakeOn(Some.Day, "Азамат Осмонов"), 1));

        var later = Some.Stamp() with { AtUtc = Some.Stamp().AtUtc.AddDays(9) };
        group.ChangeComposition(Some.Day.AddDays(5), null, null, null, later);
        group.Leave(known.Id, Some.Day.AddDays(5));
        JmeGroup.RequireTold(group.NamesakeOn(Some.Day.AddDays(5), "Осмонов Азамат"), null); // who left may join again
    }

    [Fact]
    public void Of_a_namesake_in_the_working_group_a_person_says_who_it_is()
    {
        var cycle = Some.Cycle();
        cycle.AddToWorkingGroup("Өмүралиева Гүл", null, GroupSide.Ao, null);
        var group = cycle.WorkingGroup;

        Assert.Single(group.NamesakesOf("Омуралиева Г."));
        group.RequireTold("Өмүралиева Бермет", null);
        group.RequireTold("Омуралиева Гул", 0);
        Assert.Equal("SameAs", Broken.By(CycleRules.MemberHasANamesake, () => group.RequireTold("Омуралиева Гул", null)).Field);
        Broken.By(CycleRules.MemberHasANamesake, () => group.RequireTold("Омуралиева Гул", 77));
    }

    [Fact]
    public void Who_it_is_is_said_by_a_person()
    {
        Deputy.RequireTold([], null);
        Deputy.RequireTold([], 0);
        Deputy.RequireTold([Of("Осмонов Азамат")], 0);
        Assert.Equal("SameAs", Broken.By(CouncilRules.HasANamesake, () => Deputy.RequireTold([Of("Осмонов Азамат")], null)).Field);
        Broken.By(CouncilRules.HasANamesake, () => Deputy.RequireTold([], 7));
    }
}
