using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class JmeStandingTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly[] Group = [new(2024, 1, 10)];

    [Fact]
    public void Without_a_group_nobody_is_a_member() => Assert.Equal(JmeStanding.NoGroup, JmeStandings.Of([], [], Today));

    [Fact]
    public void A_group_of_a_later_day_is_to_come() =>
        Assert.Equal(JmeStanding.GroupToCome, JmeStandings.Of([Today.AddDays(1)], [new JmeTime(Today.AddDays(1), null)], Today));

    [Fact]
    public void An_account_no_member_is_linked_to_is_not_linked() => Assert.Equal(JmeStanding.NotLinked, JmeStandings.Of(Group, [], Today));

    [Fact]
    public void Whoever_is_a_member_today_lacks_nothing() =>
        Assert.Equal(JmeStanding.Member, JmeStandings.Of(Group, [new JmeTime(Group[0], Today.AddDays(-300)), new JmeTime(Today.AddDays(-1), null)], Today));

    [Fact]
    public void The_day_of_leaving_is_the_first_without_the_member()
    {
        Assert.Equal(JmeStanding.Left, JmeStandings.Of(Group, [new JmeTime(Group[0], Today)], Today));
        Assert.Equal(JmeStanding.Member, JmeStandings.Of(Group, [new JmeTime(Group[0], Today.AddDays(1))], Today));
    }

    [Fact]
    public void Who_joins_later_is_to_join() => Assert.Equal(JmeStanding.ToJoin, JmeStandings.Of(Group, [new JmeTime(Today.AddDays(1), null)], Today));
}
