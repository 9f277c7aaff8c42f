using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class NamesakeTests
{
    private static Deputy Of(string name) =>
        new(1, new DeputyFacts(name, null, new DateOnly(2016, 1, 1), new DateOnly(2020, 1, 1)), Some.Stamp());

    [Theory]
    [InlineData("Осмонов Азамат", "Осмонов Азамат", true)]
    [InlineData("Осмонов Азамат", "осмонов  азамат", true)]
    [InlineData("Осмонов Азамат", "Азамат Осмонов", true)]
    [InlineData("Осмонов Азамат", "Осмонов А.", true)]
    [InlineData("Өмүралиева Гүл", "Омуралиева Гул", true)]
    [InlineData("Осмонов Азамат", "Ocмoнoв Aзaмaт", true)] // Latin look-alikes
    [InlineData("Осмонов Азамат", "Осмонов\u00a0Азамат", true)]
    [InlineData("Осмонов Азамат", "Осмонов Бакыт", false)]
    [InlineData("Осмонов Азамат", "Осмонова Азамат", false)]
    [InlineData("Осмонов Азамат", "Осмонов", false)]
    [InlineData("Осмонов Азамат", null, false)]
    public void A_name_that_may_be_the_same_is_a_reason_to_ask(string known, string? typed, bool asks) => Assert.Equal(asks, Of(known).IsNamesake(typed));

    [Fact]
    public void Who_it_is_is_said_by_a_person()
    {
        Deputy.RequireTold([], null);
        Deputy.RequireTold([], 0);
        Deputy.RequireTold([Of("Осмонов Азамат")], 0);
        Assert.Equal("SameAs", Broken.By(CouncilRules.HasANamesake, () => Deputy.RequireTold([Of("Осмонов Азамат")], null)).Field);
        Broken.By(CouncilRules.HasANamesake, () => Deputy.RequireTold([], 7));
    }
}
