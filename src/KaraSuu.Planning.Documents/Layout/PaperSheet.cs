namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Collects the blocks of an official document in the order they are read, and draws them.</summary>
internal sealed class PaperSheet(OfficialPaper paper, string publicPage = "paper.public-page")
{
    public static readonly TextStyle Body = new(12);
    public static readonly TextStyle Prose = new(12, TextAlign.Justify, FirstLineIndent: 24);
    public static readonly TextStyle Small = new(9);
    public static readonly TextStyle Note = new(10, TextAlign.Justify);

    private const double SideShare = 0.54;
    private const int LongestFact = 500;

    private static readonly TextStyle Centred = new(12, TextAlign.Center);
    private static readonly TextStyle HeadStyle = new(16, TextAlign.Center);
    private static readonly TextStyle FactStyle = new(11.5);
    private static readonly TextStyle LetterheadStyle = new(11, TextAlign.Center);

    private readonly List<Block> _blocks = [.. TranslationMark.Of(paper)];
    private bool _isLinked;

    private Labels Labels => paper.Labels;

    public byte[] Draw()
    {
        PublicLink();
        var setup = PageSetup.Of(paper);
        var flow = new PageFlow(setup);
        flow.Lay(_blocks);
        return PdfDrawing.Draw(flow.Pages, setup, PdfFacts.Of(paper));
    }

    /// <summary>Whether all of it stands on one page, the public address included.</summary>
    public bool FitsOnePage()
    {
        PublicLink();
        var flow = new PageFlow(PageSetup.Of(paper));
        flow.Lay(_blocks);
        return flow.Pages.Count == 1;
    }

    /// <summary>The public address at the foot of the page; once, before any annex or at the end.</summary>
    public void PublicLink()
    {
        if (!_isLinked && paper.PublicUrl is { } url) Add(new LinkWithCode(Small, Labels[publicPage], url) { SpaceBefore = 18, AtFoot = true });
        _isLinked = true;
    }

    /// <summary>The public address in a block of its own instead.</summary>
    public void PublicLink(LinkWithCode link)
    {
        Add(link);
        _isLinked = true;
    }

    public void Add(Block block) => _blocks.Add(block);

    /// <summary>Keeps the block added last on one page with what follows.</summary>
    public void KeepWithNext()
    {
        if (_blocks.Count > 0) _blocks[^1].KeepWithNext = true;
    }

    public void Head(Letterhead? head)
    {
        if (head is not null) Add(new LetterheadBlock(LetterheadStyle, Small, [head.Kyrgyz, head.Russian], PaperWords.Known(head.Contacts)));
    }

    /// <summary>
    /// The title of the document; <paramref name="under"/> stands below it. <paramref name="lead"/>, whose document it is, stands above as Kyrgyz has it,
    /// in Russian below.
    /// </summary>
    public void Heading(string? lead, string heading, string? under = null)
    {
        if (Labels.IsTranslation) (lead, under) = (null, under ?? lead);
        if (lead is not null) Add(new Paragraph(Centred, lead) { SpaceBefore = 16, KeepWithNext = true });
        Add(new Paragraph(HeadStyle, heading, FontFace.Bold) { Tag = "H1", SpaceBefore = lead is null ? 16 : 4, KeepWithNext = true });
        if (under is not null) Add(new Paragraph(Centred, under) { SpaceBefore = 4, KeepWithNext = true });
    }

    public void Centre(string text, double spaceBefore, FontFace face = FontFace.Regular, string tag = "P") =>
        Add(new Paragraph(Centred, text, face) { SpaceBefore = spaceBefore, Tag = tag, KeepWithNext = true });

    /// <summary>Words in the right half of the page, as in a stamp of approval or over an annex.</summary>
    public void Side(string text, double spaceBefore, FontFace face = FontFace.Regular) =>
        Add(new Paragraph(Body, text, face) { LeftShare = SideShare, SpaceBefore = _blocks.Count == 0 ? 0 : spaceBefore, KeepWithNext = true });

