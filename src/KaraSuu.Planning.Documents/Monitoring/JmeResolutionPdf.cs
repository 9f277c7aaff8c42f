using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>Prints the kenesh's resolution on the JM&amp;E group and its annexes.</summary>
public sealed class JmeResolutionPdf
{
    private const int MostEmptyRows = 100;

    /// <summary>Rows for ink when neither the members nor their number is known.</summary>
    private const int InkRows = 7;

    // Two lines high: room to write a name by hand.
    private const string EmptyRow = "\n\n";

    private static readonly TextStyle TableStyle = new(10);

    private readonly JmeResolution _resolution;
    private readonly PaperSheet _sheet;

    private JmeResolutionPdf(JmeResolution resolution) =>
        (_resolution, _sheet) = (resolution, new PaperSheet(resolution));

    private Labels Labels => _resolution.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(JmeResolution resolution)
    {
        var pdf = new JmeResolutionPdf(resolution);
        pdf.AddResolution();
        pdf.AddComposition();
        pdf.AddRegulation();
        return pdf._sheet.Draw();
    }

    /// <summary>What such a resolution is usually about, in words.</summary>
    public static string SubjectIn(Labels labels, bool establishes) => labels[establishes ? "resolution.establishing" : "resolution.changing"];

    private void AddResolution()
    {
        _sheet.Head(_resolution.Letterhead);
        _sheet.Heading(Labels.Fill("resolution.of-session", _resolution.Kenesh, PaperWords.Known(_resolution.Session)).Trim(),
            Labels["resolution.heading-of-session"]);
        _sheet.NumberAndDate(_resolution.Number, _resolution.Date, _resolution.Place);
        _sheet.Centre(PaperWords.Known(_resolution.Subject) ?? SubjectIn(Labels, _resolution.Establishes), 20, FontFace.Bold, "H2");
        _sheet.Paragraphs(_resolution.Preamble, inkLines: 3, spaceBefore: 14);
        _sheet.KeepWithNext();
        _sheet.Centre(Labels["resolution.resolves"], 14, FontFace.Bold);
        _sheet.Points(_resolution.Points, blankPoints: 4);
        _sheet.KeepWithNext();
        _sheet.Signature(_resolution.Chair, 36, withSeal: true);
    }

    private void AddComposition()
    {
        _sheet.Add(new PageBreak());
        AddAnnexHead(1);
        _sheet.Centre(Labels.Fill("resolution.composition", _resolution.Group), 20, FontFace.Bold, "H2");
        if (PaperWords.Known(_resolution.CompositionNote) is { } note) _sheet.Paragraphs(note, spaceBefore: 10);
        _sheet.Add(Members());

        var count = Math.Max(_resolution.MemberCount ?? 0, _resolution.Members.Count(member => member.LeftOn is null));
        if (count > 0) _sheet.Add(new Paragraph(PaperSheet.Body, Labels.Fill("resolution.count", count)) { SpaceBefore = 8 });
        if (EmptyRows > 0) _sheet.Add(new Paragraph(PaperSheet.Small, Labels.Fill("resolution.names-not-known", EmptyRows)) { SpaceBefore = 3 });
        if (_resolution.Qualities.Count > 0)
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, Labels["resolution.qualities"]) { SpaceBefore = 8, KeepWithNext = true });
            _sheet.Paragraphs(string.Join('\n', _resolution.Qualities.Select(quality => $"– {quality}")));
        }
        _sheet.KeepWithNext();
        _sheet.Signature(_resolution.AnnexSignature ?? _resolution.Chair, 28);
    }

    private void AddRegulation()
    {
        if (PaperWords.Known(_resolution.RegulationTitle) is not { } title) return;

        _sheet.Add(new PageBreak());
        AddAnnexHead(2);
        _sheet.Centre(title, 20, FontFace.Bold, "H2");
        _sheet.Add(new Paragraph(PaperSheet.Body, Labels["resolution.regulation-follows"]) { SpaceBefore = 14 });
    }

    private void AddAnnexHead(int number)
    {
        _sheet.Side(Labels.Fill("resolution.annex-to", _resolution.Kenesh, Labels.DayOf(_resolution.Date), PaperWords.Known(_resolution.Number)
            ?? "____"), 0);
        _sheet.Side(Labels.Fill("resolution.annex", number), 2, FontFace.Bold);
    }

    private int EmptyRows => Math.Clamp(
        (_resolution.MemberCount ?? (_resolution.Members.Count == 0 ? InkRows : 0)) - _resolution.Members.Count(member => member.LeftOn is null),
        0, MostEmptyRows);

    private Table Members()
    {
        var showsDays = _resolution.Members.Any(member => member.JoinedOn is not null || member.LeftOn is not null);
        List<Column> columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(Labels["resolution.name"], 0.25),
            new(Labels["resolution.side"], 0.22),
            new(Labels["resolution.village"], 0.15),
            new(Labels["resolution.sex"], 0.1, TextAlign.Center),
            new(Labels["resolution.role"], 0.14),
        ];
        if (showsDays) columns.Add(new Column(Labels["resolution.since"], 0.15, TextAlign.Center));

        IEnumerable<RowGroup> named = _resolution.Members.Select((member, i) => Row(i + 1, member, showsDays));
        IEnumerable<RowGroup> empty = Enumerable.Range(_resolution.Members.Count + 1, EmptyRows).Select(number => Empty(number, columns.Count));
        return new Table(TableStyle, columns, [.. named, .. empty]) { SpaceBefore = 12 };
    }

    private RowGroup Row(int number, JmeMemberLine member, bool showsDays)
    {
        List<Cell> cells =
        [
            new(number.ToString(CultureInfo.InvariantCulture)),
            new(PaperWords.Known(member.Name) ?? EmptyRow),
            new(PaperWords.OrDash(member.Side)),
            new(PaperWords.OrDash(member.Village)),
            new(PaperWords.OrDash(member.Sex)),
            new(PaperWords.OrDash(member.Role)),
        ];
        if (showsDays) cells.Add(new Cell(Days(member)));
        return RowGroup.OneRow(cells);
    }

    private string Days(JmeMemberLine member)
    {
        var joined = PaperWords.Figures(member.JoinedOn);
        var left = member.LeftOn is { } day ? Labels.Fill("resolution.left", PaperWords.Figures(day)) : null;
        return PaperWords.OrDash(string.Join('\n', new[] { joined, left }.OfType<string>()));
    }

    private static RowGroup Empty(int number, int columns) => RowGroup.OneRow(
    [
        new Cell(number.ToString(CultureInfo.InvariantCulture)),
        new Cell(EmptyRow),
        .. Enumerable.Repeat(new Cell(""), columns - 2),
    ]);
}
