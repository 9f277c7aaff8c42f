using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class WorkingGroupTests
{
    private readonly PlanningCycle _cycle = Some.Cycle();

    [Fact]
    public void The_usual_norm_is_thirteen_to_fifteen() => Assert.Equal((13, 15), (GroupNorm.Usual.From, GroupNorm.Usual.To));

    [Theory]
    [InlineData(-1, 2, 3, 5)]
    [InlineData(8, -1, 3, 5)]
    [InlineData(8, 2, -1, 5)]
    [InlineData(8, 2, 3, 101)]
    [InlineData(8, 2, 5, 3)]
    public void An_impossible_norm_is_refused(int ao, int kenesh, int from, int to)
    {
        Broken.By(CycleRules.BadGroupNorm, () => _cycle.FormWorkingGroup("12", Some.Day, new GroupNorm(ao, kenesh, from, to), Some.Stamp()));

        Assert.Null(_cycle.WorkingGroup.OrderNumber);
    }

    [Fact]
    public void A_group_is_formed_by_an_order_that_may_be_unknown()
    {
        _cycle.FormWorkingGroup(" 12-б ", Some.Day, new GroupNorm(5, 1, 2, 2), Some.Stamp());
        Assert.Equal(("12-б", Some.Day, 8), (_cycle.WorkingGroup.OrderNumber, _cycle.WorkingGroup.OrderDate, _cycle.WorkingGroup.Norm.To));

        _cycle.FormWorkingGroup("", null, GroupNorm.Usual, Some.Stamp());
        Assert.Null(_cycle.WorkingGroup.OrderNumber);
    }

    [Fact]
    public void A_member_needs_a_name()
    {
        Add();

        Broken.By(CycleRules.MemberNeedsAName, () => _cycle.AddToWorkingGroup(" ", Sex.Women, GroupSide.Ao, null));
        Broken.By(CycleRules.MemberNeedsAName, () => _cycle.ChangeInWorkingGroup(1, null, Sex.Women, GroupSide.Ao, null));
        Assert.Single(_cycle.WorkingGroup.Members);
    }

    [Fact]
    public void A_member_is_added_changed_and_removed()
    {
        Add();
        _cycle.ChangeInWorkingGroup(1, "Гүлнара", null, GroupSide.Community, " мугалим ");

        var member = Assert.Single(_cycle.WorkingGroup.Members);
        Assert.Equal(("Гүлнара", null, GroupSide.Community, "мугалим"), (member.Name, member.Sex, member.Side, member.Post));

        _cycle.RemoveFromWorkingGroup(1);
        Assert.Empty(_cycle.WorkingGroup.Members);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(100, 100, 100, 100)]
    public void A_norm_may_be_anything_from_nobody_to_a_hundred(int ao, int kenesh, int from, int to)
    {
        var norm = new GroupNorm(ao, kenesh, from, to);

        _cycle.FormWorkingGroup("12", Some.Day, norm, Some.Stamp());

        Assert.Equal(norm, _cycle.WorkingGroup.Norm);
    }

    private void Add()
    {
        _cycle.AddToWorkingGroup("Бакыт", Sex.Men, GroupSide.Ao, "адис");
        Some.Saved(_cycle.WorkingGroup.Members[0], 1);
    }
}
