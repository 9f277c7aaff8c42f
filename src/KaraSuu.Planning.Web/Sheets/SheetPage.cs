using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>The pages of a list as a table: how to bring one, what is in it, what became of it.</summary>
/// <param name="List">which list: «proposals»</param>
/// <param name="At">the address of these pages</param>
public abstract record SheetPage(string List, string At, string ListAddress)
{
    public SheetForm Form { get; init; } = new();
    public IReadOnlyList<SheetColumnRow> Columns { get; init; } = [];
    public IReadOnlyList<SheetImport> Imports { get; init; } = [];
    public SheetImport? Import { get; init; }
    public SheetPreview? Preview { get; init; }
    public int MostRows { get; init; }
    public string UndoText { get; init; } = "";

    /// <summary>Whether sign-ins may be made for the people of the table in the same step.</summary>
    public bool OffersCodes { get; init; }
}

/// <inheritdoc/>
public sealed record SheetPageOfCycle(string List, string At, string ListAddress, int CycleId) : SheetPage(List, At, ListAddress), IInCycle;

/// <inheritdoc/>
public sealed record SheetPageOfAimak(string List, string At, string ListAddress, int AimakId) : SheetPage(List, At, ListAddress), IInAimak;

/// <summary>A column as the page explains it.</summary>
public sealed record SheetColumnRow(string Label, bool IsNeeded);

/// <summary>A table before it is taken in.</summary>
/// <param name="Shown">the first of the new records, in words</param>
public sealed record SheetPreview(
    IReadOnlyList<SheetError> Errors, IReadOnlyList<string> Warnings, int Known, int New, IReadOnlyList<SheetTwin> Twins,
    IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Shown)
{
    public const int MostShown = 50;

    /// <summary>Lines of records side by side on one page; each is some two hundred signs of it.</summary>
    private const int MostLines = 150;

    private const int SignsOfALine = 200;

    /// <summary>The records likely known that have room on the page, one at least.</summary>
    public IReadOnlyList<SheetTwin> TwinsShown
    {
        get
        {
            var lines = 0;
            return [.. Twins.TakeWhile((twin, at) => (lines += LinesOf(twin)) <= MostLines || at == 0)];
        }
    }

    private static int LinesOf(SheetTwin twin) => twin.Cells.Sum(c => 1 + ((c.Theirs.Length + c.Mine.Length) / SignsOfALine));

    /// <summary>What a cell says, as far as a list shows it; a cell may hold a book.</summary>
    public static string Beginning(string? text) =>
        text is null || text.Length <= SignsOfALine ? text ?? "" : Words.Start(text, SignsOfALine).TrimEnd() + "…";

    public bool MayBeTaken => Errors.Count == 0 && New + Twins.Count > 0;
}
