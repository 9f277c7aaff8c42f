using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>Rows of voiced issues, wherever they are written down: on the page of the whole protocol and on their own.</summary>
internal static class VoicedRows
{
    /// <summary>The most issues of a meeting that stand on one page of rows; each is some two thousand signs of it.</summary>
    public const int MostOnAPage = 15;

    public static void AddBlanks(List<VoicedForm?> rows, int blanks) => rows.AddRange(Enumerable.Range(0, blanks).Select(_ => new VoicedForm()));

    /// <summary>The rows of a meeting's issues, in the order they were written down.</summary>
    public static List<VoicedForm?> From(IEnumerable<VoicedIssue> issues, IReadOnlyList<Choice> localIssues) =>
        [.. issues.OrderBy(i => i.Id).Select(i => VoicedForm.From(i, localIssues))];

    /// <summary>The rows in words, for comparing two versions.</summary>
    public static string Said(IEnumerable<VoicedForm?> rows) => string.Join("; ", rows.OfType<VoicedForm>().Where(r => !r.IsBlank).Select(r => r.ToString()));

    /// <summary>Rows whose issue somebody has removed meanwhile become new ones; false when an id is none of this meeting's and nobody changed it.</summary>
    public static bool AreOf(PraMeeting meeting, List<VoicedForm?> rows, bool isStale)
    {
        var gone = rows.OfType<VoicedForm>().Where(r => r.Id is { } known && meeting.Issues.All(i => i.Id != known)).ToList();
        if (gone.Count > 0 && !isStale) return false;
        gone.ForEach(r => r.Id = null);
        return true;
    }

    /// <summary>Whether no row claims to be a known issue, as none of a new protocol can be.</summary>
    public static bool AreNew(IEnumerable<VoicedForm?> rows) => rows.All(r => r?.Id is null);

    public static void Write(PraMeeting meeting, List<VoicedForm?> rows, PriorityHold hold)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at] is { IsBlank: false } row) Rule.InRow("Rows", at, () => Write(meeting, row, hold));
        }
    }

    private static void Write(PraMeeting meeting, VoicedForm row, PriorityHold hold)
    {
        if (row.Id is not { } known) meeting.Voice(row.Facts());
        else if (VoicedForm.Facts(meeting.Issues.Single(i => i.Id == known)) != row.Facts()) meeting.CorrectIssue(known, row.Facts(), hold);
    }
}

/// <summary>A table of rows with what it is written with.</summary>
/// <param name="Pasted">a list that was not understood</param>
/// <param name="Similar">where issues voiced before are looked for that are like the one being typed</param>
public sealed record VoicedTable(IReadOnlyList<VoicedForm?> Rows, IReadOnlyList<Choice> LocalIssues, string? Pasted, string Similar);
