using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on the joint monitoring group: is it known, is it independent, did it exist?</summary>
public static class MonitoringChecks
{
    public const string ResolutionUnknown = "jme-resolution-unknown";
    public const string NamesUnknown = "jme-names-unknown";
    public const string ManyOfficials = "jme-many-officials";
    public const string BasisYounger = "jme-basis-younger";
    public const string NotAGroupThatDay = "jme-not-a-group-that-day";
    public const string VisitBeforeContract = "jme-visit-before-contract";
    public const string WarrantyBeforeAcceptance = "jme-warranty-before-acceptance";
    public const string StrangerPresent = "jme-stranger-present";
    public const string OwnDepartment = "jme-own-department";

    /// <summary>Staff of the aiyl okmotu and deputies among the members in percent, rounded to one decimal; null when nobody is named.</summary>
    public static decimal? OfficialsShare(int officials, int members) =>
        members == 0 ? null : Math.Round(officials * 100m / members, 1, MidpointRounding.AwayFromZero);

    public static IEnumerable<Check> Group(GroupSummary group)
    {
        var subject = $"jme-group-{group.Id}";
        if (!group.HasResolutionNumber)
            yield return new Check(ResolutionUnknown, Severity.Info) { Subject = subject };
        if (group.Named < (group.Stated ?? 1))
            yield return new Check(NamesUnknown, Severity.Warning, group.Named, group.Stated is { } stated ? stated : "?") { Subject = subject };
        if (OfficialsShare(group.Officials, group.Named) is { } share && share > group.MaxOfficialsPercent)
            yield return new Check(ManyOfficials, Severity.Warning, share, group.MaxOfficialsPercent) { Subject = subject };
        if (group.YoungerActs > 0)
            yield return new Check(BasisYounger, Severity.Warning, group.YoungerActs) { Subject = subject };
    }

    /// <summary>Was there a group on the day of a visit, and a contract to hold the work against, were those present its members that day, and does nobody
    /// inspect its own department's object?</summary>
    public static IEnumerable<Check> Visit(VisitSummary visit)
    {
        var subject = $"inspection-{visit.InspectionId}";
        if (visit.HeldOn is { } day && day < visit.GroupSince)
            yield return new Check(NotAGroupThatDay, Severity.Error, day) { Subject = subject };
        if (visit.HeldOn is { } came && visit.ContractSignedOn is { } signed && came < signed)
            yield return new Check(VisitBeforeContract, Severity.Warning, came, signed) { Subject = subject };
        if (visit.HeldOn is { } early && visit.WarrantySince is { } accepted && early < accepted)
            yield return new Check(WarrantyBeforeAcceptance, Severity.Warning, early, accepted) { Subject = subject };
        foreach (var member in visit.Present)
        {
            if (visit.HeldOn is { } on && !JmeMembership.WasMemberOn(member.JoinedOn, member.LeftOn, on))
                yield return new Check(StrangerPresent, Severity.Error, member.Name, on) { Subject = subject };
            if (InspectsItsOwn(member.Side, member.Department, visit.Department))
                yield return new Check(OwnDepartment, Severity.Warning, member.Name, member.Department!) { Subject = subject };
        }
    }

    /// <summary>Whether somebody of the aiyl okmotu would inspect the object of the own department; spelling and case do not matter.</summary>
    public static bool InspectsItsOwn(JmeSide side, string? ownDepartment, string? department) =>
        side == JmeSide.AoEmployee && Folded.Of(ownDepartment) is { Length: > 0 } own && own == Folded.Of(department);
}

/// <summary>What the checks ask about a visit and those who were there.</summary>
/// <param name="HeldOn">null where a source does not say when</param>
/// <param name="GroupSince">the day the group was established</param>
/// <param name="Department">the department of the aiyl okmotu that answers for the work</param>
public sealed record VisitSummary(int InspectionId, DateOnly? HeldOn, DateOnly GroupSince, string? Department, IReadOnlyCollection<PresentMember> Present)
{
    /// <summary>The day of the work's contract; null where it is not known.</summary>
    public DateOnly? ContractSignedOn { get; init; }

    /// <summary>Of a visit during the warranty, the day the work was accepted; null for any other visit.</summary>
    public DateOnly? WarrantySince { get; init; }
}

/// <summary>Somebody who was there, as the group has it written down.</summary>
public sealed record PresentMember(string Name, JmeSide Side, string? Department, DateOnly JoinedOn, DateOnly? LeftOn);

/// <summary>What the checks ask about a group on a day.</summary>
/// <param name="Named">members known by name</param>
/// <param name="Stated">members a source states without naming them; null when it does not say</param>
/// <param name="Officials">staff of the aiyl okmotu and deputies among the named</param>
/// <param name="YoungerActs">acts of the stated basis that are younger than the group</param>
public sealed record GroupSummary(int Id, bool HasResolutionNumber, int Named, int? Stated, int Officials, int MaxOfficialsPercent, int YoungerActs);
