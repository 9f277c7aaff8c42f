namespace KaraSuu.Planning.Documents.Layout;

/// <summary>What a translation says of itself before anything else and in both languages, so that nobody takes it for the original.</summary>
internal static class TranslationMark
{
    private static readonly TextStyle Style = new(9, TextAlign.Center);

    /// <summary>Nothing on an original; free space below, so that it is read apart from the paper.</summary>
    public static IEnumerable<Block> Of(OfficialPaper paper)
    {
        if (!paper.Labels.IsTranslation) yield break;
        yield return new Paragraph(Style, $"{Labels.Kyrgyz["paper.translation"]} {paper.Labels["paper.translation"]}", FontFace.Bold);
        if (PaperWords.Known(paper.OriginalTitle) is { } title) yield return new Paragraph(Style, $"«{title}»") { SpaceBefore = 2 };
        yield return new Air();
    }

    private sealed class Air : Block
    {
        private const double Points = 8;

        public override double Height(double width) => Points;

        public override void Place(PageFlow flow) => flow.Advance(Points);
    }
}
