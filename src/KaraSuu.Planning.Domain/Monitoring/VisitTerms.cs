using System.Linq.Expressions;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>
/// What became of planned visits, as conditions of a query over many; <see cref="PlannedVisit.State"/> says the same of one, a test compares the two.
/// </summary>
public static class VisitTerms
{
    /// <summary>Visits that an inspection carried out.</summary>
    public static Expression<Func<PlannedVisit, bool>> Done(IQueryable<Inspection> inspections) => v => inspections.Any(i => i.VisitId == v.Id);

    /// <summary>Visits that will not take place, and did not.</summary>
    public static Expression<Func<PlannedVisit, bool>> CalledOff(IQueryable<Inspection> inspections) =>
        v => v.CalledOffBecause != null && !inspections.Any(i => i.VisitId == v.Id);

    /// <summary>Visits still to be made, of whatever day.</summary>
    public static Expression<Func<PlannedVisit, bool>> Open(IQueryable<Inspection> inspections) =>
        v => v.CalledOffBecause == null && !inspections.Any(i => i.VisitId == v.Id);

    /// <summary>Visits still to be made that should have been made before a day: on that day they are missed.</summary>
    public static Expression<Func<PlannedVisit, bool>> MissedOn(IQueryable<Inspection> inspections, DateOnly day) =>
        v => v.CalledOffBecause == null && v.On < day && !inspections.Any(i => i.VisitId == v.Id);
}
