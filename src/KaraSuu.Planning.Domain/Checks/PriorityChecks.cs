using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on a priority issue: was it decided, and does a plan answer it?</summary>
public static class PriorityChecks
{
    public const string WaitsForDecision = "priority-waits-for-decision";
    public const string IncludedButNotInAPlan = "priority-included-but-not-in-a-plan";
    public const string LeftOutButInAPlan = "priority-left-out-but-in-a-plan";
    public const string DecidedAfterSubmission = "priority-decided-after-submission";
    public const string WomensFirstNotTaken = "womens-first-not-taken";
    public const string YouthsFirstNotTaken = "youths-first-not-taken";
    public const string VillagesFirstNotTaken = "villages-first-not-taken";
    public const string FewVoices = "priority-of-few-voices";
    public const string OneVillage = "priority-of-one-village";
    public const string MethodAfterVotes = "ranking-chosen-after-votes";

    /// <summary>Fewer votes than this carry an issue to the top only where few came (plain sense, no source).</summary>
    public const int FewVotes = 10;

    /// <summary>Places that are looked at: the first three.</summary>
    public const int TopPlaces = 3;

    /// <param name="decidedOn">the day of the decision on it; null where there is none</param>
    /// <param name="plan">when the plan that should answer it was brought to the kenesh; null where it was not</param>
    public static IEnumerable<Check> Issue(int priorityId, Inclusion inclusion, bool isInAPlan, DateOnly? decidedOn = null, SubmittedPlan? plan = null)
    {
        Check Of(string code, params object[] details) => new(code, Severity.Warning, details) { Subject = $"priority-{priorityId}" };

        if (inclusion == Inclusion.Undecided) yield return Of(WaitsForDecision);
        if (inclusion == Inclusion.Included && !isInAPlan) yield return Of(IncludedButNotInAPlan);
        if (inclusion == Inclusion.NotIncluded && isInAPlan) yield return Of(LeftOutButInAPlan);
        if (inclusion != Inclusion.Undecided && decidedOn is { } day && plan is not null && day > plan.On && !(day > plan.ApprovedOn))
            yield return Of(DecidedAfterSubmission, day, plan.On);
    }

    /// <summary>
    /// Whose first issue is not taken, and what stands at the top or in the plan on few shoulders. Nothing is said before anything was decided; what is
    /// undecided has its own check.
    /// </summary>
    public static IEnumerable<Check> Ranking(RankingSummary cycle)
    {
        foreach (var check in Firsts(cycle)) yield return check;
        var villages = cycle.All.Wishes.SelectMany(w => w.Villages).Distinct().Count();
        foreach (var wish in cycle.All.Wishes)
        {
            if (wish.Wish.PriorityId is not { } id || !(wish.Place <= TopPlaces || cycle.Find(wish.Wish)?.Inclusion == Inclusion.Included)) continue;
            var subject = $"priority-{id}";
            if (wish.Votes is > 0 and < FewVotes) yield return new Check(FewVoices, Severity.Warning, wish.Votes, FewVotes) { Subject = subject };
            if (villages > 1 && wish.Villages is [var only] && cycle.VillageNames.TryGetValue(only, out var name))
                yield return new Check(OneVillage, Severity.Info, name) { Subject = subject };
        }
        if (cycle.ChosenOn is { } on && cycle.FirstMeetingOn is { } first && on > first)
            yield return new Check(MethodAfterVotes, Severity.Info, on, first) { Subject = ParticipationChecks.SubjectOf(cycle.Id) };
    }

    private static IEnumerable<Check> Firsts(RankingSummary cycle)
    {
        if (!cycle.Wishes.Values.Any(w => w.Inclusion is Inclusion.Included or Inclusion.NotIncluded)) yield break;
        foreach (var (of, isYouth, list) in cycle.Groups)
        {
            var code = of.Sex == Sex.Women ? WomensFirstNotTaken : isYouth ? YouthsFirstNotTaken : of.VillageId is not null ? VillagesFirstNotTaken : null;
            var first = list.First.Select(w => cycle.Find(w.Wish)).OfType<KnownWish>().ToList();
            if (code is null || first.Count == 0 || !first.TrueForAll(w => w.Inclusion is null or Inclusion.NotIncluded)) continue;
            object[] details = of.VillageId is { } village && cycle.VillageNames.TryGetValue(village, out var name) ? [first[0].Title, name] : [first[0].Title];
            yield return new Check(code, Severity.Warning, details) { Subject = ParticipationChecks.SubjectOf(cycle.Id) };
        }
    }
}

/// <summary>What the checks need of a cycle's rankings.</summary>
/// <param name="All">everybody's ranking</param>
/// <param name="Groups">the rankings of women, of age bands, of villages</param>
/// <param name="ChosenOn">the day the method was chosen; null where it is the usual one</param>
public sealed record RankingSummary(
    int Id, RankedList All, IReadOnlyList<GroupRanking> Groups, IReadOnlyDictionary<RankingSubject, KnownWish> Wishes,
    IReadOnlyDictionary<int, LocalText> VillageNames, DateOnly? ChosenOn = null, DateOnly? FirstMeetingOn = null)
{
    public KnownWish? Find(RankingSubject wish) => Wishes.GetValueOrDefault(wish);
}

/// <param name="IsYouth">whether it is the ranking of the youngest age band</param>
public sealed record GroupRanking(Voters Of, bool IsYouth, RankedList List);

/// <param name="Inclusion">null for a voiced issue that belongs to no priority issue</param>
public sealed record KnownWish(string Title, Inclusion? Inclusion);

/// <summary>When a plan was brought to the kenesh, and approved; what is decided after that is for the next version.</summary>
public sealed record SubmittedPlan(DateOnly On, DateOnly? ApprovedOn)
{
    /// <param name="history">the changes of the plan's status</param>
    /// <returns>null where the plan does not lie with the kenesh and was not approved by it</returns>
    public static SubmittedPlan? Of(PlanStatus status, IEnumerable<(PlanStatus To, DateTime AtUtc)> history)
    {
        var steps = history.ToList();
        DateOnly? Last(PlanStatus to) => steps.Where(s => s.To == to).Select(s => (DateOnly?)LocalDay.Of(s.AtUtc)).Max();
        return (status.MayBeDecided() || status.IsDecided()) && Last(PlanStatus.Submitted) is { } on
            ? new SubmittedPlan(on, status.IsDecided() ? Last(PlanStatus.Approved) : null) : null;
    }
}
