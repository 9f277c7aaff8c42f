using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Cycles;

/// <summary>Every check of a cycle, worked out by the domain from the cycle's facts.</summary>
public static class CycleCheckList
{
    public static IReadOnlyList<FoundCheck> Of(CycleFacts cycle)
    {
        var explained = cycle.Explanations.ToLookup(e => (e.Code, e.Subject));
        return
        [
            .. from found in Found(cycle)
               orderby found.Group, found.Check.Severity descending
               select new FoundCheck(found.Check, found.Group, found.About, found.Url, explained[(found.Check.Code, found.Check.Subject)].FirstOrDefault()),
        ];
    }

    private static IEnumerable<(CheckGroup Group, Check Check, string About, string Url)> Found(CycleFacts cycle)
    {
        var aimak = Show.Any(cycle.Aimak);
        var own = $"/cycles/{cycle.Id}";
        foreach (var count in cycle.Populations)
        {
            var place = cycle.Villages.FirstOrDefault(v => v.Id == count.VillageId)?.Name ?? cycle.Aimak;
            foreach (var check in TerritoryChecks.Population(count.Id, count.Women, count.Men, count.PublishedTotal, count.AsOf))
                yield return (CheckGroup.Population, check, Show.Any(place), $"/aimaks/{cycle.AimakId}/villages");
        }
        foreach (var check in TerritoryChecks.Wording(cycle.AimakId, cycle.Wording).Select(FoundCheck.Told))
            yield return (CheckGroup.Wording, check, aimak, $"/aimaks/{cycle.AimakId}");
        var years = Show.Years(cycle.BudgetYear, cycle.ThroughYear);
        foreach (var check in Participation(cycle)) yield return (CheckGroup.Participation, check, years, own + "/meetings");
        foreach (var check in ParticipationChecks.Years(cycle.AimakId, [.. cycle.Years.SelectMany(y => Enumerable.Range(y.Year, y.Through - y.Year + 1))]))
            yield return (CheckGroup.Participation, check, aimak, $"/aimaks/{cycle.AimakId}/cycles");
        foreach (var (village, meeting, check) in Meetings(cycle))
            yield return (CheckGroup.Participation, check, $"{Show.Any(village.Name)}, {Show.Date(meeting.HeldOn)}", $"/meetings/{meeting.Id}");
        foreach (var check in ParticipationChecks.WorkingGroup(cycle.Id, cycle.Group.Norm, cycle.Group.Ao, cycle.Group.Kenesh, cycle.Group.Community))
            yield return (CheckGroup.WorkingGroup, check, years, own + "/working-group");
        foreach (var found in Plan(cycle)) yield return found;
        foreach (var proposal in cycle.Untraced)
        {
            foreach (var check in ParticipationChecks.Proposal(proposal.Id, proposal.Channel, proposal.ReceivedOn))
                yield return (CheckGroup.Proposals, check, $"№ {proposal.Id.ToString(CultureInfo.InvariantCulture)}", $"/proposals/{proposal.Id}");
        }
        foreach (var proposal in cycle.Repeated)
        {
            foreach (var check in ParticipationChecks.ProposalTwins(proposal.Id, proposal.ReceivedOn, proposal.Times))
                yield return (CheckGroup.Proposals, check, $"№ {proposal.Id.ToString(CultureInfo.InvariantCulture)}", $"/proposals/{proposal.Id}");
        }
        foreach (var priority in cycle.PriorityIssues)
        {
            foreach (var check in PriorityChecks.Issue(priority.Id, priority.Inclusion, priority.IsInAPlan, priority.DecidedOn, cycle.Plan?.Submitted))
                yield return (CheckGroup.Priorities, check, priority.Title, $"/priorities/{priority.Id}");
        }
        foreach (var check in cycle.RankingChecks.Select(FoundCheck.Told))
        {
            var of = cycle.PriorityIssues.FirstOrDefault(p => check.Subject == $"priority-{p.Id}");
            yield return (CheckGroup.Priorities, check, of?.Title ?? years, own + "/ranking");
        }
    }

