namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>The joint monitoring and evaluation group (БМБ тобу) of an aimak, as its kenesh's resolutions made it.</summary>
public sealed class JmeGroup : AimakRecord
{
    public const int TextMaxLength = 4000;
    public const int NumberMaxLength = 50;

    private readonly List<CompositionChange> _changes = [];

    public JmeGroup(int aiylAimakId, DateOnly establishedOn, string? resolutionNumber, string? legalBasis, string? source)
    {
        AiylAimakId = aiylAimakId;
        EstablishedOn = establishedOn;
        ResolutionNumber = Words.OrNull(resolutionNumber);
        LegalBasis = Words.OrNull(legalBasis);
        Source = Words.OrNull(source);
    }

    private JmeGroup()
    {
    }

    public DateOnly EstablishedOn { get; private set; }
    public string? ResolutionNumber { get; private set; }

    /// <summary>The basis word for word as the source lists it, even where an act is younger than the group.</summary>
    public string? LegalBasis { get; private set; }

    public string? Source { get; private set; }
    public IReadOnlyList<CompositionChange> Changes => _changes;

    public void ChangeComposition(DateOnly on, string? resolutionNumber, int? members, string? composition)
    {
        Rule.Require(on >= EstablishedOn, JmeRules.ChangedBeforeItExisted);
        Rule.Require(members is null or > 0, JmeRules.BadMembers);
        _changes.Add(new CompositionChange(on, Words.OrNull(resolutionNumber), members, Words.OrNull(composition)));
        Touch();
    }
}

/// <summary>A resolution that changed the group's composition.</summary>
public sealed class CompositionChange
{
    internal CompositionChange(DateOnly on, string? resolutionNumber, int? members, string? composition) =>
        (ChangedOn, ResolutionNumber, Members, Composition) = (on, resolutionNumber, members, composition);

    private CompositionChange()
    {
    }

    public int Id { get; private set; }
    public DateOnly ChangedOn { get; private init; }
    public string? ResolutionNumber { get; private init; }
    public int? Members { get; private init; }
    public string? Composition { get; private init; }
}

public static class JmeRules
{
    public const string ChangedBeforeItExisted = "jme.changed-before-it-existed";
    public const string BadMembers = "jme.bad-members";
}
