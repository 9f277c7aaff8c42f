using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Cycles.WorkingGroups;

/// <summary>The order that forms the working group, and how many members of each side are aimed at.</summary>
public sealed class OrderForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? OrderNumber { get; set; }
    public DateOnly? OrderDate { get; set; }
    public int? Ao { get; set; }
    public int? Kenesh { get; set; }
    public int? CommunityFrom { get; set; }
    public int? CommunityTo { get; set; }

    internal GroupNorm Norm() => new(Ao!.Value, Kenesh!.Value, CommunityFrom!.Value, CommunityTo!.Value);

    internal static OrderForm From(PlanningCycle cycle) => new OrderForm
    {
        Revision = cycle.Revision,
        OrderNumber = cycle.WorkingGroup.OrderNumber,
        OrderDate = cycle.WorkingGroup.OrderDate,
        Ao = cycle.WorkingGroup.Norm.Ao,
        Kenesh = cycle.WorkingGroup.Norm.Kenesh,
        CommunityFrom = cycle.WorkingGroup.Norm.CommunityFrom,
        CommunityTo = cycle.WorkingGroup.Norm.CommunityTo,
    }.Marked();

    internal sealed class Validator : AbstractValidator<OrderForm>
    {
        public Validator()
        {
            RuleFor(f => f.OrderNumber).AtMost(WorkingGroup.OrderNumberMaxLength);
            RuleFor(f => f.Ao).NotNull().WithMessage(_ => Text.Of("error.needed")).Between(0, WorkingGroup.MaxOfASide);
            RuleFor(f => f.Kenesh).NotNull().WithMessage(_ => Text.Of("error.needed")).Between(0, WorkingGroup.MaxOfASide);
            RuleFor(f => f.CommunityFrom).NotNull().WithMessage(_ => Text.Of("error.needed")).Between(0, WorkingGroup.MaxOfASide);
            RuleFor(f => f.CommunityTo).NotNull().WithMessage(_ => Text.Of("error.needed")).Between(0, WorkingGroup.MaxOfASide);
        }
    }
}

/// <summary>A member of the working group.</summary>
public sealed class MemberForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Name { get; set; }
    public Sex? Sex { get; set; }
    public GroupSide? Side { get; set; }
    public string? Post { get; set; }

    /// <summary>Asked where a member has the same name: the member it is, or 0 for somebody else.</summary>
    public int? SameAs { get; set; }

    internal static MemberForm From(PlanningCycle cycle, GroupMember member) => new MemberForm
    {
        Revision = cycle.Revision,
        Name = member.Name,
        Sex = member.Sex,
        Side = member.Side,
        Post = member.Post,
    }.Marked();

    internal sealed class Validator : AbstractValidator<MemberForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).Needed().AtMost(GroupMember.NameMaxLength);
            RuleFor(f => f.Sex).Known();
            RuleFor(f => f.Side).NotNull().WithMessage(_ => Text.Of("error.needed")).Known();
            RuleFor(f => f.Post).AtMost(GroupMember.PostMaxLength);
        }
    }
}