    private static IEnumerable<Check> Participation(CycleFacts cycle)
    {
        var groups = cycle.Bands.SelectMany(band => Enum.GetValues<Sex>(), (band, sex) => (Band: band, Sex: sex))
            .Where(g => g.Band.Of(g.Sex) == 0 && cycle.OfUnknownAge == 0)
            .Select(g => (g.Band.From, g.Band.To, g.Sex));
        return ParticipationChecks.Cycle(new CycleSummary(
            cycle.Id, cycle.WomenShareNorm, cycle.Came,
            [.. cycle.SilentVillages.Select(v => v.Name)],
            [.. groups],
            [.. cycle.Bands.Select(b => (b.From, b.To))],
            cycle.Published,
            [.. cycle.Years.Where(y => y.Year != cycle.BudgetYear && y.Published is not null).Select(y => (y.Year, y.Published!))])).Select(FoundCheck.Told);
    }

    private static IEnumerable<(VillageFacts Village, MeetingFacts Meeting, Check Check)> Meetings(CycleFacts cycle) =>
        from village in cycle.Villages
        join meeting in cycle.Meetings on village.Id equals meeting.VillageId
        from check in ParticipationChecks.Meeting(
                new MeetingSummary(meeting.Id, meeting.Came, meeting.Issues, meeting.MostVotes, meeting.Held.FocusSex == Sex.Men), cycle.WomenShareNorm)
            .Concat(ParticipationChecks.MeetingDate(meeting.Id, meeting.HeldOn, cycle.BudgetYear, cycle.ThroughYear))
            .Concat(ParticipationChecks.MeetingPeople(meeting.Id, meeting.Came, People(cycle.Populations, village.Id)))
            .Concat(AgeChecks.MeetingAges(meeting.Id, meeting.Ages, People(cycle.Populations, village.Id)).Select(FoundCheck.Told))
            .Concat(ParticipationChecks.MeetingTwins(meeting.Held, cycle.Meetings.Select(m => m.Held)))
        select (village, meeting, check);

    private static PopulationSummary? People(IEnumerable<CountFacts> counts, int? villageId) =>
        counts.FirstOrDefault(c => c.VillageId == villageId) is { } count ? new PopulationSummary(count.Total, count.Women, count.Men)
        { Ages = [.. count.Ages.Select(a => a.People)] } : null;

    private static IEnumerable<(CheckGroup Group, Check Check, string About, string Url)> Plan(CycleFacts cycle)
    {
        if (cycle.Plan is not { } plan) yield break;
        var url = $"/plans/{plan.Id}";
        var summary = new PlanSummary(plan.Id, cycle.BudgetYear, plan.Status, plan.Hearings, plan.ResolutionDate, plan.HasNumber, plan.HasChair, [])
        {
            LastHearingOn = plan.LastHearingOn,
            SubmittedOn = plan.Submitted?.On,
        };
        foreach (var check in PlanChecks.Plan(summary)) yield return (CheckGroup.Plan, check, Show.PlanYears(plan.FromYear, plan.ToYear), url);
        var people = People(cycle.Populations, null);
        foreach (var item in plan.Items.OrderBy(i => i.Number))
        {
            var read = new PlanItemSummary(
                item.Id, item.Total, item.Women, item.Men, item.Description, item.LocalIssueNumber, item.LocalIssueIsVerified,
                item.PriorityCycleId is not null, item.PriorityCycleId == cycle.Id, item.HasBlanks,
                [.. item.Activities.OrderBy(a => a.Number)
                    .Select(a => new ActivitySummary(
                        a.Number, a.Term, a.Responsible, [.. a.Funding.Select(f => f.Kind)], Money.Sum(a.Funding.Select(f => f.Amount))))]);
            foreach (var check in Joined(PlanChecks.Item(read, people)))
                yield return (CheckGroup.Items, check, $"{item.Number.ToString(CultureInfo.InvariantCulture)}. {item.ProblemName}", url);
        }
    }

    /// <summary>The same doubt about several activities of an item is one check that numbers them, as the plan's page shows it.</summary>
    private static IEnumerable<Check> Joined(IEnumerable<Check> checks) =>
        from check in checks
        group check by check.Code is PlanChecks.ActivityIncomplete or PlanChecks.ActivityUnfunded or PlanChecks.ActivitySmallSum or PlanChecks.NoLocalBudget
            ? check.Code : $"{check.Code} {string.Join(' ', check.Details)}" into same
        select same.Count() == 1 ? same.First() : same.First() with { Details = [string.Join(", ", same.SelectMany(c => c.Details).Distinct())] };
}
