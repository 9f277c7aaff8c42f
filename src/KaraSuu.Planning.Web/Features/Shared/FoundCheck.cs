using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What a check is about, in the order the pages show them.</summary>
public enum CheckGroup
{
    Population,
    Wording,
    Participation,
    WorkingGroup,
    Plan,
    Items,
    Proposals,
    Priorities,
    Council,
    Works,
    MonitoringGroup,
    Inspections,
    Acts,
    Evaluations,
}

/// <summary>Somebody's explanation of a check.</summary>
public sealed record ExplanationFacts(int Id, string Code, string Subject, string Text, string By, DateTime AtUtc);

/// <summary>A check that stands, with the record it is about and somebody's explanation of it.</summary>
/// <param name="About">the record in words: a village, an item of the plan, a work</param>
public sealed record FoundCheck(Check Check, CheckGroup Group, string About, string Url, ExplanationFacts? Explanation)
{
    public bool IsExplained => Explanation is not null;

    /// <summary>The doubtful thing in words, with its numbers.</summary>
    public string Sentence => Text.Of("check." + Check.Code, [.. Check.Details]);

    public string? WhatToDo => Text.Has($"check.{Check.Code}.do") ? Text.Of($"check.{Check.Code}.do") : null;

    /// <summary>Tells checks of the same kind on the same record apart, where a record can have several.</summary>
    internal static Check Told(Check check) => check.Code is
        AgeChecks.MoreOfAgeThanVillage or AgeChecks.MoreWomenOfAgeThanVillage or AgeChecks.MoreMenOfAgeThanVillage
        or ParticipationChecks.VillageWithoutMeeting or ParticipationChecks.GroupWithoutVoice or ParticipationChecks.AgeBandGap
        or ParticipationChecks.SameTotalsAsYear or ParticipationChecks.PublishedBandBackwards or TerritoryChecks.UnusualWording
        or WorkChecks.FundingOfAnotherVillage or WorkChecks.PaidTwice or WorkChecks.FundedTwice or WorkChecks.ReportedTwice
        or PriorityChecks.WomensFirstNotTaken or PriorityChecks.YouthsFirstNotTaken or PriorityChecks.VillagesFirstNotTaken
        or WorkChecks.ProgressFell or MonitoringChecks.StrangerPresent or MonitoringChecks.OwnDepartment
        ? check.Told() : check;
}
