namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>Whom a working-group member speaks for.</summary>
public enum GroupSide
{
    Ao,
    Kenesh,
    Community,
}

/// <summary>How many members of each side are aimed at; Kara-Suu: 8 + 2 + 3–5 = 13–15.</summary>
public sealed record GroupNorm(int Ao, int Kenesh, int CommunityFrom, int CommunityTo)
{
    public static readonly GroupNorm Usual = new(8, 2, 3, 5);

    public int From => Ao + Kenesh + CommunityFrom;
    public int To => Ao + Kenesh + CommunityTo;
}

/// <summary>The working group of a cycle, formed by an order of the head of the aiyl okmotu.</summary>
public sealed class WorkingGroup
{
    public const int OrderNumberMaxLength = 50;
    public const int MaxOfASide = 100;

    private readonly List<GroupMember> _members = [];

    internal WorkingGroup() => Norm = GroupNorm.Usual;

    public int Id { get; private set; }
    public string? OrderNumber { get; private set; }
    public DateOnly? OrderDate { get; private set; }
    public GroupNorm Norm { get; private set; }
    public IReadOnlyList<GroupMember> Members => _members;

    internal void Form(string? orderNumber, DateOnly? orderDate, GroupNorm norm)
    {
        int[] numbers = [norm.Ao, norm.Kenesh, norm.CommunityFrom, norm.CommunityTo];
        var isNorm = numbers.All(n => n is >= 0 and <= MaxOfASide) && norm.CommunityFrom <= norm.CommunityTo;
        Rule.RequireOf(nameof(norm.CommunityTo), isNorm, CycleRules.BadGroupNorm);
        OrderNumber = Words.Number(orderNumber, OrderNumberMaxLength);
        OrderDate = orderDate;
        Norm = norm;
    }

    /// <summary>Members whose name somebody may have.</summary>
    public IReadOnlyList<GroupMember> NamesakesOf(string? name) => _members.FindAll(m => PersonNames.AreNamesakes(m.Name, name));

    /// <summary>Of somebody with the name of a member a person says who it is: the member is not written down a second time.</summary>
    /// <param name="sameAs">the member it is; 0 for somebody else; null while nobody has said</param>
    /// <exception cref="RuleBroken">when there are namesakes and nobody has said, or one is named that is none of them</exception>
    public void RequireTold(string? name, int? sameAs)
    {
        var namesakes = NamesakesOf(name);
        Rule.RequireOf(
            nameof(sameAs), sameAs is null ? namesakes.Count == 0 : sameAs == 0 || namesakes.Any(n => n.Id == sameAs), CycleRules.MemberHasANamesake);
    }

    internal void Add(GroupMember member) => _members.Add(member);

    internal void Remove(int memberId) => _members.RemoveAll(m => m.Id == memberId);
}

/// <summary>A member of the working group.</summary>
public sealed class GroupMember
{
    public const int NameMaxLength = 200;
    public const int PostMaxLength = 200;

    internal GroupMember(string? name, Sex? sex, GroupSide side, string? post) => Change(name, sex, side, post);

    private GroupMember()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public Sex? Sex { get; private set; }
    public GroupSide Side { get; private set; }
    public string? Post { get; private set; }

    internal void Change(string? name, Sex? sex, GroupSide side, string? post)
    {
        Name = Words.Needed(name, NameMaxLength, CycleRules.MemberNeedsAName);
        (Sex, Side, Post) = (sex, side, Words.UpTo(post, PostMaxLength));
    }
}
