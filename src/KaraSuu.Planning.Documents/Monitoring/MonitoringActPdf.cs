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

    private MonitoringActPdf(MonitoringAct act) => (_act, _sheet) = (act, new PaperSheet(act));

    private Labels Labels => _act.Labels;

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
        _sheet.Heading(_act.Group, Labels["act.heading"]);
        _sheet.NumberAndDate(_act.Number, _act.Date, _act.Place);
    }

    private void AddFacts()
    {
        _sheet.Fact(Labels["act.object"], _act.Object, spaceBefore: 14);
        _sheet.Fact(Labels["act.address"], _act.Address);
        _sheet.Fact(Labels["act.activity"], _act.Activity);
        _sheet.Fact(Labels["act.funding"], FundingText());
        _sheet.Fact(Labels["act.customer"], _act.Customer);
        _sheet.Fact(Labels["act.contractor"], _act.Contractor);
        _sheet.Fact(Labels["act.stage"], _act.Stage);
        _sheet.Fact(Labels["act.members-present"], MembersText());
        _sheet.Fact(Labels["act.ao-representative"], _act.AoRepresentative);
        _sheet.Fact(Labels["act.contractor-representative"], _act.ContractorRepresentative);

        _sheet.Section(Labels["act.checked"]);
        _sheet.Paragraphs(_act.Checked, inkLines: 3);
    }

    private string? FundingText() => _act.Funding.Count == 0
        ? null
        : string.Join("; ", _act.Funding.Select(line => $"{line.Source} – {Labels.Sum(line.Sum) ?? PaperWords.ShortInk}"));

    private string? MembersText() => _act.MembersPresent.Count == 0
        ? null
        : string.Join("; ", _act.MembersPresent.Select(member => $"{PaperWords.Known(member.Name) ?? PaperWords.Ink} ({member.Post})"));

    private void AddMeasurements()
    {
        if (_act.Measurements.Count == 0) return;

        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(Labels["act.measure"], 0.3),
            new(Labels["act.planned"], 0.13, TextAlign.Right),
            new(Labels["act.actual"], 0.13, TextAlign.Right),
            new(Labels["act.unit"], 0.1, TextAlign.Center),
            new(Labels["act.tolerance"], 0.14, TextAlign.Center),
            new(Labels["act.conclusion"], 0.15, TextAlign.Center),
        ];
        _sheet.Section(Labels["act.measurements"]);
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
            measurement.IsWithin is { } within ? Labels[within ? "act.within" : "act.not-within"] : PaperWords.Dash,
            measurement.IsWithin == false ? FontFace.Bold : FontFace.Regular));

    private void AddResult()
    {
        _sheet.Section(Labels["act.result"]);
        if (_act.Result is { } result)
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{Chosen} {Labels[$"act.result.{result}"]}", FontFace.Bold) { SpaceBefore = 4 });
            return;
        }

        foreach (var possible in Enum.GetValues<ActResult>())
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {Labels[$"act.result.{possible}"]}") { SpaceBefore = 3 });
    }

    private void AddRemarks()
    {
        if (_act.Remarks.Count > 0 || _act.Result is not (ActResult.NoRemarks or ActResult.NoIrregularities))
        {
            Column[] columns =
            [
                new("№", 0.045, TextAlign.Center),
                new(Labels["act.remark"], 0.28),
                new(Labels["act.photo"], 0.085, TextAlign.Center),
                new(Labels["act.norm"], 0.19),
                new(Labels["act.recommendation"], 0.25),
                new(Labels["act.proposed-deadline"], 0.15, TextAlign.Center),
            ];
            _sheet.Section(Labels["act.remarks"]);
            _sheet.Add(new Table(TableStyle, columns, _act.Remarks.Count > 0 ? [.. _act.Remarks.Select(Row)] : [EmptyRow()]) { SpaceBefore = 5 });
        }

        _sheet.Add(new Paragraph(PaperSheet.Note, Labels["act.is-recommendation"]) { SpaceBefore = 10, KeepWithNext = true });
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
        _sheet.Section(Labels["act.received"], 18);
        _sheet.Fact(Labels["act.received-by"], _act.Received?.Name);
        _sheet.KeepWithNext();
        _sheet.Fact(Labels["act.received-on"], Labels.Day(_act.Received?.Date));
        _sheet.KeepWithNext();
        _sheet.Fact(Labels["act.registration-number"], _act.Received?.RegistrationNumber);
    }

    private void AddSignatures()
    {
        IReadOnlyList<PaperSignature> members = _act.MembersPresent.Count > 0
            ? _act.MembersPresent
            : [.. Enumerable.Repeat(new PaperSignature(Labels["act.member"]), EmptySignatures)];
        _sheet.Signatures(Labels["act.signatures"], members);
        _sheet.Signatures(Labels["act.acquainted"], [_act.Acquainted ?? new PaperSignature(Labels["act.acquainted-post"])]);
    }

    private void AddPhotos()
    {
        _sheet.PublicLink();
        for (var i = 0; i < _act.Photos.Count; i++)
        {
            var photo = _act.Photos[i];
            var number = Labels.Fill("act.photo-of", PaperWords.Known(_act.Number) ?? "____", i + 1);
            var caption = PaperWords.Known(photo.Caption) is { } known ? $"{number}. {known}" : number;
            if (i == 0) _sheet.Add(new PageBreak());
            _sheet.Add(new PictureBlock(PaperSheet.Note, Picture.Read(photo.Bytes), caption,
                photo.IsWithdrawn ? Labels["act.photo-withdrawn"] : Labels["paper.unreadable-photo"])
            { SpaceBefore = PictureBlock.Between });
        }
        if (_act.MorePhotos > 0) _sheet.Paragraphs(Labels.Fill("act.photos-more", _act.MorePhotos));
    }
}
