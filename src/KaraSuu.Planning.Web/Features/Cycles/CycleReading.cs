using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles;

/// <summary>Reads what a cycle's home page and its checks look at: one plain query for one thing, by the key of the cycle, the aimak or the plan.</summary>
internal static class CycleReading
{
    /// <param name="which">at most one cycle that the reader may see</param>
    public static async Task<CycleFacts?> LoadAsync(PlanningDb db, IQueryable<PlanningCycle> which, CancellationToken ct)
    {
        var head = await (
            from c in which.AsNoTracking()
            join a in db.AiylAimaks on c.AiylAimakId equals a.Id
            select new
            {
                c.Id,
                c.AiylAimakId,
                c.BudgetYear,
                c.ThroughYear,
                c.WomenShareNorm,
                c.RankingSetAtUtc,
                a.Name,
                a.Wording,
                c.WorkingGroup.Norm
            }).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var (cycle, aimak) = (head.Id, head.AiylAimakId);
        var years = await YearsAsync(db, aimak, ct);
        var priorities = await PrioritiesAsync(db, cycle, ct);
        return new CycleFacts
        {
            Id = cycle,
            AimakId = aimak,
            BudgetYear = head.BudgetYear,
            ThroughYear = head.ThroughYear,
            WomenShareNorm = head.WomenShareNorm,
            Aimak = head.Name,
            Wording = head.Wording,
            Published = years.Where(y => y.Year == head.BudgetYear).Select(y => y.Published).FirstOrDefault(),
            Group = await GroupAsync(db, cycle, head.Norm, ct),
            Proposals = await db.Proposals.CountAsync(p => p.CycleId == cycle, ct),
            UnconfirmedRules = await db.VotingRules.CountAsync(r => r.AiylAimakId == aimak && r.SetBy != null && r.ConfirmedBy == null, ct),
            Duties = await DutiesAsync(db, cycle, ct),
            Bands = await BandsAsync(db, cycle, ct),
            Untraced = await db.Proposals.Where(p => p.CycleId == cycle && (p.Channel == null || p.ReceivedOn == null)).OrderBy(p => p.Id)
                .Select(p => new UntracedProposal(p.Id, p.Channel, p.ReceivedOn)).ToListAsync(ct),
            Repeated = await db.Proposals.Where(p => p.CycleId == cycle && p.ReceivedOn != null)
                .GroupBy(p => new { p.ReceivedOn, p.VillageId, Text = EF.Property<string>(p, nameof(ISearched.SearchText)) }).Where(g => g.Count() > 1)
                .Select(g => new RepeatedProposal(g.Max(p => p.Id), g.Key.ReceivedOn, g.Count())).ToListAsync(ct),
            PriorityIssues = priorities,
            RankingChecks = priorities.Count == 0 && head.RankingSetAtUtc is null ? [] : (await RankingReading.LoadAsync(db, cycle, ct))!.Checks,
            Populations = await PopulationsAsync(db, aimak, ct),
            Explanations = await db.Explanations.Where(e => e.AiylAimakId == aimak).OrderBy(e => e.Id)
                .Select(e => new ExplanationFacts(e.Id, e.Code, e.Subject, e.Text, e.By, e.AtUtc)).ToListAsync(ct),
            Villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimak).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
                .Select(v => new VillageFacts(v.Id, v.Name)).ToListAsync(ct),
            Years = years,
            Meetings = await MeetingsAsync(db, cycle, ct),
            Plan = await PlanAsync(db, cycle, ct),
        };
    }

    private static async Task<List<(int Year, int Through, PublishedTotals? Published)>> YearsAsync(PlanningDb db, int aimak, CancellationToken ct)
    {
        var years = await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimak).OrderBy(c => c.BudgetYear)
            .Select(c => new { c.BudgetYear, c.ThroughYear, c.PublishedTotals }).ToListAsync(ct);
        return [.. years.Select(y => (y.BudgetYear, y.ThroughYear, y.PublishedTotals))];
    }

    private static async Task<GroupFacts> GroupAsync(PlanningDb db, int cycle, GroupNorm norm, CancellationToken ct)
    {
        var sides = await db.Cycles.Where(c => c.Id == cycle).SelectMany(c => c.WorkingGroup.Members).Select(m => m.Side).ToListAsync(ct);
        return new GroupFacts(norm, sides.Count(s => s == GroupSide.Ao), sides.Count(s => s == GroupSide.Kenesh), sides.Count(s => s == GroupSide.Community));
    }

    private static Task<List<DutyFacts>> DutiesAsync(PlanningDb db, int cycle, CancellationToken ct) =>
        db.Cycles.Where(c => c.Id == cycle).SelectMany(c => c.Duties).OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .Select(d => new DutyFacts(d.Id, d.Code, d.Title, d.DueOn, d.Post, d.DoneOn)).ToListAsync(ct);

    /// <summary>The age bands with the people of each at all meetings of the cycle.</summary>
    private static async Task<IReadOnlyList<BandFacts>> BandsAsync(PlanningDb db, int cycle, CancellationToken ct)
    {
        var bands = await db.Cycles.Where(c => c.Id == cycle).SelectMany(c => c.AgeBandList).OrderBy(b => b.FromAge)
            .Select(b => new { b.Id, b.FromAge, b.ToAge }).ToListAsync(ct);
        var people = (await (
            from m in db.Meetings
            where m.CycleId == cycle
            from a in m.Attendance
            group a.People by new { a.AgeBandId, a.Sex } into g
            select new { g.Key, People = g.Sum() }).ToListAsync(ct)).ToDictionary(g => (g.Key.AgeBandId, g.Key.Sex), g => g.People);
        return [.. bands.Select(b => new BandFacts(
            b.FromAge, b.ToAge, people.GetValueOrDefault((b.Id, Sex.Women)), people.GetValueOrDefault((b.Id, Sex.Men))))];
    }

    private static async Task<IReadOnlyList<PriorityFacts>> PrioritiesAsync(PlanningDb db, int cycle, CancellationToken ct)
    {
        var priorities = db.Priorities.Where(p => p.CycleId == cycle);
        var planned = await (from p in priorities join i in db.Set<PlanItem>() on p.Id equals i.PriorityIssueId select p.Id).Distinct().ToListAsync(ct);
        var all = await priorities.OrderBy(p => p.Id).Select(p => new { p.Id, p.Title, p.Inclusion, p.DecidedAtUtc }).ToListAsync(ct);
        return [.. all.Select(p => new PriorityFacts(
            p.Id, p.Title, p.Inclusion, planned.Contains(p.Id), p.DecidedAtUtc is { } at ? LocalDay.Of(at) : null))];
    }

    /// <summary>The latest count of each village and of the whole aimak.</summary>
    private static async Task<IReadOnlyList<CountFacts>> PopulationsAsync(PlanningDb db, int aimak, CancellationToken ct)
    {
        var counts = await db.Populations.Where(p => p.AiylAimakId == aimak).OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
            .Select(p => new CountFacts(p.Id, p.VillageId, p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Explanation)
            { Ages = p.Ages.Select(a => new CountedAge(a.FromAge, a.ToAge, a.Total, a.Women, a.Men)).ToList() }).ToListAsync(ct);
        return [.. counts.DistinctBy(c => c.VillageId ?? 0).OrderBy(c => c.VillageId)];
    }

    /// <summary>The meetings, with people and issues counted by the database.</summary>
    private static async Task<IReadOnlyList<MeetingFacts>> MeetingsAsync(PlanningDb db, int cycle, CancellationToken ct)
    {
        var meetings = db.Meetings.Where(m => m.CycleId == cycle);
        var issues = await (
            from m in meetings
            from i in m.Issues
            group i by m.Id into g
            select new { g.Key, Count = g.Count(), Votes = g.Max(i => i.Votes), Women = g.Max(i => i.WomenVotes), Men = g.Max(i => i.MenVotes) })
            .ToDictionaryAsync(g => g.Key, ct);
        var ages = await db.AgesOfMeetingsAsync(cycle, ct);
        var held = await meetings.OrderBy(m => m.HeldOn).ThenBy(m => m.Id)
            .Select(m => new
            {
                Held = new HeldMeeting(m.Id, m.VillageId, m.HeldOn, m.StartsAt, m.FocusAgeBandId, m.FocusSex),
                m.Total,
                m.Women,
                m.Men,
            }).ToListAsync(ct);
        return
        [
            .. from m in held
               let said = issues.GetValueOrDefault(m.Held.Id)
               select new MeetingFacts(
                   m.Held, new Headcount(m.Total, m.Women, m.Men), said?.Count ?? 0, new MostVotes(said?.Votes, said?.Women, said?.Men))
               { Ages = [.. ages[m.Held.Id]] },
        ];
    }

    /// <summary>The latest version of the cycle's plan with its items, their activities and the sources of their money.</summary>
    private static async Task<PlanFacts?> PlanAsync(PlanningDb db, int cycle, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Where(p => p.CycleId == cycle).OrderByDescending(p => p.VersionNumber)
            .Select(p => new { p.Id, p.VersionNumber, p.FromYear, p.ToYear, p.Status, p.Resolution }).FirstOrDefaultAsync(ct);
        if (plan is null) return null;
        var money = await db.MoneyOfAsync(plan.Id, ct);
        var activities = (await db.ActivitiesOf(plan.Id).Select(a => new { a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.Responsible, a.ExpectedResult })
            .ToListAsync(ct)).ToLookup(a => a.PlanItemId, a => new ActivityTexts(
                a.Number, a.Title, a.Term, a.Responsible, a.ExpectedResult, [.. money[a.Id].Select(m => new FundingTexts(m.Kind, m.Source, m.Amount))]));
        var items = await (
            from i in db.ItemsOf(plan.Id)
            from issue in db.LocalIssues.Where(l => l.Id == i.LocalIssueId).DefaultIfEmpty()
            from priority in db.Priorities.Where(p => p.Id == i.PriorityIssueId).DefaultIfEmpty()
            orderby i.Number
            select new ItemFacts(
                i.Id, i.Number, i.ProblemName, i.ProblemDescription, i.Beneficiaries, i.Direction, i.BeneficiariesTotal, i.BeneficiariesWomen,
                i.BeneficiariesMen, (int?)issue!.Number, issue != null && issue.IsVerified, (int?)priority!.CycleId))
            .ToListAsync(ct);
        var heard = await db.Hearings.Where(h => h.PlanId == plan.Id).Select(h => h.HeldOn).ToListAsync(ct);
        return new PlanFacts(
            plan.Id, plan.VersionNumber, plan.FromYear, plan.ToYear, plan.Status, plan.Resolution?.Date, plan.Resolution?.Number is not null,
            plan.Resolution?.ChairName is not null, heard.Count,
            [.. items.Select(i => i with { Activities = [.. activities[i.Id]] })])
        {
            LastHearingOn = heard.Select(day => (DateOnly?)day).Max(),
            Submitted = await SubmissionReading.OfAsync(db, plan.Id, plan.Status, ct),
            InForce = plan.VersionNumber == 1 || plan.Status.IsInForce() ? null
                : await db.Plans.AsNoTracking().Where(p => p.CycleId == cycle && p.Status == PlanStatus.Approved)
                    .Select(p => new PlanInForce(p.Id, p.VersionNumber, p.FromYear, p.ToYear)).FirstOrDefaultAsync(ct),
        };
    }
}
