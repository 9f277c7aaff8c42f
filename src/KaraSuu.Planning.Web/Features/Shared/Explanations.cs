using System.Security.Claims;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What people explained of checks, for the pages of the records they stand on. One query a page; none where nothing is doubtful.</summary>
public sealed class Explanations(PlanningDb db)
{
    private ILookup<(string Code, string Subject), ExplanationFacts>? _known;

    /// <param name="page">what the whole page shows: it says whose explanations are read</param>
    /// <returns>each check, told apart from others of its kind, with its explanation</returns>
    public async Task<IReadOnlyList<(Check Check, ExplanationFacts? Explanation)>> OfAsync(ClaimsPrincipal user, object? page, IEnumerable<Check> checks)
    {
        var asked = checks.Select(FoundCheck.Told).ToList();
        if (asked.Count == 0) return [];
        _known ??= (await Of(user, page).Select(e => new ExplanationFacts(e.Id, e.Code, e.Subject, e.Text, e.By, e.AtUtc)).ToListAsync())
            .ToLookup(e => (e.Code, e.Subject));
        return [.. asked.Select(c => (c, _known[(c.Code, c.Subject)].FirstOrDefault()))];
    }

    private IQueryable<CheckExplanation> Of(ClaimsPrincipal user, object? page)
    {
        var visible = db.Explanations.AsNoTracking().VisibleTo(user);
        if (page is IInCycle { CycleId: var cycle })
            return from c in db.Cycles where c.Id == cycle join e in visible on c.AiylAimakId equals e.AiylAimakId select e;
        var aimak = (page as IInAimak)?.AimakId ?? user.AimakId();
        return visible.Where(e => e.AiylAimakId == aimak);
    }
}
