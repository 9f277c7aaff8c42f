namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A4 with the margins of an office paper: room for the binding on the left; and what stands on every page. In points.</summary>
public sealed record PageSetup
{
    public const double Millimetre = 72 / 25.4;
    public const double PaperWidth = 210 * Millimetre;
    public const double PaperHeight = 297 * Millimetre;

    private const double SmallWidth = 148 * Millimetre;
    private const double SmallHeight = 210 * Millimetre;

    public double Left { get; init; } = 25 * Millimetre;

    public double Right { get; init; } = 15 * Millimetre;

    public double Top { get; init; } = 20 * Millimetre;

    public double Bottom { get; init; } = 20 * Millimetre;

    /// <summary>Whether what is laid out for A4 is drawn on A5.</summary>
    public bool OnA5 { get; init; }

    public double Scale => OnA5 ? SmallWidth / PaperWidth : 1;

    public double SheetWidth => OnA5 ? SmallWidth : PaperWidth;

    public double SheetHeight => OnA5 ? SmallHeight : PaperHeight;

    /// <summary>Text of the page number, with {0} for the page and {1} for their count.</summary>
    public required string PageNumber { get; init; }

    /// <summary>Words across the page behind the text, such as «ДОЛБООР», or none.</summary>
    public string? Watermark { get; init; }

    /// <summary>Words above the text of every page, such as a mark of training, or none.</summary>
    public string? Banner { get; init; }

    public double Width => PaperWidth - Left - Right;

    public double Height => PaperHeight - Top - Bottom;

    internal static PageSetup Of(OfficialPaper paper) => new()
    {
        PageNumber = paper.Labels["paper.page-number"],
        Watermark = paper.Watermark,
        Banner = paper.Banner,
        OnA5 = paper.OnA5,
    };
}
