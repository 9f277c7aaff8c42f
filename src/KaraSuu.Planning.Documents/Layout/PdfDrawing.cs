using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Draws laid-out pages as a tagged PDF with embedded fonts.</summary>
public sealed class PdfDrawing
{
    private const double FooterSize = 9;
    private const double BannerSize = 10;
    private const double WatermarkSize = 96;

    private static readonly XColor Ink = XColors.Black;
    private static readonly XBrush Shading = new XSolidBrush(XColor.FromGrayScale(0.93));
    private static readonly XBrush Bar = new XSolidBrush(XColor.FromGrayScale(0.45));
    private static readonly XBrush Pale = new XSolidBrush(XColor.FromGrayScale(0.91));

    private readonly PageSetup _setup;
    private readonly XPen _thin = new(Ink, 0.5);
    private readonly Dictionary<(FontFace, double), XFont> _fonts = [];
    private readonly UAManager _access;

    private PdfDrawing(PageSetup setup, PdfDocument pdf) => (_setup, _access) = (setup, UAManager.ForDocument(pdf));

    public static byte[] Draw(IReadOnlyList<Page> pages, PageSetup setup, PdfFacts facts)
    {
        using var pdf = new PdfDocument();
        var drawing = new PdfDrawing(setup, pdf);
        drawing.Describe(facts);
        for (var i = 0; i < pages.Count; i++) drawing.Draw(pages[i], i + 1, pages.Count);
        return PdfBytes.Save(pdf, facts);
    }

    private void Describe(PdfFacts facts)
    {
        _access.SetDocumentLanguage(facts.Language);
        var pdf = _access.Owner;
        pdf.Info.Title = facts.Title;
        pdf.Info.Author = facts.Author ?? "";
        pdf.Info.Creator = "KaraSuu.Planning";
    }

    private void Draw(Page page, int number, int count)
    {
        var sheet = _access.Owner.AddPage();
        sheet.Width = XUnit.FromPoint(_setup.SheetWidth);
        sheet.Height = XUnit.FromPoint(_setup.SheetHeight);
        using var graphics = XGraphics.FromPdfPage(sheet);
        graphics.Restore(graphics.Save());
        if (_setup.Scale != 1) graphics.ScaleTransform(_setup.Scale);
        DrawBackground(graphics, page);

        _access.BeginTextMode();
        if (_setup.Banner is { } banner) DrawBanner(graphics, banner, first: number == 1);
        foreach (var mark in page.Marks) Draw(graphics, mark);
        Artifact(() => DrawCentred(graphics, PageNumber(number, count), FontFace.Regular, FooterSize, PageSetup.PaperHeight - _setup.Bottom * 0.45));

        _access.StructureBuilder.EndMarkedContentsWithId();
        _access.BeginGraphicMode();
        if (page.Rules.Count > 0) Artifact(() => DrawRules(graphics, page.Rules));
    }

    private void Draw(XGraphics graphics, Mark mark)
    {
        switch (mark)
        {
            case WordsMark words:
                graphics.DrawString(words.Text, Font(words.Face, words.Size), XBrushes.Black, words.X, words.Y);
                break;
            case OpenMark open:
                Open(open);
                break;
            case OpenArtifactMark:
                _access.StructureBuilder.BeginArtifact();
                break;
            case CloseMark:
                _access.StructureBuilder.End();
                break;
            case ModulesMark modules:
                DrawModules(graphics, modules);
                break;
            case PictureMark picture:
                DrawPicture(graphics, picture);
                break;
            case BarMark bar:
                graphics.DrawRectangle(Bar, bar.X, bar.Y, bar.Width, bar.Height);
                break;
        }
    }

    private void Open(OpenMark open)
    {
        var structure = _access.StructureBuilder;
        if (open.Tag is "Table" or "TR") structure.BeginGroupingElement(open.Tag);
        else structure.BeginBlockLevelElement(open.Tag);

        if (open.RowSpan > 1) structure.SetRowSpan(open.RowSpan);
        if (open.ColumnSpan > 1) structure.SetColSpan(open.ColumnSpan);
        if (open.Tag == "TH") structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", "/Column");
    }

