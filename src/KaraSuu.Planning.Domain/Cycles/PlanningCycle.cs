using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>One aimak's planning for one budget year or several in a row, from the working group to the report.</summary>
public sealed class PlanningCycle : AimakRecord
{
    public const int FirstYear = 2010;
    public const int LastYear = 2100;
    public const int MaxYears = JointActionPlan.MaxYears;
    public const int DefaultWomenShareNorm = 30;

    /// <summary>So many years before the first and after the last a cycle may have something due; the usual calendar needs one.</summary>
    public const int YearsAround = 2;

    public const int BasisMaxLength = 500;

    private readonly List<CycleStage> _stages = [];
    private readonly List<Duty> _duties = [];
    private readonly List<AgeBand> _ageBands = [];

    /// <param name="throughYear">the last year of a cycle of several years (Zhazy planned 2018–2019 as one); null for a cycle of one year</param>
    public PlanningCycle(int aiylAimakId, int budgetYear, int? throughYear = null)
    {
        Rule.RequireOf(nameof(BudgetYear), budgetYear is >= FirstYear and <= LastYear, CycleRules.BadYear);
        RequireSpan(budgetYear, throughYear ?? budgetYear);
        AiylAimakId = aiylAimakId;
        (BudgetYear, ThroughYear) = (budgetYear, throughYear ?? budgetYear);
        WorkingGroup = new WorkingGroup();
        foreach (var kind in Enum.GetValues<StageKind>())
            _stages.Add(new CycleStage(kind, CalendarOfDuties.UsualDate(kind, BudgetYear, ThroughYear), CalendarOfDuties.UsualPost(kind)));
        _ageBands.AddRange(AgeBands.Usual());
        _duties.Add(CalendarOfDuties.FirstOfJune(budgetYear));
    }

    private PlanningCycle()
    {
    }

    /// <summary>The first budget year; the only one of most cycles.</summary>
    public int BudgetYear { get; private init; }

    /// <summary>The last budget year; the first one where the cycle has one year.</summary>
    public int ThroughYear { get; private set; }

    /// <summary>The share of women aimed at, in percent; Kara-Suu publishes «at least 30 %».</summary>
    public int WomenShareNorm { get; private set; } = DefaultWomenShareNorm;

    /// <summary>How the issues are ranked.</summary>
    public RankingMethod RankingMethod { get; private set; }

    /// <summary>What decides between issues of the same score.</summary>
    public TieRule TieRule { get; private set; }

    /// <summary>Where the method and the rule of ties are written: a protocol, a decision of the working group.</summary>
    public string? RankingBasis { get; private set; }

    /// <summary>Who chose the method; null where it is the usual one, which nobody chose.</summary>
    public string? RankingSetBy { get; private set; }

    public DateTime? RankingSetAtUtc { get; private set; }

    public WorkingGroup WorkingGroup { get; private set; } = null!;
    public PublishedTotals? PublishedTotals { get; private set; }
    public IReadOnlyList<CycleStage> Stages => _stages;
    public IReadOnlyList<Duty> Duties => _duties;
    public IReadOnlyList<AgeBand> AgeBandList => _ageBands;

    /// <summary>Years belong to one cycle of an aimak.</summary>
    /// <param name="others">the years of the aimak's other cycles</param>
    /// <exception cref="RuleBroken">naming the first year that another cycle has</exception>
    public static void RequireFree(int budgetYear, int throughYear, IEnumerable<(int From, int Through)> others)
    {
        var taken = others.Where(o => o.From <= throughYear && o.Through >= budgetYear).Select(o => Math.Max(o.From, budgetYear)).Order().ToList();
        if (taken.Count > 0)
            throw new RuleBroken(CycleRules.YearExists, taken[0] == budgetYear ? nameof(BudgetYear) : nameof(ThroughYear), taken[0]);
    }

