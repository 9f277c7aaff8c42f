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

    private AcceptanceActPdf(AcceptanceAct act) => (_act, _sheet) = (act, new PaperSheet(act, act.Labels.Words));

    private AcceptanceActLabels Labels => _act.Labels;

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

        _sheet.Side($"«{Labels.Approval}»", 0, FontFace.Bold);
        _sheet.Side(approval.Post, 4);
        _sheet.Side($"{PaperWords.ShortInk}__ {PaperWords.Known(approval.Name)?.Replace(' ', '\u00A0') ?? PaperWords.Ink}", 4);
        _sheet.Side(Labels.Words.Day(approval.SignedOn), 4);
    }

    private void AddHead()
    {
        _sheet.Heading(null, Labels.Heading, Labels.HeadingUnder);
        _sheet.NumberAndDate(_act.Number, _act.Date, _act.Place);
        _sheet.Fact(Labels.Object, _act.Object, spaceBefore: 14);
        _sheet.Fact(Labels.Address, _act.Address);
        _sheet.Fact(Labels.Contractor, _act.Contractor);
        _sheet.Fact(Labels.Contract, ContractText());
        _sheet.Fact(Labels.Price, Labels.Words.Sum(_act.ContractPrice));
        _sheet.Fact(Labels.Started, Labels.Words.Day(_act.StartedOn));
        _sheet.Fact(Labels.Finished, Labels.Words.Day(_act.FinishedOn));
    }

    private string ContractText() =>
        PaperWords.Fill(Labels.ContractText, Labels.Words.DayOf(_act.ContractDate), PaperWords.Known(_act.ContractNumber) ?? "____");

    private IReadOnlyList<AcceptanceSide> Commission => _act.Commission.Count > 0
        ? _act.Commission
        : [.. Labels.Sides.Select(side => new AcceptanceSide(side, new PaperSignature("")))];

    private void AddCommission()
    {
        Column[] columns =
        [
            new("№", 0.05, TextAlign.Center),
            new(Labels.Side, 0.35),
            new(Labels.Name, 0.3),
            new(Labels.Post, 0.3),
        ];
        _sheet.Section(Labels.Commission);
        _sheet.Add(new Table(AcceptanceTables.Style, columns, [.. Commission.Select(Row)]) { SpaceBefore = 5 });

        static RowGroup Row(AcceptanceSide member, int index) => RowGroup.OneRow(
            new Cell((index + 1).ToString(CultureInfo.InvariantCulture)),
            new Cell(member.Side),
            new Cell(PaperWords.Known(member.Signature.Name) ?? EmptyLine),
            new Cell(member.Signature.Post));
    }

    private void AddDocuments()
    {
        _sheet.Section(Labels.Documents);
        if (_act.Documents.Count == 0) _sheet.InkLines(2);
        foreach (var (i, document) in _act.Documents.Index())
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{i + 1}. {document}") { SpaceBefore = 3 });
    }

    private void AddRemarks()
    {
        _sheet.Section(Labels.Remarks);
        if (_act.Remarks is { Count: > 0 } remarks) _sheet.Add(AcceptanceTables.Remarks(Labels, remarks));
        else _sheet.Paragraphs(_act.Remarks is null ? null : Labels.NoRemarks, inkLines: 3);
    }

    private void AddVolumes()
    {
        _sheet.Section(Labels.Volumes);
        if (_act.Volumes.Count > 0) _sheet.Add(AcceptanceTables.Volumes(Labels, _act));
        else _sheet.Fact(Labels.AcceptedCost, Labels.Words.Sum(_act.AcceptedCost));
        _sheet.Fact(Labels.Warranty, _act.Warranty, spaceBefore: 10);
    }

    private void AddDecision()
    {
        _sheet.Section(Labels.Decision);
        if (_act.IsAccepted is not { } accepted)
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {Labels.IsAccepted}") { SpaceBefore = 3 });
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{NotChosen} {Labels.IsNotAccepted}") { SpaceBefore = 3 });
        }
        else
        {
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{Chosen} {(accepted ? Labels.IsAccepted : Labels.IsNotAccepted)}", FontFace.Bold) { SpaceBefore = 4 });
        }

        if (_act.Override is { } against) _sheet.Add(new Framed([.. Lines(against)]) { SpaceBefore = 14 });
        if (_act.Refusals.Count > 0)
        {
            _sheet.Section(Labels.Refusals, 18);
            _sheet.Add(AcceptanceTables.Refusals(Labels, _act.Refusals));
        }

        _sheet.Add(new Paragraph(PaperSheet.Note, Labels.NotACertificate) { SpaceBefore = 14 });
    }

    private IEnumerable<Block> Lines(AcceptanceOverride against)
    {
        var by = PaperWords.Fill(Labels.OverrideBy, against.Post, PaperWords.Known(against.Name) ?? PaperWords.Ink, Labels.Words.Day(against.On));
        yield return new Paragraph(PaperSheet.Body with { Align = TextAlign.Center }, Labels.Override, FontFace.Bold) { Tag = "H2", KeepWithNext = true };
        yield return new Paragraph(PaperSheet.Body, by) { SpaceBefore = 4 };

        foreach (var (i, line) in PaperSheet.LinesOf(against.Reason).Index())
        {
            yield return i == 0
                ? new Paragraph(PaperSheet.Body, new Run(Labels.Reason + " ", FontFace.Bold), new Run(line)) { SpaceBefore = 4 }
                : new Paragraph(PaperSheet.Body, line) { SpaceBefore = 2 };
        }

        if (against.OpenRemarks.Count == 0) yield break;
        yield return new Paragraph(PaperSheet.Body, Labels.OpenRemarks, FontFace.Bold) { SpaceBefore = 4, KeepWithNext = true };
        foreach (var (i, remark) in against.OpenRemarks.Index())
            yield return new Paragraph(PaperSheet.Body, $"{i + 1}. {remark}") { SpaceBefore = 2 };
    }

    private void AddSignatures()
    {
        _sheet.KeepWithNext();
        IEnumerable<PaperSignature> members = Commission.Select(member =>
            member.Signature with { Post = PaperWords.Known(member.Signature.Post) is { } post ? $"{member.Side}: {post}" : member.Side });
        _sheet.Signatures(Labels.Signatures, [.. members, _act.ContractorSignature ?? new PaperSignature(Labels.ContractorPost)]);
    }
}
