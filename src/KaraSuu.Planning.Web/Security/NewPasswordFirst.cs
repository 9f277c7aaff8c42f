using System.Security.Claims;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Somebody who signed in with a password given by an administrator sees nothing but the page that changes it.</summary>
internal sealed class NewPasswordFirst : IAuthorizationFilter
{
    public const string ClaimType = "must-change-password";
    public const string Page = "/accounts/me/password";

    public static Claim Claim { get; } = new(ClaimType, "true");

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var isFree = context.ActionDescriptor.EndpointMetadata.Any(m => m is IAllowAnonymous)
            || context.ActionDescriptor.EndpointMetadata.OfType<AuthorizeAttribute>().Any(a => a.Policy == Permissions.OwnAccount);
        if (isFree || !context.HttpContext.User.HasClaim(c => c.Type == ClaimType)) return;
        context.HttpContext.Items[typeof(NotDone)] = NotDone.PasswordFirst;
        context.Result = KeptTyping.IsWanted(context.HttpContext) ? new StatusCodeResult(StatusCodes.Status403Forbidden) : new LocalRedirectResult(Page);
    }
}
