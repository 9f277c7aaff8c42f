using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on a work, its contract and its money (domain rules 8, 39, 41).</summary>
public static class WorkChecks
{
    public const string PaidMoreThanContracted = "work-paid-more-than-contracted";
    public const string ContractAboveFunding = "work-contract-above-funding";
    public const string ContractBelowFunding = "work-contract-below-funding";
    public const string LateWithoutReason = "work-late-without-reason";
    public const string NoContract = "work-no-contract";
    public const string NoContractor = "work-no-contractor";
    public const string NoContractSum = "work-no-contract-sum";
    public const string NoContractDates = "work-no-contract-dates";
    public const string UnusualUnitCost = "work-unusual-unit-cost";
    public const string FundingOfAnotherVillage = "work-funding-of-another-village";
    public const string OutsideAnyPlan = "work-outside-any-plan";
    public const string SmallSum = "work-small-sum";
    public const string PaidTwice = "work-paid-twice";
    public const string PaidBeforeContract = "work-paid-before-contract";
    public const string StartsBeforeSigned = "work-starts-before-signed";
    public const string FundedTwice = "work-funded-twice";
    public const string ReportedTwice = "work-reported-twice";
    public const string ReportedBeforeContract = "work-reported-before-contract";
    public const string ProgressFell = "work-progress-fell";
    public const string StartedBeforeContract = "work-started-before-contract";
    public const string AcceptedBeforeActClosed = "work-accepted-before-act-closed";

    /// <summary>A unit that costs more than so many times the usual, or less than that part of it, is doubted.</summary>
    public const int UnusualTimes = 2;

    /// <summary>A contract is expected from the day the work has begun; of a work only a source tells of, its lack is worth knowing.</summary>
    public static IEnumerable<Check> Work(WorkSummary work, DateOnly today) =>
        work.Status is WorkStatus.Cancelled ? []
            : [.. Money(work), .. Payments(work), .. Sources(work), .. Reports(work), .. Term(work, today), .. Contract(work),
                .. Acceptance(work), .. Origin(work)];

    /// <summary>What one unit costs; null where money or quantity is unknown, or the quotient is no sum of money any more.</summary>
    public static Money? PerUnit(long? tyiyn, long? thousandths) =>
        tyiyn is > 0 and { } sum && thousandths is > 0 and { } amount && (decimal)sum * 1000 / amount is <= Domain.Money.MaxTyiyn and var cost
            ? new Money((long)cost) : null;

    private static IEnumerable<Check> Money(WorkSummary work)
    {
        if (work.Contract?.Sum is { } sum)
        {
            if (work.Paid > sum) yield return Of(work, PaidMoreThanContracted, Severity.Warning, work.Paid, sum);
            if (work.Funded > Domain.Money.Zero && sum > work.Funded)
            {
                yield return Of(work, ContractAboveFunding, Severity.Warning, sum, work.Funded, Less(sum, work.Funded));
            }
            if (sum < work.Funded) yield return Of(work, ContractBelowFunding, Severity.Info, sum, work.Funded, Less(work.Funded, sum));
        }
        var small = new[] { work.Funded, work.Contract?.Sum ?? Domain.Money.Zero }.Where(s => s.IsSmall).DefaultIfEmpty(Domain.Money.Zero).Min();
        if (small > Domain.Money.Zero) yield return Of(work, SmallSum, Severity.Warning, small);
        if (work.UnitCost is { } cost && work.UsualUnitCost is { } usual
            && (cost.Tyiyn > usual.Tyiyn * (decimal)UnusualTimes || cost.Tyiyn * (decimal)UnusualTimes < usual.Tyiyn))
            yield return Of(work, UnusualUnitCost, Severity.Warning, work.Unit ?? "", cost, usual);
    }

