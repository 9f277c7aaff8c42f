using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain.Council;

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

    private Labels Labels => _plan.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(PlanDocument plan)
    {
        var setup = PageSetup.Of(plan);
        var flow = new PageFlow(setup);
        flow.Lay(new PlanPdf(plan).Compose());
        return PdfDrawing.Draw(flow.Pages, setup, PdfFacts.Of(plan));
    }

    private List<Block> Compose()
    {
        _blocks.AddRange(TranslationMark.Of(_plan));
        AddApproval(_plan.Approval);
        AddTitle();
        foreach (var item in _plan.Items) AddItem(item);
        AddTotals();
        AddVotes();
        AddSignatures();
        if (_plan.PublicUrl is { } url) _blocks.Add(new LinkWithCode(Small, Labels["plan.public-page"], url) { SpaceBefore = 18, AtFoot = true });
        return _blocks;
    }

    private void AddApproval(PlanApproval approval)
    {
        Stamp($"«{approval.Word}»", FontFace.Bold);
        Stamp(approval.Body);
        var chair = approval.Chair ?? Labels["plan.chair"];
        Stamp(approval.ChairName is { } name ? $"{chair} {ShortInk} {name.Replace(' ', '\u00A0')}" : $"{chair} {Ink}");
        Stamp(approval.Date ?? Labels.Fill("plan.blank-date", approval.Year?.ToString(CultureInfo.InvariantCulture) ?? Labels["plan.blank-year"]));
        if (approval.HasResolutionLine) Stamp(Labels.Fill("plan.resolution", approval.ResolutionNumber ?? "____"));
        if (approval.HasSeal) Stamp(Labels["paper.seal"]);
    }

    private void AddTitle()
    {
        var titleFirst = Labels.IsTranslation;
        var leadIn = new Paragraph(Centred, _plan.LeadIn) { SpaceBefore = titleFirst ? 6 : 30, KeepWithNext = true };
        var title = new Paragraph(TitleStyle, _plan.Heading, FontFace.Bold) { Tag = "H1", SpaceBefore = titleFirst ? 30 : 6, KeepWithNext = true };
        _blocks.AddRange(titleFirst ? [title, leadIn] : [leadIn, title]);
    }

    private void Stamp(string text, FontFace face = FontFace.Regular) =>
        _blocks.Add(new Paragraph(Body, text, face) { LeftShare = StampShare, SpaceBefore = _blocks.Count == 0 ? 0 : 4 });

    private void AddItem(PlanDocumentItem item)
    {
        _blocks.Add(new Paragraph(Body, $"{item.Number}. {Labels["plan.direction"]} {item.Direction}", FontFace.Bold)
        {
            Tag = "H2",
            SpaceBefore = 20,
            KeepWithNext = true
        });
        _blocks.Add(new Paragraph(Prose, Label(Labels["plan.problem"]), new Run(Sentence(item.Problem))) { SpaceBefore = 8 });
        foreach (var paragraph in ParagraphsOf(item.Description)) _blocks.Add(new Paragraph(Prose, paragraph) { SpaceBefore = 3 });

        if (item.Beneficiaries is { } beneficiaries)
            _blocks.Add(new Paragraph(Prose, Label(Labels["plan.beneficiaries"]), new Run(Words(beneficiaries))) { SpaceBefore = 8 });

        if (item.Activities.Count > 0)
        {
            _blocks.Add(new Paragraph(Prose, Labels["plan.activities"], FontFace.Bold) { SpaceBefore = 8, KeepWithNext = true });
            _blocks.Add(PlanTables.Activities(Labels, item.Activities, _plan.Years));
        }
        else if (item.NoActivities is { } sentence)
        {
            _blocks.Add(new Paragraph(Prose, Label(Labels["plan.activities"]), new Run(sentence)) { SpaceBefore = 8 });
        }
    }

    private void AddTotals()
    {
        var funding = _plan.Items.SelectMany(item => item.Activities).SelectMany(activity => activity.Funding).ToArray();
        if (funding.Length == 0) return;

        _blocks.Add(new Paragraph(Body, Labels["plan.totals-by-source"], FontFace.Bold) { Tag = "H2", SpaceBefore = 24, KeepWithNext = true });
        _blocks.Add(PlanTables.Totals(Labels, funding, _plan.Years));
    }

    private void AddVotes()
    {
        if (_plan.Votes.Count == 0) return;

        var heading = Labels[_plan.Votes.Any(v => v.AgainBecause is not null) ? "plan.voted-again" : "plan.votes"];
        _blocks.Add(new Paragraph(Body, heading, FontFace.Bold) { Tag = "H2", SpaceBefore = 24, KeepWithNext = true });
        foreach (var vote in _plan.Votes)
        {
            _blocks.Add(new Paragraph(Prose, Label(Labels.Fill("plan.vote-of-session", vote.Session, vote.Day)), new Run(Outcome(vote))) { SpaceBefore = 6 });
            foreach (var hand in vote.ByHand)
            {
                var way = Labels[hand.Way == BallotWay.Paper ? "plan.by-paper" : "plan.by-raised-hand"];
                _blocks.Add(new Paragraph(Prose, Labels.Fill("plan.by-hand", way, hand.Count, hand.EnteredBy, hand.ConfirmedBy)) { SpaceBefore = 3 });
            }
            if (vote.AgainBecause is not { } reason) continue;
            _blocks.Add(new Paragraph(Prose, Label(Labels["plan.again-because"]), new Run(Sentence(reason))) { SpaceBefore = 3 });
        }
    }

    private string Outcome(PlanDocumentVote vote) => vote switch
    {
        { CalledOffBecause: { } mistake } => Labels.Fill("plan.vote-called-off", Sentence(mistake)),
        { Counts: { } counts } => Labels.Fill("plan.vote-counts", counts.For, counts.Against, counts.Abstained, counts.NotVoted,
            Labels[counts.Passed ? "plan.vote-passed" : "plan.vote-not-passed"], counts.ClosedBy),
        _ => Labels["plan.vote-is-open"],
    };

    /// <summary>The chair signs once, at the head of the plan; at its foot stands who agreed.</summary>
    private void AddSignatures()
    {
        if (_plan.AgreedBy is not { } agreed) return;
        _blocks[^1].KeepWithNext = true;
        _blocks.Add(new Together([new Paragraph(Body, Labels["plan.agreed"]), Row(agreed, 2)]) { SpaceBefore = 36 });
    }

    private SignatureRow Row(PlanSignature signature, double spaceBefore) =>
        new(Body, signature.Post, signature.Name, Labels["paper.under-signature"], Labels["paper.under-name"]) { SpaceBefore = spaceBefore };

    private string Words(PlanBeneficiaries who)
    {
        var parts = new[] { ("plan.women", who.Women), ("plan.men", who.Men) };
        var known = parts.Where(part => part.Item2 is not null).Select(part => Labels.Fill(part.Item1, SomText.Count(part.Item2!.Value)));
        var ofWhom = string.Join(", ", known);
        var people = who.Total is { } total ? Labels.Fill("plan.people", SomText.Count(total)) : "";
        if (ofWhom.Length > 0) people = $"{people} ({Labels.Fill("plan.of-whom", ofWhom)})".TrimStart();

        var words = $"{who.Text?.TrimEnd()} {people}".Trim();
        return Sentence(words.Length > 0 ? words : Labels["plan.unknown"]);
    }

    private static Run Label(string text) => new(text + " ", FontFace.Bold);

    private static string[] ParagraphsOf(string? text) =>
        (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && (char.IsLetterOrDigit(trimmed[^1]) || trimmed[^1] is ')' or '»') ? trimmed + "." : trimmed;
    }
}
