namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>The group's plan of monitoring for a year: which objects, when, by whom, with what transport.</summary>
public sealed class MonitoringPlan : AimakRecord
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    public const int TransportMaxLength = 300;
    public const int NoteMaxLength = 1000;

    private readonly List<PlannedVisit> _visits = [];

    public MonitoringPlan(JmeGroup group, int year, Stamp stamp)
    {
        Rule.RequireOf(nameof(Year), year is >= FirstYear and <= LastYear && year >= group.EstablishedOn.Year, MonitoringRules.BadYear);
        stamp.RequireSoon(new DateOnly(year, 1, 1), nameof(Year));
        (AiylAimakId, GroupId, Year) = (group.AiylAimakId, group.Id, year);
    }

    private MonitoringPlan()
    {
    }

    public int GroupId { get; private init; }
    public int Year { get; private init; }
    public IReadOnlyList<PlannedVisit> Visits => _visits;

    public PlannedVisit AddVisit(JmeGroup group, VisitFacts facts)
    {
        RequireFits(group, facts);
        var visit = new PlannedVisit(facts);
        _visits.Add(visit);
        Touch();
        return visit;
    }

    public void ChangeVisit(JmeGroup group, int visitId, VisitFacts facts)
    {
        var visit = Visit(visitId);
        Rule.Require(visit.CalledOffBecause is null, MonitoringRules.VisitIsCalledOff);
        RequireFits(group, facts);
        visit.Set(facts);
        Touch();
    }

    /// <summary>The visit will not take place; it stays in the plan with its reason.</summary>
    public void CallOff(int visitId, string? reason)
    {
        Rule.Require(Visit(visitId).CalledOffBecause is null, MonitoringRules.VisitIsCalledOff);
        Visit(visitId).CalledOffBecause = Words.Needed(reason, NoteMaxLength, MonitoringRules.NeedsAReason);
        Touch();
    }

    private PlannedVisit Visit(int id) => _visits.Single(v => v.Id == id);

    private void RequireFits(JmeGroup group, VisitFacts facts)
    {
        Rule.RequireOf(nameof(facts.On), facts.On.Year == Year, MonitoringRules.VisitOutsideTheYear, Year);
        var members = group.MembersOn(facts.On).Select(m => m.Id).ToHashSet();
        Rule.RequireOf(nameof(facts.MembershipIds), facts.MembershipIds.All(members.Contains), MonitoringRules.NotAMember);
    }
}

/// <summary>What became of a planned visit.</summary>
public enum VisitState
{
    Coming,
    Missed,
    Done,
    CalledOff,
}

/// <summary>One object to be visited on a day.</summary>
public sealed class PlannedVisit
{
    private readonly List<VisitMember> _members = [];

    internal PlannedVisit(VisitFacts facts) => Set(facts);

    private PlannedVisit()
    {
    }

    public int Id { get; private set; }
    public int WorkId { get; private set; }
    public DateOnly On { get; private set; }
    public string? Transport { get; private set; }
    public string? Note { get; private set; }
    public string? CalledOffBecause { get; internal set; }

    /// <summary>Who is responsible for the visit.</summary>
    public IReadOnlyList<VisitMember> Members => _members;

    /// <param name="inspectionId">the inspection that carried the visit out</param>
    public static VisitState State(DateOnly on, string? calledOff, int? inspectionId, DateOnly today) =>
        inspectionId is not null ? VisitState.Done
        : calledOff is not null ? VisitState.CalledOff
        : on < today ? VisitState.Missed : VisitState.Coming;

    internal void Set(VisitFacts facts)
    {
        (WorkId, On) = (facts.WorkId, facts.On);
        (Transport, Note) = (Words.UpTo(facts.Transport, MonitoringPlan.TransportMaxLength), Words.UpTo(facts.Note, MonitoringPlan.NoteMaxLength));
        var ids = facts.MembershipIds.Distinct().ToList();
        _members.RemoveAll(m => !ids.Contains(m.MembershipId));
        _members.AddRange(ids.Where(id => _members.All(m => m.MembershipId != id)).Select(id => new VisitMember(id)));
    }
}

/// <summary>A member responsible for a visit.</summary>
public sealed class VisitMember
{
    internal VisitMember(int membershipId) => MembershipId = membershipId;

    private VisitMember()
    {
    }

    public int Id { get; private set; }
    public int MembershipId { get; private init; }
}

public sealed record VisitFacts(int WorkId, DateOnly On, IReadOnlyList<int> MembershipIds, string? Transport, string? Note);