    /// <summary>What was paid twice on a day, from the same source by the same paper, was likely written down twice.</summary>
    private static IEnumerable<Check> Payments(WorkSummary work)
    {
        var standing = (work.Payments ?? []).Where(p => !p.IsTakenBack && p.Sum > Domain.Money.Zero).ToList();
        foreach (var same in standing.GroupBy(p => (p.PaidOn, p.Sum, p.FundingId, Folded.Of(p.Document))).Where(g => g.Count() > 1).OrderBy(g => g.Key.PaidOn))
            yield return Of(work, PaidTwice, Severity.Warning, same.Key.PaidOn, same.Key.Sum);
        if (standing.Count > 0 && standing.Min(p => p.PaidOn) is var first && first < work.Contract?.SignedOn)
            yield return Of(work, PaidBeforeContract, Severity.Warning, first, work.Contract.SignedOn.Value);
    }

    /// <summary>One source promised twice with one sum.</summary>
    private static IEnumerable<Check> Sources(WorkSummary work) =>
        from same in (work.Funding ?? []).GroupBy(f => (f.Kind, Folded.NameOf(f.Source), f.Sum))
        where same.Count() > 1
        select Of(work, FundedTwice, Severity.Warning, same.First().Source is { } source ? source : same.Key.Kind, same.Key.Sum);

    /// <summary>A report of one day written down twice, work reported before its contract, less done than before.</summary>
    private static IEnumerable<Check> Reports(WorkSummary work)
    {
        var reports = (work.Reports ?? []).OrderBy(r => r.On).ThenBy(r => r.Id).ToList();
        foreach (var same in reports.GroupBy(r => (r.On, r.Percent, Folded.NameOf(r.Text))).Where(g => g.Count() > 1))
            yield return Of(work, ReportedTwice, Severity.Warning, same.Key.On);
        if (reports.Count > 0 && reports[0].On < work.Contract?.SignedOn)
            yield return Of(work, ReportedBeforeContract, Severity.Warning, reports[0].On, work.Contract.SignedOn.Value);
        var measured = reports.Where(r => r.Percent is not null).ToList();
        foreach (var (before, after) in measured.Zip(measured.Skip(1)).Where(pair => pair.Second.Percent < pair.First.Percent))
            yield return Of(work, ProgressFell, Severity.Warning, after.On, after.Percent!.Value, before.On, before.Percent!.Value);
    }

    private static IEnumerable<Check> Term(WorkSummary work, DateOnly today)
    {
        if (work.Status.IsLate(work.Contract?.EndsOn, today) && work.DelaysUntil.All(until => until < today))
            yield return Of(work, LateWithoutReason, Severity.Warning, work.Contract!.EndsOn!.Value, today.DayNumber - work.Contract.EndsOn.Value.DayNumber);
    }

    private static IEnumerable<Check> Contract(WorkSummary work)
    {
        var severity = work.Status is WorkStatus.Recorded ? Severity.Info : Severity.Warning;
        if (work.Contract is not { } contract)
        {
            if (work.Status is not WorkStatus.Planned) yield return Of(work, NoContract, severity);
            yield break;
        }
        if (!contract.HasContractor) yield return Of(work, NoContractor, severity);
        if (contract.Sum is null) yield return Of(work, NoContractSum, severity);
        if (contract.StartsOn < contract.SignedOn)
            yield return Of(work, StartsBeforeSigned, Severity.Warning, contract.StartsOn!.Value, contract.SignedOn!.Value);
        if (work.StartedOn < contract.SignedOn)
            yield return Of(work, StartedBeforeContract, Severity.Warning, work.StartedOn!.Value, contract.SignedOn!.Value);
        if (contract.SignedOn is null || contract.StartsOn is null || contract.EndsOn is null) yield return Of(work, NoContractDates, severity);
    }

    /// <summary>The sides accept when every finding is closed: a day of acceptance on which one still stood is doubted.</summary>
    private static IEnumerable<Check> Acceptance(WorkSummary work)
    {
        if (work.AcceptedOn is not { } day) yield break;
        if (work.Acts.Where(a => Monitoring.Act.WasOpenOn(a.HandedOverOn, a.ClosedOn, day)).Max(a => a.ClosedOn) is { } closed)
            yield return Of(work, AcceptedBeforeActClosed, Severity.Warning, day, closed);
    }

