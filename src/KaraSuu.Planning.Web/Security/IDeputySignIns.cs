using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Makes accounts with one-time codes for deputies, and the paper with them (docs/adr/0037).</summary>
public interface IDeputySignIns
{
    /// <param name="deputyIds">those of them who have an account are left out</param>
    /// <param name="url">where to go on</param>
    Task<IActionResult> MakeAsync(
        int aimakId, IReadOnlyCollection<int> deputyIds, ClaimsPrincipal by, DateOnly today, HttpRequest request, string url, CancellationToken ct);
}
