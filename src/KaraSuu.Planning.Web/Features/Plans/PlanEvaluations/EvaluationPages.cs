using System.Security.Claims;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Plans.PlanEvaluations;

/// <summary>The three sides beside each other, item by item.</summary>
public sealed record EvaluationsPage(PlanExecution Execution, IReadOnlyList<EvaluationSide> Own) : IInCycle
{
    public int CycleId => Execution.Plan.CycleId;

    public SideEvaluation? Of(EvaluationSide side) => Execution.Sides.FirstOrDefault(s => s.Side == side);

    /// <summary>The word under a side's head: finished by whom and when, begun, or still to come.</summary>
    public bool MayEdit(EvaluationSide side) => Own.Contains(side) && Of(side)?.FinishedAtUtc is null;

    /// <summary>The sides a person speaks for; nobody without the permission speaks for one.</summary>
    internal static IReadOnlyList<EvaluationSide> SidesOf(ClaimsPrincipal user)
    {
        var posts = user.Posts().ToList();
        return user.May(Permissions.EvaluatePlans) ? [.. Enum.GetValues<EvaluationSide>().Where(s => PlanEvaluation.PostsOf(s).Any(posts.Contains))] : [];
    }
}

/// <summary>The form of one side.</summary>
public sealed record EvaluationEditPage(ExecutedPlan Plan, EvaluationSide Side, IReadOnlyList<ExecutedItem> Items, EvaluationForm Form) : IInCycle
{
    public int CycleId => Plan.CycleId;
    public string Url => $"/plans/{Plan.Id}/evaluations/{Sides.Word(Side)}";
    public string Title => Text.Of("evaluations.of-side", Side);
}

/// <summary>Asks once before a side's ratings are locked.</summary>
public sealed record EvaluationFinishPage(ExecutedPlan Plan, EvaluationSide Side, int Rated, int Items) : IInCycle
{
    public int CycleId => Plan.CycleId;
}

/// <summary>The sides as addresses name them.</summary>
internal static class Sides
{
    public const string Pattern = "regex(^(ao|jme|residents)$)";

    public static string Word(EvaluationSide side) => side switch
    {
        EvaluationSide.Ao => "ao",
        EvaluationSide.JmeGroup => "jme",
        _ => "residents",
    };

    public static EvaluationSide Of(string word) => Enum.GetValues<EvaluationSide>().Single(s => Word(s) == word);
}
