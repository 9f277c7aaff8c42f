using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Cycles.Duties;

/// <summary>Something to be done by a date; a standard duty keeps its title.</summary>
public sealed class DutyForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Title { get; set; }
    public DateOnly? DueOn { get; set; }
    public Post? Post { get; set; }
    public string? Note { get; set; }

    internal static DutyForm From(PlanningCycle cycle, Duty duty) => new DutyForm
    {
        Revision = cycle.Revision,
        Title = DutyPage.NameOf(duty),
        DueOn = duty.DueOn,
        Post = duty.Post,
        Note = duty.Note,
    }.Marked();

    internal sealed class Validator : AbstractValidator<DutyForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).Needed().AtMost(Duty.TitleMaxLength);
            RuleFor(f => f.DueOn).Needed();
            RuleFor(f => f.Post).Needed().Known();
            RuleFor(f => f.Note).AtMost(Duty.NoteMaxLength);
        }
    }
}

/// <summary>The day a duty was done.</summary>
public sealed class DutyDoneForm
{
    public DateOnly? DoneOn { get; set; }

    internal sealed class Validator : AbstractValidator<DutyDoneForm>
    {
        public Validator() => RuleFor(f => f.DoneOn).Needed();
    }
}

public sealed record DutyPage(int CycleId, int? Id, bool IsStandard, bool IsDone, DutyForm Form) : IInCycle
{
    internal static string NameOf(Duty duty) => duty.Code is null ? duty.Title ?? "" : Texts.Text.Of("duty." + duty.Code);

    internal static DutyPage Of(PlanningCycle cycle, Duty duty, DutyForm form) => new(cycle.Id, duty.Id, duty.Code is not null, duty.DoneOn is not null, form);
}

public sealed record DutyDonePage(int CycleId, int Id, string Name, DateOnly DueOn, DutyDoneForm Form) : IInCycle;
