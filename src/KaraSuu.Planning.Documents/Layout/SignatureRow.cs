namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A post, room for the signature in ink, and the name or room for it; small words under each line.</summary>
public sealed class SignatureRow(TextStyle style, string post, string? name, string underSignature, string underName) : Block
{
    private const double PostShare = 0.44;
    private const double InkShare = 0.26;
    private const double Gap = 12;

    private readonly TextStyle _small = style with { Size = style.Size * 0.7, Align = TextAlign.Center };

    public override double Height(double width) => Post(width).Count * style.Line + _small.Line;

    public override void Place(PageFlow flow)
    {
        var post = Post(flow.Width);
        var inkLeft = flow.Left + flow.Width * PostShare;
        var inkWidth = flow.Width * InkShare - Gap;
        var nameLeft = inkLeft + inkWidth + Gap;
        var nameWidth = flow.Left + flow.Width - nameLeft;
        var page = flow.Page;

        page.Open("P");
        foreach (var line in post)
        {
            page.Add(line, flow.Left, flow.Y, style);
            flow.Advance(style.Line);
        }

        var top = flow.Y - style.Line;
        page.Add(new WordsMark(inkLeft - Gap, top + style.Baseline, " ", FontFace.Regular, style.Size));
        page.Add(Set(Ink(inkWidth), style, inkWidth), inkLeft, top, style);
        page.Add(Set(name ?? Ink(nameWidth), style, nameWidth), nameLeft, top, style);
        page.Add(Set(underSignature, _small, inkWidth), inkLeft, flow.Y, _small);
        if (name is null) page.Add(Set(underName, _small, nameWidth), nameLeft, flow.Y, _small);
        page.Close();
        flow.Advance(_small.Line);
    }

    private IReadOnlyList<TextLine> Post(double width) =>
        LineBreaker.Break([new Run(post)], width * PostShare - Gap, style);

    private static TextLine Set(string text, TextStyle style, double width) =>
        LineBreaker.Break([new Run(text)], width, style)[0];

    private string Ink(double width) =>
        new('_', (int)(width / GlyphWidths.Of(FontFace.Regular).Measure("_", style.Size)));
}
