namespace KaraSuu.Planning.Domain.Territory;

/// <summary>How many people and households an aimak or one of its villages had, as a source published it.</summary>
public sealed class PopulationCount : AimakRecord
{
    public const int TextMaxLength = 500;
    public const int MaxPeople = 1_000_000;

    /// <summary>Age bands a source may count people by.</summary>
    public const int MostAges = 30;

    private readonly List<PopulationAge> _ages = [];

    /// <param name="villageId">the village, or null for the whole aimak</param>
    /// <param name="asOf">the day the count is of, or null when the source does not say</param>
    public PopulationCount(
        int aiylAimakId, int? villageId, DateOnly? asOf, Inhabitants people, string? source, Stamp stamp, IReadOnlyList<AgeFacts>? ages = null)
    {
        AiylAimakId = aiylAimakId;
        VillageId = villageId;
        Set(asOf, people, ages ?? [], source, stamp);
    }

    private PopulationCount()
    {
    }

    public int? VillageId { get; private init; }
    public DateOnly? AsOf { get; private set; }
    public int? Women { get; private set; }
    public int? Men { get; private set; }

    /// <summary>The total as published; kept even where women + men differ from it.</summary>
    public int? PublishedTotal { get; private set; }

    public int? Households { get; private set; }
    public string? Source { get; private set; }
    public string? Explanation { get; private set; }

    /// <summary>People by the age bands of the source, the youngest first; none where it does not say.</summary>
    public IReadOnlyList<PopulationAge> Ages => _ages;

    /// <summary>Women + men when both are known, else the published total.</summary>
    public int? Total => Women + Men ?? PublishedTotal;

    public void Correct(DateOnly? asOf, Inhabitants people, string? source, Stamp stamp, IReadOnlyList<AgeFacts>? ages = null)
    {
        Set(asOf, people, ages ?? [], source, stamp);
        Touch();
    }

    public void Explain(string? explanation)
    {
        Explanation = Words.UpTo(explanation, TextMaxLength);
        Touch();
    }

    private void Set(DateOnly? asOf, Inhabitants people, IReadOnlyList<AgeFacts> ages, string? source, Stamp stamp)
    {
        stamp.RequireHappened(asOf);
        int?[] numbers = [people.Women, people.Men, people.PublishedTotal, people.Households];
        Rule.Require(numbers.All(n => n is null or (>= 0 and <= MaxPeople)), TerritoryRules.NegativePeople);
        Rule.Require(numbers.Any(n => n is not null) || ages.Any(a => !a.IsEmpty), TerritoryRules.NothingCounted);
        var bands = PopulationAge.Read(ages);
        RequireRoom(people, Tally.Of(bands.Select(b => new Headcount(b.Total, b.Women, b.Men))));
        (Source, AsOf) = (Words.UpTo(source, TextMaxLength), asOf);
        (Women, Men, PublishedTotal, Households) = people;
        _ages.RemoveAll(known => !bands.Exists(b => b.IsOf(known)));
        foreach (var band in bands)
        {
            if (_ages.Find(band.IsOf) is { } known) known.Count(band);
            else _ages.Add(band);
        }
    }

    /// <summary>People by age are a part of all who were counted; of two totals that differ the larger has room for them.</summary>
    private static void RequireRoom(Inhabitants people, Tally byAge)
    {
        var sum = people.Women + people.Men;
        var all = sum > people.PublishedTotal ? sum : people.PublishedTotal ?? sum;
        Rule.RequireOf(nameof(people.PublishedTotal), !(byAge.People > all), HeadcountRules.PartsAboveTheWhole, byAge.People, all ?? 0);
        Rule.RequireOf(nameof(people.Women), !(byAge.Women > people.Women), HeadcountRules.PartsAboveTheWhole, byAge.Women ?? 0, people.Women ?? 0);
        Rule.RequireOf(nameof(people.Men), !(byAge.Men > people.Men), HeadcountRules.PartsAboveTheWhole, byAge.Men ?? 0, people.Men ?? 0);
    }
}

/// <summary>Counted people and households; null is unknown.</summary>
public readonly record struct Inhabitants(int? Women, int? Men, int? PublishedTotal, int? Households);
