namespace KaraSuu.Planning.Documents.Layout;

/// <summary>What a file says of itself. The same facts and the same pages always give the same bytes.</summary>
/// <param name="Title">Title shown by readers.</param>
/// <param name="Language">Language of the text: ky or ru.</param>
/// <param name="Author">The body that issues the document, if any.</param>
/// <param name="Id">Identity of the document.</param>
/// <param name="CreatedUtc">When the document was made, UTC.</param>
public sealed record PdfFacts(string Title, string Language, string? Author, Guid Id, DateTime CreatedUtc)
{
    internal static PdfFacts Of(OfficialPaper paper) => new(paper.Title, paper.Labels.Language, paper.Author, paper.Id, paper.CreatedUtc);
}
