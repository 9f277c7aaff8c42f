using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on a plan, its beneficiaries, its links and its dates (domain rules 1, 4, 5, 17, 20–26).</summary>
public static partial class PlanChecks
{
    public const string BeneficiariesDiffer = "beneficiaries-differ";
    public const string BeneficiariesMoreThanPopulation = "beneficiaries-more-than-population";
    public const string BeneficiariesMostOfPopulation = "beneficiaries-most-of-population";
    public const string PupilsInTextDiffer = "pupils-in-text-differ";
    public const string NoLocalIssue = "no-local-issue";
    public const string LocalIssueUnverified = "local-issue-unverified";
    public const string NoPriority = "no-priority";
    public const string PriorityNotOfThisYear = "priority-not-of-this-year";
    public const string NoActivities = "no-activities";
    public const string ActivityIncomplete = "activity-incomplete";
    public const string ActivityUnfunded = "activity-unfunded";
    public const string ActivitySmallSum = "activity-small-sum";
    public const string NoLocalBudget = "no-local-budget";
    public const string BlanksInText = "blanks-in-text";
    public const string MissingNameInText = "missing-name-in-text";
    public const string NoHearing = "no-hearing";
    public const string HearingAfterApproval = "hearing-after-approval";
    public const string HearingAfterSubmission = "hearing-after-submission";
    public const string ApprovedAfterFirstOfJune = "approved-after-first-of-june";
    public const string DecisionUnknown = "decision-unknown";
    public const string PriorityUndecided = "priority-undecided";

    /// <summary>Above this share of the population, in percent, the number of beneficiaries is doubted.</summary>
    public const int MostOfPopulation = 80;

    public static IEnumerable<Check> Item(PlanItemSummary item, PopulationSummary? population)
    {
        Check Of(string code, Severity severity, params object[] details) => new(code, severity, details) { Subject = $"plan-item-{item.Id}" };

        if (item.Women is { } women && item.Men is { } men && item.Total is { } total && women + men != total)
            yield return Of(BeneficiariesDiffer, Severity.Warning, women, men, women + men, total);
        if (item.Total is { } people && population?.Total is { } all and > 0)
        {
            if (people > all) yield return Of(BeneficiariesMoreThanPopulation, Severity.Warning, people, all);
            else if (people * 100L > all * (long)MostOfPopulation)
                yield return Of(BeneficiariesMostOfPopulation, Severity.Warning, people, all, Math.Round(people * 100m / all));
        }
        if (item.Women is { } w && population?.Women is { } allWomen && w > allWomen)
            yield return Of(BeneficiariesMoreThanPopulation, Severity.Warning, w, allWomen);
        if (item.Men is { } m && population?.Men is { } allMen && m > allMen)
            yield return Of(BeneficiariesMoreThanPopulation, Severity.Warning, m, allMen);
        if (Pupils(item.Description) is { } pupils && item.Total is { } stated && (stated > pupils * 2 || stated * 2 < pupils))
            yield return Of(PupilsInTextDiffer, Severity.Warning, pupils, stated);
        if (item.LocalIssueNumber is null) yield return Of(NoLocalIssue, Severity.Warning);
        else if (!item.LocalIssueIsVerified) yield return Of(LocalIssueUnverified, Severity.Info, item.LocalIssueNumber);
        if (!item.HasPriority) yield return Of(NoPriority, Severity.Warning);
        else if (!item.PriorityIsOfThisCycle) yield return Of(PriorityNotOfThisYear, Severity.Warning);
        if (item.Activities.Count == 0) yield return Of(NoActivities, Severity.Warning);
        if (item.HasBlanks) yield return Of(BlanksInText, Severity.Error);
        if (item.Description is not null && StrippedName().IsMatch(item.Description)) yield return Of(MissingNameInText, Severity.Warning);
        foreach (var activity in item.Activities)
        {
            if (activity.Term is null || activity.Responsible is null) yield return Of(ActivityIncomplete, Severity.Warning, activity.Number);
            if (activity.Kinds.Count == 0) yield return Of(ActivityUnfunded, Severity.Warning, activity.Number);
            if (activity.Total is { IsSmall: true }) yield return Of(ActivitySmallSum, Severity.Warning, activity.Number);
            if (activity.Kinds.Count > 0 && !activity.Kinds.Contains(FundingKind.LocalBudget)) yield return Of(NoLocalBudget, Severity.Info, activity.Number);
        }
    }

