using QRCoder;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>An address in words beside its QR code, for whoever holds the paper.</summary>
public sealed class LinkWithCode : Block
{
    private const double UsualSide = 22 * PageSetup.Millimetre;
    private const double Gap = 10;

    private readonly TextStyle _style;
    private readonly string _words;
    private readonly string _address;
    private readonly double _side;

    /// <param name="side">of the code, in points</param>
    public LinkWithCode(TextStyle style, string words, string address, double side = UsualSide) =>
        (_style, _words, _address, _side) = (style, words, address, side);

    public override double Height(double width) => Math.Max(_side, Lines(width).Count * _style.Line);

    public override void Place(PageFlow flow)
    {
        var lines = Lines(flow.Width);
        var top = flow.Y + Math.Max(0, (_side - lines.Count * _style.Line) / 2);

        flow.Page.Add(new ModulesMark(flow.Left, flow.Y, _side, Modules(), _address));
        flow.Page.Open("P");
        for (var i = 0; i < lines.Count; i++) flow.Page.Add(lines[i], flow.Left + _side + Gap, top + i * _style.Line, _style);
        flow.Page.Close();
        flow.Advance(Height(flow.Width));
    }

    private IReadOnlyList<TextLine> Lines(double width) =>
        LineBreaker.Break([new Run(_words + "\n" + _address)], width - _side - Gap, _style);

    private bool[,] Modules()
    {
        using var data = QRCodeGenerator.GenerateQrCode(_address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var dark = new bool[rows.Count, rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++) dark[row, column] = rows[row][column];
        }

        return dark;
    }
}
