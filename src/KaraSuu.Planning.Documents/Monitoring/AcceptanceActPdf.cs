using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>Prints the acceptance act of a work; an override and a refusal are never overlooked.</summary>
public sealed class AcceptanceActPdf
{
    private const string Chosen = "■";
    private const string NotChosen = "□";
    private const string EmptyLine = "\n\n";

    private readonly AcceptanceAct _act;
    private readonly PaperSheet _sheet;

    private AcceptanceActPdf(AcceptanceAct act) => (_act, _sheet) = (act, new PaperSheet(act));

    private Labels Labels => _act.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(AcceptanceAct act)
    {
        var pdf = new AcceptanceActPdf(act);
        pdf.AddApproval();
        pdf.AddHead();
        pdf.AddCommission();
        pdf.AddDocuments();
        pdf.AddRemarks();
        pdf.AddVolumes();
        pdf.AddDecision();
        pdf.AddSignatures();
        return pdf._sheet.Draw();
    }

    private void AddApproval()
    {
        if (_act.ApprovedBy is not { } approval) return;

        _sheet.Side($"«{Labels["acceptance.approval"]}»", 0, FontFace.Bold);
        _sheet.Side(approval.Post, 4);
        _sheet.Side($"{PaperWords.ShortInk}__ {PaperWords.Known(approval.Name)?.Replace(' ', '\u00A0') ?? PaperWords.Ink}", 4);
        _sheet.Side(Labels.Day(approval.SignedOn), 4);
    }

    private void AddHead()
    {
        _sheet.Heading(null, Labels["acceptance.heading"], Labels["acceptance.heading-under"]);
        _sheet.NumberAndDate(_act.Number, _act.Date, _act.Place);
        _sheet.Fact(Labels["acceptance.object"], _act.Object, spaceBefore: 14);
        _sheet.Fact(Labels["acceptance.address"], _act.Address);
        _sheet.Fact(Labels["acceptance.contractor"], _act.Contractor);
        _sheet.Fact(Labels["acceptance.contract"], ContractText());
        _sheet.Fact(Labels["acceptance.price"], Labels.Sum(_act.ContractPrice));
        _sheet.Fact(Labels["acceptance.started"], Labels.Day(_act.StartedOn));
        _sheet.Fact(Labels["acceptance.finished"], Labels.Day(_act.FinishedOn));
    }

    private string ContractText() =>
        Labels.Fill("acceptance.contract-text", Labels.DayOf(_act.ContractDate), PaperWords.Known(_act.ContractNumber) ?? "____");

    private IReadOnlyList<AcceptanceSide> Commission => _act.Commission.Count > 0
        ? _act.Commission
        : [.. AcceptanceAct.SidesIn(Labels).Select(side => new AcceptanceSide(side, new PaperSignature("")))];

    private void AddCommission()
    {
        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(Labels["acceptance.side"], 0.35),
            new(Labels["acceptance.name"], 0.3),
            new(Labels["acceptance.post"], 0.3),
        ];
        _sheet.Section(Labels["acceptance.commission"]);
        _sheet.Add(new Table(AcceptanceTables.Style, columns, [.. Commission.Select(Row)]) { SpaceBefore = 5 });

        static RowGroup Row(AcceptanceSide member, int index) => RowGroup.OneRow(
            new Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Cell(member.Side),
            new Cell(PaperWords.Known(member.Signature.Name) ?? EmptyLine),
            new Cell(member.Signature.Post));
    }

    private void AddDocuments()
    {
        _sheet.Section(Labels["acceptance.documents"]);
        if (_act.Documents.Count == 0) _sheet.InkLines(2);
        foreach (var (i, document) in _act.Documents.Index())
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{i + 1}. {document}") { SpaceBefore = 3 });
    }

    private void AddRemarks()
    {
        _sheet.Section(Labels["acceptance.remarks"]);
        if (_act.Remarks is { Count: > 0 } remarks) _sheet.Add(AcceptanceTables.Remarks(Labels, remarks));
        else _sheet.Paragraphs(_act.Remarks is null ? null : Labels["acceptance.no-remarks"], inkLines: 3);
    }

    private void AddVolumes()
    {
        _sheet.Section(Labels["acceptance.volumes"]);
        if (_act.Volumes.Count > 0) _sheet.Add(AcceptanceTables.Volumes(Labels, _act));
        else _sheet.Fact(Labels["acceptance.accepted-cost"], Labels.Sum(_act.AcceptedCost));
        _sheet.Fact(Labels["acceptance.warranty"], _act.Warranty, spaceBefore: 10);
    }

    private void AddDecision()
    {
        _sheet.Section(Labels["acceptance.decision"]);
        if (_act.IsAccepted is not { } accepted)
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {Labels["acceptance.is-accepted"]}") { SpaceBefore = 3 });
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {Labels["acceptance.is-not-accepted"]}") { SpaceBefore = 3 });
        }
        else
        {
            var decision = Labels[accepted ? "acceptance.is-accepted" : "acceptance.is-not-accepted"];
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{Chosen} {decision}", FontFace.Bold) { SpaceBefore = 4 });
        }

        if (_act.Override is { } against) _sheet.Add(new Framed([.. Lines(against)]) { SpaceBefore = 14 });
        if (_act.Refusals.Count > 0)
        {
            _sheet.Section(Labels["acceptance.refusals"], 18);
            _sheet.Add(AcceptanceTables.Refusals(Labels, _act.Refusals));
        }

        _sheet.Add(new Paragraph(PaperSheet.Note, Labels["acceptance.not-a-certificate"]) { SpaceBefore = 14 });
    }

    private IEnumerable<Block> Lines(AcceptanceOverride against)
    {
        var by = Labels.Fill("acceptance.override-by", against.Post, PaperWords.Known(against.Name) ?? PaperWords.Ink, Labels.Day(against.On));
        yield return new Paragraph(PaperSheet.Body with { Align = TextAlign.Center }, Labels["acceptance.override"], FontFace.Bold)
        {
            Tag = "H2",
            KeepWithNext = true
        };
        yield return new Paragraph(PaperSheet.Body, by) { SpaceBefore = 4 };

        foreach (var (i, line) in PaperSheet.LinesOf(against.Reason).Index())
        {
            yield return i == 0
                ? new Paragraph(PaperSheet.Body, new Run(Labels["acceptance.reason"] + " ", FontFace.Bold), new Run(line)) { SpaceBefore = 4 }
                : new Paragraph(PaperSheet.Body, line) { SpaceBefore = 2 };
        }

        if (against.OpenRemarks.Count == 0) yield break;
        yield return new Paragraph(PaperSheet.Body, Labels["acceptance.open-remarks"], FontFace.Bold) { SpaceBefore = 4, KeepWithNext = true };
        foreach (var (i, remark) in against.OpenRemarks.Index())
            yield return new Paragraph(PaperSheet.Body, $"{i + 1}. {remark}") { SpaceBefore = 2 };
    }

    private void AddSignatures()
    {
        _sheet.KeepWithNext();
        IEnumerable<PaperSignature> members = Commission.Select(member =>
            member.Signature with { Post = PaperWords.Known(member.Signature.Post) is { } post ? $"{member.Side}: {post}" : member.Side });
        _sheet.Signatures(Labels["acceptance.signatures"], [.. members, _act.ContractorSignature ?? new PaperSignature(Labels["acceptance.contractor-post"])]);
    }
}
