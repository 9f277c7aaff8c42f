using FluentValidation;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Territory.Populations;

/// <summary>People and households as a source gives them; what the source does not say stays empty.</summary>
public sealed class CountForm : IRevised
{
    private const int Rows = 5;

    public int Revision { get; set; }
    public int? VillageId { get; set; }
    public DateOnly? AsOf { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? PublishedTotal { get; set; }
    public int? Households { get; set; }
    public string? Source { get; set; }

    /// <summary>People by age as the source counts them; rows in which nothing is written are none.</summary>
    public List<CountedAges?> Ages { get; set; } = [];

    internal IReadOnlyList<AgeFacts> AgeFacts() => [.. Ages.Select(a => new AgeFacts(a?.From, a?.To, a?.Total, a?.Women, a?.Men))];

    /// <summary>With rows to write in.</summary>
    internal CountForm WithRoom()
    {
        Ages = [.. Ages.Select(a => a ?? new CountedAges())];
        while (Ages.Count < Rows || !AgeFacts()[^1].IsEmpty) Ages.Add(new CountedAges());
        return this;
    }

    internal Inhabitants People() => new(Women, Men, PublishedTotal, Households);

    internal static CountForm From(PopulationCount c) => new()
    {
        Revision = c.Revision,
        VillageId = c.VillageId,
        AsOf = c.AsOf,
        Women = c.Women,
        Men = c.Men,
        PublishedTotal = c.PublishedTotal,
        Households = c.Households,
        Source = c.Source,
        Ages =
        [
            .. c.Ages.OrderBy(a => a.FromAge)
                .Select(a => new CountedAges
                {
                    From = a.FromAge,
                    To = a.ToAge,
                    Total = a.Women is null || a.Men is null ? a.Total : null,
                    Women = a.Women,
                    Men = a.Men,
                }),
        ],
    };

    internal sealed class Validator : AbstractValidator<CountForm>
    {
        public Validator()
        {
            RuleFor(f => f.Women).Between(0, PopulationCount.MaxPeople);
            RuleFor(f => f.Men).Between(0, PopulationCount.MaxPeople);
            RuleFor(f => f.PublishedTotal).Between(0, PopulationCount.MaxPeople);
            RuleFor(f => f.Households).Between(0, PopulationCount.MaxPeople);
            RuleFor(f => f.Source).AtMost(PopulationCount.TextMaxLength);
            RuleForEach(f => f.Ages).ChildRules(row =>
            {
                row.RuleFor(a => a!.From).Between(0, AgeBands.Oldest);
                row.RuleFor(a => a!.To).Between(0, AgeBands.Oldest);
                row.RuleFor(a => a!.Total).Between(0, PopulationCount.MaxPeople);
                row.RuleFor(a => a!.Women).Between(0, PopulationCount.MaxPeople);
                row.RuleFor(a => a!.Men).Between(0, PopulationCount.MaxPeople);
            });
        }
    }
}

/// <summary>People of one age band.</summary>
public sealed class CountedAges
{
    public int? From { get; set; }
    public int? To { get; set; }
    public int? Total { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
}

/// <summary>Why women and men together are not the published total; the same explanation stands on the page of all checks.</summary>
public sealed class CountExplanationForm : IRevised
{
    public int Revision { get; set; }
    public string? Explanation { get; set; }

    internal static CountExplanationForm From(CheckExplanation? known) => new() { Revision = known?.Revision ?? 0, Explanation = known?.Text };

    internal sealed class Validator : AbstractValidator<CountExplanationForm>
    {
        public Validator() => RuleFor(f => f.Explanation).Needed().AtMost(CheckExplanation.TextMaxLength);
    }
}
