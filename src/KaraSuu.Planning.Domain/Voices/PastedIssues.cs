using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// A block of lines copied from a table, a document or a messenger, read as voiced issues: one for each line. Cells are parted by tabs; the first cell
/// of words is the issue, the second its solution; figures are the votes of women and men, or those of all where there is one only, or women, men and
/// all where there are three. Numbers before the lines go, and so does what a messenger puts before a message: when, and who wrote it.
/// The browser reads the same (rows.js); one table of cases holds them together.
/// </summary>
public static partial class PastedIssues
{
    /// <summary>The most lines that are read at once; a protocol has some ten.</summary>
    public const int MostLines = 200;

    private const int MostVotes = 3;

    /// <returns>one more than <see cref="MostLines"/> where there are more</returns>
    public static IReadOnlyList<VoicedFacts> Read(string? pasted) =>
        [.. Rows(pasted ?? "").Select(Issue).OfType<VoicedFacts>().Take(MostLines + 1)];

    private static VoicedFacts? Issue(List<string> row)
    {
        var cells = row.ConvertAll(c => c.Trim());
        if (cells.Count(c => c.Length > 0) > 1 && cells.Find(c => c.Length > 0) is { } first && RowNumber().IsMatch(first)
            && cells.Exists(c => c.Length > 0 && !IsFigure(c)))
        {
            cells.RemoveRange(0, cells.IndexOf(first) + 1);
        }
        var words = cells.FindAll(c => c.Length > 0 && !IsFigure(c));
        var figures = cells.FindAll(IsFigure).ConvertAll(c => int.Parse(c, CultureInfo.InvariantCulture));
        if (words.Count == 0) return null;
        var text = Mark().Replace(Message().Replace(words[0], ""), "").Trim();
        var solution = words.Count > 1 ? words[1] : null;
        if (text.Length == 0) return null;
        return figures.Count switch
        {
            0 or > MostVotes => new VoicedFacts(text, Solution: solution),
            1 => new VoicedFacts(text, Solution: solution, Votes: figures[0]),
            2 => new VoicedFacts(text, figures[0], figures[1], Solution: solution),
            _ => new VoicedFacts(text, figures[0], figures[1], Solution: solution, Votes: figures[2]),
        };
    }

    private static bool IsFigure(string cell) => Figure().IsMatch(cell);

    /// <summary>Lines and cells; a cell in quotation marks may hold both line ends and tabs, as a spreadsheet copies it.</summary>
    private static List<List<string>> Rows(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
        void EndRow()
        {
            EndCell();
            rows.Add(row);
            row = [];
        }
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (isQuoted)
            {
                if (sign != '"') cell.Append(sign is '\n' or '\r' or '\t' ? ' ' : sign);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else isQuoted = false;
            }
            else if (sign == '"' && cell.Length == 0 && ClosesACell(text, at)) isQuoted = true;
            else if (sign == '\t') EndCell();
            else if (sign == '\n') EndRow();
            else if (sign != '\r') cell.Append(sign);
        }
        EndRow();
        return rows;
    }

    /// <summary>Whether a quotation mark that opens a cell is closed at the end of one; else it is a sign as any other.</summary>
    private static bool ClosesACell(string text, int at)
    {
        for (var end = text.IndexOf('"', at + 1); end >= 0; end = text.IndexOf('"', end + 1))
        {
            if (end + 1 < text.Length && text[end + 1] == '"') end++;
            else return end + 1 == text.Length || text[end + 1] is '\t' or '\n' or '\r';
        }
        return false;
    }

    [GeneratedRegex(@"^[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[0-9]{1,3}[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^([0-9]{1,3}[.)]\s*|[-–—•*·]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^\[?[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AaPp]\.?[Mm]\.?)?\]?( [-–])? [^:]{1,80}: ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
