using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeMembers;

/// <summary>What is written of a member of the group, and the account the member signs in with.</summary>
public sealed class JmeMemberForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Name { get; set; }
    public JmeSide? Side { get; set; }
    public JmeOffice? Office { get; set; }
    public Sex? Sex { get; set; }
    public int? VillageId { get; set; }
    public string? Post { get; set; }
    public string? Department { get; set; }
    public int? UserId { get; set; }

    internal JmeMemberFacts Facts() => new(Name, Side!.Value, Post, Department, VillageId, Sex, Office!.Value, UserId);

    internal static JmeMemberForm From(JmeMembership member, int revision) => new JmeMemberForm
    {
        Revision = revision,
        Name = member.Name,
        Side = member.Side,
        Office = member.Office,
        Sex = member.Sex,
        VillageId = member.VillageId,
        Post = member.Post,
        Department = member.Department,
        UserId = member.UserId,
    }.Marked();

    internal sealed class Validator : AbstractValidator<JmeMemberForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).Needed().AtMost(JmeMembership.NameMaxLength);
            RuleFor(f => f.Side).NotNull().WithMessage(_ => Texts.Text.Of("error.needed")).Known();
            RuleFor(f => f.Office).NotNull().WithMessage(_ => Texts.Text.Of("error.needed")).Known();
            RuleFor(f => f.Sex).Known();
            RuleFor(f => f.Post).AtMost(JmeMembership.PostMaxLength);
            RuleFor(f => f.Department).AtMost(JmeMembership.PostMaxLength);
        }
    }
}

/// <summary>The form of a member with the villages and the accounts to choose from.</summary>
public sealed record JmeMemberPage(
    int AimakId, int GroupId, int Id, DateOnly JoinedOn, DateOnly? LeftOn, JmeMemberForm Form, IReadOnlyList<Choice> Villages,
        IReadOnlyList<Choice> Accounts) : Pages.IInAimak;
