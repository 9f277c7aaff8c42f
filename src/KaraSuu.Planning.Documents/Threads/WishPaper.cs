using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Threads;

/// <summary>The way of one wish on one page, as it hangs on a village's board. It holds only what everybody may read.</summary>
public sealed record WishPaper : OfficialPaper
{
    /// <summary>Whose it is: «Үлгү айыл аймагы».</summary>
    public required string Of { get; init; }

    /// <summary>The wish in one line.</summary>
    public required string Wish { get; init; }

    /// <summary>The day the page was printed.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far the wish is; null when nothing can be said of it.</summary>
    public string? State { get; init; }

    /// <summary>The next steps; empty when the wish is done or has stopped.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The steps of the way in their order.</summary>
    public required IReadOnlyList<WishPaperStep> Steps { get; init; }
}

/// <summary>One step of the way.</summary>
/// <param name="Name">«Адамдар айткан сөздөр»</param>
/// <param name="Lines">what is on record of it; empty when nothing is</param>
public sealed record WishPaperStep(string Name, IReadOnlyList<string> Lines);
