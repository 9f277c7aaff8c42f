using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles;

/// <summary>
/// A cycle and eight lists around it in one query. A cycle always has its eight stages, so each list is joined to a stage of its own:
/// the rows stand below each other and their number is the sum of the lists, not their product.
/// </summary>
internal static class CycleRows
{
    public static IQueryable<CycleRow> Of(PlanningDb db, IQueryable<PlanningCycle> which) =>
        from c in which.AsNoTracking()
        join aimak in db.AiylAimaks on c.AiylAimakId equals aimak.Id
        from s in c.Stages
        join duty in db.Set<Duty>() on new { Of = c.Id, s.Kind } equals new
        {
            Of = EF.Property<int>(duty, "PlanningCycleId"),
            Kind = StageKind.WorkingGroup
        } into duties
        from d in duties.DefaultIfEmpty()
        join band in db.Set<AgeBand>() on new { Of = c.Id, s.Kind } equals new
        {
            Of = EF.Property<int>(band, "PlanningCycleId"),
            Kind = StageKind.Meetings
        } into bands
        from b in bands.DefaultIfEmpty()
        join priority in db.Priorities
            on new { Of = c.Id, s.Kind } equals new { Of = priority.CycleId, Kind = StageKind.Priorities } into priorities
        from u in priorities.DefaultIfEmpty()
        join proposal in db.Proposals.Where(p => p.Channel == null || p.ReceivedOn == null)
            on new { Of = c.Id, s.Kind } equals new { Of = proposal.CycleId, Kind = StageKind.Draft } into proposals
        from t in proposals.DefaultIfEmpty()
        join count in db.Populations on new { Of = c.AiylAimakId, s.Kind } equals new { Of = count.AiylAimakId, Kind = StageKind.Hearing } into counts
        from p in counts.DefaultIfEmpty()
        join explanation in db.Explanations on new { Of = c.AiylAimakId, s.Kind } equals new
        {
            Of = explanation.AiylAimakId,
            Kind = StageKind.Kenesh
        } into explanations
        from e in explanations.DefaultIfEmpty()
        join village in db.Villages on new { Of = c.AiylAimakId, s.Kind } equals new { Of = village.AiylAimakId, Kind = StageKind.Implementation } into villages
        from v in villages.DefaultIfEmpty()
        join other in db.Cycles on new { Of = c.AiylAimakId, s.Kind } equals new { Of = other.AiylAimakId, Kind = StageKind.Report } into others
        from y in others.DefaultIfEmpty()
        select new CycleRow
        {
            Id = c.Id,
            AimakId = c.AiylAimakId,
            BudgetYear = c.BudgetYear,
            WomenShareNorm = c.WomenShareNorm,
            Aimak = aimak.Name,
            Wording = aimak.Wording,
            Norm = c.WorkingGroup.Norm,
            Ao = c.WorkingGroup.Members.Count(m => m.Side == GroupSide.Ao),
            Kenesh = c.WorkingGroup.Members.Count(m => m.Side == GroupSide.Kenesh),
            Community = c.WorkingGroup.Members.Count(m => m.Side == GroupSide.Community),
            Proposals = db.Proposals.Count(x => x.CycleId == c.Id),
            UnconfirmedRules = db.VotingRules.Count(r => r.AiylAimakId == c.AiylAimakId && r.SetBy != null && r.ConfirmedBy == null),
            DutyId = (int?)d!.Id,
            DutyCode = d.Code,
            DutyTitle = d.Title,
            DutyDueOn = (DateOnly?)d.DueOn,
            DutyPost = (Post?)d.Post,
            DutyDoneOn = d.DoneOn,
            BandFrom = (int?)b!.FromAge,
            BandTo = b.ToAge,
            BandWomen = db.Set<Attendance>().Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Women).Sum(a => a.People),
            BandMen = db.Set<Attendance>().Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Men).Sum(a => a.People),
            PriorityId = (int?)u!.Id,
            PriorityTitle = u.Title,
            PriorityInclusion = (Inclusion?)u.Inclusion,
            PriorityIsInAPlan = db.Set<PlanItem>().Any(i => i.PriorityIssueId == u.Id),
            ProposalId = (int?)t!.Id,
            ProposalChannel = t.Channel,
            ProposalReceivedOn = t.ReceivedOn,
            CountId = (int?)p!.Id,
            CountVillageId = p.VillageId,
            CountAsOf = p.AsOf,
            CountWomen = p.Women,
            CountMen = p.Men,
            CountTotal = p.PublishedTotal,
            CountExplanation = p.Explanation,
            ExplanationId = (int?)e!.Id,
            ExplanationCode = e.Code,
            ExplanationSubject = e.Subject,
            ExplanationText = e.Text,
            ExplanationBy = e.By,
            ExplanationAtUtc = (DateTime?)e.AtUtc,
            VillageId = (int?)v!.Id,
            VillageName = v.Name,
            Year = (int?)y!.BudgetYear,
            YearMeetings = y.PublishedTotals!.Meetings,
            YearParticipants = y.PublishedTotals.Participants,
            YearWomen = y.PublishedTotals.Women,
            YearAgeBands = y.PublishedTotals.AgeBands,
            YearSource = y.PublishedTotals.Source,
        };

    public static CycleFacts Gather(List<CycleRow> rows)
    {
        var one = rows[0];
        var years = rows.Where(r => r.Year is not null).Select(r => (Year: r.Year!.Value, Published: r.YearSource is null
            ? null : new PublishedTotals(r.YearMeetings, r.YearParticipants, r.YearWomen, r.YearAgeBands, r.YearSource))).OrderBy(y => y.Year).ToList();
        return new CycleFacts
        {
            Id = one.Id,
            AimakId = one.AimakId,
            BudgetYear = one.BudgetYear,
            WomenShareNorm = one.WomenShareNorm,
            Aimak = one.Aimak,
            Wording = one.Wording,
            Published = years.Where(y => y.Year == one.BudgetYear).Select(y => y.Published).FirstOrDefault(),
            Group = new GroupFacts(one.Norm, one.Ao, one.Kenesh, one.Community),
            Proposals = one.Proposals,
            UnconfirmedRules = one.UnconfirmedRules,
            Duties = [.. rows.Where(r => r.DutyId is not null).OrderBy(r => r.DutyDueOn)
                .Select(r => new DutyFacts(r.DutyId!.Value, r.DutyCode, r.DutyTitle, r.DutyDueOn!.Value, r.DutyPost!.Value, r.DutyDoneOn))],
            Bands = [.. rows.Where(r => r.BandFrom is not null).OrderBy(r => r.BandFrom)
                .Select(r => new BandFacts(r.BandFrom!.Value, r.BandTo, r.BandWomen, r.BandMen))],
            Untraced = [.. rows.Where(r => r.ProposalId is not null)
                .Select(r => new UntracedProposal(r.ProposalId!.Value, r.ProposalChannel, r.ProposalReceivedOn))],
            PriorityIssues = [.. rows.Where(r => r.PriorityId is not null)
                .Select(r => new PriorityFacts(r.PriorityId!.Value, r.PriorityTitle!, r.PriorityInclusion!.Value, r.PriorityIsInAPlan))],
            Populations = [.. rows.Where(r => r.CountId is not null)
                .OrderByDescending(r => r.CountAsOf).ThenByDescending(r => r.CountId).DistinctBy(r => r.CountVillageId ?? 0).OrderBy(r => r.CountVillageId)
                .Select(r => new CountFacts(r.CountId!.Value, r.CountVillageId, r.CountAsOf, r.CountWomen, r.CountMen, r.CountTotal, r.CountExplanation))],
            Explanations = [.. rows.Where(r => r.ExplanationId is not null).Select(r => new ExplanationFacts(
                r.ExplanationId!.Value, r.ExplanationCode!, r.ExplanationSubject!, r.ExplanationText!, r.ExplanationBy!, r.ExplanationAtUtc!.Value))],
            Villages = [.. rows.Where(r => r.VillageId is not null).OrderBy(r => r.VillageId)
                .Select(r => new VillageFacts(r.VillageId!.Value, r.VillageName!))],
            Years = years,
        };
    }
}

