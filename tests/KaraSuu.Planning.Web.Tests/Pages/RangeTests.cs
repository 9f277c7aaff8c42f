using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>What runs from one end to the same end is said once: a year, a day, an hour, an age, the rows of a page.</summary>
public sealed partial class RangeTests
{
    [Theory]
    [InlineData("ky", "Циклдин мезгили: 2035. Пландын жылдары анын ичинде болсун.")]
    [InlineData("ru", "Период цикла: 2035. Годы плана должны быть в его пределах.")]
    [InlineData("en", "The cycle covers 2035; the years of the plan must be within it.")]
    public void A_cycle_of_one_year_names_it_once(string language, string said) =>
        Assert.Equal(said, Text.In(language, "rule." + CycleRules.PlanOutsideTheCycle, 2035, 2035));

    [Fact]
    public void A_cycle_or_plan_of_several_years_names_both_ends()
    {
        Assert.StartsWith("Циклдин мезгили: 2018–2019.", Text.In("ky", "rule." + CycleRules.PlanOutsideTheCycle, 2018, 2019), StringComparison.Ordinal);
        Assert.StartsWith("Пландын мезгили: 2018–2019.", Text.In("ky", "rule." + PlanRules.YearOutsideThePlan, 2018, 2019), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_in_any_language_repeats_an_end()
    {
        var texts = Text.All.Values.SelectMany(t => Language.All, (text, language) => (text.key, language, said: text.In(language)))
            .Where(t => Range().IsMatch(t.said)).ToList();
        Assert.True(texts.Count >= 18, $"only {texts.Count} texts with a range were found");
        Assert.All(texts, t => Assert.DoesNotMatch("77 ?[–—…-] ?77", Text.In(t.language, t.key, [.. Enumerable.Repeat<object?>(77, 10)])));
    }

    [Fact]
    public void Days_hours_ages_and_years_of_one_end_are_written_once()
    {
        Assert.Equal("29", Show.Ages(29, 29));
        Assert.Equal("55+", Show.Ages(55, null));
        Assert.Equal("2035", Show.Years(2035, 2035));
        Assert.Equal("09:00–12:00", Show.Range(new TimeOnly(9, 0), new TimeOnly(12, 0)));
        Assert.Equal(Show.Unknown, Show.Range(null, null));
    }

    [Fact]
    public void No_page_writes_a_range_by_itself() =>
        Assert.Empty(
            from file in Repository.Web
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from Match found in Written().Matches(file.Text)
            select $"{file.Path}: {found.Value}");

    [GeneratedRegex(@"\{\d\} ?[–—…-] ?\{\d\}")]
    private static partial Regex Range();

    [GeneratedRegex(@"\) ?– ?@.*")]
    private static partial Regex Written();
}
