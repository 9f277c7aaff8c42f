using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>The contract (келишим) of a work: with whom, for how much, from when to when; what is not known stays null.</summary>
public sealed class Contract
{
    public const int NumberMaxLength = 50;
    public const int MaxWarrantyMonths = 600;

    private readonly List<Amendment> _amendments = [];

    internal Contract(ContractFacts facts) => Set(facts);

    private Contract()
    {
    }

    public int Id { get; private set; }
    public int? ContractorId { get; private set; }
    public string? Number { get; private set; }
    public DateOnly? SignedOn { get; private set; }

    /// <summary>As first signed.</summary>
    public Money? FirstSum { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day of the term as first signed.</summary>
    public DateOnly? FirstEndsOn { get; private set; }

    public int? WarrantyMonths { get; private set; }

    /// <summary>After the supplementary agreements.</summary>
    public Money? Sum { get; private set; }

    /// <summary>The last day of the term after the supplementary agreements.</summary>
    public DateOnly? EndsOn { get; private set; }

    public IReadOnlyList<Amendment> Amendments => _amendments;

    internal void Set(ContractFacts facts)
    {
        Period.RequireOrder(facts.StartsOn, facts.EndsOn, nameof(EndsOn), WorkRules.BadTerm);
        Period.RequireOrder(facts.SignedOn, facts.EndsOn, nameof(EndsOn), WorkRules.BadTerm);
        Period.RequireOrder(facts.SignedOn, _amendments.Min(a => (DateOnly?)a.SignedOn), nameof(SignedOn), WorkRules.SignedAfterAmendment);
        Period.RequireOrder(facts.StartsOn, _amendments.Min(a => a.EndsOn), nameof(StartsOn), WorkRules.BadTerm);
        Rule.RequireOf(nameof(Sum), facts.Sum is null or { IsPayable: true }, PlanRules.BadAmount);
        Rule.RequireOf(nameof(WarrantyMonths), facts.WarrantyMonths is null or (>= 0 and <= MaxWarrantyMonths), WorkRules.BadWarranty);
        (ContractorId, Number) = (facts.ContractorId, Words.Number(facts.Number, NumberMaxLength));
        (SignedOn, StartsOn, WarrantyMonths) = (facts.SignedOn, facts.StartsOn, facts.WarrantyMonths);
        (FirstSum, FirstEndsOn) = (facts.Sum, facts.EndsOn);
        Count();
    }

    internal void Amend(AmendmentFacts facts)
    {
        Rule.Require(facts.Sum is not null || facts.EndsOn is not null, WorkRules.AmendmentChangesNothing);
        Rule.RequireOf(nameof(Sum), facts.Sum is null or { IsPayable: true }, PlanRules.BadAmount);
        Period.RequireOrder(StartsOn, facts.EndsOn, nameof(EndsOn), WorkRules.BadTerm);
        Period.RequireOrder(SignedOn, facts.EndsOn, nameof(EndsOn), WorkRules.BadTerm);
        Period.RequireOrder(SignedOn, facts.SignedOn, nameof(SignedOn), WorkRules.BadTerm);
        _amendments.Add(new Amendment(facts));
        Count();
    }

    /// <summary>The agreement signed last counts, in whatever order they were written down.</summary>
    private void Count()
    {
        var inOrder = _amendments.OrderBy(a => a.SignedOn).ToList();
        Sum = inOrder.LastOrDefault(a => a.Sum is not null)?.Sum ?? FirstSum;
        EndsOn = inOrder.LastOrDefault(a => a.EndsOn is not null)?.EndsOn ?? FirstEndsOn;
    }
}

/// <param name="EndsOn">the last day of the term</param>
public sealed record ContractFacts(
    int? ContractorId, string? Number, DateOnly? SignedOn, Money? Sum, DateOnly? StartsOn, DateOnly? EndsOn, int? WarrantyMonths);

/// <summary>A supplementary agreement (кошумча макулдашуу) to a contract.</summary>
public sealed class Amendment
{
    internal Amendment(AmendmentFacts facts)
    {
        (SignedOn, Number, Sum, EndsOn) = (facts.SignedOn, Words.Number(facts.Number, Contract.NumberMaxLength), facts.Sum, facts.EndsOn);
        Reason = Words.Needed(facts.Reason, Work.ReasonMaxLength, WorkRules.NeedsAReason);
    }

