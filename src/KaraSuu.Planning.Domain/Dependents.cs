namespace KaraSuu.Planning.Domain;

/// <summary>What refers to a record, by kind: a mistake is undone by removing the record, but only where nothing else rests on it.</summary>
/// <param name="Kinds">never with a count of zero</param>
public sealed record Dependents(IReadOnlyList<Dependents.OfKind> Kinds)
{
    /// <exception cref="RuleBroken">with what refers to the record, which would be left hanging</exception>
    public void RequireNone() => Rule.Require(Kinds.Count == 0, RecordRules.IsReferredTo, this);

    /// <param name="Kind">what the journal calls such records: «PraMeeting»</param>
    public sealed record OfKind(string Kind, int Count);
}
