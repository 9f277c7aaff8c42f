using FluentValidation;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Voices.Priorities;

/// <summary>What is written about a priority issue.</summary>
public sealed class PriorityForm : IRevised
{
    public int Revision { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public int? LocalIssueId { get; set; }

    /// <param name="source">where it was published, kept as it is</param>
    internal PriorityFacts Facts(string? source) => new(Title, Description, LocalIssueId, source);

    internal static PriorityForm From(PriorityIssue p) =>
        new() { Revision = p.Revision, Title = p.Title, Description = p.Description, LocalIssueId = p.LocalIssueId };

    internal sealed class Validator : AbstractValidator<PriorityForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).Needed().AtMost(PriorityIssue.TitleMaxLength);
            RuleFor(f => f.Description).AtMost(PriorityIssue.DescriptionMaxLength);
        }
    }
}

/// <summary>An issue of the list that nobody voiced and nobody proposed: it says why it is there.</summary>
public sealed class NewPriorityForm
{
    public string? Title { get; set; }
    public int? LocalIssueId { get; set; }
    public string? Reason { get; set; }

    internal PriorityFacts Facts() => new(Title, Reason, LocalIssueId);

    internal sealed class Validator : AbstractValidator<NewPriorityForm>
    {
        public Validator()
        {
            RuleFor(f => f.Title).Needed().AtMost(PriorityIssue.TitleMaxLength);
            RuleFor(f => f.Reason).Needed().AtMost(PriorityIssue.DescriptionMaxLength);
        }
    }
}

/// <summary>Whether the issue goes into the plan; leaving it out asks for the reason.</summary>
public sealed class DecisionForm : IRevised
{
    public int Revision { get; set; }
    public Inclusion? Choice { get; set; }
    public string? Reason { get; set; }

    internal static DecisionForm From(int revision, Inclusion inclusion, string? reason) => new() { Revision = revision, Choice = inclusion, Reason = reason };

    internal sealed class Validator : AbstractValidator<DecisionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Choice).Needed();
            RuleFor(f => f.Choice).Known();
            RuleFor(f => f.Reason).AtMost(PriorityIssue.ReasonMaxLength);
        }
    }
}

/// <summary>The form of a known priority issue with its choices.</summary>
public sealed record PriorityEditPage(int CycleId, int Id, PriorityForm Form, IReadOnlyList<Choice> LocalIssues) : IInCycle;

/// <summary>The form of an issue without sources with its choices.</summary>
public sealed record PriorityNewPage(int CycleId, NewPriorityForm Form, IReadOnlyList<Choice> LocalIssues) : IInCycle;
