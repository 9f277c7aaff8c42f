namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>Codes of the rules of plans of monitoring, inspections, acts and acceptance.</summary>
public static class MonitoringRules
{
    public const string BadYear = "monitoring.bad-year";
    public const string NeedsAReason = "monitoring.needs-a-reason";
    public const string VisitOutsideTheYear = "monitoring.visit-outside-the-year";
    public const string VisitIsCalledOff = "monitoring.visit-is-called-off";
    public const string NotAMember = "monitoring.not-a-member";
    public const string NoGroupThatDay = "monitoring.no-group-that-day";
    public const string TooFewPresent = "monitoring.too-few-present";
    public const string TooManyMeasurements = "monitoring.too-many-measurements";
    public const string AcceptedNeedsWarrantyInspection = "monitoring.accepted-needs-warranty-inspection";
    public const string WarrantyNeedsAcceptance = "monitoring.warranty-needs-acceptance";
    public const string HeldAfterItsAct = "monitoring.held-after-its-act";
    public const string KindIsFixed = "monitoring.kind-is-fixed";
    public const string InspectionIsFinished = "monitoring.inspection-is-finished";
    public const string NeedsAnOutcome = "monitoring.needs-an-outcome";
    public const string OutcomeContradictsActs = "monitoring.outcome-contradicts-acts";
    public const string ViolationNeedsAnAct = "monitoring.violation-needs-an-act";
    public const string MeasurementNeedsAName = "monitoring.measurement-needs-a-name";
    public const string MeasurementNeedsAUnit = "monitoring.measurement-needs-a-unit";
    public const string BadMeasurement = "monitoring.bad-measurement";
    public const string BadTolerance = "monitoring.bad-tolerance";
}

/// <summary>Codes of the rules of acts.</summary>
public static class ActRules
{
    public const string NeedsADescription = "act.needs-a-description";
    public const string BeforeTheInspection = "act.before-the-inspection";
    public const string OfAnotherWork = "act.of-another-work";
    public const string DeadlineBeforeAct = "act.deadline-before-act";
    public const string OnlyDraftsAreCorrected = "act.only-drafts-are-corrected";
    public const string OnlyDraftsAreHandedOver = "act.only-drafts-are-handed-over";
    public const string HandoverNeedsANumber = "act.handover-needs-a-number";
    public const string HandoverNeedsAReceiver = "act.handover-needs-a-receiver";
    public const string HandedOverBeforeDrawnUp = "act.handed-over-before-drawn-up";
    public const string OnlyHandedOverAreAnswered = "act.only-handed-over-are-answered";
    public const string AnsweredBeforeHandedOver = "act.answered-before-handed-over";
    public const string AnswerNeedsAReason = "act.answer-needs-a-reason";
    public const string AnswerNeedsAnInstruction = "act.answer-needs-an-instruction";
    public const string AnswerNeedsAResponsible = "act.answer-needs-a-responsible";
    public const string AnswerNeedsADeadline = "act.answer-needs-a-deadline";
    public const string OnlyRejectedAreInsistedOn = "act.only-rejected-are-insisted-on";
    public const string OnlyAnsweredAreEliminated = "act.only-answered-are-eliminated";
    public const string EliminationNeedsAText = "act.elimination-needs-a-text";
    public const string EliminatedBeforeAnswered = "act.eliminated-before-answered";
    public const string OnlyReportedAreReinspected = "act.only-reported-are-reinspected";
    public const string ReinspectedTooEarly = "act.reinspected-too-early";
    public const string NotEliminatedNeedsAReason = "act.not-eliminated-needs-a-reason";
    public const string BeforeTheLastStep = "act.before-the-last-step";
    public const string ClosedAreNotWithdrawn = "act.closed-are-not-withdrawn";
    public const string WithdrawalNeedsAReason = "act.withdrawal-needs-a-reason";
    public const string OnlyOpenAreEscalated = "act.only-open-are-escalated";
    public const string EscalatedTo = "act.escalated-to";
}

/// <summary>Codes of the rules of acceptance.</summary>
public static class AcceptanceRules
{
    public const string NotFinished = "acceptance.not-finished";
    public const string BeforeTheFinish = "acceptance.before-the-finish";
    public const string IsBeingSigned = "acceptance.is-being-signed";
    public const string AlreadyDecided = "acceptance.already-decided";
    public const string FindingsAreOpen = "acceptance.findings-are-open";
    public const string ActsOfAnotherWork = "acceptance.acts-of-another-work";
    public const string NotYourSide = "acceptance.not-your-side";
    public const string NotAMemberToday = "acceptance.not-a-member-today";
    public const string SideHasSpoken = "acceptance.side-has-spoken";
    public const string OnePersonOneSide = "acceptance.one-person-one-side";
    public const string RefusalNeedsAReason = "acceptance.refusal-needs-a-reason";
    public const string OnlyTheHeadOverrides = "acceptance.only-the-head-overrides";
    public const string OverrideNeedsAReason = "acceptance.override-needs-a-reason";
    public const string BadCost = "acceptance.bad-cost";
}
