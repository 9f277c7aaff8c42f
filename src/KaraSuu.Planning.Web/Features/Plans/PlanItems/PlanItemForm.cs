using FluentValidation;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PlanItems;

/// <summary>One item of a plan: the priority it answers, direction, problem, whom it concerns.</summary>
public sealed class PlanItemForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public int? PriorityIssueId { get; set; }
    public int? LocalIssueId { get; set; }
    public string? Direction { get; set; }
    public string? ProblemName { get; set; }
    public string? ProblemDescription { get; set; }
    public string? Beneficiaries { get; set; }
    public int? BeneficiariesTotal { get; set; }
    public int? BeneficiariesWomen { get; set; }
    public int? BeneficiariesMen { get; set; }

    internal PlanItemFacts Facts() => new(
        ProblemName, ProblemDescription, LocalIssueId, Direction, PriorityIssueId, Beneficiaries, BeneficiariesTotal, BeneficiariesWomen, BeneficiariesMen);

    internal static PlanItemForm From(PlanItem item, int revision) => new PlanItemForm
    {
        Revision = revision,
        PriorityIssueId = item.PriorityIssueId,
        LocalIssueId = item.LocalIssueId,
        Direction = item.Direction,
        ProblemName = item.ProblemName,
        ProblemDescription = item.ProblemDescription,
        Beneficiaries = item.Beneficiaries,
        BeneficiariesTotal = item.BeneficiariesTotal,
        BeneficiariesWomen = item.BeneficiariesWomen,
        BeneficiariesMen = item.BeneficiariesMen,
    }.Marked();

    internal sealed class Validator : AbstractValidator<PlanItemForm>
    {
        public Validator()
        {
            RuleFor(f => f.ProblemName).Needed().AtMost(PlanItem.ProblemNameMaxLength);
            RuleFor(f => f.ProblemDescription).AtMost(PlanItem.ProblemDescriptionMaxLength);
            RuleFor(f => f.Direction).AtMost(PlanItem.DirectionMaxLength);
            RuleFor(f => f.Beneficiaries).AtMost(PlanItem.BeneficiariesMaxLength);
            RuleFor(f => f.BeneficiariesTotal).Between(0, PlanItem.MaxPeople);
            RuleFor(f => f.BeneficiariesWomen).Between(0, PlanItem.MaxPeople);
            RuleFor(f => f.BeneficiariesMen).Between(0, PlanItem.MaxPeople);
        }
    }
}
