using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The aiyl okmotu's answer to an act of the JM&amp;E group as it is printed.</summary>
public sealed record ResponseLetter : OfficialPaper
{
    public Letterhead? Letterhead { get; init; }

    /// <summary>The outgoing number.</summary>
    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>To whom, in the dative: «Кара-Суу айыл аймагынын биргелешкен мониторинг жана баалоо тобуна».</summary>
    public required string To { get; init; }

    public string? ActNumber { get; init; }

    public DateOnly? ActDate { get; init; }

    /// <summary>The object the act is about.</summary>
    public string? Object { get; init; }

    /// <summary>Words above the table, if not the usual ones.</summary>
    public string? Opening { get; init; }

    public IReadOnlyList<ResponseLine> Lines { get; init; } = [];

    /// <summary>Words under the table.</summary>
    public string? Closing { get; init; }

    public required PaperSignature Head { get; init; }

    /// <summary>Who gets a copy, such as a commission of the kenesh.</summary>
    public string? CopyTo { get; init; }

    /// <summary>Who prepared the letter and how to reach them.</summary>
    public string? PreparedBy { get; init; }
}

/// <summary>What the aiyl okmotu says to a remark.</summary>
public enum ResponseAnswer
{
    Accepted,
    Partly,
    Rejected,
}

/// <summary>The answer to one remark; no answer yet leaves room for ink.</summary>
public sealed record ResponseLine(
    string Remark,
    ResponseAnswer? Answer,
    string? Reason = null,
    string? Action = null,
    string? Responsible = null,
    DateOnly? Deadline = null,
    string? Result = null);
