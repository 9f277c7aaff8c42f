using KaraSuu.Planning.Domain.Territory;

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

    [Fact]
    public void Kyrgyz_is_given_where_nothing_else_is_known() => Assert.Equal("Клуб", new LocalText("Клуб").In("ru"));

    [Theory]
    [InlineData("Title.Ky", 301, 1, 1)]
    [InlineData("Title.Ru", 1, 301, 1)]
    [InlineData("Title.En", 1, 1, 301)]
    public void A_name_that_is_too_long_is_refused_in_its_own_language(string field, int ky, int ru, int en)
    {
        var refusal = Broken.By(RecordRules.TooLong, () => Issue(ky, ru, en));

        Assert.Equal((field, 300), (refusal.Field, refusal.Details[0]));
    }

    [Fact]
    public void The_longest_name_is_kept_whole() => Assert.Equal(LocalIssue.TitleMaxLength, Issue(300, 300, 300).Title.Ru.Length);

    private static LocalIssue Issue(int ky, int ru, int en) =>
        new(2, new LocalText(new string('к', ky), new string('р', ru), new string('e', en)), "2011", null, isVerified: true);
}
