using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>Prints a joint action plan: approval block, title, items with their activities, totals, signatures.</summary>
public sealed class PlanPdf
{
    private const double StampShare = 0.54;
    private const string ShortInk = "__________";
    private const string Ink = "____________________";

    private static readonly TextStyle Body = new(12);
    private static readonly TextStyle Prose = new(12, TextAlign.Justify, FirstLineIndent: 24);
    private static readonly TextStyle Centred = new(13, TextAlign.Center);
    private static readonly TextStyle TitleStyle = new(16, TextAlign.Center);
    private static readonly TextStyle Small = new(9);

    private readonly PlanDocument _plan;
    private readonly List<Block> _blocks = [];

    private PlanPdf(PlanDocument plan) => _plan = plan;

    private PlanLabels Labels => _plan.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(PlanDocument plan)
    {
        var setup = new PageSetup { PageNumber = plan.Labels.PageNumber, Watermark = plan.Watermark, Banner = plan.Banner };
        var flow = new PageFlow(setup);
        flow.Lay(new PlanPdf(plan).Compose());
        return PdfDrawing.Draw(flow.Pages, setup, new PdfFacts(plan.Title, plan.Labels.Language, plan.Author, plan.Id, plan.CreatedUtc));
    }

    private List<Block> Compose()
    {
        AddApproval(_plan.Approval);
        _blocks.Add(new Paragraph(Centred, _plan.LeadIn) { SpaceBefore = 30, KeepWithNext = true });
        _blocks.Add(new Paragraph(TitleStyle, _plan.Heading, FontFace.Bold) { Tag = "H1", SpaceBefore = 6, KeepWithNext = true });
        foreach (var item in _plan.Items) AddItem(item);
        AddTotals();
        AddVotes();
        AddSignatures();
        if (_plan.PublicUrl is { } url) _blocks.Add(new LinkWithCode(Small, Labels.PublicPage, url) { SpaceBefore = 18, AtFoot = true });
        return _blocks;
    }

    private void AddApproval(PlanApproval approval)
    {
        Stamp($"«{approval.Word}»", FontFace.Bold);
        Stamp(approval.Body);
        Stamp(approval.ChairName is { } name ? $"{Labels.Chair} {ShortInk} {name.Replace(' ', '\u00A0')}" : $"{Labels.Chair} {Ink}");
        Stamp(approval.Date ?? Fill(Labels.BlankDate, approval.Year?.ToString(CultureInfo.InvariantCulture) ?? Labels.BlankYear));
        if (approval.HasResolutionLine) Stamp(Fill(Labels.Resolution, approval.ResolutionNumber ?? "____"));
    }

    private void Stamp(string text, FontFace face = FontFace.Regular) =>
        _blocks.Add(new Paragraph(Body, text, face) { LeftShare = StampShare, SpaceBefore = _blocks.Count == 0 ? 0 : 4 });

    private void AddItem(PlanDocumentItem item)
    {
        _blocks.Add(new Paragraph(Body, $"{item.Number}. {Labels.Direction} {item.Direction}", FontFace.Bold)
        {
            Tag = "H2",
            SpaceBefore = 20,
            KeepWithNext = true
        });
        _blocks.Add(new Paragraph(Prose, Label(Labels.Problem), new Run(Sentence(item.Problem))) { SpaceBefore = 8 });
        foreach (var paragraph in ParagraphsOf(item.Description)) _blocks.Add(new Paragraph(Prose, paragraph) { SpaceBefore = 3 });

        if (item.Beneficiaries is { } beneficiaries)
            _blocks.Add(new Paragraph(Prose, Label(Labels.Beneficiaries), new Run(Words(beneficiaries))) { SpaceBefore = 8 });

        if (item.Activities.Count > 0)
        {
            _blocks.Add(new Paragraph(Prose, Labels.Activities, FontFace.Bold) { SpaceBefore = 8, KeepWithNext = true });
            _blocks.Add(PlanTables.Activities(Labels, item.Activities));
        }
        else if (item.NoActivities is { } sentence)
        {
            _blocks.Add(new Paragraph(Prose, Label(Labels.Activities), new Run(sentence)) { SpaceBefore = 8 });
        }
    }

    private void AddTotals()
    {
        var funding = _plan.Items.SelectMany(item => item.Activities).SelectMany(activity => activity.Funding).ToArray();
        if (funding.Length == 0) return;

        _blocks.Add(new Paragraph(Body, Labels.TotalsBySource, FontFace.Bold) { Tag = "H2", SpaceBefore = 24, KeepWithNext = true });
        _blocks.Add(PlanTables.Totals(Labels, funding));
    }

    private void AddVotes()
    {
        if (_plan.VotedAgain.Count == 0) return;

        _blocks.Add(new Paragraph(Body, Labels.VotedAgain, FontFace.Bold) { Tag = "H2", SpaceBefore = 24, KeepWithNext = true });
        foreach (var vote in _plan.VotedAgain)
        {
            var words = vote.Counts is { } counts
                ? Fill(Labels.VoteCounts, counts.For, counts.Against, counts.Abstained, counts.NotVoted, counts.Passed
                    ? Labels.VotePassed : Labels.VoteNotPassed, counts.ClosedBy)
                : Labels.VoteIsOpen;
            _blocks.Add(new Paragraph(Prose, Label(Fill(Labels.VoteOfSession, vote.Session, vote.Day)), new Run(words)) { SpaceBefore = 6 });
            if (vote.AgainBecause is { } reason) _blocks.Add(new Paragraph(Prose, Label(Labels.AgainBecause), new Run(Sentence(reason))) { SpaceBefore = 3 });
        }
    }

    private void AddSignatures()
    {
        var rows = new List<Block> { Row(_plan.Chair, 0), new Paragraph(Body, Labels.Seal) { SpaceBefore = 2 } };
        if (_plan.AgreedBy is { } agreed)
        {
            rows.Add(new Paragraph(Body, Labels.Agreed) { SpaceBefore = 16 });
            rows.Add(Row(agreed, 2));
        }

        _blocks[^1].KeepWithNext = true;
        _blocks.Add(new Together(rows) { SpaceBefore = 36 });
    }

    private SignatureRow Row(PlanSignature signature, double spaceBefore) =>
        new(Body, signature.Post, signature.Name, Labels.UnderSignature, Labels.UnderName) { SpaceBefore = spaceBefore };

    private string Words(PlanBeneficiaries who)
    {
        var parts = new[] { (Labels.Women, who.Women), (Labels.Men, who.Men) };
        var known = parts.Where(part => part.Item2 is not null).Select(part => Fill(part.Item1, SomText.Count(part.Item2!.Value)));
        var ofWhom = string.Join(", ", known);
        var people = who.Total is { } total ? Fill(Labels.People, SomText.Count(total)) : "";
        if (ofWhom.Length > 0) people = $"{people} ({Fill(Labels.OfWhom, ofWhom)})".TrimStart();

        var words = $"{who.Text?.TrimEnd()} {people}".Trim();
        return Sentence(words.Length > 0 ? words : Labels.Unknown);
    }

    private static Run Label(string text) => new(text + " ", FontFace.Bold);

    private static string[] ParagraphsOf(string? text) =>
        (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && (char.IsLetterOrDigit(trimmed[^1]) || trimmed[^1] is ')' or '»') ? trimmed + "." : trimmed;
    }

    private static string Fill(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
