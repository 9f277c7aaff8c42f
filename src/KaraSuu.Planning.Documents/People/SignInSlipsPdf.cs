using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.People;

/// <summary>Prints one-time codes: the list stays with the office, without codes; the slips, in Kyrgyz and Russian, go to the people.</summary>
public static class SignInSlipsPdf
{
    private static readonly TextStyle TableStyle = new(11);
    private static readonly TextStyle SlipStyle = new(11.5);
    private static readonly TextStyle CodeStyle = new(16);

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(SignInSlips paper)
    {
        var sheet = new PaperSheet(paper);
        sheet.Heading(paper.Aimak, paper.Labels["slips.heading"]);
        sheet.Paragraphs(paper.Labels["slips.to-office"], spaceBefore: 10);
        sheet.KeepWithNext();
        sheet.Add(List(paper));
        sheet.Add(new PageBreak());
        sheet.Section(paper.Labels["slips.cut"]);
        foreach (var slip in paper.Slips) sheet.Add(new Together(Slip(paper, slip)) { SpaceBefore = 14 });
        return sheet.Draw();
    }

    private static Table List(SignInSlips paper)
    {
        var labels = paper.Labels;
        Column[] columns =
        [
            new("№", 0.06, TextAlign.Center),
            new(labels["slips.name"], 0.38),
            new(labels["slips.user-name"], 0.28),
            new(labels["slips.received"], 0.28),
        ];
        return new Table(TableStyle, columns, [.. paper.Slips.Select((slip, at) => RowGroup.OneRow(
            new Cell((at + 1).ToString(CultureInfo.InvariantCulture)), new Cell(slip.FullName), new Cell(slip.UserName), new Cell("\n")))])
        {
            SpaceBefore = 8,
        };
    }

    private static IReadOnlyList<Block> Slip(SignInSlips paper, SignInSlip slip) =>
    [
        new Paragraph(PaperSheet.Small, new string('-', 110)),
        new Paragraph(SlipStyle, slip.FullName, FontFace.Bold) { SpaceBefore = 4 },
        new FactRow(SlipStyle, InBoth("slips.user-name"), slip.UserName) { SpaceBefore = 4 },
        new FactRow(CodeStyle, paper.Labels["slips.code"], slip.Code) { SpaceBefore = 2 },
        new Paragraph(PaperSheet.Small, How(Labels.Kyrgyz, slip)) { SpaceBefore = 4 },
        new Paragraph(PaperSheet.Small, How(Labels.Russian, slip)) { SpaceBefore = 2 },
        new LinkWithCode(PaperSheet.Small, InBoth("slips.address"), paper.Address) { SpaceBefore = 6 },
    ];

    private static string InBoth(string key) => $"{Labels.Kyrgyz[key]} / {Labels.Russian[key]}";

    private static string How(Labels labels, SignInSlip slip) => labels.Fill("slips.how", labels.Until(slip.Until));
}