    /// <summary>Plans for more years, or for fewer; the end of a stage nobody moved by hand moves along.</summary>
    /// <param name="others">the years of the aimak's other cycles</param>
    /// <param name="plannedThrough">the last year of the cycle's plans; null where there is none</param>
    public void SpanTo(int throughYear, IEnumerable<(int From, int Through)> others, int? plannedThrough)
    {
        RequireSpan(BudgetYear, throughYear);
        RequireFree(BudgetYear, throughYear, others);
        Rule.RequireOf(nameof(ThroughYear), plannedThrough is null || plannedThrough <= throughYear, CycleRules.PlanIsLonger, plannedThrough ?? 0);
        foreach (var stage in _stages.Where(s => s.PlannedFor == CalendarOfDuties.UsualDate(s.Kind, BudgetYear, ThroughYear)))
            stage.Plan(CalendarOfDuties.UsualDate(stage.Kind, BudgetYear, throughYear), stage.Post);
        ThroughYear = throughYear;
        Touch();
    }

    /// <summary>A cycle's plan is for its years, for all of them or some.</summary>
    /// <param name="years">the first and the last year of the cycle</param>
    public static void RequireCovers((int From, int Through) years, int fromYear, int toYear)
    {
        Rule.RequireOf("FromYear", fromYear >= years.From, CycleRules.PlanOutsideTheCycle, years.From, years.Through);
        Rule.RequireOf("ToYear", toYear <= years.Through, CycleRules.PlanOutsideTheCycle, years.From, years.Through);
    }

    public CycleStage Stage(StageKind kind) => _stages.Single(s => s.Kind == kind);

    public void PlanStage(StageKind kind, DateOnly? plannedFor, Post post)
    {
        RequireNear(plannedFor, nameof(plannedFor));
        Stage(kind).Plan(plannedFor, post);
        Touch();
    }

    /// <summary>Says that a stage is done, whatever the records hold.</summary>
    /// <param name="doneOn">the day it was done, or null when a source does not say</param>
    public void CompleteStage(StageKind kind, DateOnly? doneOn, string? reason, Stamp stamp)
    {
        Rule.Require(Stage(kind).Word is not { IsDone: true }, CycleRules.StageIsDone);
        stamp.RequireHappened(doneOn);
        Stage(kind).Mark(true, doneOn, reason, stamp);
        Touch();
    }

    /// <summary>Says that a stage is not done, whatever the records hold.</summary>
    public void ReopenStage(StageKind kind, string? reason, Stamp stamp)
    {
        Rule.Require(Stage(kind).Word is not { IsDone: false }, CycleRules.StageIsNotDone);
        Stage(kind).Mark(false, null, reason, stamp);
        Touch();
    }

    /// <summary>Takes back what was said of a stage: its records alone decide again.</summary>
    public void LeaveStageToRecords(StageKind kind)
    {
        Rule.Require(Stage(kind).Word is not null, CycleRules.StageIsNotMarked);
        Stage(kind).Unmark();
        Touch();
    }

    public void SetWomenShareNorm(int percent)
    {
        Rule.RequireOf(nameof(WomenShareNorm), percent is >= 0 and <= 100, CycleRules.BadNorm);
        WomenShareNorm = percent;
        Touch();
    }