    public void NumberAndDate(string? number, DateOnly? day, string? place)
    {
        Add(new TwoEnds(Body, $"№ {PaperWords.Known(number) ?? PaperWords.ShortInk}", Labels.Day(day)) { SpaceBefore = 12 });
        Add(new Paragraph(Body, PaperWords.Known(place) ?? $"{PaperWords.Ink} {Labels["paper.place"]}") { SpaceBefore = 3 });
    }

    public void Section(string heading, double spaceBefore = 14) =>
        Add(new Paragraph(Body, heading, FontFace.Bold) { Tag = "H2", SpaceBefore = spaceBefore, KeepWithNext = true });

    /// <summary>A fact in one row; a text too long for a row becomes paragraphs under its name.</summary>
    public void Fact(string label, string? value, double spaceBefore = 5)
    {
        var known = PaperWords.Known(value);
        if (known is null || known.Length <= LongestFact && !known.Contains('\n'))
        {
            Add(new FactRow(FactStyle, label, known) { SpaceBefore = spaceBefore });
            return;
        }

        Add(new Paragraph(FactStyle, label, FontFace.Bold) { SpaceBefore = spaceBefore, KeepWithNext = true });
        Paragraphs(known);
    }

    /// <summary>Running text, a paragraph for each of its lines; lines for ink when it is not known.</summary>
    public void Paragraphs(string? text, int inkLines = 0, double spaceBefore = 3)
    {
        foreach (var (i, line) in LinesOf(text).Index()) Add(new Paragraph(Prose, line) { SpaceBefore = i == 0 ? spaceBefore : 3 });
        if (PaperWords.Known(text) is null) InkLines(inkLines);
    }

    public void InkLines(int lines)
    {
        var wide = new string('_', 80);
        for (var i = 0; i < lines; i++) Add(new Paragraph(Body, wide) { SpaceBefore = 7 });
    }

    /// <summary>Numbered points, each with its own paragraphs; room for ink when none is known.</summary>
    public void Points(IReadOnlyList<string> points, int blankPoints)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var lines = LinesOf(points[i]);
            Add(new Paragraph(Prose, $"{i + 1}. {lines.FirstOrDefault(PaperWords.Ink)}") { SpaceBefore = 5 });
            foreach (var line in lines.Skip(1)) Add(new Paragraph(Prose, line) { SpaceBefore = 2 });
        }

        if (points.Count > 0) return;
        for (var i = 0; i < blankPoints; i++)
        {
            Add(new Paragraph(Body, $"{i + 1}. {new string('_', 75)}") { SpaceBefore = 8 });
            Add(new Paragraph(Body, new string('_', 80)) { SpaceBefore = 8 });
        }
    }

    /// <summary>Signatures under one another: a short list stays whole, a long one leaves no row alone.</summary>
    public void Signatures(string? heading, IReadOnlyList<PaperSignature> signatures, double spaceBefore = 18)
    {
        const int Short = 6;
        if (heading is not null) Section(heading, spaceBefore);
        for (var i = 0; i < signatures.Count; i++)
        {
            var keeps = signatures.Count <= Short || i == 0 || i == signatures.Count - 2;
            Add(Row(signatures[i], i == 0 ? heading is null ? spaceBefore : 8 : 8, keeps && i < signatures.Count - 1));
        }
    }

    public void Signature(PaperSignature signature, double spaceBefore, bool withSeal = false)
    {
        Add(Row(signature, spaceBefore, keepWithNext: withSeal));
        if (withSeal) Add(new Paragraph(Body, Labels["paper.seal"]) { SpaceBefore = 2 });
    }

    public static IReadOnlyList<string> LinesOf(string? text) =>
        (PaperWords.Known(text) ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private SignatureRow Row(PaperSignature signature, double spaceBefore, bool keepWithNext)
    {
        var note = signature.SignedOn is { } day ? Labels.Fill("paper.signed-in-portal", PaperWords.Figures(day)) : null;
        return new SignatureRow(Body, signature.Post, PaperWords.Known(signature.Name), Labels["paper.under-signature"], Labels["paper.under-name"])
        {
            Note = note,
            SpaceBefore = spaceBefore,
            KeepWithNext = keepWithNext,
        };
    }
}
