using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>Prints an act of the JM&amp;E group; its photos follow on pages of their own.</summary>
public sealed class MonitoringActPdf
{
    private const int EmptySignatures = 3;
    private const string Chosen = "■";
    private const string NotChosen = "□";

    private static readonly TextStyle TableStyle = new(9.5);

    private readonly MonitoringAct _act;
    private readonly PaperSheet _sheet;

    private MonitoringActPdf(MonitoringAct act) => (_act, _sheet) = (act, new PaperSheet(act, act.Labels.Words));

    private MonitoringActLabels Labels => _act.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(MonitoringAct act)
    {
        var pdf = new MonitoringActPdf(act);
        pdf.AddHead();
        pdf.AddFacts();
        pdf.AddMeasurements();
        pdf.AddResult();
        pdf.AddRemarks();
        pdf.AddSignatures();
        pdf.AddReceipt();
        pdf.AddPhotos();
        return pdf._sheet.Draw();
    }

    private void AddHead()
    {
        _sheet.Heading(_act.Group, Labels.Heading);
        _sheet.NumberAndDate(_act.Number, _act.Date, _act.Place);
    }

    private void AddFacts()
    {
        _sheet.Fact(Labels.Object, _act.Object, spaceBefore: 14);
        _sheet.Fact(Labels.Address, _act.Address);
        _sheet.Fact(Labels.Activity, _act.Activity);
        _sheet.Fact(Labels.Funding, FundingText());
        _sheet.Fact(Labels.Customer, _act.Customer);
        _sheet.Fact(Labels.Contractor, _act.Contractor);
        _sheet.Fact(Labels.Stage, _act.Stage);
        _sheet.Fact(Labels.MembersPresent, MembersText());
        _sheet.Fact(Labels.AoRepresentative, _act.AoRepresentative);
        _sheet.Fact(Labels.ContractorRepresentative, _act.ContractorRepresentative);

        _sheet.Section(Labels.Checked);
        _sheet.Paragraphs(_act.Checked, inkLines: 3);
    }

    private string? FundingText() => _act.Funding.Count == 0
        ? null
        : string.Join("; ", _act.Funding.Select(line => $"{line.Source} – {Labels.Words.Sum(line.Sum) ?? PaperWords.ShortInk}"));

    private string? MembersText() => _act.MembersPresent.Count == 0
        ? null
        : string.Join("; ", _act.MembersPresent.Select(member => $"{PaperWords.Known(member.Name) ?? PaperWords.Ink} ({member.Post})"));

    private void AddMeasurements()
    {
        if (_act.Measurements.Count == 0) return;

        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(Labels.Measure, 0.3),
            new(Labels.Planned, 0.13, TextAlign.Right),
            new(Labels.Actual, 0.13, TextAlign.Right),
            new(Labels.Unit, 0.1, TextAlign.Center),
            new(Labels.Tolerance, 0.14, TextAlign.Center),
            new(Labels.Conclusion, 0.15, TextAlign.Center),
        ];
        _sheet.Section(Labels.Measurements);
        _sheet.Add(new Table(TableStyle, columns, [.. _act.Measurements.Select(Row)]) { SpaceBefore = 5 });
    }

    private RowGroup Row(ActMeasurement measurement, int index) => RowGroup.OneRow(
        Number(index),
        new Cell(measurement.Name),
        new Cell(PaperWords.OrDash(measurement.Planned)),
        new Cell(PaperWords.OrDash(measurement.Actual)),
        new Cell(PaperWords.OrDash(measurement.Unit)),
        new Cell(PaperWords.OrDash(measurement.Tolerance)),
        new Cell(
            measurement.IsWithin is { } within ? within ? Labels.Within : Labels.NotWithin : PaperWords.Dash,
            measurement.IsWithin == false ? FontFace.Bold : FontFace.Regular));

    private void AddResult()
    {
        _sheet.Section(Labels.Result);
        if (_act.Result is { } result)
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{Chosen} {Labels.Results[(int)result]}", FontFace.Bold) { SpaceBefore = 4 });
            return;
        }

        foreach (var words in Labels.Results) _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {words}") { SpaceBefore = 3 });
    }

    private void AddRemarks()
    {
        if (_act.Remarks.Count > 0 || _act.Result is not (ActResult.NoRemarks or ActResult.NoIrregularities))
        {
            Column[] columns =
            [
                new("№", 0.045, TextAlign.Center),
                new(Labels.Remark, 0.28),
                new(Labels.Photo, 0.085, TextAlign.Center),
                new(Labels.Norm, 0.19),
                new(Labels.Recommendation, 0.25),
                new(Labels.ProposedDeadline, 0.15, TextAlign.Center),
            ];
            _sheet.Section(Labels.Remarks);
            _sheet.Add(new Table(TableStyle, columns, _act.Remarks.Count > 0 ? [.. _act.Remarks.Select(Row)] : [EmptyRow()]) { SpaceBefore = 5 });
        }

        _sheet.Add(new Paragraph(PaperSheet.Note, Labels.IsRecommendation) { SpaceBefore = 10, KeepWithNext = true });
    }

    private static RowGroup EmptyRow() => RowGroup.OneRow(
        new Cell("1"), new Cell("\n\n\n\n"), new Cell(""), new Cell(""), new Cell(""), new Cell(""));

    private static RowGroup Row(ActRemark remark, int index) => RowGroup.OneRow(
        Number(index),
        new Cell(PaperWords.Known(remark.Severity) is { } severity ? $"{remark.Text}\n({severity})" : remark.Text),
        new Cell(PaperWords.OrDash(string.Join(", ", remark.Photos))),
        new Cell(PaperWords.OrDash(remark.Norm)),
        new Cell(PaperWords.OrDash(remark.Recommendation)),
        new Cell(PaperWords.OrDash(PaperWords.Figures(remark.ProposedDeadline))));

    private static Cell Number(int index) => new((index + 1).ToString(CultureInfo.InvariantCulture));

    private void AddReceipt()
    {
        _sheet.Section(Labels.Received, 18);
        _sheet.Fact(Labels.ReceivedBy, _act.Received?.Name);
        _sheet.KeepWithNext();
        _sheet.Fact(Labels.ReceivedOn, Labels.Words.Day(_act.Received?.Date));
        _sheet.KeepWithNext();
        _sheet.Fact(Labels.RegistrationNumber, _act.Received?.RegistrationNumber);
    }

    private void AddSignatures()
    {
        IReadOnlyList<PaperSignature> members = _act.MembersPresent.Count > 0
            ? _act.MembersPresent
            : [.. Enumerable.Repeat(new PaperSignature(Labels.Member), EmptySignatures)];
        _sheet.Signatures(Labels.Signatures, members);
        _sheet.Signatures(Labels.Acquainted, [_act.Acquainted ?? new PaperSignature(Labels.AcquaintedPost)]);
    }

    private void AddPhotos()
    {
        _sheet.PublicLink();
        for (var i = 0; i < _act.Photos.Count; i++)
        {
            var photo = _act.Photos[i];
            var number = PaperWords.Fill(Labels.PhotoOf, PaperWords.Known(_act.Number) ?? "____", i + 1);
            var caption = PaperWords.Known(photo.Caption) is { } known ? $"{number}. {known}" : number;
            if (i == 0) _sheet.Add(new PageBreak());
            _sheet.Add(new PictureBlock(PaperSheet.Note, Picture.Read(photo.Bytes), caption,
                Labels.Words.UnreadablePhoto)
            { SpaceBefore = PictureBlock.Between });
        }
    }
}
