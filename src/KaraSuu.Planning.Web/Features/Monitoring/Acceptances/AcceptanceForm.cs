using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acceptances;

/// <summary>The head of an act of acceptance: when and where, what was shown, what is accepted.</summary>
public sealed class AcceptanceForm : IRevised
{
    public int Revision { get; set; }
    public DateOnly? On { get; set; }
    public string? Number { get; set; }
    public string? Place { get; set; }
    public string? Documents { get; set; }
    public string? Volume { get; set; }
    public Money? Cost { get; set; }
    public string? ContractorRepresentative { get; set; }

    internal AcceptanceFacts Facts() => new(On!.Value, Number, Place, Documents, Volume, Cost, ContractorRepresentative);

    internal static AcceptanceForm From(Acceptance acceptance) => new()
    {
        Revision = acceptance.Revision,
        On = acceptance.On,
        Number = acceptance.Number,
        Place = acceptance.Place,
        Documents = acceptance.Documents,
        Volume = acceptance.Volume,
        Cost = acceptance.Cost,
        ContractorRepresentative = acceptance.ContractorRepresentative,
    };

    internal sealed class Validator : AbstractValidator<AcceptanceForm>
    {
        public Validator()
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Number).AtMost(Acceptance.NumberMaxLength);
            RuleFor(f => f.Place).AtMost(Acceptance.PlaceMaxLength);
            RuleFor(f => f.Documents).AtMost(Acceptance.TextMaxLength);
            RuleFor(f => f.Volume).AtMost(Acceptance.TextMaxLength);
            RuleFor(f => f.ContractorRepresentative).AtMost(Acceptance.PersonMaxLength);
        }
    }
}
