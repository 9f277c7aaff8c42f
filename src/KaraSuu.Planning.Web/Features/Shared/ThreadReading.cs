using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>Reads the way of one wish: each step by one query and a key, put together in memory.</summary>
internal sealed class ThreadReading
{
    private readonly PlanningDb _db;
    private readonly ThreadReach _reach;
    private readonly ThreadStart _start;
    private readonly OpenCycle? _cycle;
    private readonly CancellationToken _ct;

    private ThreadReading(PlanningDb db, ThreadReach reach, ThreadStart start, OpenCycle? cycle, CancellationToken ct) =>
        (_db, _reach, _start, _cycle, _ct) = (db, reach, start, cycle, ct);

    /// <returns>null when there is no such record, or it is not for the reader</returns>
    public static async Task<ThreadPage?> LoadAsync(
        PlanningDb db, ThreadReach reach, ThreadKind kind, int id, DateOnly today, CancellationToken ct)
    {
        if (await ThreadStarts.FindAsync(db, reach, kind, id, ct) is not { } start) return null;
        var cycles = start.CycleId is null ? [] : await OpenCycle.LoadAsync(db, start.AimakId, today, ct);
        var cycle = cycles.FirstOrDefault(c => c.Id == start.CycleId);
        var isOpen = IsOpen(kind, cycle);
        if (reach.IsPublic && !isOpen) return null;
        if (reach.IsPublic && cycle?.PrioritiesAreSet == false) start = start with { PriorityId = null };
        return await new ThreadReading(db, reach, start, cycle, ct).ReadAsync(isOpen);
    }

    /// <summary>Whether everybody may ask from such a record. Of items, remarks and acts only what is approved or handed over is found at all.</summary>
    private static bool IsOpen(ThreadKind kind, OpenCycle? cycle) => kind switch
    {
        ThreadKind.Issue or ThreadKind.Proposal => cycle?.MeetingsAreOver == true,
        ThreadKind.Priority => cycle?.PrioritiesAreSet == true,
        _ => true,
    };

    private async Task<ThreadPage> ReadAsync(bool isOpen)
    {
        var plans = await PlansAsync();
        var (said, voted, count) = await SaidAsync();
        var priority = await PriorityAsync();
        var items = await ItemsAsync();
        var remarks = await RemarksAsync([.. items.Select(i => i.Id)]);
        var planIds = items.Select(i => i.PlanId).Concat(remarks.Select(r => r.PlanId)).Distinct().ToList();
        var votes = planIds.Count == 0 ? [] : await VoteRow.OfPlans(_db, planIds).ToListAsync(_ct);
        if (_reach.IsPublic) votes.RemoveAll(v => v.Result is null);
        var works = await WorksAsync([.. items.SelectMany(i => i.Activities).Select(a => a.Id)]);
        var hearings = await HearingsAsync(_reach.IsPublic ? [] : planIds);
        var isAlone = items.Count == 0 && count == 0 && priority is null && works.Count == 0;
        var wish = isAlone ? null : Put(plans, _cycle is { PlanIsSilent: true }, priority, items, votes, works, hearings);
        return new ThreadPage(
            _start, await AimakAsync(), said, count, voted, priority, items, remarks, votes, works, wish, _reach.IsPublic,
            isOpen && await IsShownToAllAsync(items, remarks, works));
    }

    private Task<ThreadAimak> AimakAsync() => _db.AiylAimaks.AsNoTracking().Where(a => a.Id == _start.AimakId)
        .Select(a => new ThreadAimak(a.Id, a.Slug, a.Name, a.IsTraining)).SingleAsync(_ct);

    /// <summary>Whether the record it was asked from is found by everybody too.</summary>
    private async Task<bool> IsShownToAllAsync(IReadOnlyList<ThreadItem> items, IReadOnlyList<ThreadRemark> remarks, IReadOnlyList<ThreadWork> works) =>
        _reach.IsPublic || _start.Kind switch
        {
            ThreadKind.Item => items.Any(i => i.Id == _start.Id && i.IsDecided),
            ThreadKind.Act => works.SelectMany(w => w.Acts).Any(a => a.Id == _start.Id && a.Status != ActStatus.Draft)
                && await _db.Acts.Where(a => a.Id == _start.Id).ShownToAll().AnyAsync(_ct),
            ThreadKind.Remark => remarks.Any(r => r.Id == _start.Id)
                && await new ThreadReach(null, _start.AimakId).Plans(_db).AnyAsync(p => _db.Hearings.Any(h => h.PlanId == p.Id
                    && h.Remarks.Any(r => r.Id == _start.Id)), _ct),
            _ => true,
        };

