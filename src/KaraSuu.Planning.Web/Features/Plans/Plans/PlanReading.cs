using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Plans;

/// <summary>Reads a plan page: one plain query for one thing, each by the key of the plan.</summary>
internal static class PlanReading
{
    public static async Task<PlanPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        if (await HeadAsync(db, user, id, ct) is not { } head) return null;
        var facts = await Items(db, id).ToListAsync(ct);
        var activities = await ActivitiesAsync(db, id, ct);
        var priorities = await db.Priorities.AsNoTracking().Where(p => p.CycleId == head.CycleId).OrderBy(p => p.Position)
            .Select(p => new PlanPriority(p.Id, p.Title, p.Inclusion)).ToListAsync(ct);
        var explained = await db.Explanations.AsNoTracking()
            .Where(e => e.AiylAimakId == head.AimakId && e.Subject.StartsWith("plan-")).ToDictionaryAsync(e => (e.Code, e.Subject), e => e.Text, ct);

        IReadOnlyList<SaidCheck> Said(IEnumerable<Check> checks) => [.. checks.Select(c => new SaidCheck(c, explained.GetValueOrDefault((c.Code, c.Subject))))];
        var population = head.People is { } people ? new PopulationSummary(people.Total, people.Women, people.Men) : null;
        var mayEdit = user.May(Permissions.PreparePlans) && head.Status.MayBeEdited();
        var mayStart = user.May(Permissions.ManageWorks) && head.Status.IsInForce();
        var items = facts.Select(f => new PlanPageItem(
            f, [.. activities[f.Id]], Said(Joined(PlanChecks.Item(Summary(f, [.. activities[f.Id]], head.CycleId), population))), id, mayEdit, facts.Count,
                head.AimakId, mayStart, head.FromYear, head.ToYear)).ToList();
        return new PlanPage(head, items, priorities, Said(PlanChecks.Plan(new PlanSummary(
            id, head.BudgetYear, head.Status, head.Hearings.Count, head.Resolution?.Date, head.Resolution?.Number is not null,
                head.Resolution?.ChairName is not null,
            [.. priorities.Where(p => p.Inclusion == Inclusion.Undecided).Select(p => p.Title)])
        {
            LastHearingOn = head.Hearings.Max(h => (DateOnly?)h.HeldOn),
            SubmittedOn = SubmittedPlan.Of(head.Status, head.History.Select(h => (h.To, h.AtUtc)))?.On,
        })));
    }

    private static async Task<PlanHead?> HeadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var head = await (
            from p in db.Plans.AsNoTracking().VisibleTo(user)
            where p.Id == id
            join aimak in db.AiylAimaks on p.AiylAimakId equals aimak.Id
            join cycle in db.Cycles on p.CycleId equals cycle.Id
            select new PlanHead(
                p.Id, p.CycleId, cycle.BudgetYear, p.VersionNumber, db.Plans.Where(o => o.CycleId == p.CycleId).Max(o => o.VersionNumber), p.FromYear, p.ToYear,
                p.Status, p.DecidedOnPaper, p.ReturnReasons, p.Resolution, aimak.Wording, aimak.Id, aimak.Slug)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var issued = await db.ApprovedDocuments.Where(d => d.PlanId == id).Select(d => new { d.Sha256, d.IssuedAtUtc }).SingleOrDefaultAsync(ct);
        return head with
        {
            People = await db.Populations.Where(c => c.AiylAimakId == head.AimakId && c.VillageId == null).OrderByDescending(c => c.AsOf)
                .Select(c => new PeopleCount(c.Women + c.Men ?? c.PublishedTotal, c.Women, c.Men)).FirstOrDefaultAsync(ct),
            Sha256 = issued?.Sha256,
            IssuedAtUtc = issued?.IssuedAtUtc,
            History = await db.Plans.Where(p => p.Id == id).SelectMany(p => p.History).OrderBy(h => h.Id)
                .Select(h => new PlanChange(h.Id, h.From, h.To, h.By, h.AtUtc, h.Note)).ToListAsync(ct),
            Hearings = await db.Hearings.Where(h => h.PlanId == id).OrderBy(h => h.HeldOn).ThenBy(h => h.Id)
                .Select(h => new PlanHearing(h.Id, h.HeldOn, h.Place, h.Remarks.Count)).ToListAsync(ct),
            Scans = await ScanRow.OfPlan(db, id).ToListAsync(ct),
            Votes = await VoteRow.OfVersions(db, head.CycleId, head.VersionNumber).ToListAsync(ct),
        };
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

    private static async Task<ILookup<int, PlanPageActivity>> ActivitiesAsync(PlanningDb db, int id, CancellationToken ct)
    {
        var money = await db.MoneyOfAsync(id, ct);
        var works = await (
            from a in db.ActivitiesOf(id)
            join w in db.Works on a.Id equals w.ActivityId
            group w by a.Id into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var activities = await db.ActivitiesOf(id).OrderBy(a => a.Number)
            .Select(a => new { a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.DueOn, a.Responsible, a.ExpectedResult }).ToListAsync(ct);
        return activities.ToLookup(a => a.PlanItemId, a => new PlanPageActivity(
            a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.DueOn, a.Responsible, a.ExpectedResult,
            [.. money[a.Id].Select(m => new PlanFunding(m.Kind, m.Source, m.Amount, m.Year))], works.GetValueOrDefault(a.Id)));
    }

    private static PlanItemSummary Summary(PlanItemFact item, IReadOnlyList<PlanPageActivity> activities, int cycleId) => new(
        item.Id, item.People, item.Women, item.Men, item.Description, item.IssueNumber, item.IssueIsVerified,
        item.PriorityId is not null, item.PriorityCycleId == cycleId,
        HasBlank([item.ProblemName, item.Description, item.Direction, item.Beneficiaries,
            .. activities.SelectMany(a => new[] { a.Title, a.Term, a.Responsible, a.ExpectedResult }), .. activities.SelectMany(a => a.Funding)
                .Select(f => f.Source)]),
        [.. activities.Select(a => new ActivitySummary(a.Number, a.Term, a.Responsible, [.. a.Funding.Select(f => f.Kind).Distinct()],
            Money.Sum(a.Funding.Select(f => f.Amount))))]);

    private static bool HasBlank(IEnumerable<string?> texts) => texts.Any(t => t?.Contains("__", StringComparison.Ordinal) == true);

    /// <summary>The same doubt about several activities is one line that numbers them.</summary>
    private static IEnumerable<Check> Joined(IEnumerable<Check> checks) =>
        from check in checks
        group check by IsOfActivity(check) ? check.Code : $"{check.Code} {string.Join(' ', check.Details)}" into same
        select same.Count() == 1 ? same.First() : same.First() with { Details = [string.Join(", ", same.SelectMany(c => c.Details).Distinct())] };

    private static bool IsOfActivity(Check check) => check.Code is PlanChecks.ActivityIncomplete or PlanChecks.ActivityUnfunded
        or PlanChecks.ActivitySmallSum or PlanChecks.NoLocalBudget;
}
