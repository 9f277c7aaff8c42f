using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.Contractors;

/// <summary>Who builds.</summary>
public sealed class ContractorForm : IRevised
{
    public int Revision { get; set; }
    public string? Name { get; set; }
    public string? TaxNumber { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }

    /// <summary>The contractor it is; 0 for another; null while nobody has been asked.</summary>
    public int? SameAs { get; set; }

    internal ContractorFacts Facts() => new(Name, TaxNumber, Phone, Note);

    internal static ContractorForm From(Contractor contractor) => new()
    {
        Revision = contractor.Revision,
        Name = contractor.Name,
        TaxNumber = contractor.TaxNumber,
        Phone = contractor.Phone,
        Note = contractor.Note,
    };

    internal sealed class Validator : AbstractValidator<ContractorForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).Needed().AtMost(Contractor.NameMaxLength);
            RuleFor(f => f.TaxNumber).AtMost(Contractor.TaxNumberMaxLength);
            RuleFor(f => f.Phone).AtMost(Contractor.PhoneMaxLength);
            RuleFor(f => f.Note).AtMost(Contractor.NoteMaxLength);
        }
    }
}

/// <summary>The form of a contractor.</summary>
public sealed record ContractorEditPage(int AimakId, int? Id, ContractorForm Form, IReadOnlyList<Contractor> Alike) : Pages.IInAimak
{
    public ContractorEditPage(int aimakId, int? id, ContractorForm form)
        : this(aimakId, id, form, [])
    {
    }

    /// <summary>What is written down is one of them, or another; what is kept already can only be another.</summary>
    public IEnumerable<Choice> Which =>
    [
        .. Alike.Where(_ => Id is null).Select(c => Choice.Of(c.Id, Texts.Text.Of("contractors.alike.same", c.Name))),
        Choice.Of(0, Texts.Text.Of("contractors.alike.other")),
    ];
}