    /// <summary>Every version of the plan of the wish's cycle with the priorities it answers; for everybody, the approved ones.</summary>
    private async Task<IReadOnlyCollection<(PlanStatus Status, IReadOnlyCollection<int> Answered)>> PlansAsync() =>
        _start.CycleId is not { } cycle ? [] : [.. (await _reach.Plans(_db).Where(p => p.CycleId == cycle)
            .Select(p => new { p.Status, Answered = p.Items.Where(i => i.PriorityIssueId != null).Select(i => i.PriorityIssueId!.Value).ToList() })
            .ToListAsync(_ct)).Select(p => (p.Status, (IReadOnlyCollection<int>)p.Answered))];

    private async Task<(IReadOnlyList<ThreadSaid> Said, Tally Voted, int Count)> SaidAsync()
    {
        var isHidden = _reach.IsPublic && _cycle is not { MeetingsAreOver: true };
        if (isHidden || (_start.PriorityId ?? _start.IssueId ?? _start.ProposalId) is null) return ([], Tally.Of([]), 0);
        var issues = _db.VoicedIssues.AsNoTracking();
        var proposals = _db.Proposals.AsNoTracking();
        issues = _start.PriorityId is { } of ? issues.Where(i => i.PriorityIssueId == of) : issues.Where(i => i.Id == _start.IssueId);
        proposals = _start.PriorityId is { } joined ? proposals.Where(p => p.PriorityIssueId == joined) : proposals.Where(p => p.Id == _start.ProposalId);
        var votes = await issues.Select(i => new { i.Votes, i.WomenVotes, i.MenVotes }).ToListAsync(_ct);
        var voiced = await (
            from i in issues
            join m in _db.Meetings on i.PraMeetingId equals m.Id
            join v in _db.Villages on m.VillageId equals v.Id
            orderby i.Id == _start.IssueId ? 0 : 1, m.HeldOn, i.Id
            select new ThreadSaid(
                ThreadKind.Issue, i.Id, i.Text, m.Id, m.HeldOn, new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), i.Votes, i.WomenVotes, i.MenVotes))
            .Take(ThreadPage.MostSaid).ToListAsync(_ct);
        var received = await (
            from p in proposals
            from v in _db.Villages.Where(v => v.Id == p.VillageId).DefaultIfEmpty()
            orderby p.Id == _start.ProposalId ? 0 : 1, p.ReceivedOn, p.Id
            select new ThreadSaid(
                ThreadKind.Proposal, p.Id, p.Text, null, p.ReceivedOn, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), null, null, null))
            .Take(ThreadPage.MostSaid).ToListAsync(_ct);
        var count = votes.Count + (received.Count < ThreadPage.MostSaid ? received.Count : await proposals.CountAsync(_ct));
        var said = voiced.Concat(received).OrderBy(s => s.Kind == _start.Kind && s.Id == _start.Id ? 0 : 1).Take(ThreadPage.MostSaid);
        if (_reach.IsPublic) said = said.Select(s => s with { Text = PublicWords.Of(s.Text) });
        return ([.. said], Tally.Of(votes.Select(v => new Headcount(v.Votes, v.WomenVotes, v.MenVotes))), count);
    }

    /// <summary>The priority; for everybody what was decided is open only with the plan, and what is ticked for a new version is not.</summary>
    private async Task<ThreadPriority?> PriorityAsync()
    {
        if (_start.PriorityId is not { } id) return null;
        var priority = await _db.Priorities.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new ThreadPriority(p.Id, p.Position, p.Title, p.Source, p.Inclusion, p.InclusionReason, p.DecidedAtUtc)).SingleAsync(_ct);
        if (!_reach.IsPublic) return priority;
        priority = priority with
        {
            Title = PublicWords.Of(priority.Title),
            Source = priority.Source is { } source ? PublicWords.Of(source) : null,
            Reason = priority.Reason is { } reason ? PublicWords.Of(reason) : null,
        };
        return priority.Inclusion is Inclusion.NotIncluded && _cycle is { HasPlan: true }
            ? priority : priority with { Inclusion = Inclusion.Undecided, Reason = null, DecidedAtUtc = null };
    }

    private async Task<IReadOnlyList<ThreadItem>> ItemsAsync()
    {
        var of = _db.Set<PlanItem>().AsNoTracking();
        if (_start.PriorityId is { } priority) of = of.Where(i => i.PriorityIssueId == priority);
        else if (_start.ItemId is { } item) of = of.Where(i => i.Id == item);
        else return [];
        var items = await (
            from i in of
            join p in _reach.Plans(_db) on i.JointActionPlanId equals p.Id
            orderby p.FromYear, p.VersionNumber, i.Number
            select new ThreadItem(
                i.Id, p.Id, p.CycleId, p.VersionNumber, p.Status, p.FromYear, p.ToYear, i.Number, i.ProblemName, p.Resolution!.Number, p.Resolution.Date))
            .ToListAsync(_ct);
        if (items.Count == 0) return [];
        List<int> ids = [.. items.Select(i => i.Id)];
        var activities = await _db.Set<Activity>().AsNoTracking().Where(a => ids.Contains(a.PlanItemId)).OrderBy(a => a.Number)
            .Select(a => new ThreadActivity(a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.DueOn)).ToListAsync(_ct);
        var money = (await (
            from a in _db.Set<Activity>().AsNoTracking()
            where ids.Contains(a.PlanItemId)
            from f in a.Funding
            orderby f.Id
            select new { a.Id, Line = new ThreadMoney(f.Kind, FundingRule.Called(f.Source, f.Donor), new Money(f.Amount.Tyiyn)) }).ToListAsync(_ct))
            .ToLookup(m => m.Id, m => m.Line);
        var activitiesOf = activities.Select(a => a with { Funding = [.. money[a.Id]] }).ToLookup(a => a.ItemId);
        return [.. items.Select(i => i with { Activities = [.. activitiesOf[i.Id]] })];
    }

    private async Task<IReadOnlyList<ThreadRemark>> RemarksAsync(IReadOnlyCollection<int> itemIds)
    {
        var remark = _start.RemarkId;
        if (itemIds.Count == 0 && remark is null) return [];
        var of = _db.Set<Remark>().AsNoTracking();
        of = itemIds.Count == 0 ? of.Where(r => r.Id == remark) : of.Where(r => itemIds.Contains(r.PlanItemId!.Value));
        var remarks = await (
            from r in of
            join h in _db.Hearings on EF.Property<int>(r, "PublicHearingId") equals h.Id
            from v in _db.Villages.Where(v => v.Id == r.VillageId).DefaultIfEmpty()
            orderby h.HeldOn, r.Number
            select new ThreadRemark(
                r.Id, h.Id, h.PlanId, h.HeldOn, r.Text, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), r.Answer, r.Decision, r.Reason))
            .ToListAsync(_ct);
        return !_reach.IsPublic ? remarks :
        [
            .. remarks.Select(r => r with
            {
                Text = PublicWords.Of(r.Text),
                Answer = r.Answer is { } answer ? PublicWords.Of(answer) : null,
                Reason = r.Reason is { } reason ? PublicWords.Of(reason) : null,
            }),
        ];
    }

    private async Task<IReadOnlyDictionary<int, (int Held, int Pending)>> HearingsAsync(List<int> planIds) =>
        planIds.Count == 0 ? new Dictionary<int, (int, int)>() : (await _db.Hearings.AsNoTracking().Where(h => planIds.Contains(h.PlanId))
            .Select(h => new { h.PlanId, Pending = h.Remarks.Count(r => r.Decision == RemarkDecision.Pending) }).ToListAsync(_ct))
            .GroupBy(h => h.PlanId).ToDictionary(g => g.Key, g => (g.Count(), g.Sum(h => h.Pending)));

    private async Task<IReadOnlyList<ThreadWork>> WorksAsync(IReadOnlyCollection<int> activityIds)
    {
        var of = _db.Works.AsNoTracking();
        if (activityIds.Count > 0) of = of.Where(w => activityIds.Contains(w.ActivityId!.Value));
        else if (_start.WorkId is { } work) of = of.Where(w => w.Id == work);
        else return [];
        var works = await of.OrderBy(w => w.FromYear).ThenBy(w => w.Id).Select(w => new ThreadWork(
            w.Id, w.ActivityId, w.Title, w.Place, w.Status,
            w.History.Where(h => h.To == WorkStatus.Cancelled).OrderByDescending(h => h.Id).Select(h => h.Note).FirstOrDefault(), w.FromYear, w.ToYear,
            Money.OfSources(w.Funding.Sum(f => (long?)f.Amount.Tyiyn)), Money.Of(w.Payments.Sum(p => (long?)p.Amount.Tyiyn)),
            Money.Of((long?)w.StatedTotal!.Value.Tyiyn),
            w.Contract != null, _db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(), w.Contract!.EndsOn,
            w.AcceptedOn, w.WarrantyUntil)).ToListAsync(_ct);
        if (works.Count == 0) return [];
        List<int> ids = [.. works.Select(w => w.Id)];
        var acts = _db.Acts.AsNoTracking().Where(a => ids.Contains(a.WorkId));
        if (_reach.IsPublic) acts = acts.ShownToAll();
        var actsOf = (await acts.OrderBy(a => a.RegisterYear).ThenBy(a => a.RegisterNumber).ThenBy(a => a.Id).Select(a => new ThreadAct(
            a.Id, a.WorkId, a.RegisterYear, a.RegisterNumber, a.Status, a.Description, a.HandedOverOn, a.AnsweredOn, a.DueOn, a.ClosedOn)).ToListAsync(_ct))
            .ToLookup(a => a.WorkId);
        var acceptances = (await _db.Acceptances.AsNoTracking().Where(a => ids.Contains(a.WorkId)).OrderBy(a => a.Id)
            .Select(a => new ThreadAcceptance(a.Id, a.WorkId, a.Status, a.On, a.OverrideReason)).ToListAsync(_ct)).ToLookup(a => a.WorkId);
        return [.. works.Select(w => w with { Acts = [.. actsOf[w.Id]], Acceptances = [.. acceptances[w.Id]] })];
    }

    private static Wish Put(
        IReadOnlyCollection<(PlanStatus Status, IReadOnlyCollection<int> Answered)> plans, bool planIsSilent, ThreadPriority? priority,
        IReadOnlyList<ThreadItem> items, IReadOnlyList<VoteRow> votes, IReadOnlyList<ThreadWork> works,
        IReadOnlyDictionary<int, (int Held, int Pending)> hearings)
    {
        var of = works.ToLookup(w => w.ActivityId, w => new WishWork(w.Id, w.Status, w.HasContract, [.. w.Acts.Select(a => a.Status)]));
        var isPlanned = items.SelectMany(i => i.Activities).Select(a => (int?)a.Id).ToHashSet();
        return new Wish(
            priority?.Id, priority?.Inclusion, PriorityHold.Of(plans),
            [
                .. items.Select(i =>
                {
                    var held = votes.Where(v => v.PlanId == i.PlanId && !v.IsCalledOff).ToList();
                    var (hearingsHeld, pending) = hearings.GetValueOrDefault(i.PlanId);
                    return new WishItem(
                        i.Id, i.PlanId, i.Version, i.Status, [.. i.Activities.Select(a => new WishActivity(a.Id, a.Title, [.. of[a.Id]]))], hearingsHeld,
                        pending, held.Any(v => v.Result is null), held.LastOrDefault(v => v.Result is not null)?.Result!.Passed);
                }),
            ],
            [.. works.Where(w => !isPlanned.Contains(w.ActivityId)).SelectMany(w => of[w.ActivityId].Where(o => o.Id == w.Id))],
            planIsSilent);
    }
}
