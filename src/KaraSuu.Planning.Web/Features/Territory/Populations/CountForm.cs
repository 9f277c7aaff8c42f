using FluentValidation;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Territory.Populations;

/// <summary>People and households as a source gives them; what the source does not say stays empty.</summary>
public sealed class CountForm : IRevised
{
    public int Revision { get; set; }
    public int? VillageId { get; set; }
    public DateOnly? AsOf { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? PublishedTotal { get; set; }
    public int? Households { get; set; }
    public string? Source { get; set; }

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
        }
    }
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
