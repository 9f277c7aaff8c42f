using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Threads;

/// <summary>Prints the way of one wish on one page; a long way is shortened, and says so, until it fits.</summary>
public static class WishPaperPdf
{
    private static readonly TextStyle TableStyle = new(10);

    /// <summary>How many lines of a step, and how many signs of a line, are printed: the first that fits a page.</summary>
    private static readonly (int Lines, int Signs)[] Measures = [(8, 400), (6, 240), (4, 200), (3, 150), (2, 110), (1, 80), (1, 40)];

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(WishPaper paper)
    {
        foreach (var (lines, signs) in Measures)
        {
            var sheet = Compose(paper, lines, signs);
            if (sheet.FitsOnePage()) return sheet.Draw();
        }
        return Compose(paper, Measures[^1].Lines, Measures[^1].Signs).Draw();
    }

    private static PaperSheet Compose(WishPaper paper, int most, int signs)
    {
        var labels = paper.Labels;
        var sheet = new PaperSheet(paper, "wish.public-page");
        sheet.Heading(paper.Of, labels["wish.heading"], Cut(paper.Wish, Math.Max(signs, 120)));
        if (labels.IsTranslation) sheet.Centre(paper.Of, 4);
        sheet.Fact(labels["wish.state"], paper.State ?? labels["wish.unknown"], 14);
        sheet.Fact(labels["wish.missing"], paper.Missing.Count == 0 ? labels["wish.nothing-missing"] : string.Join("; ", Shortened(paper.Missing)));
        sheet.Fact(labels["wish.as-of"], labels.Day(paper.AsOf));
        Column[] columns = [new(labels["wish.step"], 0.27), new(labels["wish.on-record"], 0.73)];
        sheet.Add(new Table(TableStyle, columns, [.. paper.Steps.Select((step, at) => RowGroup.OneRow(
            new Cell($"{at + 1}. {step.Name}", FontFace.Bold),
            new Cell(step.Lines.Count == 0 ? labels["wish.nothing-on-record"] : string.Join('\n', Shortened(step.Lines)))))])
        { SpaceBefore = 14 });
        return sheet;

        IEnumerable<string> Shortened(IReadOnlyList<string> lines) => lines.Count <= most
            ? lines.Select(l => Cut(l, signs))
            : lines.Take(most).Select(l => Cut(l, signs)).Append(labels.Fill("wish.more", lines.Count - most));
    }

    private static string Cut(string text, int signs)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= signs ? line : Domain.Words.Start(line, signs).TrimEnd() + "…";
    }
}
