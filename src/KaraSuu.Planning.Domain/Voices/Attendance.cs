namespace KaraSuu.Planning.Domain.Voices;

/// <summary>How many people of one age band and sex came to a meeting; they are counted, not registered.</summary>
public sealed class Attendance
{
    internal Attendance(int ageBandId, Sex sex, int people)
    {
        AgeBandId = ageBandId;
        Sex = sex;
        People = people;
    }

    private Attendance()
    {
    }

    public int Id { get; private set; }
    public int PraMeetingId { get; private set; }
    public int AgeBandId { get; private init; }
    public Sex Sex { get; private init; }
    public int People { get; internal set; }
}

/// <summary>How many people of a vulnerable group came to a meeting.</summary>
public sealed class VulnerableCount
{
    internal VulnerableCount(int groupId, int people)
    {
        VulnerableGroupId = groupId;
        People = people;
    }

    private VulnerableCount()
    {
    }

    public int Id { get; private set; }
    public int VulnerableGroupId { get; private init; }
    public int People { get; internal set; }
}

/// <summary>A vulnerable group people may be counted by; the list follows the focus groups of the ARIS project in Alexandrov aimak, 2018.</summary>
public sealed class VulnerableGroup
{
    public const int CodeMaxLength = 50;

    public VulnerableGroup(string code, LocalText name)
    {
        Code = Words.OneLine(code, CodeMaxLength);
        Name = name;
    }

    private VulnerableGroup()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public LocalText Name { get; private set; } = null!;

    public void Rename(LocalText name) => Name = name;
}
