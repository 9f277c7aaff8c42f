namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A laid-out page, not yet drawn.</summary>
public sealed class Page
{
    private readonly List<Mark> _marks = [];
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<(bool, double), int> _lastRules = [];
    private readonly List<Shade> _shades = [];

    public IReadOnlyList<Mark> Marks => _marks;

    public IReadOnlyList<Rule> Rules => _rules;

    public IReadOnlyList<Shade> Shades => _shades;

    public void Add(Mark mark) => _marks.Add(mark);

    /// <summary>Adds a line; one that continues or repeats the line before it in the same place is joined to it.</summary>
    public void Add(Rule rule)
    {
        var place = (rule.IsVertical, Math.Round(rule.IsVertical ? rule.X1 : rule.Y1, 2));
        if (_lastRules.TryGetValue(place, out var index) && _rules[index].TryJoin(rule) is { } joined)
        {
            _rules[index] = joined;
            return;
        }

        _lastRules[place] = _rules.Count;
        _rules.Add(rule);
    }

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
