using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Signs people in by name; a closed account, a locked one and an unknown name are refused alike and take as long as a wrong password. Every guess is
/// counted, every sign-in begins a session and every sign-out ends it.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation,
    Attempts attempts, UserSessions sessions, OneTimeCodes codes, TimeProvider clock)
    : SignInManager<PortalUser>(users, http, claims, options, logger, schemes, confirmation)
{
    private static readonly PortalUser Nobody = new();
    private static readonly SamePasswords NobodysHasher = new();
    private static readonly Lazy<string> NobodysHash = new(() => NobodysHasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>The session a cookie that is made anew stays with.</summary>
    private Guid? _kept;

    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.IsClosed && await base.CanSignInAsync(user);

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { IsClosed: false } user)
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return SignInResult.Failed;
    }

    /// <summary>
    /// The password, or the one-time code of an account that has none. A right password alone forgets no wrong codes of the app: that waits for the code.
    /// </summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(PortalUser user, string password, bool lockoutOnFailure)
    {
        var isLookedAt = false;
        var result = await PreSignInCheck(user) ?? ResultOf(await attempts.TryAsync(user, LookAsync, settles: !user.TwoFactorEnabled));
        if (!isLookedAt) NobodysHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return result;

        async Task<bool> LookAsync()
        {
            isLookedAt = true;
            if (user.PasswordHash is not null) return await UserManager.CheckPasswordAsync(user, password);
            var isTaken = await codes.TakeAsync(user, password);
            isLookedAt = isTaken is not null;
            return isTaken is true;
        }
    }

    /// <summary>The second step: a code of the app, or one of the recovery codes.</summary>
    public async Task<SignInResult> SecondStepAsync(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user) return SignInResult.Failed;
        if (await PreSignInCheck(user) is { } refused) return refused;
        var result = ResultOf(await attempts.TryAsync(user, async () => AppCodes.IsOfApp(code)
            ? await UserManager.VerifyTwoFactorTokenAsync(user, UserManager.Options.Tokens.AuthenticatorTokenProvider, code)
            : (await UserManager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded));
        if (!result.Succeeded) return result;
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
        return result;
    }

    /// <summary>Whose second step is awaited; nobody once the account was closed or its password changed since the first.</summary>
    public override async Task<PortalUser?> GetTwoFactorAuthenticationUserAsync()
    {
        var first = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        var user = await base.GetTwoFactorAuthenticationUserAsync();
        return user is { IsClosed: false } && first.Principal?.FindFirstValue(StampClaim) == user.SecurityStamp ? user : null;
    }

    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = _kept ?? await sessions.StartAsync(user, Context.User);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(new Claim(UserSessions.ClaimType, session.ToString())));
    }

    public override async Task RefreshSignInAsync(PortalUser user)
    {
        _kept = UserSessions.IdOf(Context.User);
        await base.RefreshSignInAsync(user);
        _kept = null;
    }

    public override async Task SignOutAsync()
    {
        await sessions.EndAsync(Context.User);
        await base.SignOutAsync();
    }

    protected override async Task<SignInResult> SignInOrTwoFactorAsync(PortalUser user, bool isPersistent, string? loginProvider = null,
        bool bypassTwoFactor = false)
    {
        if (bypassTwoFactor || !user.TwoFactorEnabled) return await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);
        Claim[] claims = [new(ClaimTypes.Name, user.Id.ToString(CultureInfo.InvariantCulture)), new(StampClaim, user.SecurityStamp!)];
        var first = new ClaimsIdentity(claims, IdentityConstants.TwoFactorUserIdScheme);
        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(first));
        return SignInResult.TwoFactorRequired;
    }

    private string StampClaim => Options.ClaimsIdentity.SecurityStampClaimType;

    private static SignInResult ResultOf(Guess guess) => guess switch
    {
        Guess.Right => SignInResult.Success,
        Guess.Locked => SignInResult.LockedOut,
        _ => SignInResult.Failed,
    };

    protected override Task<bool> IsLockedOut(PortalUser user) => Task.FromResult(user.LockoutEnd > clock.GetUtcNow());

    protected override async Task<SignInResult?> PreSignInCheck(PortalUser user) =>
        user.IsClosed ? SignInResult.Failed : await base.PreSignInCheck(user);

    public override async Task<PortalUser?> ValidateSecurityStampAsync(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { IsClosed: false } user ? user : null;
}
