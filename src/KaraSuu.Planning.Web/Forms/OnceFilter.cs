using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Carries out a keyed form once, as one transaction with its receipt: sent again, it answers with the first result.
/// A form that ends in anything but a redirect leaves nothing behind and may be sent again.
/// </summary>
internal sealed class OnceFilter(PlanningDb db, TimeProvider clock, IUrlHelperFactory urls) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[PortalFormTagHelper.OnceField], out var key))
        {
            await next();
            return;
        }
        var user = context.HttpContext.User.UserId();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await FirstResultAsync(key, user) is { } first)
        {
            context.Result = first;
            return;
        }
        var executed = await next();
        if (executed.Exception is not null || UrlOf(executed) is not { } url) return;
        db.FormReceipts.Add(new FormReceipt { Key = key, UserId = user, AtUtc = clock.GetUtcNow().UtcDateTime, ResultUrl = url });
        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateException broken) when (UniqueIndex.IsBrokenBy(broken))
        {
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            executed.Result = await FirstResultAsync(key, user) ?? executed.Result;
        }
    }

    private async Task<IActionResult?> FirstResultAsync(Guid key, int? user) =>
        await db.FormReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key && r.UserId == user) is { ResultUrl: { } url } ? new LocalRedirectResult(url) : null;

    private string? UrlOf(ActionExecutedContext executed) => executed.Result switch
    {
        LocalRedirectResult local => local.Url,
        RedirectResult plain => plain.Url,
        RedirectToActionResult action => urls.GetUrlHelper(executed).Action(action.ActionName, action.ControllerName, action.RouteValues),
        _ => null,
    };
}

/// <summary>Recognises a broken unique index on either database.</summary>
internal static class UniqueIndex
{
    private const int SqliteConstraint = 19;

    public static bool IsBrokenBy(DbUpdateException broken) => broken.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal),
        Microsoft.Data.SqlClient.SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
