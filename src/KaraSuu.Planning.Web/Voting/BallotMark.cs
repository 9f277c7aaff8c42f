using System.Globalization;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Voting;

/// <summary>
/// What stands beside a ballot cast from an account whose way in an administrator had changed, while the deputy had not yet said that it was
/// asked for. It stays beside the ballot: before the word is given as unconfirmed, after it with the day.
/// </summary>
public sealed record BallotMark(AccessChange Change, string By, DateTime AtUtc, DateTime? ConfirmedAtUtc)
{
    public string InWords =>
        Text.Of($"ballot-mark.{Change}", Show.Date(AtUtc), By) + "; "
        + (ConfirmedAtUtc is { } confirmed ? Text.Of("ballot-mark.confirmed", Show.Date(confirmed)) : Text.Of("ballot-mark.unconfirmed"));

    public static string InOneLine(IEnumerable<BallotMark> marks) => string.Join(" | ", marks.Select(m => m.InWords));

    /// <summary>The marks of each ballot, by its id. Which account cast a ballot is known from the journal.</summary>
    internal static async Task<ILookup<int, BallotMark>> LoadAsync(PlanningDb db, IEnumerable<Ballot> ballots, CancellationToken ct)
    {
        var ids = ballots.Select(b => b.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        var marks = await (from entry in db.JournalEntries.AsNoTracking()
                           join notice in db.AccessNotices on entry.UserId equals notice.UserId
                           where entry.RecordKind == nameof(Ballot) && ids.Contains(entry.RecordId)
                               && notice.AtUtc <= entry.AtUtc && (notice.ConfirmedAtUtc == null || notice.ConfirmedAtUtc > entry.AtUtc)
                           orderby notice.Id
                           select new { entry.RecordId, notice.Change, notice.By, notice.AtUtc, notice.ConfirmedAtUtc }).ToListAsync(ct);
        return marks.ToLookup(m => int.Parse(m.RecordId, CultureInfo.InvariantCulture), m => new BallotMark(m.Change, m.By, m.AtUtc, m.ConfirmedAtUtc));
    }
}
