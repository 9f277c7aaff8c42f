using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.Visits;

/// <summary>Which object is visited when, by whom and with what transport.</summary>
public sealed class VisitForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public int? WorkId { get; set; }
    public DateOnly? On { get; set; }

    /// <summary>Ids of the memberships of those responsible.</summary>
    public List<int> MembershipIds { get; set; } = [];

    public string? Transport { get; set; }
    public string? Note { get; set; }

    internal VisitFacts Facts() => new(WorkId!.Value, On!.Value, MembershipIds, Transport, Note);

    internal static VisitForm From(PlannedVisit visit, int revision) => new VisitForm
    {
        Revision = revision,
        WorkId = visit.WorkId,
        On = visit.On,
        MembershipIds = [.. visit.Members.Select(m => m.MembershipId).Order()],
        Transport = visit.Transport,
        Note = visit.Note,
    }.Marked();

    internal sealed class Validator : AbstractValidator<VisitForm>
    {
        public Validator()
        {
            RuleFor(f => f.WorkId).Needed();
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Transport).AtMost(MonitoringPlan.TransportMaxLength);
            RuleFor(f => f.Note).AtMost(MonitoringPlan.NoteMaxLength);
        }
    }
}

/// <summary>Why a visit will not take place.</summary>
public sealed class CallOffForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<CallOffForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(MonitoringPlan.NoteMaxLength);
    }
}
