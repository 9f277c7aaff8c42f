using System.Security.Cryptography;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Gives every work its short public address: with the first save, and at the start of the portal to works of earlier versions.</summary>
internal static class PublicCodes
{
    private const int Portion = 200;

    /// <summary>For works about to be saved; the unique index is the truth about two saves at once.</summary>
    public static async Task GiveCodesAsync(this PlanningDb db, CancellationToken ct)
    {
        var made = db.ChangeTracker.Entries<Work>().Where(w => w.State is EntityState.Added && w.Entity.Code is null).ToList();
        foreach (var some in made.Chunk(Portion))
        {
            var codes = await FreeAsync(db, some.Length, ct);
            foreach (var (at, work) in some.Index()) work.Property(w => w.Code).CurrentValue = codes[at];
        }
    }

    /// <summary>The journal says that the portal gave them.</summary>
    public static async Task GiveMissingCodesAsync(this PlanningDb db, CancellationToken ct)
    {
        while (await db.Works.Where(w => w.Code == null).OrderBy(w => w.Id).Take(Portion).ToListAsync(ct) is { Count: > 0 } works)
        {
            var codes = await FreeAsync(db, works.Count, ct);
            foreach (var (at, work) in works.Index()) db.Entry(work).Property(w => w.Code).CurrentValue = codes[at];
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<IReadOnlyList<string>> FreeAsync(PlanningDb db, int many, CancellationToken ct)
    {
        var free = new HashSet<string>();
        while (free.Count < many)
        {
            while (free.Count < many) free.Add(PublicCode.Make(RandomNumberGenerator.GetInt32));
            var made = free.ToList();
            free.ExceptWith(await db.Works.AsNoTracking().Where(w => made.Contains(w.Code!)).Select(w => w.Code!).ToListAsync(ct));
        }
        return [.. free];
    }
}
