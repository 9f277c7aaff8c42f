using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeRegulations;

/// <summary>A regulation the group works by, with the days it is in force.</summary>
public sealed class JmeRegulationForm
{
    public string? Title { get; set; }
    public string? AdoptedBy { get; set; }
    public string? Number { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public bool IsConfirmed { get; set; }

    internal JmeRegulationFacts Facts() => new(Title, AdoptedBy, Number, ValidFrom!.Value, ValidTo, IsConfirmed);

    internal sealed class Validator : AbstractValidator<JmeRegulationForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).Needed().AtMost(JmeRegulation.TitleMaxLength);
            RuleFor(f => f.AdoptedBy).AtMost(JmeRegulation.TitleMaxLength);
            RuleFor(f => f.Number).AtMost(JmeGroup.NumberMaxLength);
            RuleFor(f => f.ValidFrom).Needed();
        }
    }
}

public sealed record JmeRegulationPage(int AimakId, int GroupId, JmeRegulationForm Form) : Pages.IInAimak;

public sealed record JmeRegulationRemovePage(int AimakId, int GroupId, string Title, DateOnly ValidFrom, DateOnly? ValidTo) : Pages.IInAimak;
