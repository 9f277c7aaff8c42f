using System.Security.Claims;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Somebody who signed in with a password given by an administrator sees nothing but the page that changes it: nothing of the account is
/// changed or confirmed with a password that somebody else knows.
/// </summary>
internal sealed class NewPasswordFirst : IAuthorizationFilter
{
    public const string ClaimType = "must-change-password";
    public const string Page = "/accounts/me/password";

    private static readonly HashSet<string?> Free = new(StringComparer.OrdinalIgnoreCase) { Page, "/accounts/sign-out" };

    public static Claim Claim { get; } = new(ClaimType, "true");

    /// <summary>Whether the person still has to set a password of their own.</summary>
    public static bool IsAwaited(ClaimsPrincipal user) => user.HasClaim(c => c.Type == ClaimType);

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var isFree = context.ActionDescriptor.EndpointMetadata.Any(m => m is IAllowAnonymous) || Free.Contains(context.HttpContext.Request.Path.Value);
        if (isFree || !IsAwaited(context.HttpContext.User)) return;
        context.HttpContext.Items[typeof(NotDone)] = NotDone.PasswordFirst;
        context.Result = KeptTyping.IsWanted(context.HttpContext) ? new StatusCodeResult(StatusCodes.Status403Forbidden) : new LocalRedirectResult(Page);
    }
}
