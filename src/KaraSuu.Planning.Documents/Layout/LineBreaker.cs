using System.Buffers;
using System.Text;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Sets runs of text into lines of a given width, greedily; a word wider than the line is divided.</summary>
public sealed class LineBreaker
{
    private readonly record struct Fragment(string Text, FontFace Face, double Width);

    private static readonly SearchValues<char> DivisionMarks = SearchValues.Create("-/–—_.,:;?&=");

    private readonly double _width;
    private readonly TextStyle _style;
    private readonly List<TextLine> _lines = [];
    private readonly List<List<Fragment>> _line = [];
    private readonly List<Fragment> _word = [];
    private double _lineWidth;

    private LineBreaker(double width, TextStyle style) => (_width, _style) = (width, style);

    private double Indent => _lines.Count == 0 ? _style.FirstLineIndent : 0;

    /// <summary>The lines of the runs; at least one, even of an empty text.</summary>
    public static IReadOnlyList<TextLine> Break(IEnumerable<Run> runs, double width, TextStyle style)
    {
        var breaker = new LineBreaker(width, style);
        foreach (var run in runs) breaker.Read(run);
        breaker.EndWord();
        if (breaker._line.Count > 0 || breaker._lines.Count == 0) breaker.EndLine(last: true);
        return breaker._lines;
    }

    private void Read(Run run)
    {
        var start = 0;
        for (var i = 0; i <= run.Text.Length; i++)
        {
            if (i < run.Text.Length && !Breaks(run.Text[i])) continue;

            if (i > start) AddFragment(run.Text[start..i], run.Face);
            if (i < run.Text.Length) EndWord();
            if (i < run.Text.Length && run.Text[i] == '\n') EndLine(last: true);
            start = i + 1;
        }
    }

    // No-break spaces belong to their word; every other space or control character may end a line.
    private static bool Breaks(char character) =>
        character is not '\u00A0' and not '\u202F' && (char.IsWhiteSpace(character) || char.IsControl(character));

    private void AddFragment(string text, FontFace face) =>
        _word.Add(new Fragment(text, face, GlyphWidths.Of(face).Measure(text, _style.Size)));

    private void EndWord()
    {
        if (_word.Count == 0) return;

        var width = _word.Sum(fragment => fragment.Width);
        var space = _line.Count == 0 ? 0 : SpaceAfter(_line[^1]);
        if (_line.Count > 0 && Indent + _lineWidth + space + width > _width)
        {
            EndLine(last: false);
            space = 0;
        }

        while (width > _width - Indent && Divide(_width - Indent) is { } rest)
        {
            _line.Add([.. _word]);
            EndLine(last: false, divided: true);
            _word.Clear();
            _word.AddRange(rest);
            width = _word.Sum(fragment => fragment.Width);
        }

        _line.Add([.. _word]);
        _lineWidth += space + width;
        _word.Clear();
    }

    /// <summary>Leaves in the word what fits the room and returns the rest; null when not even two characters can be parted.</summary>
    private List<Fragment>? Divide(double room)
    {
        var used = 0d;
        for (var i = 0; i < _word.Count; i++)
        {
            var (text, face, width) = _word[i];
            if (used + width <= room)
            {
                used += width;
                continue;
            }

            var (head, tail) = Divide(text, face, room - used, mustMove: i == 0);
            var rest = _word[(i + 1)..];
            if (tail.Length > 0) rest.Insert(0, new Fragment(tail, face, GlyphWidths.Of(face).Measure(tail, _style.Size)));
            _word.RemoveRange(i, _word.Count - i);
            if (head.Length > 0) AddFragment(head, face);
            return rest.Count == 0 || _word.Count == 0 ? Restore(rest) : rest;
        }

        return null;
    }

    private List<Fragment>? Restore(List<Fragment> rest)
    {
        _word.AddRange(rest);
        return null;
    }

    private (string Head, string Tail) Divide(string text, FontFace face, double room, bool mustMove)
    {
        var widths = GlyphWidths.Of(face);
        var fits = 0;
        for (double used = 0; fits < text.Length; fits++)
        {
            used += widths.Measure(text.AsSpan(fits, 1), _style.Size);
            if (used > room) break;
        }

        var mark = text.AsSpan(0, fits).LastIndexOfAny(DivisionMarks);
        if (mark > 0) return (text[..(mark + 1)], text[(mark + 1)..]);

        var hyphen = widths.Measure("-", _style.Size);
        var limit = fits;
        while (limit > 0 && widths.Measure(text.AsSpan(0, limit), _style.Size) + hyphen > room) limit--;
        var syllable = Syllables.LastBreak(text, limit);
        if (syllable > 0) return (text[..syllable] + "-", text[syllable..]);

        var at = mustMove ? Math.Max(fits, 1) : fits;
        if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at])) at += at > 1 ? -1 : 1;
        return (text[..at], text[at..]);
    }

    private double SpaceAfter(List<Fragment> word) => GlyphWidths.Of(word[^1].Face).Measure(" ", _style.Size);

    private void EndLine(bool last, bool divided = false)
    {
        var natural = _line.Sum(word => word.Sum(fragment => fragment.Width)) + _line.SkipLast(1).Sum(SpaceAfter);
        var free = Math.Max(0, _width - Indent - natural);
        var stretch = _style.Align == TextAlign.Justify && !last && _line.Count > 1 ? free / (_line.Count - 1) : 0;
        var x = Indent + _style.Align switch { TextAlign.Right => free, TextAlign.Center => free / 2, _ => 0 };

        _lines.Add(new TextLine(Pieces(x, stretch, endsInSpace: !last && !divided)));
        _line.Clear();
        _lineWidth = 0;
    }

    // Spaces are drawn, never only skipped: they are what a screen reader and a text search find between words.
    private List<Piece> Pieces(double x, double stretch, bool endsInSpace)
    {
        var pieces = new List<Piece>(2);
        var text = new StringBuilder();
        var (start, face) = (x, FontFace.Regular);
        for (var i = 0; i < _line.Count; i++)
        {
            foreach (var fragment in _line[i])
            {
                if (fragment.Face != face) Flush();
                face = fragment.Face;
                text.Append(fragment.Text);
                x += fragment.Width;
            }

            if (i == _line.Count - 1 && !endsInSpace) continue;
            text.Append(' ');
            x += SpaceAfter(_line[i]) + stretch;
            if (stretch > 0) Flush();
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (text.Length > 0) pieces.Add(new Piece(start, text.ToString(), face));
            text.Clear();
            start = x;
        }
    }
}
