using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>The object of a work: what is built where, how much of it, who answers for it.</summary>
public sealed class WorkForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }

    /// <summary>The activity a new work carries out.</summary>
    public int? ActivityId { get; set; }

    public string? Title { get; set; }
    public string? Place { get; set; }

    /// <summary>The villages it is done in.</summary>
    public List<int> VillageIds { get; set; } = [];

    public Quantity? Quantity { get; set; }
    public string? Unit { get; set; }
    public int? FromYear { get; set; }
    public int? ToYear { get; set; }
    public string? Department { get; set; }
    public string? Supervisor { get; set; }

    internal WorkFacts Facts() => new(Title, Place, FromYear, ToYear, VillageIds, Quantity?.Thousandths, Unit, Department, Supervisor);

    internal static WorkForm From(Work work) => new WorkForm
    {
        Revision = work.Revision,
        Title = work.Title,
        Place = work.Place,
        VillageIds = [.. work.Villages.Select(v => v.VillageId).Order()],
        Quantity = Forms.Quantity.Of(work.Quantity.Thousandths),
        Unit = work.Quantity.Unit,
        FromYear = work.FromYear,
        ToYear = work.ToYear,
        Department = work.Department,
        Supervisor = work.Supervisor,
    }.Marked();

    internal sealed class Validator : AbstractValidator<WorkForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).Needed().AtMost(Work.TitleMaxLength);
            RuleFor(f => f.Place).AtMost(Work.PlaceMaxLength);
            RuleFor(f => f.Unit).AtMost(Work.UnitMaxLength);
            RuleFor(f => f.FromYear).Between(WorkFacts.FirstYear, WorkFacts.LastYear);
            RuleFor(f => f.ToYear).Between(WorkFacts.FirstYear, WorkFacts.LastYear);
            RuleFor(f => f.Department).AtMost(Work.NameMaxLength);
            RuleFor(f => f.Supervisor).AtMost(Work.NameMaxLength);
        }
    }
}
