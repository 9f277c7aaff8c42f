using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>What the two pages share on which voiced issues are written in rows.</summary>
public abstract class VoicedController : PortalController
{
    /// <summary>Finds what each row names as its issue of local importance, with a message at the row that names none or several.</summary>
    protected void NameLocalIssues(List<VoicedForm?> rows, IReadOnlyList<Choice> localIssues)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at] is { } row) row.LocalIssueId = RequireNamed($"form.Rows[{at}].{nameof(VoicedForm.LocalIssue)}", row.LocalIssue, localIssues);
        }
    }

    /// <summary>Whether the page is to be shown once more with other rows before it is saved: a row was asked for, or a list stands there unread.</summary>
    protected static bool WantsRows(string? add, string? pasted) => add is not null || !string.IsNullOrWhiteSpace(pasted);

    /// <summary>
    /// What was pasted becomes rows; without anything pasted there is a blank row more. The page is shown as it was typed, without a judgement.
    /// </summary>
    /// <returns>what stays in the field: what could not be read</returns>
    protected string? MakeRows(List<VoicedForm?> rows, string? pasted)
    {
        var unread = ModelState.Where(e => e.Key.EndsWith("Votes", StringComparison.OrdinalIgnoreCase) && e.Value!.Errors.Count > 0)
            .Select(e => (e.Key, e.Value!.Errors[0].ErrorMessage)).ToList();
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        if (string.IsNullOrWhiteSpace(pasted))
        {
            VoicedRows.AddBlanks(rows, 1);
            return null;
        }
        var read = PastedIssues.Read(pasted);
        if (read.Count is 0 or > PastedIssues.MostLines)
        {
            ModelState.AddModelError("form.Pasted", read.Count == 0 ? Text.Of("error.pasted-none") : Text.Of("error.pasted-many", PastedIssues.MostLines));
            return pasted;
        }

        // A figure that was not read would be lost when the rows move.
        unread.ForEach(e => ModelState.AddModelError(e.Key, e.ErrorMessage));
        if (unread.Count > 0) return pasted;
        rows.RemoveAll(r => r is null or { IsBlank: true });
        rows.AddRange(read.Select(VoicedForm.From));
        VoicedRows.AddBlanks(rows, 1);

        // The rows have moved: they are shown as they stand now, and not as they were sent.
        foreach (var key in ModelState.Keys.Where(IsOfRows).ToList()) ModelState.Remove(key);
        return null;
    }

    /// <summary>The page with its rows as they are now; refused where something is named that must be mended first.</summary>
    protected ViewResult WithRows(object page) => ModelState.Values.All(e => e.Errors.Count == 0) ? View("Edit", page) : Again("Edit", page);

    private static bool IsOfRows(string key) =>
        key.StartsWith("form.Rows", StringComparison.OrdinalIgnoreCase) || key.Equals("form.Pasted", StringComparison.OrdinalIgnoreCase);
}
