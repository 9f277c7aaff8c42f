using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on the evaluation of a plan: do the sides see the same result?</summary>
public static class EvaluationChecks
{
    public const string RatingsDiffer = "evaluation-ratings-differ";

    /// <summary>From this many grades on two ratings of one item are not an opinion but a question.</summary>
    public const int GradesApart = 2;

    public static IEnumerable<Check> Item(int planItemId, Achievement? ao, Achievement? group)
    {
        if (ao is { } theirs && group is { } seen && Math.Abs((int)theirs - (int)seen) >= GradesApart)
            yield return new Check(RatingsDiffer, Severity.Warning, theirs, seen) { Subject = $"plan-item-{planItemId}" };
    }
}
