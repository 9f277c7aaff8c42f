namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>Where a member of the group comes from, as the Alexandrov deck lists it, and residents.</summary>
public enum JmeSide
{
    AoEmployee,
    Deputy,
    TosHead,
    Ngo,
    VillageAdministration,
    Headman,
    Resident,
}

/// <summary>A member's office in the group.</summary>
public enum JmeOffice
{
    Member,
    Chair,
    Secretary,
}

/// <summary>One person's time in the group: from the resolution that took them in to the one that ended it.</summary>
public sealed class JmeMembership : ISorted
{
    public const int NameMaxLength = 200;
    public const int PostMaxLength = 200;

    internal JmeMembership(DateOnly joinedOn, JmeMemberFacts facts)
    {
        JoinedOn = joinedOn;
        Set(facts);
    }

    private JmeMembership()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string SortKey
    {
        get => Sorted.KeyOf(Name);
        private set { }
    }

    public JmeSide Side { get; private set; }

    /// <summary>Post or standing in words: «№ 2 ТОСтун башчысы».</summary>
    public string? Post { get; private set; }

    /// <summary>For staff of the aiyl okmotu: the department, so that nobody inspects its own object unnoticed.</summary>
    public string? Department { get; private set; }

    public int? VillageId { get; private set; }
    public Sex? Sex { get; private set; }
    public JmeOffice Office { get; private set; }

    /// <summary>The account this person signs in with, if there is one.</summary>
    public int? UserId { get; private set; }

    public DateOnly JoinedOn { get; private init; }

    /// <summary>The first day without this member; null while the membership lasts.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Whether the member is of the bodies the group inspects.</summary>
    public bool IsOfficial => Side is JmeSide.AoEmployee or JmeSide.Deputy;

    public bool WasMemberOn(DateOnly day) => WasMemberOn(JoinedOn, LeftOn, day);

    public static bool WasMemberOn(DateOnly joinedOn, DateOnly? leftOn, DateOnly day) => Days(joinedOn, leftOn).Contains(day);

    /// <summary>The days of a membership: the one it ended on is no longer among them.</summary>
    internal static Period Days(DateOnly joinedOn, DateOnly? leftOn) => new(joinedOn, leftOn?.AddDays(-1));

    internal void Set(JmeMemberFacts facts)
    {
        Name = Words.Needed(facts.Name, NameMaxLength, JmeRules.MemberNeedsAName);
        (Side, VillageId, Sex, Office, UserId) = (facts.Side, facts.VillageId, facts.Sex, facts.Office, facts.UserId);
        (Post, Department) = (Words.UpTo(facts.Post, PostMaxLength), Words.UpTo(facts.Department, PostMaxLength));
    }

    internal void End(DateOnly on)
    {
        Rule.Require(LeftOn is null, JmeRules.AlreadyLeft);
        Rule.Require(on > JoinedOn, JmeRules.LeftBeforeJoining);
        LeftOn = on;
    }
}

public sealed record JmeMemberFacts(
    string? Name, JmeSide Side, string? Post = null, string? Department = null, int? VillageId = null, Sex? Sex = null,
    JmeOffice Office = JmeOffice.Member, int? UserId = null);

/// <summary>A regulation (жобо) the group works by, with the days it is in force; which one replaced which is data, not code.</summary>
public sealed class JmeRegulation
{
    public const int TitleMaxLength = 1000;

    internal JmeRegulation(JmeRegulationFacts facts)
    {
        Title = Words.Needed(facts.Title, TitleMaxLength, JmeRules.RegulationNeedsATitle);
        InForce = Period.Of(facts.ValidFrom, facts.ValidTo, nameof(facts.ValidTo), JmeRules.RegulationBackwards);
        (AdoptedBy, Number) = (Words.UpTo(facts.AdoptedBy, TitleMaxLength), Words.Number(facts.Number, JmeGroup.NumberMaxLength));
        IsConfirmed = facts.IsConfirmed;
    }

    private JmeRegulation()
    {
    }

    public int Id { get; private set; }
    public string Title { get; private init; } = "";
    public string? AdoptedBy { get; private init; }
    public string? Number { get; private init; }

    /// <summary>The days in force, the last one among them.</summary>
    public Period InForce { get; private init; } = new(default, null);

    /// <summary>Whether a person checked that it is in force.</summary>
    public bool IsConfirmed { get; private init; }

    public bool WasInForceOn(DateOnly day) => InForce.Contains(day);
}

public sealed record JmeRegulationFacts(string? Title, string? AdoptedBy, string? Number, DateOnly ValidFrom, DateOnly? ValidTo, bool IsConfirmed);
