namespace KaraSuu.Planning.Domain.Tests;

public sealed class LocalTextTests
{
    private static readonly LocalText Club = new(" Клуб ", "Дом культуры", null);

    [Theory]
    [InlineData("ky", "Клуб")]
    [InlineData("ru", "Дом культуры")]
    [InlineData("en", "Клуб")]
    [InlineData("de", "Клуб")]
    public void A_missing_language_falls_back_to_Kyrgyz(string language, string expected) => Assert.Equal(expected, Club.In(language));

    [Fact]
    public void English_is_given_where_it_is_known() => Assert.Equal("Club", new LocalText("Клуб", "Дом культуры", "Club").In("en"));
}
