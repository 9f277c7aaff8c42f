using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeGroups;

/// <summary>How the group was named and established.</summary>
public sealed class JmeGroupForm : IPart, IJoining
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public DateOnly? EstablishedOn { get; set; }
    public string? ResolutionNumber { get; set; }
    public DateOnly? NominatedOn { get; set; }
    public string? NominatedAt { get; set; }
    public string? NominationNote { get; set; }
    public string? LegalBasis { get; set; }

    /// <summary>One quality a line.</summary>
    public string? Qualities { get; set; }

    /// <summary>The first members; only asked for when the group is written down.</summary>
    public List<JoinRow> Joins { get; set; } = [];

    internal JmeGroupFacts Facts() =>
        new(EstablishedOn!.Value, ResolutionNumber, LegalBasis?.ReplaceLineEndings("\n"), NominatedOn, NominatedAt, NominationNote, Qualities);

    internal static JmeGroupForm From(JmeGroup group) => new JmeGroupForm
    {
        Revision = group.Revision,
        EstablishedOn = group.EstablishedOn,
        ResolutionNumber = group.ResolutionNumber,
        NominatedOn = group.NominatedOn,
        NominatedAt = group.NominatedAt,
        NominationNote = group.NominationNote,
        LegalBasis = group.LegalBasis,
        Qualities = group.Qualities,
    }.Marked();

    internal sealed class Validator : AbstractValidator<JmeGroupForm>
    {
        public Validator(IValidator<JoinRow> row)
        {
            RuleFor(f => f.EstablishedOn).Needed();
            RuleFor(f => f.ResolutionNumber).AtMost(JmeGroup.NumberMaxLength);
            RuleFor(f => f.NominatedAt).AtMost(JmeGroup.PlaceMaxLength);
            RuleFor(f => f.NominationNote).AtMost(JmeGroup.TextMaxLength);
            RuleFor(f => f.LegalBasis).AtMost(JmeGroup.TextMaxLength);
            RuleFor(f => f.Qualities).AtMost(JmeGroup.TextMaxLength);
            RuleFor(f => f.Joins).Must(rows => rows.Count <= JoinRows.Most).WithMessage(_ => Texts.Text.Of("compositions.too-many-rows", JoinRows.Most));
            RuleForEach(f => f.Joins).Where(r => !r.IsEmpty).SetValidator(row);
        }
    }
}

/// <summary>The group's settings; empty means that nothing is demanded.</summary>
public sealed class JmeNormsForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    [DataType(TypedValues.Percent)]
    public int? MaxOfficialsPercent { get; set; }
    public int? ReplyDays { get; set; }
    public int? MinPresent { get; set; }

    internal JmeNorms Norms() => new(MaxOfficialsPercent!.Value, ReplyDays, MinPresent);

    internal static JmeNormsForm From(JmeGroup group) => new JmeNormsForm
    {
        Revision = group.Revision,
        MaxOfficialsPercent = group.Norms.MaxOfficialsPercent,
        ReplyDays = group.Norms.ReplyDays,
        MinPresent = group.Norms.MinPresent,
    }.Marked();

    internal sealed class Validator : AbstractValidator<JmeNormsForm>
    {
        public Validator()
        {
            RuleFor(f => f.MaxOfficialsPercent).NotNull().WithMessage(_ => Texts.Text.Of("error.needed"));
            RuleFor(f => f.ReplyDays).Between(1, JmeGroup.MaxDays);
            RuleFor(f => f.MinPresent).Between(1, JmeGroup.MaxPresent);
        }
    }
}
