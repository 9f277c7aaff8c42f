using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Works;

/// <summary>Prints the poster of a site on one page, A4 or the same on A5; what is too long is shortened, and the page at the address says all of it.</summary>
public static class SitePosterPdf
{
    private const double CodeSide = 60 * PageSetup.Millimetre;

    private static readonly TextStyle Title = new(24, TextAlign.Center);
    private static readonly TextStyle Ask = new(22, TextAlign.Center);
    private static readonly TextStyle Link = new(14);
    private static readonly TextStyle TableStyle = new(11.5);

    /// <summary>How many sources, and how many signs of a line, are printed: the first that fits a page.</summary>
    private static readonly (int Sources, int Signs)[] Measures = [(8, 400), (6, 200), (4, 120), (2, 80), (1, 50)];

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(SitePoster poster)
    {
        foreach (var (sources, signs) in Measures)
        {
            var sheet = Compose(poster, sources, signs);
            if (sheet.FitsOnePage()) return sheet.Draw();
        }
        return Compose(poster, Measures[^1].Sources, Measures[^1].Signs).Draw();
    }

    private static PaperSheet Compose(SitePoster poster, int sources, int signs)
    {
        var labels = poster.Labels;
        var sheet = new PaperSheet(poster);
        sheet.Heading(poster.Of, labels["poster.heading"]);
        sheet.Add(new Paragraph(Title, Cut(poster.Work, Math.Max(signs, 90))!, FontFace.Bold) { SpaceBefore = 12, KeepWithNext = true });
        Fact("poster.status", poster.Status, 14);
        Fact("poster.place", poster.Place);
        Fact("poster.for-whom", poster.ForWhom);
        Fact("poster.quantity", poster.Quantity);
        Money(sheet, poster, sources, signs);
        Fact("poster.contractor", poster.Contractor, 10);
        Fact("poster.contract", poster.Contract);
        Fact("poster.sum", poster.ContractSum);
        Fact("poster.term", poster.Term);
        Fact("poster.acts", poster.Acts);
        Fact("poster.acceptance", poster.Acceptance);
        Fact("poster.warranty", poster.Warranty);
        Fact("poster.as-of", labels.Day(poster.AsOf));
        if (poster.PublicUrl is not { } url) return sheet;
        if (poster.Question is { } question) sheet.Add(new Paragraph(Ask, question, FontFace.Bold) { SpaceBefore = 14, KeepWithNext = true });
        sheet.PublicLink(new LinkWithCode(Link, labels[poster.Question is null ? "poster.read" : "poster.answer"], url, CodeSide) { SpaceBefore = 10 });
        return sheet;

        void Fact(string label, string? value, double space = 5) => sheet.Fact(labels[label], Cut(value, signs) ?? labels["poster.unknown"], space);
    }

    private static void Money(PaperSheet sheet, SitePoster poster, int sources, int signs)
    {
        var labels = poster.Labels;
        if (poster.Money.Count == 0)
        {
            sheet.Fact(labels["poster.money"], poster.Stated ?? labels["poster.unknown"]);
            return;
        }
        var (total, complete) = MoneyTable.Add(poster.Money.Select(m => m.Sum));
        var rows = poster.Money.Take(sources).Select(m => Row(Cut(m.Source, signs)!, m.Sum, FontFace.Regular)).ToList();
        if (poster.Money.Count > sources)
        {
            var (rest, _) = MoneyTable.Add(poster.Money.Skip(sources).Select(m => m.Sum));
            rows.Add(Row(labels.Fill("poster.more-sources", poster.Money.Count - sources), rest, FontFace.Regular));
        }
        rows.Add(Row(MoneyTable.TotalTitle(labels, complete), total, FontFace.Bold));
        Column[] columns = [new(labels["poster.money"], 0.7), new(labels["poster.som"], 0.3, TextAlign.Right)];
        sheet.Add(new Table(TableStyle, columns, rows) { SpaceBefore = 8 });
    }

    private static RowGroup Row(string source, Domain.Money? sum, FontFace face) =>
        RowGroup.OneRow(new Cell(source, face), new Cell(MoneyTable.Text(sum), face, TextAlign.Right));

    private static string? Cut(string? text, int signs)
    {
        if (PaperWords.Known(text) is not { } known) return null;
        var line = string.Join(' ', known.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= signs ? line : Domain.Words.Start(line, signs).TrimEnd() + "…";
    }
}
