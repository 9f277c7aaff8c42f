using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Choice = KaraSuu.Planning.Web.Forms.Choice;

namespace KaraSuu.Planning.Web.Features.Council.Agenda;

/// <summary>A matter for the agenda: any title, or a plan that waits for the kenesh.</summary>
public sealed class AgendaForm
{
    public int? PlanId { get; set; }
    public string? Title { get; set; }

    internal sealed class Validator : AbstractValidator<AgendaForm>
    {
        public Validator() => RuleFor(f => f.Title).AtMost(AgendaItem.TitleMaxLength);
    }
}

/// <summary>The form of a new matter.</summary>
public sealed record AgendaAddPage(int AimakId, int SessionId, string SessionNumber, AgendaForm Form, IReadOnlyList<Choice> Plans) : IInAimak;

/// <summary>A matter about to be taken off the agenda.</summary>
public sealed record AgendaRemovePage(int AimakId, int SessionId, string SessionNumber, string Title) : IInAimak;
