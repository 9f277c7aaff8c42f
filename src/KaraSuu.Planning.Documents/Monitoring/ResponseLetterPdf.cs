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
        var sheet = new PaperSheet(letter, letter.Labels.Words);
        sheet.Head(letter.Letterhead);
        sheet.Add(new TwoEnds(PaperSheet.Body, $"№ {PaperWords.Known(letter.Number) ?? PaperWords.ShortInk}",
            letter.Labels.Words.Day(letter.Date))
        { SpaceBefore = 12 });
        sheet.Side(letter.To, 16, FontFace.Bold);
        sheet.Heading(null, letter.Labels.Heading);
        sheet.Paragraphs(PaperWords.Known(letter.Opening) ?? Opening(letter), spaceBefore: 12);
        sheet.KeepWithNext();
        sheet.Add(Lines(letter));
        sheet.Paragraphs(letter.Closing, spaceBefore: 10);
        sheet.KeepWithNext();
        sheet.Signature(letter.Head, 32, withSeal: true);
        if (PaperWords.Known(letter.CopyTo) is { } copy) AddSmall(sheet, letter.Labels.CopyTo, copy, 20);
        if (PaperWords.Known(letter.PreparedBy) is { } author) AddSmall(sheet, letter.Labels.PreparedBy, author, 6);
        return sheet.Draw();
    }

    private static void AddSmall(PaperSheet sheet, string pattern, string value, double spaceBefore)
    {
        sheet.KeepWithNext();
        sheet.Add(new Paragraph(PaperSheet.Small, PaperWords.Fill(pattern, value)) { SpaceBefore = spaceBefore });
    }

    private static string Opening(ResponseLetter letter)
    {
        var date = letter.Labels.Words.DayOf(letter.ActDate);
        var number = PaperWords.Known(letter.ActNumber) ?? "____";
        return PaperWords.Known(letter.Object) is { } what
            ? PaperWords.Fill(letter.Labels.OpeningWithObject, date, number, what)
            : PaperWords.Fill(letter.Labels.Opening, date, number);
    }

    private static Table Lines(ResponseLetter letter)
    {
        var labels = letter.Labels;
        Column[] columns =
        [
            new("№", 0.04, TextAlign.Center),
            new(labels.Remark, 0.2),
            new(labels.Answer, 0.18),
            new(labels.Action, 0.2),
            new(labels.Responsible, 0.135),
            new(labels.Deadline, 0.11, TextAlign.Center),
            new(labels.Result, 0.135),
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

    private static string AnswerText(ResponseLetterLabels labels, ResponseLine line)
    {
        var answer = line.Answer is { } known ? labels.Answers[(int)known] : "______________";
        return PaperWords.Known(line.Reason) is { } reason ? $"{answer}. {reason}" : answer;
    }
}
