namespace KaraSuu.Planning.Domain.Tests;

public sealed class OldFontsTests
{
    [Theory]
    [InlineData("жън\\ндъ", "жөнүндө")]
    [InlineData("къчълър къп, объект бар", "көчөлөр көп, объект бар")]
    [InlineData("Жън\\ндъ Ън\\м", "Жөнүндө Өнүм")]
    [InlineData("жєнїндє", "жөнүндө")]
    [InlineData("Айылдык Кеѕеш", "Айылдык Кеңеш")]
    public void What_an_old_font_left_is_converted(string typed, string converted) => Assert.Equal(converted, OldFonts.Converted(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("жөнүндө токтом")]
    [InlineData("объект, подъезд, съёмка, изъян")]
    [InlineData("C:\\papers\\plan.pdf")]
    [InlineData("и | же")]
    public void Other_texts_are_not_taken_for_it(string? typed) => Assert.Null(OldFonts.Converted(typed));

    [Theory]
    [InlineData("ЖЪН\\Д|К", "ЖӨНүДҮК")]
    [InlineData("ЖЄНЇНДЇК КЕЅЕШ", "ЖӨНҮНДҮК КЕҢЕШ")]
    [InlineData("къп, съезд, ОБЪЕКТ, адъютант, изъян, съёмка", "көп, съезд, ОБЪЕКТ, адъютант, изъян, съёмка")]
    [InlineData("къп ЪЕ", "көп ӨЕ")]
    public void Capitals_are_converted_and_a_hard_sign_that_parts_stays(string typed, string converted) =>
        Assert.Equal(converted, OldFonts.Converted(typed));

    [Fact]
    public void No_more_than_five_words_are_named_each_once()
    {
        Assert.Equal("бъ → бө, въ → вө, гъ → гө, дъ → дө, жъ → жө", OldFonts.InWords("бъ въ гъ дъ жъ бъ"));
        Assert.Equal("бъ → бө, въ → вө, гъ → гө, дъ → дө, жъ → жө …", OldFonts.InWords("бъ въ гъ дъ жъ зъ"));
        Assert.Equal(("", ""), (OldFonts.InWords("жөнүндө"), OldFonts.InWords(null)));
    }

    [Fact]
    public void The_words_are_named() => Assert.Equal("жън\\ндъ → жөнүндө, къп → көп", OldFonts.InWords("Суу жън\\ндъ къп, къп токтом"));
}
