using System.Globalization;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>
/// What stands beside a ballot cast from an account to whose way in an administrator had done something: a warning until somebody signed in with
/// a password of the account's own says that it was asked for, and a quieter note with both days from then on. A ballot cast after that word, but
/// within <see cref="AccessNotice.NotedForDays"/> days of it, carries the note too: the word does not say who gave it.
/// </summary>
public sealed record BallotMark(AccessChange Change, string By, DateTime AtUtc, DateTime? ConfirmedAtUtc)
{
    public string InWords =>
        Text.Of($"ballot-mark.{Change}", Show.Date(AtUtc), By) + "; "
        + (ConfirmedAtUtc is { } confirmed ? Text.Of("ballot-mark.confirmed", Show.Date(confirmed)) : Text.Of("ballot-mark.unconfirmed"));

    public static string InOneLine(IEnumerable<BallotMark> marks) => string.Join(" | ", marks.Select(m => m.InWords));

    /// <summary>
    /// The marks of each ballot, by its id. Which account cast a ballot is known from the journal; one by hand was cast from none, and says who wrote it down.
    /// </summary>
    internal static async Task<ILookup<int, BallotMark>> LoadAsync(PlanningDb db, IEnumerable<Ballot> ballots, CancellationToken ct)
    {
        var ids = ballots.Where(b => b.Way == BallotWay.Portal).Select(b => b.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        var told = await (from entry in db.JournalEntries.AsNoTracking()
                          join notice in db.AccessNotices on entry.UserId equals notice.UserId
                          where entry.RecordKind == nameof(Ballot) && ids.Contains(entry.RecordId) && notice.AtUtc <= entry.AtUtc
                          orderby notice.Id
                          select new { entry.RecordId, entry.AtUtc, Notice = notice }).ToListAsync(ct);
        return told.Where(t => t.Notice.IsNotedAt(t.AtUtc)).ToLookup(
            t => int.Parse(t.RecordId, CultureInfo.InvariantCulture),
            t => new BallotMark(t.Notice.Change, t.Notice.By, t.Notice.AtUtc, t.Notice.ConfirmedAtUtc));
    }
}

/// <summary>How many of the ballots that count carry a mark, for pages that do not list them.</summary>
/// <param name="Unconfirmed">of them, with something nobody has confirmed yet</param>
public sealed record MarkedBallots(int All, int Unconfirmed)
{
    internal static async Task<MarkedBallots> LoadAsync(PlanningDb db, PlanVote vote, CancellationToken ct)
    {
        var marks = await BallotMark.LoadAsync(db, vote.CountingBallots(), ct);
        return new MarkedBallots(marks.Count, marks.Count(own => own.Any(m => m.ConfirmedAtUtc is null)));
    }
}
