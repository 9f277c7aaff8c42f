using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Takes no cookie on its own word: each request asks the database whether its session still stands. Every five minutes the cookie is made
/// anew from the account.
/// </summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<PortalUser> signIn, ILoggerFactory logger, UserSessions sessions)
    : SecurityStampValidator<PortalUser>(options, signIn, logger)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } principal && await sessions.IsGoodAsync(principal, context.HttpContext.RequestAborted)) await base.ValidateAsync(context);
        else context.RejectPrincipal();
    }

    protected override async Task SecurityStampVerified(PortalUser user, CookieValidatePrincipalContext context)
    {
        var session = context.Principal!.FindFirst(UserSessions.ClaimType)!;
        await sessions.SeenAsync(context.Principal);
        await base.SecurityStampVerified(user, context);
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(session.Clone());
    }
}