    private Amendment()
    {
    }

    public int Id { get; private set; }
    public DateOnly SignedOn { get; private init; }
    public string? Number { get; private init; }
    public Money? Sum { get; private init; }
    public DateOnly? EndsOn { get; private init; }
    public string Reason { get; private init; } = "";
}

public sealed record AmendmentFacts(DateOnly SignedOn, string? Number, Money? Sum, DateOnly? EndsOn, string? Reason);

/// <summary>Who builds (подрядчик), for any number of works of the aimak.</summary>
public sealed class Contractor : AimakRecord, ISearched, ISorted
{
    public const int NameMaxLength = 300;
    public const int TaxNumberMaxLength = 20;
    public const int PhoneMaxLength = 100;
    public const int NoteMaxLength = 1000;

    public Contractor(int aiylAimakId, ContractorFacts facts)
    {
        AiylAimakId = aiylAimakId;
        Set(facts);
    }

    private Contractor()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>The name folded, unique in the aimak: one contractor is not kept twice in two spellings.</summary>
    public string FoldedName
    {
        get => Folded.Of(Name);
        private set { }
    }

    public string? TaxNumber { get; private set; }
    public string? Phone { get; private set; }
    public string? Note { get; private set; }

    public string SortKey
    {
        get => Sorted.KeyOf(Name);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Name, TaxNumber);
        private set { }
    }

    public void Correct(ContractorFacts facts)
    {
        Set(facts);
        Touch();
    }

    private static readonly HashSet<string> LegalForms =
        [.. Folded.WordsOf("ЖЧК ОсОО ЖАК ЗАО ААК ОАО ЖИ ИП"), .. Folded.WordsOf("ЧП жеке ишкер МИ МП")];

    /// <summary>What tells contractors apart: the figures of the tax number, and the name without the words for a kind of company.</summary>
    public static (string? TaxNumber, string Name) SignsOf(string? name, string? taxNumber)
    {
        var figures = string.Concat((taxNumber ?? "").Where(char.IsAsciiDigit));
        var own = string.Concat(Folded.WordsOf(name).Where(word => !LegalForms.Contains(word)));
        return (figures.Length > 0 ? figures : null, own.Length > 0 ? own : Folded.NameOf(name));
    }

    /// <summary>Whether it may be the contractor so called: by tax number or by name, «ЖЧК «Жол»» and «Жол ОсОО».</summary>
    public bool IsLike(string? name, string? taxNumber)
    {
        var (one, other) = (SignsOf(Name, TaxNumber), SignsOf(name, taxNumber));
        return (one.TaxNumber is not null && one.TaxNumber == other.TaxNumber) || one.Name == other.Name;
    }

    /// <summary>Of a contractor like one that is known a person says whether it is the same, before it is kept a second time.</summary>
    /// <param name="sameAs">the contractor it is; 0 for another; null while nobody has said</param>
    /// <exception cref="RuleBroken">when there are such and nobody has said, or one is named that is none of them</exception>
    public static void RequireTold(IReadOnlyCollection<Contractor> alike, int? sameAs) => Rule.RequireOf(
        nameof(sameAs), sameAs is null ? alike.Count == 0 : sameAs == 0 || alike.Any(c => c.Id == sameAs), WorkRules.ContractorIsAlike);

    private void Set(ContractorFacts facts)
    {
        Name = Words.Needed(facts.Name, NameMaxLength, WorkRules.ContractorNeedsAName);
        (TaxNumber, Phone) = (Words.UpTo(facts.TaxNumber, TaxNumberMaxLength), Words.UpTo(facts.Phone, PhoneMaxLength));
        Note = Words.UpTo(facts.Note, NoteMaxLength);
    }
}

public sealed record ContractorFacts(string? Name, string? TaxNumber, string? Phone, string? Note);
