using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Carries out a <see cref="KeyedForm">keyed form</see> as one transaction with its receipt, one form of an aimak after another: sent again as
/// it was, it answers with the first result; changed meanwhile, with a page that keeps what was changed and sends it under a new key.
/// A form that was refused leaves nothing behind and may be sent again. Any other form is carried out without a transaction, so that what
/// its refusal leaves behind stays, and is refused when it brings a key.
/// </summary>
internal sealed class OnceFilter(
    PlanningDb db, TimeProvider clock, IUrlHelperFactory urls, IModelMetadataProvider metadata, UserSessions sessions, IServiceScopeFactory scopes)
    : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        string?[] sent = KeyedForm.TakesForms(context.ActionDescriptor) && request.HasFormContentType ? [.. request.Form[PortalFormTagHelper.OnceField]] : [];
        var isKeyed = KeyedForm.Is(context.ActionDescriptor);
        if (sent.Length > 1 || sent.Length == 1 && (!isKeyed || !Guid.TryParse(sent[0], out _))) context.Result = new BadRequestResult();
        else if (!isKeyed) await next();
        else await CarryOutAsync(context, next, sent.Length == 0 ? null : Guid.Parse(sent[0]!));
    }

    private async Task CarryOutAsync(ActionExecutingContext context, ActionExecutionDelegate next, Guid? key)
    {
        var user = context.HttpContext.User;
        var content = key is null ? null : await FormContent.HashAsync(context.HttpContext);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.WaitForTurnAsync(Turn.Of(user));
        if (!await sessions.IsGoodAsync(user))
        {
            // Signed out, closed or given other roles while this form waited for its turn.
            context.Result = new ChallengeResult();
            return;
        }
        if (await ReceiptAsync(db, key, user.UserId()) is { } before)
        {
            context.Result = before.IsOf(content) ? FirstResult(before) : SavedBefore(context.HttpContext, before);
            return;
        }
        var executed = await next();
        if (executed.Exception is not null || IsRefusal(executed)) return;
        if (key is { } once && UrlOf(executed) is { Length: <= FormReceipt.ResultUrlMaxLength } url)
        {
            var (at, said) = (clock.GetUtcNow().UtcDateTime, SaidBy(executed.Result));
            db.FormReceipts.Add(new FormReceipt { Key = once, UserId = user.UserId(), AtUtc = at, ResultUrl = url, Said = said, ContentSha256 = content });
            await db.SaveChangesAsync();
        }
        var path = context.HttpContext.Request.Path.Value;
        if (DraftForms.PermissionOf(path) is not null) await db.Drafts.Where(d => d.Path == path && d.UserId == user.UserId()).ExecuteDeleteAsync();
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception)
        {
            if (await CommittedAsync(key, user.UserId()) is not { } receipt || !receipt.IsOf(content)) throw;
            executed.Result = FirstResult(receipt);
        }
    }

    /// <summary>The receipt of a form whose commit was carried out although its answer was lost; null when it was not, or nobody can tell.</summary>
    private async Task<FormReceipt?> CommittedAsync(Guid? key, int? user)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await ReceiptAsync(scope.ServiceProvider.GetRequiredService<PlanningDb>(), key, user);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<FormReceipt?> ReceiptAsync(PlanningDb db, Guid? key, int? user) =>
        key is null ? null : await db.FormReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key && r.UserId == user && r.ResultUrl != null);

    private static LocalRedirectResult FirstResult(FormReceipt receipt) =>
        receipt.Said is { } said ? new SavedResult(receipt.ResultUrl!, said) : new LocalRedirectResult(receipt.ResultUrl!);

    private ViewResult SavedBefore(HttpContext http, FormReceipt receipt)
    {
        var kept = KeptTyping.TakeChecked(http) is { } typed ? typed with { Once = Guid.NewGuid().ToString("N") } : null;
        return (KeptPage.Of(http, kept, NotDone.SavedBefore) with { FirstUrl = receipt.ResultUrl }).ToResult(metadata, StatusCodes.Status409Conflict);
    }

    private static bool IsRefusal(ActionExecutedContext executed) => executed.Result switch
    {
        ChallengeResult or ForbidResult => true,
        ViewResult { StatusCode: null } => executed.HttpContext.Response.StatusCode >= 400,
        IStatusCodeActionResult { StatusCode: { } status } => status >= 400,
        _ => false,
    };

    private static string? SaidBy(IActionResult? result) => result switch
    {
        SavedResult saved => saved.Said,
        ShownOnceResult shown => shown.Said,
        PaperOnceResult paper => paper.Said,
        _ => null,
    };

    private string? UrlOf(ActionExecutedContext executed) => executed.Result switch
    {
        ShownOnceResult shown => shown.Url,
        PaperOnceResult paper => paper.Url,
        LocalRedirectResult local => local.Url,
        RedirectResult plain => plain.Url,
        RedirectToActionResult action => urls.GetUrlHelper(executed).Action(action.ActionName, action.ControllerName, action.RouteValues),
        _ => null,
    };
}
