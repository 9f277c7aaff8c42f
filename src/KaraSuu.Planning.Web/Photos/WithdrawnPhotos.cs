using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>Takes photos back: the row stays with the reason, the journal keeps the hash, and the files are deleted once that is saved.</summary>
public sealed class WithdrawnPhotos(PlanningDb db, PhotoStore store)
{
    private readonly HashSet<string> _hashes = new(StringComparer.Ordinal);

    /// <summary>
    /// Whoever may write the record a photo belongs to may take it back: neither the group's evidence nor the aiyl okmotu's is the other's to remove.
    /// </summary>
    public static string Permission(PhotoOf of) => of switch
    {
        PhotoOf.Progress => Permissions.RecordProgress,
        PhotoOf.Elimination => Permissions.AnswerActs,
        PhotoOf.Meeting => Permissions.RecordMeetings,
        _ => Permissions.Inspect,
    };

    /// <exception cref="RuleBroken">without a reason</exception>
    public void Withdraw(Photo photo, string? reason, Stamp stamp)
    {
        photo.Withdraw(reason, stamp);

        // Beside who took it back and why, the journal names the bytes that are deleted.
        foreach (var hash in db.Entry(photo).Properties.Where(p => p.Metadata.Name is nameof(Photo.Sha256) or nameof(Photo.ThumbnailSha256)))
        {
            hash.IsModified = true;
            if (hash.CurrentValue is string name) _hashes.Add(name);
        }
    }

    /// <inheritdoc cref="Withdraw(Photo, string, Stamp)"/>
    public void Withdraw(MeetingPaper paper, string? reason, Stamp stamp)
    {
        paper.Withdraw(reason, stamp);
        db.Entry(paper).Property(p => p.Sha256).IsModified = true;
        _hashes.Add(paper.Sha256);
    }

    /// <summary>Deletes the files of what was taken back, but those that another photo or paper shows too.</summary>
    public async Task DeleteFilesAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (_hashes.Count == 0) return;
        await db.Database.InOneGoAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.WaitForTurnAsync(Turn.Of(user));
            await DeleteAsync(db, store, _hashes, ct);
            await transaction.CommitAsync(ct);
            return true;
        });
    }

    /// <summary>Whether a photo or a paper shows the file.</summary>
    internal static async Task<bool> IsShownAsync(PlanningDb db, string hash, CancellationToken ct) =>
        await db.Photos.AnyAsync(p => p.Sha256 == hash || p.ThumbnailSha256 == hash, ct)
        || await db.MeetingPapers.AnyAsync(p => p.Sha256 == hash && p.WithdrawnAtUtc == null, ct);

    /// <summary>Deletes files that nothing shows.</summary>
    internal static async Task DeleteAsync(PlanningDb db, PhotoStore store, IEnumerable<string> hashes, CancellationToken ct)
    {
        foreach (var hash in hashes)
        {
            if (!await IsShownAsync(db, hash, ct)) store.Delete(hash);
        }
    }
}

/// <summary>On an action that takes photos back: their files go after the transaction of its form, so that a form that was not saved deletes nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WithdrawsPhotosAttribute : Attribute, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Around the filter that opens a transaction.</summary>
    public int Order => -1000;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if ((await next()).Exception is not null) return;
        await context.HttpContext.RequestServices.GetRequiredService<WithdrawnPhotos>().DeleteFilesAsync(context.HttpContext.User, CancellationToken.None);
    }
}
