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

    [Fact]
    public void The_words_are_named() => Assert.Equal("жън\\ндъ → жөнүндө, къп → көп", OldFonts.InWords("Суу жън\\ндъ къп, къп токтом"));
}
