using FluentValidation;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.PriorityMerging;

/// <summary>Which voiced issues and proposals become sources of which priority issue: a new one by its title, or one of the list.</summary>
public sealed class MergeForm
{
    public List<int> Issues { get; set; } = [];
    public List<int> Proposals { get; set; } = [];
    public int? PriorityId { get; set; }
    public string? Title { get; set; }
    public int? LocalIssueId { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<MergeForm>
    {
        public Validator()
        {
            RuleFor(f => f.Issues).Must((form, issues) => issues.Count + form.Proposals.Count > 0).WithMessage(_ => Text.Of("merging.choose-sources"));
            RuleFor(f => f.Title).AtMost(PriorityIssue.TitleMaxLength);
            RuleFor(f => f.Reason).AtMost(Regrouping.ReasonMaxLength);
            RuleFor(f => f.Title).Must((form, title) => form.PriorityId is not null || !string.IsNullOrWhiteSpace(title))
                .WithMessage(_ => Text.Of("merging.needs-a-target"));
            RuleFor(f => f.Title).Must((form, title) => form.PriorityId is null || string.IsNullOrWhiteSpace(title))
                .WithMessage(_ => Text.Of("merging.one-target"));
        }
    }
}

/// <summary>Why a source is set free.</summary>
public sealed class TakeOutForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<TakeOutForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(Regrouping.ReasonMaxLength);
    }
}

/// <summary>Which sources of a priority issue go where, and why: to a new issue by its title, or to another of the list.</summary>
public sealed class MoveForm
{
    public List<int> Issues { get; set; } = [];
    public List<int> Proposals { get; set; } = [];
    public int? PriorityId { get; set; }
    public string? Title { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<MoveForm>
    {
        public Validator()
        {
            RuleFor(f => f.Issues).Must((form, issues) => issues.Count + form.Proposals.Count > 0).WithMessage(_ => Text.Of("merging.choose-sources"));
            RuleFor(f => f.Title).AtMost(PriorityIssue.TitleMaxLength);
            RuleFor(f => f.Title).Must((form, title) => form.PriorityId is not null || !string.IsNullOrWhiteSpace(title))
                .WithMessage(_ => Text.Of("merging.needs-a-target"));
            RuleFor(f => f.Title).Must((form, title) => form.PriorityId is null || string.IsNullOrWhiteSpace(title))
                .WithMessage(_ => Text.Of("merging.one-target"));
            RuleFor(f => f.Reason).Needed().AtMost(Regrouping.ReasonMaxLength);
        }
    }
}
