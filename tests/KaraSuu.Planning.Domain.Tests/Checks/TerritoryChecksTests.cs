using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class TerritoryChecksTests
{
    [Fact]
    public void Kara_Suus_women_and_men_are_seventeen_fewer_than_its_published_total()
    {
        var check = Raised.By(TerritoryChecks.PopulationDiffers, TerritoryChecks.Population(4, Deck.Women, Deck.Men, Deck.Population, Some.Day));

        Assert.Equal([3475, 3545, 7020, 7037, 17], check.Details);
        Assert.Equal((Severity.Warning, "population-4"), (check.Severity, check.Subject));
    }

    [Theory]
    [InlineData(3475, 3545, 7020)]
    [InlineData(3475, 3545, null)]
    [InlineData(null, 3545, 7037)]
    [InlineData(3475, null, 7037)]
    public void A_total_that_agrees_or_cannot_be_compared_raises_nothing(int? women, int? men, int? total) =>
        Raised.NotBy(TerritoryChecks.PopulationDiffers, TerritoryChecks.Population(4, women, men, total, Some.Day));

    [Fact]
    public void More_counted_than_published_is_shown_as_a_difference_too() =>
        Assert.Equal(5, Raised.By(TerritoryChecks.PopulationDiffers, TerritoryChecks.Population(4, 10, 10, 15, Some.Day)).Details[4]);

    [Fact]
    public void A_count_without_a_day_is_noted()
    {
        Raised.By(TerritoryChecks.PopulationUndated, TerritoryChecks.Population(4, 1, 1, 2, null));
        Raised.NotBy(TerritoryChecks.PopulationUndated, TerritoryChecks.Population(4, 1, 1, 2, Some.Day));
    }

    [Theory]
    [InlineData("БЕКТЕМИН", "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ", "БЕКТЕМИН", "БЕКИТЕМИН")]
    [InlineData("Бектемин", "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ", "БЕКТЕМИН", "БЕКИТЕМИН")]
    [InlineData("БЕКИТЕМИН", "БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", "БИРГЕЛИШКЕН", "БИРГЕЛЕШКЕН")]
    [InlineData("БЕКИТЕМИН", "Биргелешкен арекеттер планы", "АРЕКЕТТЕР", "АРАКЕТТЕР")]
    public void An_unusual_spelling_is_hinted_at_with_the_usual_one(string approval, string title, string seen, string usual)
    {
        var check = Raised.By(TerritoryChecks.UnusualWording, TerritoryChecks.Wording(1, Wording(approval, title)));

        Assert.Equal([seen, usual], check.Details);
        Assert.Equal((Severity.Info, "aimak-1"), (check.Severity, check.Subject));
    }

    [Fact]
    public void Kara_Suus_published_wording_gets_one_hint_for_each_of_its_three_spellings()
    {
        var checks = TerritoryChecks.Wording(1, Wording("БЕКТЕМИН", "БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ", Deck.LeadIn));

        Assert.Equal(["БЕКТЕМИН", "БИРГЕЛИШКЕН", "ЖАМААТАРДЫН"], checks.Select(c => c.Details[0]));
    }

    [Fact]
    public void The_usual_wording_raises_nothing() =>
        Raised.NotBy(TerritoryChecks.UnusualWording, TerritoryChecks.Wording(1, Some.AiylAimak().Wording));

    [Fact]
    public void The_hint_at_the_decks_lead_in_names_the_usual_spelling() =>
        Assert.Equal(["ЖАМААТАРДЫН", "ЖАМААТТАРДЫН"],
            Raised.By(TerritoryChecks.UnusualWording, TerritoryChecks.Wording(1, Wording("БЕКИТЕМИН", "ПЛАН", Deck.LeadIn))).Details);

    private static DocumentWording Wording(string approval, string title, string? leadIn = null) =>
        new(approval, "Кара-Суу айылдык Кеңешинин", "Төрагасы", leadIn ?? "жамааттын {жыл}-жылга", title);
}
