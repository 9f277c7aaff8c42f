namespace KaraSuu.Planning.Documents.Layout;

/// <summary>What every official document knows of itself; what is not known is null and prints as room for ink.</summary>
public abstract record OfficialPaper
{
    /// <summary>The fixed words, in the language of the document.</summary>
    public Labels Labels { get; init; } = Labels.Kyrgyz;

    /// <summary>Identity of the printed version; the same content with the same identity gives the same bytes.</summary>
    public required Guid Id { get; init; }

    /// <summary>When this printed version was made, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Title shown by PDF readers.</summary>
    public required string Title { get; init; }

    /// <summary>The Kyrgyz title of the original, which a translation names.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>The body that issues the document, for the properties of the file.</summary>
    public string? Author { get; init; }

    /// <summary>Words above every page, such as «ОКУУ ҮЛГҮСҮ».</summary>
    public string? Banner { get; init; }

    /// <summary>Words across every page, such as «ДОЛБООР».</summary>
    public string? Watermark { get; init; }

    /// <summary>Address where anyone can read about it; printed with a QR code at the foot of the last page.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The same on half the sheet: laid out on A4 and drawn smaller.</summary>
    public bool OnA5 { get; init; }
}

/// <summary>The head of a body's paper: its name line by line in Kyrgyz and in Russian, and how to reach it.</summary>
public sealed record Letterhead(IReadOnlyList<string> Kyrgyz, IReadOnlyList<string> Russian, string? Contacts = null);

/// <summary>Who signs: an unknown name leaves room for ink; <paramref name="SignedOn"/> is the day of signing in the portal.</summary>
public sealed record PaperSignature(string Post, string? Name = null, DateOnly? SignedOn = null);
