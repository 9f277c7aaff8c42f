namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A picture with its caption in half a page: two stand on each, none is wider than the text.</summary>
public sealed class PictureBlock(TextStyle style, Picture? picture, string caption, string unreadable) : Block
{
    public const double Between = 10;

    private const double CaptionGap = 5;
    private const double LeastPicture = 120;
    private const double HalfPage = (PageSetup.PaperHeight - 40 * PageSetup.Millimetre - Between) / 2 - 1;

    public override double Height(double width) => Math.Max(HalfPage, Caption(width).Count * style.Line + CaptionGap + LeastPicture);

    public override void Place(PageFlow flow)
    {
        var caption = Caption(flow.Width);
        var (top, height) = (flow.Y, Height(flow.Width));
        var room = height - caption.Count * style.Line - CaptionGap;
        var taken = picture is null ? PlaceNothing(flow, room) : PlacePicture(flow, picture, room);

        flow.Page.Open("P");
        for (var i = 0; i < caption.Count; i++) flow.Page.Add(caption[i], flow.Left, top + taken + CaptionGap + i * style.Line, style);
        flow.Page.Close();
        flow.Advance(height);
    }

    private double PlacePicture(PageFlow flow, Picture shown, double room)
    {
        var width = Math.Min(flow.Width, room / shown.Ratio);
        var height = width * shown.Ratio;
        flow.Page.Add(new PictureMark(flow.Left + (flow.Width - width) / 2, flow.Y, width, height, shown, caption));
        return height;
    }

    private double PlaceNothing(PageFlow flow, double room)
    {
        var height = Math.Min(room, LeastPicture);
        var (left, right, bottom) = (flow.Left, flow.Left + flow.Width, flow.Y + height);
        flow.Page.Add(new Rule(left, flow.Y, right, flow.Y));
        flow.Page.Add(new Rule(left, bottom, right, bottom));
        flow.Page.Add(new Rule(left, flow.Y, left, bottom));
        flow.Page.Add(new Rule(right, flow.Y, right, bottom));

        flow.Page.Open("P");
        flow.Page.Add(Set(unreadable, flow.Width)[0], left, flow.Y + (height - style.Line) / 2, style with { Align = TextAlign.Center });
        flow.Page.Close();
        return height;
    }

    private IReadOnlyList<TextLine> Caption(double width) => Set(caption, width);

    private IReadOnlyList<TextLine> Set(string text, double width) =>
        LineBreaker.Break([new Run(text)], width, style with { Align = TextAlign.Center });
}
