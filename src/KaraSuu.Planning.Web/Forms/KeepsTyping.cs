using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Where requests end without their form having been carried out, and what was typed is taken up.</summary>
internal static class KeepsTyping
{
    private const string AskedBy = "asked by";

    /// <summary>The method the request came with, also where an error page answers it.</summary>
    public static string MethodOf(HttpContext context) => context.Items[AskedBy] as string ?? context.Request.Method;

    /// <summary>
    /// Error pages are read, not posted: the form they answer is taken up, and nothing below reads it, receipts it or asks for its token.
    /// </summary>
    public static void UseKeptTyping(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var (method, type, form) = (request.Method, request.ContentType, context.Features.Get<IFormFeature>());
        if (!context.IsErrorPage() || !HttpMethods.IsPost(method))
        {
            await next(context);
            return;
        }
        await KeptTyping.TakeAsync(context);
        context.Items[AskedBy] = method;
        (request.Method, request.ContentType) = (HttpMethods.Get, null);
        context.Features.Set<IFormFeature>(null);
        try
        {
            await next(context);
        }
        finally
        {
            (request.Method, request.ContentType) = (method, type);
            context.Features.Set(form);
        }
    });

    /// <summary>A form that needs signing in, or a right, is answered by a page that keeps it; everything else is sent on as ever.</summary>
    public static void KeepTyping(this CookieAuthenticationEvents events)
    {
        var (signIn, denied, validate) = (events.OnRedirectToLogin, events.OnRedirectToAccessDenied, events.OnValidatePrincipal);
        events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized, signIn);
        events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden, denied);

        // The page that says the database is away must not ask it first.
        events.OnValidatePrincipal = context => context.HttpContext.IsErrorPage() ? Task.CompletedTask : validate(context);
    }

    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, Func<RedirectContext<CookieAuthenticationOptions>,
        Task> otherwise)
    {
        if (await KeptTyping.TakeAsync(context.HttpContext) is null) await otherwise(context);
        else context.Response.StatusCode = status;
    }

    /// <summary>Whether an error page answers the request by now.</summary>
    public static bool IsErrorPage(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}

/// <summary>Tells a form whose token is no longer good from one that was not understood.</summary>
internal sealed class OutdatedForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Items[typeof(NotDone)] = NotDone.Outdated;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
