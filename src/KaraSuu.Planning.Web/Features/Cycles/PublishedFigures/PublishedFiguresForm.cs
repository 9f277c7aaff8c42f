using FluentValidation;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Cycles.PublishedFigures;

/// <summary>Totals of a year's meetings as they were published; wholly empty when nothing was.</summary>
public sealed class PublishedFiguresForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public int? Meetings { get; set; }
    public int? Participants { get; set; }
    public int? Women { get; set; }
    public string? AgeBands { get; set; }
    public string? Source { get; set; }

    private bool IsEmpty =>
        Meetings is null && Participants is null && Women is null && string.IsNullOrWhiteSpace(AgeBands) && string.IsNullOrWhiteSpace(Source);

    internal PublishedTotals? Totals() => IsEmpty ? null : new PublishedTotals(Meetings, Participants, Women, AgeBands, Source);

    internal static PublishedFiguresForm From(PlanningCycle cycle) => new PublishedFiguresForm
    {
        Revision = cycle.Revision,
        Meetings = cycle.PublishedTotals?.Meetings,
        Participants = cycle.PublishedTotals?.Participants,
        Women = cycle.PublishedTotals?.Women,
        AgeBands = cycle.PublishedTotals?.AgeBands,
        Source = cycle.PublishedTotals?.Source,
    }.Marked();

    internal sealed class Validator : AbstractValidator<PublishedFiguresForm>
    {
        public Validator()
        {
            RuleFor(f => f.Meetings).Between(0, PublishedTotals.MaxCounted);
            RuleFor(f => f.Participants).Between(0, PublishedTotals.MaxCounted);
            RuleFor(f => f.Women).Between(0, PublishedTotals.MaxCounted);
            RuleFor(f => f.AgeBands).AtMost(PublishedTotals.TextMaxLength);
            RuleFor(f => f.Source).AtMost(PublishedTotals.TextMaxLength);
        }
    }
}

public sealed record TotalsPage(int CycleId, PublishedFiguresForm Form) : IInCycle;
