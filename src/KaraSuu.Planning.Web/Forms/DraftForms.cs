using System.Text.RegularExpressions;
using KaraSuu.Planning.Web.Security;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>The forms whose typing is kept on the server while it is typed, and who may fill them in.</summary>
internal static partial class DraftForms
{
    /// <summary>The permission of the form at this address; null when its typing is not kept.</summary>
    public static string? PermissionOf(string? path) =>
        path is null ? null
        : Meeting().IsMatch(path) ? Permissions.RecordMeetings
        : Proposal().IsMatch(path) ? Permissions.RecordProposals
        : Inspection().IsMatch(path) ? Permissions.Inspect
        : null;

    /// <summary>Whether the form writes a record that is not there yet: what others begin at the same address is none of this person's concern.</summary>
    public static bool IsNew(string path) => path.EndsWith("/new", StringComparison.Ordinal);

    [GeneratedRegex("^/(cycles/[0-9]{1,9}/meetings/new|meetings/[0-9]{1,9}/edit)$", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex("^/(cycles/[0-9]{1,9}/proposals/new|proposals/[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Proposal();

    [GeneratedRegex("^/(works/[0-9]{1,9}/inspections/new|inspections/[0-9]{1,9}/edit)$", RegexOptions.CultureInvariant)]
    private static partial Regex Inspection();
}