/// <summary>A stage of the cycle and one entry of the list that is joined to it.</summary>
internal sealed class CycleRow
{
    public required int Id { get; init; }
    public required int AimakId { get; init; }
    public required int BudgetYear { get; init; }
    public required int WomenShareNorm { get; init; }
    public required LocalText Aimak { get; init; }
    public required DocumentWording Wording { get; init; }
    public required GroupNorm Norm { get; init; }
    public required int Ao { get; init; }
    public required int Kenesh { get; init; }
    public required int Community { get; init; }
    public required int Proposals { get; init; }
    public required int UnconfirmedRules { get; init; }
    public int? DutyId { get; init; }
    public string? DutyCode { get; init; }
    public string? DutyTitle { get; init; }
    public DateOnly? DutyDueOn { get; init; }
    public Post? DutyPost { get; init; }
    public DateOnly? DutyDoneOn { get; init; }
    public int? BandFrom { get; init; }
    public int? BandTo { get; init; }
    public int BandWomen { get; init; }
    public int BandMen { get; init; }
    public int? PriorityId { get; init; }
    public string? PriorityTitle { get; init; }
    public Inclusion? PriorityInclusion { get; init; }
    public bool PriorityIsInAPlan { get; init; }
    public int? ProposalId { get; init; }
    public Channel? ProposalChannel { get; init; }
    public DateOnly? ProposalReceivedOn { get; init; }
    public int? CountId { get; init; }
    public int? CountVillageId { get; init; }
    public DateOnly? CountAsOf { get; init; }
    public int? CountWomen { get; init; }
    public int? CountMen { get; init; }
    public int? CountTotal { get; init; }
    public string? CountExplanation { get; init; }
    public int? ExplanationId { get; init; }
    public string? ExplanationCode { get; init; }
    public string? ExplanationSubject { get; init; }
    public string? ExplanationText { get; init; }
    public string? ExplanationBy { get; init; }
    public DateTime? ExplanationAtUtc { get; init; }
    public int? VillageId { get; init; }
    public LocalText? VillageName { get; init; }
    public int? Year { get; init; }
    public int? YearMeetings { get; init; }
    public int? YearParticipants { get; init; }
    public int? YearWomen { get; init; }
    public string? YearAgeBands { get; init; }
    public string? YearSource { get; init; }
}
