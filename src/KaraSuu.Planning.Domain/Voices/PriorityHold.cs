using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// What the plans of a cycle hold of its priorities. An approved plan rests on them: they, their decisions and their sources stay as they were.
/// While a new version is prepared what the approved one does not answer is free again, and issues may join at the end of the list.
/// </summary>
/// <param name="IsApproved">whether the kenesh approved a version</param>
/// <param name="IsBeingReplaced">whether a new version is being written</param>
/// <param name="Answered">
/// the priorities that items of the approved version answer; what only an overtaken one answered is free while a new one is written: its document is kept
/// as it was, and the journal knows what was decided then
/// </param>
public sealed record PriorityHold(bool IsApproved, bool IsBeingReplaced, IReadOnlyCollection<int> Answered)
{
    /// <summary>A cycle without an approved plan.</summary>
    public static PriorityHold None { get; } = new(false, false, []);

    /// <summary>Whether nothing may join the list.</summary>
    public bool IsWhole => IsApproved && !IsBeingReplaced;

    /// <param name="plans">every version of the cycle's plan, with the priorities its items answer</param>
    public static PriorityHold Of(IReadOnlyCollection<(PlanStatus Status, IReadOnlyCollection<int> Answered)> plans) => new(
        plans.Any(p => p.Status.IsDecided()), plans.Any(p => p.Status.MayBeEdited()),
        [.. plans.Where(p => p.Status == PlanStatus.Approved).SelectMany(p => p.Answered).Distinct()]);

    /// <param name="priorityId">null holds nothing</param>
    public bool Holds(int? priorityId) => priorityId is { } id && IsApproved && (!IsBeingReplaced || Answered.Contains(id));

    /// <exception cref="RuleBroken">the priority stays as it was approved</exception>
    public void RequireFree(int? priorityId) => Rule.Require(!Holds(priorityId), PriorityRules.IsHeld);

    /// <exception cref="RuleBroken">nothing joins the list of an approved plan</exception>
    public void RequireOpen() => Rule.Require(!IsWhole, PriorityRules.ListIsHeld);

    /// <summary>Places of an approved list stay: neither is it ordered anew nor does an issue vanish from it.</summary>
    /// <exception cref="RuleBroken">the list was approved with a plan</exception>
    public void RequireOrderFree() => Rule.Require(!IsApproved, PriorityRules.OrderIsHeld);
}
