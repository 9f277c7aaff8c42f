using System.Reflection;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

/// <summary>Every status × every verb of a plan: allowed, or refused with which rule.</summary>
public sealed class JointActionPlanTableTests
{
    private const string? Ok = null;
    private const string Frozen = PlanRules.IsFrozen;
    private const string NotDraft = PlanRules.OnlyDraftsAreDiscussed;
    private const string NotDiscussed = PlanRules.OnlyDiscussedAreSubmitted;
    private const string NotSubmitted = PlanRules.OnlySubmittedAreDecided;
    private const string Decided = PlanRules.AlreadyDecided;
    private const string NotApproved = PlanRules.OnlyApprovedGetNewVersion;

    private static readonly PlanStatus[] Statuses =
        [PlanStatus.Draft, PlanStatus.UnderDiscussion, PlanStatus.Submitted, PlanStatus.Returned, PlanStatus.Approved, PlanStatus.Superseded];

    // Columns: Draft, UnderDiscussion, Submitted, Returned, Approved, Superseded.
    private static readonly Dictionary<string, (Action<JointActionPlan> Do, PlanStatus? After, string?[] Refusals)> Verbs = new()
    {
        ["ChangePeriod"] = (p => p.ChangePeriod(2028, 2029), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["AddItem"] = (p => p.AddItem(Some.Facts()), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["ChangeItem"] = (p => p.ChangeItem(1, Some.Facts("Башка")), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["RemoveItem"] = (p => p.RemoveItem(2), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["MoveItem"] = (p => p.MoveItem(1, 1), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["AddActivity"] = (p => p.AddActivity(1, Some.ActivityFacts()), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["AddActivity to an item"] = (p => p.AddActivity(p.Items[0], Some.ActivityFacts()), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["ChangeActivity"] = (p => p.ChangeActivity(11, Some.ActivityFacts("Башка")), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["RemoveActivity"] = (p => p.RemoveActivity(11), null, [Ok, Ok, Frozen, Ok, Frozen, Frozen]),
        ["OpenDiscussion"] = (p => p.OpenDiscussion(Some.Stamp()), PlanStatus.UnderDiscussion, [Ok, NotDraft, NotDraft, Ok, NotDraft, NotDraft]),
        ["SubmitToKenesh"] = (p => p.SubmitToKenesh(Some.Stamp()), PlanStatus.Submitted, [NotDiscussed, Ok, NotDiscussed, Ok, NotDiscussed, NotDiscussed]),
        ["Approve"] = (p => p.Approve(Some.PassedVote(), Some.Decision, Some.Stamp(3)), PlanStatus.Approved,
            [NotSubmitted, NotSubmitted, Ok, NotSubmitted, NotSubmitted, NotSubmitted]),
        ["RecordPaperApproval"] = (p => p.RecordPaperApproval(new(null, null, null), Some.Paper, Some.Stamp()), PlanStatus.Approved,
            [Ok, Ok, Decided, Ok, Decided, Decided]),
        ["RecordPublishedApproval"] = (p => p.RecordPublishedApproval(new(null, null, null), Some.Stamp()), PlanStatus.Approved,
            [Ok, Ok, Decided, Ok, Decided, Decided]),
        ["RequireMayBeApprovedOnPaper"] = (p => p.RequireMayBeApprovedOnPaper(false), null, [Ok, Ok, Decided, Ok, Decided, Decided]),
        ["Return"] = (p => p.Return("Эсеп так эмес", false, Some.Stamp()), PlanStatus.Returned,
            [NotSubmitted, NotSubmitted, Ok, NotSubmitted, NotSubmitted, NotSubmitted]),
        ["Supersede"] = (p => p.Supersede(Some.Stamp()), PlanStatus.Superseded, [NotApproved, NotApproved, NotApproved, NotApproved, Ok, NotApproved]),
        ["NewVersion"] = (p => p.NewVersion(), null, [NotApproved, NotApproved, NotApproved, NotApproved, Ok, NotApproved]),
    };

    public static TheoryData<PlanStatus, string, string?> Table()
    {
        var table = new TheoryData<PlanStatus, string, string?>();
        foreach (var (verb, (_, _, refusals)) in Verbs)
        {
            foreach (var (status, refusal) in Statuses.Zip(refusals)) table.Add(status, verb, refusal);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_plan_allows_each_verb_only_where_it_belongs(PlanStatus status, string verb, string? refusal)
    {
        var plan = Some.Plan(status, items: 2, activities: 1);
        if (verb == "RemoveItem" && plan.IsEditable) plan.RemoveActivity(21);
        Assert.Equal(status, plan.Status);
        var (step, after, _) = Verbs[verb];
        var (revision, changes) = (plan.Revision, plan.History.Count);

        if (refusal is null)
        {
            step(plan);

            Assert.Equal(after ?? status, plan.Status);
            Assert.Equal(after is null ? changes : changes + 1, plan.History.Count);
            Assert.Equal(verb is "NewVersion" or "RequireMayBeApprovedOnPaper" ? revision : revision + 1, plan.Revision);
        }
        else
        {
            Broken.By(refusal, () => step(plan));

            Assert.Equal((status, revision, changes), (plan.Status, plan.Revision, plan.History.Count));
        }
    }

    [Fact]
    public void The_table_knows_every_status() => Assert.Equal(Enum.GetValues<PlanStatus>(), Statuses);

    [Fact]
    public void The_table_knows_every_verb()
    {
        var verbs = typeof(JointActionPlan)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Select(method => method.Name)
            .Distinct();

        Assert.Empty(verbs.Except(Verbs.Keys));
    }
}
