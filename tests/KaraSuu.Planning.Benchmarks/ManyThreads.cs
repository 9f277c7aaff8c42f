using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>
/// Ten years of planning in the training aimak, each with 60 meetings, 600 voiced issues, 200 proposals, 20 priorities, a plan of 10 items and 60
/// activities, a hearing of 40 remarks, and 60 works, each paid in part and with an act.
/// </summary>
internal static class ManyThreads
{
    public const int Years = 10;

    private const int FirstYear = 2030;
    private const int Meetings = 60;
    private const int IssuesOfAMeeting = 10;
    private const int Proposals = 200;
    private const int Priorities = 20;
    private const int Items = 10;
    private const int ActivitiesOfAnItem = 6;
    private const int Remarks = 40;

    /// <summary>After the numbers the samples have in the register of acts.</summary>
    private const int FirstNumber = 1_000;

    private static readonly Stamp Stamp = new("Үлгү Адис", new DateTime(2100, 1, 1, 6, 0, 0, DateTimeKind.Utc));

    /// <returns>an issue, the item, a work and an act of one wish of the fifth year</returns>
    public static async Task<(int Issue, int Item, int Work, int Act)> AddAsync(string file)
    {
        int aimak, group, contractor;
        List<int> villages;
        await using (var db = ManyRecords.Open(file))
        {
            aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
            villages = await db.Villages.Where(v => v.AiylAimakId == aimak).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync();
            var jme = new JmeGroup(aimak, new DateOnly(2015, 1, 10), "5", null, null, Stamp);
            jme.Join(jme.EstablishedOn, new JmeMemberFacts("Топтун мүчөсү", JmeSide.Resident));
            var builder = new Contractor(aimak, new ContractorFacts("Подрядчик", null, null, null));
            db.AddRange(jme, builder);
            await db.SaveChangesAsync();
            (group, contractor) = (jme.Id, builder.Id);
        }
        var measured = (0, 0, 0, 0);
        for (var i = 0; i < Years; i++)
        {
            await using var db = ManyRecords.Open(file);
            var jme = await db.JmeGroups.Include(g => g.Members).SingleAsync(g => g.Id == group);
            var made = await AddYearAsync(db, aimak, villages, jme, contractor, FirstYear + i);
            if (i == Years / 2) measured = made;
        }
        return measured;
    }