    public static IEnumerable<Check> Plan(PlanSummary plan)
    {
        Check Of(string code, Severity severity, params object[] details) => new(code, severity, details) { Subject = $"plan-{plan.Id}" };

        if (plan.Hearings == 0) yield return Of(NoHearing, Severity.Warning);
        var deadline = CalendarOfDuties.FirstOfJuneDate(plan.BudgetYear);
        if (plan.Status.IsDecided())
        {
            if (plan.ResolutionDate is { } date && date > deadline) yield return Of(ApprovedAfterFirstOfJune, Severity.Warning, date, deadline);
            if (plan.ResolutionDate is { } approved && plan.LastHearingOn is { } heard && heard > approved)
                yield return Of(HearingAfterApproval, Severity.Warning, heard, approved);
            if (plan.ResolutionDate is null || !plan.ResolutionHasNumber || !plan.ResolutionHasChair) yield return Of(DecisionUnknown, Severity.Info);
        }
        if (plan.LastHearingOn is { } last && last > plan.SubmittedOn && !(last > plan.ResolutionDate))
            yield return Of(HearingAfterSubmission, Severity.Warning, last, plan.SubmittedOn.Value);
        foreach (var title in plan.UndecidedPriorities)
            yield return Of(PriorityUndecided, Severity.Warning, title);
    }

    /// <summary>The number of pupils a description names («800 жакын окуучу»), or null.</summary>
    public static int? Pupils(string? description) =>
        description is not null && PupilsPattern().Match(description) is { Success: true } match
            ? int.Parse(string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\b([0-9]{1,3}(?:\s[0-9]{3}){1,2}|[0-9]{1,6})(?:гө|ге|дөн|ден|га|го|дан|дон)?(?:\s+(?:жакын|ашык|ашуун))?\s+окуучу")]
    private static partial Regex PupilsPattern();

    /// <summary>A village or school in the possessive with no name before it has lost that name, as in «… . айылдарындагы мектептерде».</summary>
    [GeneratedRegex(@"(^|[.!?]\s+|Ал эми\s+|чейин\s+)(айыл(дар)?ында(гы)?|мекте(б|птер)инде(ги)?)\b")]
    private static partial Regex StrippedName();
}

/// <summary>Population of the aimak or of a village, for judging numbers of people.</summary>
public sealed record PopulationSummary(int? Total, int? Women, int? Men = null)
{
    /// <summary>The same people by the age bands of the source; none where it does not say.</summary>
    public IReadOnlyList<AgedPeople> Ages { get; init; } = [];

    /// <summary>
    /// How many of an age can live there at most: all bands of the source that touch it, whose edges may be others; unknown where they leave a gap in it.
    /// </summary>
    public Headcount MostAged(int from, int? to)
    {
        var touching = Ages.Where(a => a.From <= (to ?? int.MaxValue) && (a.To ?? int.MaxValue) >= from).OrderBy(a => a.From).ToList();
        int? next = from;
        foreach (var band in touching)
        {
            if (band.From > next) return default;
            next = band.To + 1;
        }
        var isCovered = touching.Count > 0 && (next is null || next > to);
        return isCovered ? Headcount.SumOf([.. touching.Select(a => a.People)]) : default;
    }
}

/// <summary>People of an age band, both ends included; no upper end means «and over».</summary>
public sealed record AgedPeople(int From, int? To, Headcount People);

/// <summary>What the checks need of one activity.</summary>
public sealed record ActivitySummary(int Number, string? Term, string? Responsible, IReadOnlyCollection<FundingKind> Kinds, Money? Total = null);

/// <summary>What the checks need of one plan item.</summary>
public sealed record PlanItemSummary(
    int Id, int? Total, int? Women, int? Men, string? Description, int? LocalIssueNumber, bool LocalIssueIsVerified,
    bool HasPriority, bool PriorityIsOfThisCycle, bool HasBlanks, IReadOnlyCollection<ActivitySummary> Activities);

/// <summary>What the checks need of a plan as a whole.</summary>
public sealed record PlanSummary(
    int Id, int BudgetYear, PlanStatus Status, int Hearings, DateOnly? ResolutionDate, bool ResolutionHasNumber, bool ResolutionHasChair,
    IReadOnlyCollection<string> UndecidedPriorities)
{
    /// <summary>The day of the last hearing on it; null where there is none.</summary>
    public DateOnly? LastHearingOn { get; init; }

    /// <summary>The day the plan as it stands was brought to the kenesh; null where it was not, or came back since.</summary>
    public DateOnly? SubmittedOn { get; init; }
}
