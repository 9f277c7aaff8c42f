namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A laid-out page, not yet drawn.</summary>
public sealed class Page
{
    private readonly List<Mark> _marks = [];
    private readonly List<Rule> _rules = [];
    private readonly List<Shade> _shades = [];

    public IReadOnlyList<Mark> Marks => _marks;

    public IReadOnlyList<Rule> Rules => _rules;

    public IReadOnlyList<Shade> Shades => _shades;

    public void Add(Mark mark) => _marks.Add(mark);

    public void Add(Rule rule) => _rules.Add(rule);

    public void Add(Shade shade) => _shades.Add(shade);

    public void Open(string tag) => _marks.Add(new OpenMark(tag));

    public void Close() => _marks.Add(CloseMark.Instance);

    /// <summary>Adds a set line whose top left corner is given.</summary>
    public void Add(TextLine line, double x, double top, TextStyle style)
    {
        foreach (var piece in line.Pieces)
            _marks.Add(new WordsMark(x + piece.X, top + style.Baseline, piece.Text, piece.Face, style.Size));
    }
}
