using KaraSuu.Planning.Domain.Checks;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class CheckExplanationTests
{
    private readonly CheckExplanation _explanation =
        new(Some.Aimak, TerritoryChecks.PopulationDiffers, "population-4", " 17 киши эсептелбеген ", Some.Stamp());

    [Fact]
    public void An_explanation_says_what_it_explains_and_who_gave_it()
    {
        Assert.Equal(("population-differs", "population-4", "17 киши эсептелбеген"), (_explanation.Code, _explanation.Subject, _explanation.Text));
        Assert.Equal(("Айгүл Токтоева", Some.Morning), (_explanation.By, _explanation.AtUtc));
    }

    [Fact]
    public void An_explanation_is_not_empty()
    {
        Broken.By(CheckRules.ExplanationNeedsAText, () => new CheckExplanation(Some.Aimak, "x", "y", " ", Some.Stamp()));
        Broken.By(CheckRules.ExplanationNeedsAText, () => _explanation.Change(null, Some.Stamp(1)));
        Assert.Equal(Some.Morning, _explanation.AtUtc);
    }

    [Fact]
    public void A_changed_explanation_is_its_new_authors()
    {
        _explanation.Change("Башка себеп", new Stamp("Бакыт", Some.Morning.AddDays(1)));

        Assert.Equal(("Башка себеп", "Бакыт", Some.Morning.AddDays(1), 2), (_explanation.Text, _explanation.By, _explanation.AtUtc, _explanation.Revision));
    }
}
