using FsCheck;
using FsCheck.Fluent;

namespace KaraSuu.Planning.Domain.Tests;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("Кеңеш", "Кенеш")]
    [InlineData("көйгөй", "КОЙГОЙ")]
    [InlineData("Үсөн", "усон")]
    [InlineData("Алёна", "Алена")]
    [InlineData("  Кара  \t Суу ", "кара суу")]
    [InlineData("е\u0308лка", "елка")]
    [InlineData("за\u0301мок", "замок")]
    public void What_is_written_with_Kyrgyz_letters_is_found_without_them(string written, string typed) =>
        Assert.Equal(Folded.Of(written), Folded.Of(typed));

    [Fact]
    public void Different_words_stay_different() => Assert.NotEqual(Folded.Of("суу"), Folded.Of("сүт"));

    [Fact]
    public void Several_texts_are_joined_by_one_blank_and_missing_ones_left_out() =>
        Assert.Equal("МАНТЫШ ОРТОК", Folded.Of("Мантыш ", null, "  ", "Орток"));

    [Fact]
    public void What_is_no_text_is_left_out() => Assert.Equal("АБВГД", Folded.Of("а\uD83Dб\uFFFEв\uFDD0г\0д\uDE00"));

    [Fact]
    public void What_nobody_sees_is_not_compared() => Assert.Equal(Folded.Of("Кеңеш"), Folded.Of("Ке\u00ADңе\u200Bш\uFEFF"));

    [Fact]
    public void A_whole_surrogate_pair_is_kept() => Assert.Equal("😀", Folded.Of("😀"));

    [Theory]
    [InlineData("Cагындык", "сагындык")]
    [InlineData("Сагындык", "Cагындык")]
    [InlineData("Kapa-Cyy", "кара-суу")]
    [InlineData("Кара-Суу", "карасуу")]
    [InlineData("Кара-Суу", "кара суу")]
    [InlineData("Кара Суу", "карасуу")]
    [InlineData("Кара Суу", "Кара\u2011Суу")]
    [InlineData("карасуу", "кара–суу")]
    [InlineData("«Келечек-2» ЖЧК", "келечек 2")]
    [InlineData("объект", "обьект")]
    [InlineData("жєнїндє", "жөнүндө")]
    [InlineData("№ 34-7-1", "34-7-1")]
    [InlineData("OCOO Nur", "осоо nur")]
    public void What_people_type_differently_is_found(string written, string typed) =>
        Assert.True(Folded.Holds(Folded.ForSearch(written), Folded.WordsOf(typed)), $"{Folded.ForSearch(written)} ~ {string.Join('|', Folded.WordsOf(typed))}");

    [Theory]
    [InlineData("Кара-Суу", "кара тоо")]
    [InlineData("Сагындык", "сагын бек")]
    [InlineData("сүт", "суу")]
    public void What_was_not_written_is_not_found(string written, string typed) =>
        Assert.False(Folded.Holds(Folded.ForSearch(written), Folded.WordsOf(typed)));

    [Fact]
    public void Signs_alone_are_no_words_and_of_many_words_the_first_are_looked_for()
    {
        Assert.Empty(Folded.WordsOf(" - «» № ."));
        Assert.Equal(Folded.MostWords, Folded.WordsOf("а б в г д е ж з и к").Count);
    }

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Folded.Of(Folded.Of(text)) == Folded.Of(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Folded_text_has_no_blank_at_its_ends_nor_two_in_a_row() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var folded = Folded.Of(text);
            return folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Texts =>
        Gen.Elements("аөүңёАӨҮҢЁйЙщьъ zZ09-—«»№\t\n\u00A0ßıİ\u0301\u0308\u200B\uFFFE\uFFFF\uFDD0\uD83D\uDE00\0\u202E".ToCharArray()).ArrayOf()
            .Select(letters => new string(letters));

    [Theory]
    [InlineData("КАРА СУУ", "Кара Суу")]
    [InlineData("КАРА СУУ", "\nКара \t\u00A0Суу ")]
    [InlineData("МАНТЫШ ОРТОК", "Мантыш", "Орток")]
    [InlineData("МАНТЫШ ОРТОК", "Мантыш", "\u00AD", " Орток")]
    public void Words_stay_apart_by_one_blank(string folded, params string[] texts) => Assert.Equal(folded, Folded.Of(texts));
}
