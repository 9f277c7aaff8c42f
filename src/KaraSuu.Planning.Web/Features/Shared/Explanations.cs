using System.Security.Claims;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What people explained of checks, for the pages of the records they stand on. One query; none where nothing is doubtful.</summary>
public sealed class Explanations(PlanningDb db)
{
    /// <returns>each check, told apart from others of its kind, with its explanation</returns>
    public async Task<IReadOnlyList<(Check Check, ExplanationFacts? Explanation)>> OfAsync(ClaimsPrincipal user, IEnumerable<Check> checks)
    {
        var asked = checks.Select(FoundCheck.Told).ToList();
        if (asked.Count == 0) return [];
        var subjects = asked.Select(c => c.Subject).Distinct().ToList();
        var known = (await db.Explanations.AsNoTracking().VisibleTo(user).Where(e => subjects.Contains(e.Subject))
            .Select(e => new ExplanationFacts(e.Id, e.Code, e.Subject, e.Text, e.By, e.AtUtc)).ToListAsync()).ToLookup(e => (e.Code, e.Subject));
        return [.. asked.Select(c => (c, known[(c.Code, c.Subject)].FirstOrDefault()))];
    }
}
