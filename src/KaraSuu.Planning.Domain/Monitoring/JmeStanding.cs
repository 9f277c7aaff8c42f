namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>Where somebody who works for the group stands in it on a day.</summary>
public enum JmeStanding
{
    Member,

    /// <summary>The aimak has no group.</summary>
    NoGroup,

    /// <summary>The group is established on a later day.</summary>
    GroupToCome,

    /// <summary>No member of the group is linked to the account.</summary>
    NotLinked,

    /// <summary>The membership ended.</summary>
    Left,

    /// <summary>The membership begins on a later day.</summary>
    ToJoin,
}

/// <summary>The time of a group or of a membership in it; <paramref name="LeftOn"/> is the first day without it.</summary>
public readonly record struct JmeTime(DateOnly From, DateOnly? LeftOn);

/// <summary>Tells what a member of the group lacks (plain sense: who is in no group inspects for none).</summary>
public static class JmeStandings
{
    /// <param name="groups">the days on which groups of the aimak were established</param>
    /// <param name="memberships">those of the account, of any group</param>
    public static JmeStanding Of(IReadOnlyCollection<DateOnly> groups, IReadOnlyCollection<JmeTime> memberships, DateOnly today) =>
        groups.Count == 0 ? JmeStanding.NoGroup
        : memberships.Any(m => JmeMembership.WasMemberOn(m.From, m.LeftOn, today)) ? JmeStanding.Member
        : groups.All(day => day > today) ? JmeStanding.GroupToCome
        : memberships.Count == 0 ? JmeStanding.NotLinked
        : memberships.Any(m => m.From > today) ? JmeStanding.ToJoin
        : JmeStanding.Left;
}
