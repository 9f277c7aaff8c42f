using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Territory.Villages;

/// <summary>A village's name and code.</summary>
public sealed class VillageForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public NamesForm Name { get; set; } = new();
    public string? Soate { get; set; }

    internal string? Code => Words.OrNull(Soate);

    internal static VillageForm From(AiylAimak aimak, Village village) => new VillageForm
    {
        Revision = aimak.Revision,
        Name = NamesForm.From(village.Name),
        Soate = village.Soate,
    }.Marked();

    internal sealed class Validator : AbstractValidator<VillageForm>
    {
        public Validator() => RuleFor(f => f.Name).SetValidator(new NamesForm.Validator());
    }
}
