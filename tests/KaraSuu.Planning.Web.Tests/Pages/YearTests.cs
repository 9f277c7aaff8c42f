using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Tests.Pages;

/// <summary>A number is a year where its text says so, and an amount everywhere else, however large it is.</summary>
public sealed partial class YearTests
{
    [Theory]
    [InlineData(1900)]
    [InlineData(2000)]
    [InlineData(2026)]
    [InlineData(2100)]
    public void People_days_and_metres_are_amounts(int number)
    {
        var grouped = Show.Number(number);
        Assert.Matches(@"^\d\D\d{3}$", grouped);
        Assert.Equal(grouped, Show.Any(number));
        Assert.Contains(grouped, Text.In("ky", "check.more-people-than-village", number, 1200), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_written_without_groups_in_every_text_and_language_that_names_one()
    {
        var texts = Text.All.Values.Where(t => t.Years.Count > 0).ToList();
        Assert.True(texts.Count >= 30, $"only {texts.Count} texts name a year");
        Assert.All(texts.SelectMany(t => Language.All, (text, language) => (text, language)), t =>
        {
            var said = Text.In(t.language, t.text.key, [.. Enumerable.Range(0, 10).Select(at => (object?)(2020 + at))]);
            Assert.All(t.text.Years, at => Assert.Contains($"{2020 + at}", said, StringComparison.Ordinal));
        });
        Assert.Equal("2019", Show.Year(2019));
        Assert.Equal(Show.Unknown, Show.Year(null));
    }

    [Fact]
    public void A_year_and_an_amount_stand_side_by_side() =>
        Assert.Equal($"№ {Show.Number(1950)}/2026", Text.In("ky", "acts.number", 1950, 2026));

    [Fact]
    public void What_stands_before_the_word_for_a_year_is_said_to_be_one() =>
        Assert.Empty(
            from text in Text.All.Values
            from Match found in InKyrgyz().Matches(text.ky).Concat(InRussian().Matches(text.ru))
            where !text.Years.Contains(int.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            select $"{text.key}: {found.Value}");

    [Fact]
    public void A_refused_year_says_its_bounds_as_years() =>
        Assert.Contains($"{WorkFacts.FirstYear}–{WorkFacts.LastYear}",
            Text.In("ky", "rule." + WorkRules.BadYear, WorkFacts.FirstYear, WorkFacts.LastYear), StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\d)\}-ж(?:ыл|\.|ж)")]
    private static partial Regex InKyrgyz();

    [GeneratedRegex(@"\{(\d)\} (?:год[ауы]?|годов|гг?\.)(?!\p{L})")]
    private static partial Regex InRussian();
}
