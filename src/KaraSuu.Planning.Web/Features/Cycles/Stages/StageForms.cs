using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Cycles.Stages;

/// <summary>By when and by whom each stage is to be done.</summary>
public sealed class StageDatesForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public List<StageDateRow> Rows { get; set; } = [];

    internal void PlanIn(PlanningCycle cycle)
    {
        foreach (var (at, row) in Rows.Index())
            Rule.InRow(nameof(Rows), at, () => cycle.PlanStage(row.Kind!.Value, row.PlannedFor, row.Post!.Value));
    }

    internal static StageDatesForm From(PlanningCycle cycle) => new StageDatesForm
    {
        Revision = cycle.Revision,
        Rows = [.. cycle.Stages.OrderBy(s => s.Kind).Select(s => new StageDateRow { Kind = s.Kind, PlannedFor = s.PlannedFor, Post = s.Post })],
    }.Marked();

    internal sealed class Validator : AbstractValidator<StageDatesForm>
    {
        public Validator()
        {
            RuleForEach(f => f.Rows).SetValidator(new StageDateRow.Validator());
            RuleFor(f => f.Rows).Must(rows => rows.Select(r => r.Kind).Distinct().Count() == rows.Count).WithMessage(_ => Text.Of("error.not-understood"));
        }
    }
}

public sealed class StageDateRow
{
    public StageKind? Kind { get; set; }
    public DateOnly? PlannedFor { get; set; }
    public Post? Post { get; set; }

    internal sealed class Validator : AbstractValidator<StageDateRow>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).Needed().Known();
            RuleFor(f => f.Post).Needed().Known();
        }
    }
}

/// <summary>That a stage is done, whatever the records hold: when (empty when nobody knows any more) and why that is said.</summary>
public sealed class StageDoneForm
{
    public DateOnly? DoneOn { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<StageDoneForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(CycleStage.ReasonMaxLength);
    }
}

/// <summary>Why a stage is not done, whatever the records hold.</summary>
public sealed class StageReopenForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<StageReopenForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(CycleStage.ReasonMaxLength);
    }
}
