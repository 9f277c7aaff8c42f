using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeCompositions;

/// <summary>A resolution of the kenesh on the group's composition: who joins and who leaves by it.</summary>
public sealed class CompositionForm : IRevised, IJoining
{
    public int Revision { get; set; }
    public DateOnly? ChangedOn { get; set; }
    public string? ResolutionNumber { get; set; }
    public int? Members { get; set; }

    /// <summary>Ids of the memberships the resolution ends.</summary>
    public List<int> Leaves { get; set; } = [];

    public List<JoinRow> Joins { get; set; } = [];

    /// <summary>Writes everything into the group; a resolution of a day that is known already is completed, not written twice.</summary>
    internal void Apply(JmeGroup group, Stamp stamp)
    {
        var on = ChangedOn!.Value;
        var isKnown = on == group.EstablishedOn || group.Changes.Any(c => c.ChangedOn == on);
        if (!isKnown || Members is not null) group.ChangeComposition(on, ResolutionNumber, Members, null, stamp);
        foreach (var id in Leaves.Distinct()) group.Leave(id, on);
        JoinRows.Join(this, group, on);
    }

    internal sealed class Validator : AbstractValidator<CompositionForm>
    {
        public Validator(IValidator<JoinRow> row)
        {
            RuleFor(f => f.ChangedOn).Needed();
            RuleFor(f => f.ResolutionNumber).AtMost(JmeGroup.NumberMaxLength);
            RuleFor(f => f.Members).Between(1, JmeGroup.MaxMembers);
            RuleFor(f => f.Members).Must((form, members) => members is not null || form.Leaves.Count > 0 || form.Joins.Any(r => !r.IsEmpty))
                .WithMessage(_ => Texts.Text.Of("compositions.nothing"));
            RuleFor(f => f.Joins).Must(rows => rows.Count <= JoinRows.Most).WithMessage(_ => Texts.Text.Of("compositions.too-many-rows", JoinRows.Most));
            RuleForEach(f => f.Joins).Where(r => !r.IsEmpty).SetValidator(row);
        }
    }
}
