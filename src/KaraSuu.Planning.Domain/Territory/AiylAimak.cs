namespace KaraSuu.Planning.Domain.Territory;

/// <summary>A rural municipality (айыл аймагы): the community, its executive (айыл өкмөтү) and its council (айылдык кеңеш).</summary>
public sealed class AiylAimak : Record, ISorted
{
    public const int NameMaxLength = 150;
    public const int SlugMaxLength = 60;
    public const int SoateLength = 14;
    public const int MaxSeats = 200;
    public const int PersonNameMaxLength = 200;
    public const int AboutMaxLength = 4000;
    public const int ContactMaxLength = 200;

    private readonly List<Village> _villages = [];

    public AiylAimak(string slug, LocalText name, LocalText oblast, LocalText rayon, bool isTraining = false)
    {
        Rule.RequireOf(nameof(Slug), IsSlug(slug), TerritoryRules.BadSlug);
        Slug = slug;
        IsTraining = isTraining;
        Call(name, oblast, rayon);
        Wording = DocumentWording.Usual(Name.Ky, Oblast.Ky, Rayon.Ky);
        Wording.RequireWhole();
    }

    private AiylAimak()
    {
    }

    /// <summary>The aimak's part of public addresses: small Latin letters, digits and hyphens.</summary>
    public string Slug { get; private set; } = "";

    public LocalText Name { get; private set; } = null!;
    public LocalText Oblast { get; private set; } = null!;
    public LocalText Rayon { get; private set; } = null!;

    /// <summary>State classifier of territorial units: 14 digits; null while unknown. Names of aimaks repeat, codes do not.</summary>
    public string? Soate { get; private set; }

    /// <summary>Mandates of the aiyl kenesh; null while unknown. Sources conflict about the norm, so it is data.</summary>
    public int? KeneshSeats { get; private set; }

    public string? HeadName { get; private set; }
    public string? KeneshChairName { get; private set; }
    public string? Phone { get; private set; }
    public string? Website { get; private set; }
    public LocalText About { get; private set; } = new("");

    /// <summary>A fictional aimak for practising; marked on every page and document.</summary>
    public bool IsTraining { get; private init; }

    public DocumentWording Wording { get; private set; } = null!;
    public IReadOnlyList<Village> Villages => _villages;

    public string SortKey
    {
        get => Sorted.KeyOf(Name?.Ky);
        private set { }
    }

    public void Describe(LocalText name, LocalText oblast, LocalText rayon, LocalText about)
    {
        Call(name, oblast, rayon);
        About = LocalText.UpTo(about, AboutMaxLength);
        Touch();
    }

    public void SetSoate(string? soate)
    {
        RequireSoate(soate);
        Soate = soate;
        Touch();
    }

    public void SetOffices(int? keneshSeats, string? headName, string? keneshChairName, string? phone, string? website)
    {
        Rule.RequireOf(nameof(KeneshSeats), keneshSeats is null or (> 0 and <= MaxSeats), TerritoryRules.BadSeats);
        KeneshSeats = keneshSeats;
        HeadName = Words.UpTo(headName, PersonNameMaxLength);
        KeneshChairName = Words.UpTo(keneshChairName, PersonNameMaxLength);
        Phone = Words.UpTo(phone, ContactMaxLength);
        Website = Words.UpTo(website, ContactMaxLength);
        Touch();
    }

    public void Word(DocumentWording wording)
    {
        wording.RequireWhole();
        Wording = wording;
        Touch();
    }

    public Village AddVillage(LocalText name, string? soate = null)
    {
        name = RequireVillage(null, name, soate);
        var village = new Village(name, soate);
        _villages.Add(village);
        Touch();
        return village;
    }

    /// <summary>A cycle begins or gets other years: two that would share a year, begun at one moment, meet at the aimak's version.</summary>
    public void NoteYears() => Touch();

    public void RenameVillage(int villageId, LocalText name, string? soate)
    {
        name = RequireVillage(villageId, name, soate);
        _villages.Single(v => v.Id == villageId).Rename(name, soate);
        Touch();
    }

    /// <param name="on">what refers to the village: meetings, counts, works</param>
    public void RemoveVillage(int villageId, Dependents on)
    {
        on.RequireNone();
        _villages.Remove(_villages.Single(v => v.Id == villageId));
        Touch();
    }

    public static bool IsSoate(string text) => text.Length == SoateLength && text.All(char.IsAsciiDigit);

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= SlugMaxLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private void Call(LocalText name, LocalText oblast, LocalText rayon)
    {
        RequireName(name);
        Name = PlaceNames.Aimak(name);
        Oblast = PlaceNames.Oblast(LocalText.UpTo(oblast, NameMaxLength));
        Rayon = PlaceNames.Rayon(LocalText.UpTo(rayon, NameMaxLength));
    }

    /// <param name="villageId">the village that is renamed; null for a new one</param>
    /// <returns>the name as it is kept</returns>
    private LocalText RequireVillage(int? villageId, LocalText name, string? soate)
    {
        RequireName(name);
        RequireSoate(soate);
        var kept = PlaceNames.Village(name);
        Rule.RequireOf("Name.Ky", !_villages.Any(v => v.Id != villageId && Folded.AreAlike(v.Name.Ky, kept.Ky)), TerritoryRules.VillageExists);
        return kept;
    }

    private static void RequireName(LocalText name)
    {
        Rule.RequireOf("Name.Ky", name.Ky.Length > 0, TerritoryRules.NeedsAName);
        LocalText.UpTo(name, NameMaxLength);
    }

    private static void RequireSoate(string? soate) => Rule.RequireOf(nameof(Soate), soate is null || IsSoate(soate), TerritoryRules.BadSoate);
}

/// <summary>A village (айыл) of an aimak.</summary>
public sealed class Village : IOfAimak, ISorted
{
    internal Village(LocalText name, string? soate)
    {
        Name = name;
        Soate = soate;
    }

    private Village()
    {
    }

    public int Id { get; private set; }
    public int AiylAimakId { get; private set; }
    public LocalText Name { get; private set; } = null!;
    public string? Soate { get; private set; }

    public string SortKey
    {
        get => Sorted.KeyOf(Name?.Ky);
        private set { }
    }

    internal void Rename(LocalText name, string? soate)
    {
        Name = name;
        Soate = soate;
    }
}

public static class TerritoryRules
{
    public const string BadSlug = "territory.bad-slug";
    public const string NeedsAName = "territory.needs-a-name";
    public const string BadSoate = "territory.bad-soate";
    public const string BadSeats = "territory.bad-seats";
    public const string VillageExists = "territory.village-exists";
    public const string NegativePeople = "territory.negative-people";
    public const string NothingCounted = "territory.nothing-counted";
    public const string BadAge = "territory.bad-age";
    public const string AgesOverlap = "territory.ages-overlap";
    public const string TooManyAges = "territory.too-many-ages";
    public const string LeadInNeedsYears = "territory.lead-in-needs-years";
    public const string AboutWhat = "territory.about-what";
    public const string NeedsAText = "territory.needs-a-text";
    public const string EnoughTexts = "territory.enough-texts";
    public const string BadPosition = "territory.bad-position";
}
