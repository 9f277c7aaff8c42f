using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>An issue voiced before that is like the one being typed; a person decides whether it is the same.</summary>
public sealed record SimilarIssue(string Text, string Where, string? LocalIssue, string? Solution);

internal static class SimilarIssues
{
    private const int Most = 2;
    private const int MostRead = 300;

    /// <returns>null where the cycle is none of the reader's</returns>
    public static async Task<IReadOnlyList<SimilarIssue>?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, string? text, CancellationToken ct)
    {
        if (await db.Cycles.AsNoTracking().EditableBy(user).Where(c => c.Id == cycleId).Select(c => (int?)c.AiylAimakId).SingleOrDefaultAsync(ct)
            is not { } aimakId) return null;
        var stems = Likeness.StemsOf(text);
        if (stems.Count == 0) return [];
        var longest = stems.OrderByDescending(s => s.Length).First();
        var second = stems.OrderByDescending(s => s.Length).Skip(1).FirstOrDefault() ?? longest;
        var candidates = await db.VoicedIssues.AsNoTracking()
            .Where(i => i.AiylAimakId == aimakId && (i.SearchText.Contains(longest) || i.SearchText.Contains(second)))
            .OrderByDescending(i => i.Id).Take(MostRead).Select(i => new { i.Id, i.Text }).ToListAsync(ct);
        var ids = candidates.Select(c => (c.Id, Alike: Likeness.Of(stems, c.Text))).Where(c => c.Alike > 0)
            .OrderByDescending(c => c.Alike).ThenByDescending(c => c.Id).Take(Most).Select(c => c.Id).ToList();
        var found = await (
            from i in db.VoicedIssues.AsNoTracking()
            where ids.Contains(i.Id)
            join m in db.Meetings on i.PraMeetingId equals m.Id
            join v in db.Villages on m.VillageId equals v.Id
            join l in db.LocalIssues on i.LocalIssueId equals l.Id into about
            from l in about.DefaultIfEmpty()
            select new { i.Id, i.Text, i.Solution, Village = v.Name, m.HeldOn, Number = l == null ? null : (int?)l.Number, Title = l == null ? null : l.Title })
            .ToListAsync(ct);
        return [.. found.OrderBy(f => ids.IndexOf(f.Id)).Select(f => new SimilarIssue(f.Text, $"{Show.Any(f.Village)}, {Show.Date(f.HeldOn)}",
            f.Number is { } number ? $"{number}) {f.Title!.In(Language.Current)}" : null, f.Solution))];
    }
}
