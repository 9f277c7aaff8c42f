using System.Collections.Frozen;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>How much attention a word asks for; each is a colour and a sign of the style sheet.</summary>
public enum Sign
{
    Plain,
    Info,
    Attention,
    Done,
    Wrong,
}

/// <summary>The one table of signs: a status, or a text that says how something stands, has the same sign on every page.</summary>
public static class Signs
{
    /// <summary>From so many days on before its day, a thing asks for attention.</summary>
    public const int SoonDays = 14;

    private static readonly FrozenDictionary<Enum, Sign> Statuses = new Dictionary<Enum, Sign>
    {
        { Severity.Info, Sign.Info },
        { Severity.Warning, Sign.Attention },
        { Severity.Error, Sign.Wrong },
        { StageState.Done, Sign.Done },
        { StageState.InProgress, Sign.Info },
        { StageState.Late, Sign.Wrong },
        { StageState.NotBegun, Sign.Plain },
        { StageState.Unrecorded, Sign.Attention },
        { Inclusion.Undecided, Sign.Attention },
        { Inclusion.Included, Sign.Done },
        { Inclusion.NotIncluded, Sign.Plain },
        { PlanStatus.Draft, Sign.Plain },
        { PlanStatus.UnderDiscussion, Sign.Info },
        { PlanStatus.Submitted, Sign.Info },
        { PlanStatus.Returned, Sign.Wrong },
        { PlanStatus.Approved, Sign.Done },
        { PlanStatus.Superseded, Sign.Plain },
        { RemarkDecision.Pending, Sign.Attention },
        { RemarkDecision.Accepted, Sign.Done },
        { RemarkDecision.Rejected, Sign.Wrong },
        { RemarkDecision.Postponed, Sign.Info },
        { Achievement.Achieved, Sign.Done },
        { Achievement.MostlyAchieved, Sign.Info },
        { Achievement.PartlyAchieved, Sign.Attention },
        { Achievement.NotAchieved, Sign.Wrong },
        { WorkStatus.Recorded, Sign.Plain },
        { WorkStatus.Planned, Sign.Plain },
        { WorkStatus.InProgress, Sign.Info },
        { WorkStatus.Finished, Sign.Info },
        { WorkStatus.Accepted, Sign.Done },
        { WorkStatus.Cancelled, Sign.Wrong },
        { VisitState.Coming, Sign.Info },
        { VisitState.Missed, Sign.Attention },
        { VisitState.Done, Sign.Done },
        { VisitState.CalledOff, Sign.Plain },
        { InspectionKind.Regular, Sign.Plain },
        { InspectionKind.Reinspection, Sign.Plain },
        { InspectionKind.Warranty, Sign.Plain },
        { MonitoringOutcome.NoRemarks, Sign.Done },
        { MonitoringOutcome.NoIrregularities, Sign.Done },
        { MonitoringOutcome.Violations, Sign.Wrong },
        { MonitoringOutcome.AdditionalWorkNeeded, Sign.Attention },
        { MonitoringOutcome.RequirementNotMet, Sign.Wrong },
        { FindingSeverity.Minor, Sign.Plain },
        { FindingSeverity.Significant, Sign.Attention },
        { FindingSeverity.Dangerous, Sign.Wrong },
        { LineStanding.None, Sign.Plain },
        { LineStanding.Waiting, Sign.Attention },
        { LineStanding.Shown, Sign.Done },
        { LineStanding.NotShown, Sign.Plain },
        { ActStatus.Recorded, Sign.Plain },
        { ActStatus.Draft, Sign.Plain },
        { ActStatus.HandedOver, Sign.Info },
        { ActStatus.Answered, Sign.Info },
        { ActStatus.Rejected, Sign.Wrong },
        { ActStatus.Reported, Sign.Info },
        { ActStatus.NotEliminated, Sign.Wrong },
        { ActStatus.Eliminated, Sign.Done },
        { ActStatus.Withdrawn, Sign.Plain },
        { WishState.Heard, Sign.Plain },
        { WishState.NotTold, Sign.Plain },
        { WishState.NotTaken, Sign.Attention },
        { WishState.AmongPriorities, Sign.Info },
        { WishState.LeftOut, Sign.Plain },
        { WishState.TakenIn, Sign.Info },
        { WishState.BeingPlanned, Sign.Info },
        { WishState.InThePlan, Sign.Info },
        { WishState.Dropped, Sign.Attention },
        { WishState.BeingBuilt, Sign.Info },
        { WishState.WorkOnRecord, Sign.Plain },
        { WishState.Accepted, Sign.Done },
        { WishState.Cancelled, Sign.Wrong },
        { AcceptanceStatus.Signing, Sign.Info },
        { AcceptanceStatus.Accepted, Sign.Done },
        { AcceptanceStatus.Refused, Sign.Wrong },
        { AcceptanceStatus.Overridden, Sign.Attention },
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Sign> Texts = new[]
    {
        (Sign: Sign.Plain, Keys: new[]
        {
            "acceptances.not-signed", "evaluations.begun", "evaluations.not-finished", "hand.withdrawn", "inspections.not-judged", "no", "photos.is-hidden",
            "inspections.spot.is-hidden", "home.rest-unrecorded", "priorities.tied", "progress.withdrawn", "public.recorded-findings", "second-factor.is-off",
            "votes.called-off", "votes.closed",
        }),
        (Sign: Sign.Info, Keys: new[]
        {
            "inspections.spot.is-shown", "meetings.focus-group", "payments.counter-entry", "priorities.waiting.years", "slips.code-until", "training.label",
            "users.with-second-factor", "votes.open", "voting-rules.in-force", "works.inspection-open",
        }),
        (Sign: Sign.Attention, Keys: new[]
        {
            "acceptances.waits", "acts.not-looked-yet", "contractors.refused-count", "deputies.no-sign-in", "group.is-not-met",
            "residents.waiting-count", "hand.waits", "hearings.pending-count", "home.silent", "inspections.is-open", "jme.regulation.unconfirmed",
            "meetings.below", "meetings.checks.count", "monitoring.waits-for-me", "monitoring.younger", "payments.is-reversed", "population.differs",
            "priorities.no-item", "proposals.not-merged", "pictures.same-totals", "ranking.warnings",
            "public.act.not-looked", "public.open-findings", "reports.open-count",
            "slips.code-ran-out", "slips.code-spent", "slips.no-account",
            "votes.rule-was-not-confirmed", "voting-rules.not-confirmed", "voting-rules.one-giver", "works.differs", "works.open-acts",
        }),
        (Sign: Sign.Done, Keys: new[]
        {
            "acceptances.signed", "acts.eliminated", "checks.is-explained", "council.has-quorum", "cycles.finished", "duties.done-on",
            "evaluations.is-finished", "group.is-met", "hand.confirmed", "inspections.is-finished", "inspections.within", "jme.regulation.in-force",
            "meetings.met", "notices.confirmed", "photos.is-public", "population.explained", "public.acceptance.signed",
            "public.work.as-planned", "second-factor.is-on", "slips.own-password", "users.open", "votes.passed", "votes.rule-was-confirmed",
            "voting-rules.confirmed", "yes",
        }),
        (Sign: Sign.Wrong, Keys: new[]
        {
            "acceptances.refused", "acts.late-by", "acts.not-eliminated", "council.no-quorum", "inspections.no-member-that-day",
            "inspections.outside", "public.acceptance.refused", "public.work.not-as-planned", "users.closed",
            "votes.not-passed", "voting-rules.none-short", "works.late",
        }),
    }.SelectMany(of => of.Keys, (of, key) => KeyValuePair.Create(key, of.Sign)).ToFrozenDictionary();

    /// <summary>The kinds of status that have signs.</summary>
    public static IEnumerable<Type> Kinds => Statuses.Keys.Select(s => s.GetType()).Distinct();

    /// <summary>The texts that have signs.</summary>
    public static IEnumerable<string> Keys => Texts.Keys;

    public static Sign Of(Enum? status) => status is null ? Sign.Plain : Statuses[status];

    public static Sign Of(string key) => Texts[key];

    /// <summary>The sign of something due in so many days; below zero it is late.</summary>
    public static Sign Due(int days) => days < 0 ? Sign.Wrong : days <= SoonDays ? Sign.Attention : Sign.Plain;

    public static string ClassOf(Sign sign) => sign switch
    {
        Sign.Info => "status info",
        Sign.Attention => "status attention",
        Sign.Done => "status done",
        Sign.Wrong => "status wrong",
        _ => "status",
    };
}
