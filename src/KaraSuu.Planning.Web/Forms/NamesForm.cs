using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>A place's name in the three languages; only the Kyrgyz one is required.</summary>
public sealed class NamesForm
{
    public string? Ky { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }

    internal LocalText ToText() => new(Ky ?? "", Ru, En);

    internal static NamesForm From(LocalText name) => new() { Ky = name.Ky, Ru = name.Ru, En = name.En };

    internal sealed class Validator : AbstractValidator<NamesForm>
    {
        public Validator()
        {
            RuleFor(f => f.Ky).Needed().AtMost(AiylAimak.NameMaxLength);
            RuleFor(f => f.Ru).AtMost(AiylAimak.NameMaxLength);
            RuleFor(f => f.En).AtMost(AiylAimak.NameMaxLength);
        }
    }
}
