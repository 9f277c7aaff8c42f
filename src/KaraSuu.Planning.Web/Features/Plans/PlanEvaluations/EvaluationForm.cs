using FluentValidation;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PlanEvaluations;

/// <summary>One side's evaluation of a plan: when it was made, and a rating of every item.</summary>
public sealed class EvaluationForm : IRevised
{
    /// <summary>0 for an evaluation nobody has saved yet.</summary>
    public int Revision { get; set; }

    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
    public string? Conclusion { get; set; }
    public List<RatingRow> Ratings { get; set; } = [];

    /// <summary>Place and people are those of the residents' meeting; the other sides have none.</summary>
    internal EvaluationFacts Facts(EvaluationSide side) =>
        side == EvaluationSide.Residents ? new(HeldOn, Place, Women, Men, Conclusion) : new(HeldOn, null, null, null, Conclusion);

    /// <summary>One row for every item of the plan, in order, whatever was sent.</summary>
    internal EvaluationForm Complete(IEnumerable<ExecutedItem> items)
    {
        Ratings = [.. items.Select(i => Ratings.FirstOrDefault(r => r?.ItemId == i.Id) ?? new RatingRow { ItemId = i.Id })];
        return this;
    }

    internal static EvaluationForm From(PlanEvaluation? e, IEnumerable<ExecutedItem> items) => new EvaluationForm
    {
        Revision = e?.Revision ?? 0,
        HeldOn = e?.HeldOn,
        Place = e?.Place,
        Women = e?.Women,
        Men = e?.Men,
        Conclusion = e?.Conclusion,
        Ratings = [.. (e?.Ratings ?? [])
            .Select(r => new RatingRow { ItemId = r.PlanItemId, Achievement = r.Achievement, Actual = r.Actual, Comment = r.Comment })],
    }.Complete(items);

    internal sealed class Validator : AbstractValidator<EvaluationForm>
    {
        public Validator(IValidator<RatingRow> row)
        {
            RuleFor(f => f.Place).AtMost(PlanEvaluation.PlaceMaxLength);
            RuleFor(f => f.Women).Between(0, PlanEvaluation.MaxPeople);
            RuleFor(f => f.Men).Between(0, PlanEvaluation.MaxPeople);
            RuleFor(f => f.Conclusion).AtMost(PlanEvaluation.TextMaxLength);
            RuleForEach(f => f.Ratings).SetValidator(row);
        }
    }
}

/// <summary>The rating of one item; without a rating the item waits.</summary>
public sealed class RatingRow
{
    public int ItemId { get; set; }
    public Achievement? Achievement { get; set; }
    public string? Actual { get; set; }
    public string? Comment { get; set; }

    internal sealed class Validator : AbstractValidator<RatingRow>
    {
        public Validator()
        {
            RuleFor(r => r.Achievement).Known();
            RuleFor(r => r.Actual).AtMost(PlanEvaluation.TextMaxLength);
            RuleFor(r => r.Comment).AtMost(PlanEvaluation.TextMaxLength);
        }
    }
}
