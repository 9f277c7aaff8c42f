using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>Prints the aiyl okmotu's answer to an act of the JM&amp;E group.</summary>
public static class ResponseLetterPdf
{
    private static readonly TextStyle TableStyle = new(9.5);

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(ResponseLetter letter)
    {
        var sheet = new PaperSheet(letter);
        sheet.Head(letter.Letterhead);
        sheet.Add(new TwoEnds(PaperSheet.Body, $"№ {PaperWords.Known(letter.Number) ?? PaperWords.ShortInk}", letter.Labels.Day(letter.Date))
        {
            SpaceBefore = 12
        });
        sheet.Side(letter.To, 16, FontFace.Bold);
        sheet.Heading(null, letter.Labels["letter.heading"]);
        sheet.Paragraphs(PaperWords.Known(letter.Opening) ?? Opening(letter), spaceBefore: 12);
        sheet.KeepWithNext();
        sheet.Add(Lines(letter));
        sheet.Paragraphs(letter.Closing, spaceBefore: 10);
        sheet.KeepWithNext();
        sheet.Signature(letter.Head, 32, withSeal: true);
        if (PaperWords.Known(letter.CopyTo) is { } copy) AddSmall(sheet, letter.Labels.Fill("letter.copy-to", copy), 20);
        if (PaperWords.Known(letter.PreparedBy) is { } author) AddSmall(sheet, letter.Labels.Fill("letter.prepared-by", author), 6);
        return sheet.Draw();
    }

    private static void AddSmall(PaperSheet sheet, string words, double spaceBefore)
    {
        sheet.KeepWithNext();
        sheet.Add(new Paragraph(PaperSheet.Small, words) { SpaceBefore = spaceBefore });
    }

    private static string Opening(ResponseLetter letter)
    {
        var date = letter.Labels.DayOf(letter.ActDate);
        var number = PaperWords.Known(letter.ActNumber) ?? "____";
        return PaperWords.Known(letter.Object) is { } what
            ? letter.Labels.Fill("letter.opening-with-object", date, number, what)
            : letter.Labels.Fill("letter.opening", date, number);
    }

    private static Table Lines(ResponseLetter letter)
    {
        var labels = letter.Labels;
        Column[] columns =
        [
            new("№", 0.04, TextAlign.Center),
            new(labels["letter.remark"], 0.2),
            new(labels["letter.answer"], 0.18),
            new(labels["letter.action"], 0.2),
            new(labels["letter.responsible"], 0.135),
            new(labels["letter.deadline"], 0.11, TextAlign.Center),
            new(labels["letter.result"], 0.135),
        ];
        return new Table(TableStyle, columns, letter.Lines.Count > 0 ? [.. letter.Lines.Select(Row)] : [EmptyRow()]) { SpaceBefore = 10 };

        RowGroup Row(ResponseLine line, int index) => RowGroup.OneRow(
            new Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Cell(line.Remark),
            new Cell(AnswerText(labels, line)),
            new Cell(PaperWords.OrDash(line.Action)),
            new Cell(PaperWords.OrDash(line.Responsible)),
            new Cell(PaperWords.OrDash(PaperWords.Figures(line.Deadline))),
            new Cell(PaperWords.OrDash(line.Result)));
    }

    private static RowGroup EmptyRow() => RowGroup.OneRow([new Cell("1"), new Cell("\n\n\n\n"), .. Enumerable.Repeat(new Cell(""), 5)]);

    private static string AnswerText(Labels labels, ResponseLine line)
    {
        var answer = line.Answer is { } known ? labels[$"letter.answer.{known}"] : "______________";
        return PaperWords.Known(line.Reason) is { } reason ? $"{answer}. {reason}" : answer;
    }
}