    private static async Task<(int Issue, int Item, int Work, int Act)> AddYearAsync(
        PlanningDb db, int aimak, List<int> villages, JmeGroup group, int contractor, int year)
    {
        var cycle = new PlanningCycle(aimak, year);
        db.Add(cycle);
        await db.SaveChangesAsync();
        var held = new DateOnly(2026, 2, 1);
        var priorities = Enumerable.Range(1, Priorities)
            .Select(n => new PriorityIssue(aimak, cycle.Id, n, new PriorityFacts($"{year}-жылдын {n}-көйгөйү"))).ToList();
        var meetings = Enumerable.Range(0, Meetings).Select(i => new PraMeeting(
            aimak, cycle.Id, new MeetingFacts(villages[i % villages.Count], held.AddDays(i % 50), "Айылдык клуб", "Алып баруучу", "Катчы"), Stamp)).ToList();
        var issues = meetings.SelectMany(m => Enumerable.Range(0, IssuesOfAMeeting)
            .Select(i => m.Voice(new VoicedFacts($"{year}-жылы көтөрүлгөн маселе {i}: көчө караңгы, жол начар", i + 3, i + 2)))).ToList();
        var proposals = Enumerable.Range(0, Proposals).Select(i => new Proposal(aimak, cycle.Id,
            new ProposalFacts($"Жыйындан тышкары келген сунуш {i}", Channel.Paper, held, villages[0], ProposalGroup.Women), Stamp)).ToList();
        db.AddRange(priorities);
        db.AddRange(meetings);
        db.AddRange(proposals);
        await db.SaveChangesAsync();
        foreach (var (i, issue) in issues.Index()) issue.MergeInto(priorities[i % Priorities].Id, PriorityHold.None);
        foreach (var (i, proposal) in proposals.Index()) proposal.MergeInto(priorities[i % Priorities].Id, PriorityHold.None);
        foreach (var (i, priority) in priorities.Index())
        {
            if (i < Items) priority.Include(PriorityHold.None, Stamp);
            else priority.LeaveOut("Каражат жетпейт", PriorityHold.None, Stamp);
        }

        var plan = new JointActionPlan(aimak, cycle.Id, year, year);
        var items = priorities.Take(Items).Select(p => plan.AddItem(new PlanItemFacts(p.Title, PriorityIssueId: p.Id))).ToList();
        var activities = items.SelectMany(i => Enumerable.Range(1, ActivitiesOfAnItem).Select(n => plan.AddActivity(i, new ActivityFacts(
            $"Иш-чара {n}", $"{year}-жылдын II кварталы", null, "Айыл өкмөтү", "Иш бүткөрүлөт",
            [new FundingFacts(FundingKind.LocalBudget, null, Money.FromSom(150_000)),
                new FundingFacts(FundingKind.DonorProject, "Долбоор", Money.FromSom(350_000))])))).ToList();
        db.Add(plan);
        await db.SaveChangesAsync();
        var hearing = new PublicHearing(aimak, cycle.Id, plan.Id, new HearingFacts(held.AddDays(90), "Клуб", "Төрага", "Катчы"), Stamp);
        for (var i = 0; i < Remarks; i++)
            hearing.AddRemark(new RemarkFacts($"Пикир {i}", "Планга кошулду", RemarkDecision.Accepted, null, villages[0], items[i % Items].Id), Stamp);
        db.Add(hearing);
        plan.RecordPublishedApproval(new Resolution("1", held.AddDays(120), null), Stamp);
        await db.SaveChangesAsync();

        var works = activities.Select(a => WorkOf(aimak, contractor, new PlannedActivity(plan.Status, a), a.Title)).ToList();
        db.AddRange(works);
        await db.SaveChangesAsync();
        var seen = works.Select(w => new Inspection(w, group, new InspectionFacts(InspectionKind.Regular, held.AddDays(200), [group.Members[0].Id], null, null,
            null, "Бетондун калыңдыгы", MonitoringOutcome.Violations, "Бетон жука", []), null, Stamp)).ToList();
        db.AddRange(seen);
        await db.SaveChangesAsync();
        var acts = works.Select((w, i) => new Act(w, seen[i], FirstNumber + ((year - FirstYear) * works.Count) + i, new ActFacts(
            held.AddDays(200), "Бетон долбоордогудан жука", null, FindingSeverity.Significant, "Кайра куюлсун", held.AddDays(240)), Stamp)).ToList();
        db.AddRange(acts);
        foreach (var inspection in seen) inspection.Finish(1, Stamp);
        foreach (var (i, work) in works.Index())
        {
            work.Pay(new PaymentFacts(held.AddDays(100), Money.FromSom(40_000), work.Funding[0].Id, "№ 1"), Stamp);
            acts[i].HandOver(new HandoverFacts($"{i}", held.AddDays(201), "Кабылдама"), 14, Stamp);
        }
        await db.SaveChangesAsync();
        return (issues[0].Id, items[0].Id, works[0].Id, acts[0].Id);
    }

    private static Work WorkOf(int aimak, int contractor, PlannedActivity activity, string title)
    {
        var work = new Work(aimak, new WorkFacts(title, "Борбордук көчө", 2026, 2026), activity);
        work.Conclude(new ContractFacts(contractor, "1", new DateOnly(2026, 3, 1), Money.FromSom(450_000), new DateOnly(2026, 3, 5),
            new DateOnly(2026, 9, 30), 12), Stamp);
        work.Start(new DateOnly(2026, 3, 5), Stamp);
        return work;
    }
}
