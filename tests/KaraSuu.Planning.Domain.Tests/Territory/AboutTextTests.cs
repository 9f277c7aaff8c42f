using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Territory;

public sealed class AboutTextTests
{
    private static readonly AboutTextFacts Told =
        new(AboutTopic.Results, new LocalText("Ишеним артты.", "Доверие выросло.", "Trust increased."), "Презентация, 12-барак", 3, true);

    [Fact]
    public void A_text_stands_with_its_topic_its_source_and_its_place()
    {
        var text = new AboutText(Some.Aimak, Told, 0);

        Assert.Equal((AboutTopic.Results, "Ишеним артты.", "Trust increased.", "Презентация, 12-барак", 3, true),
            (text.Topic, text.Text.Ky, text.Text.En, text.Source, text.Position, text.IsPublic));
    }

    [Fact]
    public void A_corrected_text_is_the_new_one_alone()
    {
        var text = new AboutText(Some.Aimak, Told, 0);

        text.Correct(Told with { Topic = AboutTopic.Group, Text = new LocalText("Топ иштейт."), Source = " ", IsPublic = false });

        Assert.Equal((AboutTopic.Group, "Топ иштейт.", "", null, false), (text.Topic, text.Text.Ky, text.Text.Ru, text.Source, text.IsPublic));
    }

    [Fact]
    public void Only_Kyrgyz_is_needed_and_Kyrgyz_is()
    {
        Assert.Equal("Топ иштейт.", new AboutText(Some.Aimak, Told with { Text = new LocalText("Топ иштейт.") }, 0).Text.In("en"));
        Broken.By(TerritoryRules.NeedsAText, () => new AboutText(Some.Aimak, Told with { Text = new LocalText(" ", "Группа работает.") }, 0));
    }

    [Fact]
    public void A_topic_that_is_none_is_refused() =>
        Broken.By(TerritoryRules.AboutWhat, () => new AboutText(Some.Aimak, Told with { Topic = (AboutTopic)99 }, 0));

    [Fact]
    public void An_aimak_has_so_many_texts_as_can_be_read()
    {
        Assert.NotNull(new AboutText(Some.Aimak, Told, AboutText.Most - 1));
        Broken.By(TerritoryRules.EnoughTexts, () => new AboutText(Some.Aimak, Told, AboutText.Most));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(AboutText.MaxPosition)]
    public void The_first_and_the_last_position_are_ones(int position) =>
        Assert.Equal(position, new AboutText(Some.Aimak, Told with { Position = position }, 0).Position);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(AboutText.MaxPosition + 1)]
    public void A_position_that_is_none_is_refused(int position) =>
        Broken.By(TerritoryRules.BadPosition, () => new AboutText(Some.Aimak, Told with { Position = position }, 0));
}