    private void DrawBackground(XGraphics graphics, Page page)
    {
        if (page.Shades.Count > 0)
        {
            Artifact(() =>
            {
                foreach (var shade in page.Shades) graphics.DrawRectangle(Shading, shade.X, shade.Y, shade.Width, shade.Height);
            });
        }

        if (_setup.Watermark is { } watermark) Artifact(() => DrawWatermark(graphics, watermark));
    }

    private void DrawWatermark(XGraphics graphics, string words)
    {
        var natural = GlyphWidths.Of(FontFace.Bold).Measure(words, WatermarkSize);
        var size = WatermarkSize * Math.Min(1, PageSetup.PaperWidth * 1.05 / natural);
        var state = graphics.Save();
        graphics.TranslateTransform(PageSetup.PaperWidth / 2, PageSetup.PaperHeight / 2);
        graphics.RotateTransform(-52);
        var width = GlyphWidths.Of(FontFace.Bold).Measure(words, size);
        graphics.DrawString(words, Font(FontFace.Bold, size), Pale, -width / 2, size / 3);
        _access.BeginGraphicMode();
        graphics.Restore(state);
    }

    private void DrawBanner(XGraphics graphics, string banner, bool first)
    {
        if (first) _access.StructureBuilder.BeginElement(PdfBlockLevelElementTag.Paragraph);
        else _access.StructureBuilder.BeginArtifact();
        DrawCentred(graphics, banner, FontFace.Bold, BannerSize, _setup.Top * 0.6);
        _access.StructureBuilder.End();
    }

    private void DrawCentred(XGraphics graphics, string text, FontFace face, double size, double y)
    {
        var width = GlyphWidths.Of(face).Measure(text, size);
        graphics.DrawString(text, Font(face, size), XBrushes.Black, _setup.Left + (_setup.Width - width) / 2, y);
    }

    private void DrawRules(XGraphics graphics, IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules) graphics.DrawLine(_thin, rule.X1, rule.Y1, rule.X2, rule.Y2);
    }

    private void DrawModules(XGraphics graphics, ModulesMark code)
    {
        var count = code.Dark.GetLength(0);
        var module = code.Side / count;
        var box = Box(code.X, code.Y, code.Side, code.Side);
        _access.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, code.AlternativeText, box);
        for (var row = 0; row < count; row++)
        {
            for (int column = 0, run; column < count; column += Math.Max(run, 1))
            {
                run = 0;
                while (column + run < count && code.Dark[row, column + run]) run++;
                if (run > 0) graphics.DrawRectangle(XBrushes.Black, code.X + column * module, code.Y + row * module, run * module, module);
            }
        }

        _access.StructureBuilder.End();
        _access.BeginTextMode();
    }

    private void DrawPicture(XGraphics graphics, PictureMark mark)
    {
        var box = Box(mark.X, mark.Y, mark.Width, mark.Height);
        _access.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, mark.AlternativeText, box);
        graphics.DrawImage(mark.Picture.Image, mark.X, mark.Y, mark.Width, mark.Height);
        _access.StructureBuilder.End();
        _access.BeginTextMode();
    }

    /// <summary>Where a figure stands on its sheet, from the corner at the bottom left.</summary>
    private XRect Box(double x, double y, double width, double height) => new(
        x * _setup.Scale, _setup.SheetHeight - (y + height) * _setup.Scale, width * _setup.Scale, height * _setup.Scale);

    private void Artifact(Action draw)
    {
        _access.StructureBuilder.BeginArtifact();
        draw();
        _access.StructureBuilder.End();
    }

    private string PageNumber(int number, int count) =>
        string.Format(CultureInfo.InvariantCulture, _setup.PageNumber, number, count);

    private XFont Font(FontFace face, double size)
    {
        if (!_fonts.TryGetValue((face, size), out var font)) _fonts[(face, size)] = font = SerifFonts.Of(face, size);
        return font;
    }
}
