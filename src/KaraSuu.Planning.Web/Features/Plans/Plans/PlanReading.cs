using System.Security.Claims;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Plans;

/// <summary>Reads a plan page in five queries, however many activities the plan has.</summary>
internal static class PlanReading
{
    public static async Task<PlanPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        if (await Head(db, user, id).SingleOrDefaultAsync(ct) is not { } head) return null;
        var facts = await Items(db, id).ToListAsync(ct);
        var activities = (await Activities(db, id).ToListAsync(ct)).ToLookup(a => a.ItemId);
        var priorities = await db.Priorities.AsNoTracking().Where(p => p.CycleId == head.CycleId).OrderBy(p => p.Position)
            .Select(p => new PlanPriority(p.Id, p.Title, p.Inclusion)).ToListAsync(ct);
        var explained = await db.Explanations.AsNoTracking()
            .Where(e => e.AiylAimakId == head.AimakId && e.Subject.StartsWith("plan-")).ToDictionaryAsync(e => (e.Code, e.Subject), e => e.Text, ct);

        IReadOnlyList<SaidCheck> Said(IEnumerable<Check> checks) => [.. checks.Select(c => new SaidCheck(c, explained.GetValueOrDefault((c.Code, c.Subject))))];
        var population = head.People is { } people ? new PopulationSummary(people.Total, people.Women) : null;
        var mayEdit = user.May(Permissions.PreparePlans) && head.Status.MayBeEdited();
        var mayStart = user.May(Permissions.ManageWorks) && head.Status is PlanStatus.Approved;
        var items = facts.Select(f => new PlanPageItem(
            f, [.. activities[f.Id]], Said(Joined(PlanChecks.Item(Summary(f, [.. activities[f.Id]], head.CycleId), population))), id, mayEdit, facts.Count,
                head.AimakId, mayStart)).ToList();
        return new PlanPage(head, items, priorities, Said(PlanChecks.Plan(new PlanSummary(
            id, head.BudgetYear, head.Status, head.Hearings.Count, head.Resolution?.Date, head.Resolution?.Number is not null,
                head.Resolution?.ChairName is not null,
            [.. priorities.Where(p => p.Inclusion == Inclusion.Undecided).Select(p => p.Title)]))));
    }

    /// <summary>One query: a plan has a handful of changes, hearings and votes, so their rows may multiply.</summary>
    private static IQueryable<PlanHead> Head(PlanningDb db, ClaimsPrincipal user, int id)
    {
        var votes = VoteRow.Of(db);
        return (
            from p in db.Plans.AsNoTracking().VisibleTo(user)
            where p.Id == id
            from aimak in db.AiylAimaks.Where(a => a.Id == p.AiylAimakId)
            from cycle in db.Cycles.Where(c => c.Id == p.CycleId)
            select new PlanHead(
                p.Id, p.CycleId, cycle.BudgetYear, p.VersionNumber, db.Plans.Where(o => o.CycleId == p.CycleId).Max(o => o.VersionNumber), p.FromYear, p.ToYear,
                p.Status, p.DecidedOnPaper, p.ReturnReasons, p.Resolution, aimak.Wording, aimak.Id, aimak.Slug,
                db.Populations.Where(c => c.AiylAimakId == aimak.Id && c.VillageId == null).OrderByDescending(c => c.AsOf)
                    .Select(c => new PeopleCount(c.Women + c.Men ?? c.PublishedTotal, c.Women)).FirstOrDefault(),
                db.ApprovedDocuments.Where(d => d.PlanId == p.Id).Select(d => d.Sha256).FirstOrDefault(),
                db.ApprovedDocuments.Where(d => d.PlanId == p.Id).Select(d => (DateTime?)d.IssuedAtUtc).FirstOrDefault(),
                p.History.OrderBy(h => h.Id).Select(h => new PlanChange(h.Id, h.From, h.To, h.By, h.AtUtc, h.Note)).ToList(),
                db.Hearings.Where(h => h.PlanId == p.Id).OrderBy(h => h.HeldOn).ThenBy(h => h.Id)
                    .Select(h => new PlanHearing(h.Id, h.HeldOn, h.Place, h.Remarks.Count)).ToList(),
                db.Votes.Where(v => v.PlanId == p.Id).OrderBy(v => v.OpenedAtUtc).ThenBy(v => v.Id).Select(votes).ToList())).AsSingleQuery();
    }

    private static IQueryable<PlanItemFact> Items(PlanningDb db, int id) =>
        from i in db.Set<PlanItem>().AsNoTracking()
        where i.JointActionPlanId == id
        orderby i.Number
        from issue in db.LocalIssues.Where(l => l.Id == i.LocalIssueId).DefaultIfEmpty()
        from priority in db.Priorities.Where(p => p.Id == i.PriorityIssueId).DefaultIfEmpty()
        select new PlanItemFact(
            i.Id, i.Number, i.ProblemName, i.ProblemDescription, i.Direction, i.Beneficiaries, i.BeneficiariesTotal, i.BeneficiariesWomen, i.BeneficiariesMen,
            (int?)issue!.Number, issue.Title, issue != null && issue.IsVerified, (int?)priority!.Id, priority.Title, (int?)priority.CycleId);

    private static IQueryable<PlanPageActivity> Activities(PlanningDb db, int id) =>
        from a in db.Set<Activity>().AsNoTracking()
        where db.Set<PlanItem>().Any(i => i.Id == a.PlanItemId && i.JointActionPlanId == id)
        orderby a.Number
        select new PlanPageActivity(
            a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.DueOn, a.Responsible, a.ExpectedResult,
            a.Funding.OrderBy(f => f.Id).Select(f => new PlanFunding(f.Kind, f.Source, f.AmountTyiyn)).ToList(), db.Works.Count(w => w.ActivityId == a.Id));

    private static PlanItemSummary Summary(PlanItemFact item, IReadOnlyList<PlanPageActivity> activities, int cycleId) => new(
        item.Id, item.People, item.Women, item.Men, item.Description, item.IssueNumber, item.IssueIsVerified,
        item.PriorityId is not null, item.PriorityCycleId == cycleId,
        HasBlank([item.ProblemName, item.Description, item.Direction, item.Beneficiaries,
            .. activities.SelectMany(a => new[] { a.Title, a.Term, a.Responsible, a.ExpectedResult }), .. activities.SelectMany(a => a.Funding)
                .Select(f => f.Source)]),
        [.. activities.Select(a => new ActivitySummary(a.Number, a.Term, a.Responsible, [.. a.Funding.Select(f => f.Kind).Distinct()]))]);

    private static bool HasBlank(IEnumerable<string?> texts) => texts.Any(t => t?.Contains("__", StringComparison.Ordinal) == true);

    /// <summary>The same doubt about several activities is one line that numbers them.</summary>
    private static IEnumerable<Check> Joined(IEnumerable<Check> checks) =>
        from check in checks
        group check by IsOfActivity(check) ? check.Code : $"{check.Code} {string.Join(' ', check.Details)}" into same
        select same.Count() == 1 ? same.First() : same.First() with { Details = [string.Join(", ", same.SelectMany(c => c.Details).Distinct())] };

    private static bool IsOfActivity(Check check) => check.Code is PlanChecks.ActivityIncomplete or PlanChecks.ActivityUnfunded or PlanChecks.NoLocalBudget;
}
