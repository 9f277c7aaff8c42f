namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A post, room for the signature in ink, and the name or room for it; small words under each line.</summary>
public sealed class SignatureRow(TextStyle style, string post, string? name, string underSignature, string underName) : Block
{
    private const double PostShare = 0.44;
    private const double InkShare = 0.26;
    private const double Gap = 12;

    private readonly TextStyle _small = style with { Size = style.Size * 0.7, Align = TextAlign.Center };

    /// <summary>Small words under the name, such as when it was signed in the portal.</summary>
    public string? Note { get; init; }

    public override double Height(double width) => AboveHeight(width) + UnderName(width).Count * _small.Line;

    public override void Place(PageFlow flow)
    {
        var posts = Post(flow.Width);
        var names = Names(flow.Width);
        var inkLeft = flow.Left + flow.Width * PostShare;
        var inkWidth = InkWidth(flow.Width);
        var nameLeft = inkLeft + inkWidth + Gap;
        var bottom = flow.Y + AboveHeight(flow.Width);
        var signed = bottom - style.Line;
        var page = flow.Page;

        page.Open("P");
        PlaceLines(page, posts, flow.Left, bottom - posts.Count * style.Line, style);
        page.Add(new WordsMark(inkLeft - Gap, signed + style.Baseline, " ", FontFace.Regular, style.Size));
        PlaceLines(page, [Set(Ink(inkWidth), style, inkWidth)], inkLeft, signed, style);
        PlaceLines(page, names, nameLeft, bottom - names.Count * style.Line, style);
        PlaceLines(page, [Set(underSignature, _small, inkWidth)], inkLeft, bottom, _small);
        if (name is null || Note is not null) PlaceLines(page, UnderName(flow.Width), nameLeft, bottom, _small);
        page.Close();
        flow.Advance(Height(flow.Width));
    }

    private static void PlaceLines(Page page, IReadOnlyList<TextLine> lines, double x, double top, TextStyle style)
    {
        for (var i = 0; i < lines.Count; i++) page.Add(lines[i], x, top + i * style.Line, style);
    }

    private static double InkWidth(double width) => width * InkShare - Gap;

    private static double NameWidth(double width) => width * (1 - PostShare) - InkWidth(width) - Gap;

    private double AboveHeight(double width) => Math.Max(Post(width).Count, Names(width).Count) * style.Line;

    private IReadOnlyList<TextLine> Post(double width) =>
        LineBreaker.Break([new Run(post)], width * PostShare - Gap, style);

    private IReadOnlyList<TextLine> Names(double width) =>
        LineBreaker.Break([new Run(name ?? Ink(NameWidth(width)))], NameWidth(width), style);

    private IReadOnlyList<TextLine> UnderName(double width) =>
        LineBreaker.Break([new Run(Note ?? underName)], NameWidth(width), name is null ? _small : _small with { Align = TextAlign.Left });

    private static TextLine Set(string text, TextStyle style, double width) =>
        LineBreaker.Break([new Run(text)], width, style)[0];

    private string Ink(double width) => InkLine.Of(width, style);
}
