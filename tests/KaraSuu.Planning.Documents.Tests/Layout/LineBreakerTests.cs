using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Tests.Layout;

public sealed class LineBreakerTests
{
    private static readonly TextStyle Style = new(12);

    [Fact]
    public void No_line_is_wider_than_its_room()
    {
        var text = string.Join(' ', Enumerable.Range(1, 300).Select(number => new string('ө', number % 17 + 1)));

        foreach (var line in LineBreaker.Break([new Run(text)], 150, Style)) Assert.InRange(WidthOf(line), 1, 150.01);
    }

    [Fact]
    public void A_no_break_space_holds_its_words_together()
    {
        var lines = LineBreaker.Break([new Run("бюджет 1\u00A0150\u00A0000\u00A0сом")], 90, Style);

        Assert.Equal(["бюджет ", "1\u00A0150\u00A0000\u00A0сом"], lines.Select(TextOf));
    }

    [Fact]
    public void An_empty_text_is_one_empty_line() => Assert.Equal("", TextOf(Assert.Single(LineBreaker.Break([new Run("")], 100, Style))));

    [Fact]
    public void A_line_end_in_the_text_ends_the_line() =>
        Assert.Equal(["бир", "", "эки"], LineBreaker.Break([new Run("бир\n\nэки")], 100, Style).Select(TextOf));

    [Fact]
    public void Faces_change_within_a_line()
    {
        var line = Assert.Single(LineBreaker.Break([new Run("Багыты: ", FontFace.Bold), new Run("жол")], 300, Style));

        Assert.Equal([("Багыты: ", FontFace.Bold), ("жол", FontFace.Regular)], line.Pieces.Select(piece => (piece.Text, piece.Face)));
    }

    [Fact]
    public void Justified_lines_end_at_the_margin_except_the_last()
    {
        var lines = LineBreaker.Break([new Run(string.Join(' ', Enumerable.Repeat("айылдык кеңеш", 20)))], 200, Style with { Align = TextAlign.Justify });

        Assert.All(lines.SkipLast(1), line => Assert.InRange(WidthOf(line), 199.9, 200.1));
        Assert.InRange(WidthOf(lines[^1]), 1, 199);
    }

    [Theory]
    [InlineData("айылдык", 4, 4)]
    [InlineData("айылдык", 3, 0)]
    [InlineData("мектептерде", 7, 6)]
    [InlineData("1234567", 5, 0)]
    [InlineData("бвгд", 3, 0)]
    public void Words_are_divided_before_a_syllable(string word, int limit, int expected) => Assert.Equal(expected, Syllables.LastBreak(word, limit));

    [Fact]
    public void Characters_outside_the_basic_plane_are_never_cut_in_two()
    {
        var lines = LineBreaker.Break([new Run(string.Concat(Enumerable.Repeat("😀", 80)))], 50, Style);

        Assert.All(lines, line => Assert.False(char.IsLowSurrogate(TextOf(line)[0])));
        Assert.Equal(160, lines.Sum(line => TextOf(line).Length));
    }

    private static string TextOf(TextLine line) => string.Concat(line.Pieces.Select(piece => piece.Text));

    private static double WidthOf(TextLine line)
    {
        if (line.Pieces.Count == 0) return 0;
        var last = line.Pieces[^1];
        return last.X + GlyphWidths.Of(last.Face).Measure(last.Text.TrimEnd(), Style.Size);
    }
}