    private static IEnumerable<Check> Origin(WorkSummary work)
    {
        if (!work.HasActivity) yield return Of(work, OutsideAnyPlan, Severity.Info);
        var own = work.Villages.Where(v => work.VillageIds.Count > 0 ? work.VillageIds.Contains(v.Id) : Names(v, work.Object)).ToList();
        if (own.Count == 0) yield break;
        foreach (var source in work.Sources.Where(s => !own.Any(v => Names(v, s))))
        {
            if (work.Villages.FirstOrDefault(v => Names(v, source)) is { } other)
                yield return Of(work, FundingOfAnotherVillage, Severity.Warning, source, other.Name, own[0].Name);
        }
    }

    /// <summary>Whether a text names the village, with whatever ending: «Мантыштын».</summary>
    private static bool Names(VillageName village, string text)
    {
        var folded = Folded.Of(text);
        return new[] { village.Name.Ky, village.Name.Ru, village.Name.En }.Select(name => Folded.Of(name)).Any(name => name.Length > 0 && Starts(folded, name));
    }

    private static bool Starts(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetter(text[at - 1]) || text[at - 1] == '-')) return true;
        }
        return false;
    }

    private static Money Less(Money more, Money less) => new(more.Tyiyn - less.Tyiyn);

    private static Check Of(WorkSummary work, string code, Severity severity, params object[] details) =>
        new(code, severity, details) { Subject = $"work-{work.Id}" };
}

/// <summary>What the checks need of one work.</summary>
/// <param name="Object">title and place in words</param>
/// <param name="VillageIds">the villages it is done in, as far as that is known</param>
/// <param name="DelaysUntil">of each delay noted with its reason, the day by which the work is then expected; null: no day was named</param>
/// <param name="UnitCost">funding by unit of quantity</param>
/// <param name="UsualUnitCost">the same of the aimak's other works measured in the same unit</param>
/// <param name="Sources">the names of the sources of money</param>
/// <param name="Villages">every village of the aimak</param>
public sealed record WorkSummary(
    int Id, WorkStatus Status, string Object, IReadOnlyCollection<int> VillageIds, bool HasActivity, Money Funded, Money Paid, ContractSummary? Contract,
    IReadOnlyCollection<DateOnly?> DelaysUntil, string? Unit, Money? UnitCost, Money? UsualUnitCost, IReadOnlyCollection<string> Sources,
    IReadOnlyCollection<VillageName> Villages, IReadOnlyCollection<PaymentSummary>? Payments = null)
{
    public IReadOnlyCollection<FundingSummary>? Funding { get; init; }

    /// <summary>What was reported of its progress and not taken back.</summary>
    public IReadOnlyCollection<ReportSummary>? Reports { get; init; }

    /// <summary>The day it was begun; null where it was not, or nobody wrote it down.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The day on its act of acceptance, signed or being signed; null where there is none, or the head accepted against findings.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Acts of the monitoring group on it.</summary>
    public IReadOnlyCollection<ActDays> Acts { get; init; } = [];
}

/// <summary>From when to when an act stood.</summary>
public sealed record ActDays(DateOnly? HandedOverOn, DateOnly? ClosedOn);

/// <summary>What the checks need of a source of a work.</summary>
public sealed record FundingSummary(FundingKind Kind, string? Source, Money Sum);

/// <summary>What the checks need of a report on a work's progress.</summary>
public sealed record ReportSummary(int Id, DateOnly On, int? Percent, string Text);

/// <summary>What the checks need of a payment.</summary>
public sealed record PaymentSummary(DateOnly PaidOn, Money Sum, int FundingId, string? Document, bool IsTakenBack);

/// <summary>What the checks need of a contract.</summary>
public sealed record ContractSummary(bool HasContractor, Money? Sum, DateOnly? SignedOn, DateOnly? StartsOn, DateOnly? EndsOn);

/// <summary>A village and its name.</summary>
public sealed record VillageName(int Id, LocalText Name);
