using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PlanActivities;

/// <summary>An activity with its sources of money, one row each.</summary>
public sealed class ActivityForm : IPart
{
    public const int MaxRows = 50;

    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Title { get; set; }
    public string? Term { get; set; }
    public DateOnly? DueOn { get; set; }
    public string? Responsible { get; set; }
    public string? ExpectedResult { get; set; }
    public List<FundingRow> Funding { get; set; } = [];

    internal ActivityFacts Facts() => new(
        Title, Term, DueOn, Responsible, ExpectedResult,
            [.. Funding.Select(r => r.Facts())]);

    internal static ActivityForm From(Activity activity, int revision) => new ActivityForm
    {
        Revision = revision,
        Title = activity.Title,
        Term = activity.Term,
        DueOn = activity.DueOn,
        Responsible = activity.Responsible,
        ExpectedResult = activity.ExpectedResult,
        Funding = [.. activity.Funding.OrderBy(f => f.Id).Select(f => new FundingRow
        {
            Kind = f.Kind,
            Source = f.Source,
            Donor = f.Donor,
            Amount = f.Amount,
            Year = f.Year,
        })],
    }.Marked();

    internal sealed class Validator : AbstractValidator<ActivityForm>
    {
        public Validator(IValidator<FundingRow> row)
        {
            RuleFor(f => f.Title).Needed().AtMost(Activity.TitleMaxLength);
            RuleFor(f => f.Term).AtMost(Activity.TermMaxLength);
            RuleFor(f => f.Responsible).AtMost(Activity.ResponsibleMaxLength);
            RuleFor(f => f.ExpectedResult).AtMost(Activity.ResultMaxLength);
            RuleFor(f => f.Funding).Must(rows => rows.Count <= MaxRows).WithMessage(_ => Texts.Text.Of("activities.too-many-rows", MaxRows));
            RuleForEach(f => f.Funding).Where(r => !r.IsEmpty).SetValidator(row);
        }
    }
}

/// <summary>One source and its sum; a wholly empty row is not saved.</summary>
public sealed class FundingRow
{
    public FundingKind? Kind { get; set; }
    public string? Source { get; set; }
    public string? Donor { get; set; }
    public Money? Amount { get; set; }

    /// <summary>Asked for where the plan has several years; empty where it is not known in which of them.</summary>
    public int? Year { get; set; }

    internal bool IsEmpty => Kind is null && string.IsNullOrWhiteSpace(Source) && string.IsNullOrWhiteSpace(Donor) && Amount is null && Year is null;

    internal FundingFacts? Facts() => IsEmpty ? null : new(Kind!.Value, Source, Amount!.Value, Donor, Year);

    internal sealed class Validator : AbstractValidator<FundingRow>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).Needed().Known();
            RuleFor(r => r.Source).AtMost(FundingLine.SourceMaxLength);
            RuleFor(r => r.Donor).AtMost(FundingLine.DonorMaxLength);
            RuleFor(r => r.Amount).Needed();
        }
    }
}