    /// <summary>Chooses how the issues are ranked; places of a list that was approved with a plan stay.</summary>
    /// <param name="basis">where it is written; asked for where ties are decided by a rule</param>
    public void RankBy(RankingMethod method, TieRule ties, string? basis, PriorityHold hold, Stamp stamp)
    {
        hold.RequireOrderFree();
        var written = Words.UpTo(basis, BasisMaxLength);
        Rule.RequireOf(nameof(RankingBasis), ties == TieRule.Stays || written is not null, CycleRules.TieRuleNeedsItsBasis);
        (RankingMethod, TieRule, RankingBasis, RankingSetBy, RankingSetAtUtc) = (method, ties, written, stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <param name="bands">as they were written; null for an empty row</param>
    /// <param name="isInUse">whether a meeting of the cycle already counts people by the present bands</param>
    public void SetAgeBands(IReadOnlyList<(int From, int? To)?> bands, bool isInUse)
    {
        Rule.Require(!isInUse, CycleRules.AgeBandsInUse);
        AgeBands.Require(bands);
        _ageBands.Clear();
        _ageBands.AddRange(bands.OfType<(int From, int? To)>().OrderBy(b => b.From).Select(b => new AgeBand(b.From, b.To)));
        Touch();
    }

    public void Publish(PublishedTotals? totals)
    {
        PublishedTotals = totals;
        Touch();
    }

    public Duty AddDuty(string? title, DateOnly dueOn, Post post, string? note)
    {
        RequireNear(dueOn, nameof(dueOn));
        var duty = new Duty(null, Words.Needed(title, Cycles.Duty.TitleMaxLength, CycleRules.DutyNeedsATitle), dueOn, post, note);
        _duties.Add(duty);
        Touch();
        return duty;
    }

    public void ChangeDuty(int dutyId, string? title, DateOnly dueOn, Post post, string? note)
    {
        RequireNear(dueOn, nameof(dueOn));
        Duty(dutyId).Change(title, dueOn, post, note);
        Touch();
    }

    public void CompleteDuty(int dutyId, DateOnly doneOn, Stamp stamp)
    {
        Rule.Require(Duty(dutyId).DoneOn is null, CycleRules.DutyIsDone);
        stamp.RequireHappened(doneOn);
        Duty(dutyId).Complete(doneOn, stamp);
        Touch();
    }

    public void RemoveDuty(int dutyId)
    {
        Rule.Require(Duty(dutyId).DoneOn is null, CycleRules.DutyIsDone);
        _duties.Remove(Duty(dutyId));
        Touch();
    }

    public void FormWorkingGroup(string? orderNumber, DateOnly? orderDate, GroupNorm norm, Stamp stamp)
    {
        stamp.RequireHappened(orderDate);
        WorkingGroup.Form(orderNumber, orderDate, norm);
        Touch();
    }

    public void AddToWorkingGroup(string? name, Sex? sex, GroupSide side, string? post)
    {
        WorkingGroup.Add(new GroupMember(name, sex, side, post));
        Touch();
    }

    public void ChangeInWorkingGroup(int memberId, string? name, Sex? sex, GroupSide side, string? post)
    {
        WorkingGroup.Members.Single(m => m.Id == memberId).Change(name, sex, side, post);
        Touch();
    }

    public void RemoveFromWorkingGroup(int memberId)
    {
        WorkingGroup.Remove(memberId);
        Touch();
    }

    private static void RequireSpan(int budgetYear, int throughYear) => Rule.RequireOf(
        nameof(ThroughYear), throughYear >= budgetYear && throughYear - budgetYear < MaxYears && throughYear <= LastYear, CycleRules.BadSpan, MaxYears);

    /// <summary>What is to be done for a cycle is due about its years, from the preparation to the report.</summary>
    private void RequireNear(DateOnly? day, string field)
    {
        var (first, last) = (BudgetYear - YearsAround, ThroughYear + YearsAround);
        Rule.RequireOf(field, day is null || (day.Value.Year >= first && day.Value.Year <= last), CycleRules.DayOutsideTheCycle, first, last);
    }

    private Duty Duty(int dutyId) => _duties.Single(d => d.Id == dutyId);
}

public static class CycleRules
{
    public const string BadYear = "cycle.bad-year";
    public const string BadSpan = "cycle.bad-span";
    public const string YearExists = "cycle.year-exists";
    public const string PlanIsLonger = "cycle.plan-is-longer";
    public const string PlanOutsideTheCycle = "cycle.plan-outside-the-cycle";
    public const string StageIsDone = "cycle.stage-is-done";
    public const string StageIsNotDone = "cycle.stage-is-not-done";
    public const string StageIsNotMarked = "cycle.stage-is-not-marked";
    public const string StageNeedsAReason = "cycle.stage-needs-a-reason";
    public const string BadNorm = "cycle.bad-norm";
    public const string TieRuleNeedsItsBasis = "cycle.tie-rule-needs-its-basis";
    public const string AgeBandsInUse = "cycle.age-bands-in-use";
    public const string BadAge = "cycle.bad-age";
    public const string AgeBandBackwards = "cycle.age-band-backwards";
    public const string AgeBandsOverlap = "cycle.age-bands-overlap";
    public const string AgeBandsNeeded = "cycle.age-bands-needed";
    public const string DutyNeedsATitle = "cycle.duty-needs-a-title";
    public const string DayOutsideTheCycle = "cycle.day-outside-the-cycle";
    public const string DutyIsDone = "cycle.duty-is-done";
    public const string MemberNeedsAName = "cycle.member-needs-a-name";
    public const string MemberHasANamesake = "cycle.member-has-a-namesake";
    public const string BadGroupNorm = "cycle.bad-group-norm";
    public const string BadTotals = "cycle.bad-totals";
    public const string TotalsNeedASource = "cycle.totals-need-a-source";
}
