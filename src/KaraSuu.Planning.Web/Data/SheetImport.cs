using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// A table that somebody brought to be taken into a list: as it was read, until it is confirmed or forgotten; then what it made, so that the whole of it
/// can be taken back. Bookkeeping of the portal, not a record of the process: the journal names every record it made.
/// </summary>
public sealed class SheetImport : IOfAimak
{
    /// <summary>A table that nobody confirmed is swept away after this many days.</summary>
    public const int KeptDays = 2;

    public const int ListMaxLength = 40;
    public const int FileNameMaxLength = 200;

    public int Id { get; private set; }
    public int AiylAimakId { get; init; }

    /// <summary>Only who brought it sees it before it is confirmed.</summary>
    public int UserId { get; init; }

    public string By { get; init; } = "";

    /// <summary>Which list: «proposals».</summary>
    public string List { get; init; } = "";

    /// <summary>The cycle, or the aimak itself, or whatever the list is of.</summary>
    public int ScopeId { get; init; }

    /// <summary>Empty for a pasted table.</summary>
    public string FileName { get; init; } = "";

    public DateTime AtUtc { get; init; }

    /// <summary>Letters of an old font are read as the letters they stand for.</summary>
    public bool IsConverted { get; set; }

    /// <summary>The tables, packed; null once they were taken in.</summary>
    public byte[]? Content { get; set; }

    public DateTime? DoneAtUtc { get; set; }

    /// <summary>How many records it made.</summary>
    public int Added { get; set; }

    /// <summary>Which records it made and in which revision, packed.</summary>
    public byte[]? Made { get; set; }

    public DateTime? UndoneAtUtc { get; set; }
    public string? UndoneBy { get; set; }
}
