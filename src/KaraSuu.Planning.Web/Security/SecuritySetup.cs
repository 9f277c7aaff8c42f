using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Sign-in, permissions and the headers every answer carries.</summary>
internal static class SecuritySetup
{
    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Attempts>();
        builder.Services.AddScoped<UserSessions>();
        builder.Services.AddScoped<AccessNotices>();
        builder.Services.AddScoped<OneTimeCodes>();
        builder.Services.AddScoped<IPasswordHasher<PortalUser>, SamePasswords>();
        builder.Services.AddScoped<IPasswordValidator<PortalUser>, StrongPassword>();
        builder.Services.AddIdentity<PortalUser, IdentityRole<int>>(options =>
            {
                options.Password.RequiredLength = StrongPassword.FewestSigns;
                options.Password.RequiredUniqueChars = StrongPassword.FewestDifferent;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
            })
            .AddEntityFrameworkStores<PlanningDb>()
            .AddSignInManager<PortalSignIn>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddErrorDescriber<PortalIdentityErrors>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        builder.Services.AddSingleton<ILookupNormalizer, UserNames>();
        builder.Services.AddScoped<ISecurityStampValidator, SessionValidator>();
        builder.Services.AddScoped<PortalUsers>();
        builder.Services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(5));
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/accounts/sign-in";
            options.LogoutPath = "/accounts/sign-out";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "returnUrl";
            options.Cookie.Name = "karasuu";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;

            // Where to go on to is said by the action alone; the cookie would write the address into the header in whatever letters it came.
            options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            options.Events.KeepTyping();
        });
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "karasuu-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.FormFieldName = "__form";
        });
        builder.Services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddDataProtection()
            .SetApplicationName("KaraSuu.Planning")
            .PersistKeysToFileSystem(new DirectoryInfo(builder.FolderWithin("keys")));
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var permission in Permissions.All)
            authorization.AddPolicy(permission, p => p.RequireAuthenticatedUser().RequireAssertion(c => c.User.May(permission)));
    }

    public static void UsePortalHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() => Guard(context));
        return next(context);
    });

    /// <summary>Set when the answer starts, so that an error page that begins anew carries them too.</summary>
    private static Task Guard(HttpContext context)
    {
        var (response, headers) = (context.Response, context.Response.Headers);

        // A table or paper names people as a page does, and has no form whose token would say so.
        if (headers.CacheControl.Count == 0 && context.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = response.ContentType is Photo.Jpeg or Photo.Png
            ? "default-src 'none'; frame-ancestors 'none'; sandbox"
            : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        var place = context.GetEndpoint()?.Metadata.GetMetadata<AsksForPlaceAttribute>() is null ? "" : "self";
        headers["Permissions-Policy"] = $"camera=(self), geolocation=({place}), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}

/// <summary>Puts into the sign-in cookie what every page asks: name, aimak, deputy, and whether the person has something to confirm.</summary>
internal sealed class PersonClaims(
    UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, AccessNotices notices)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Person.NameClaim, user.FullName));
        if (user.AiylAimakId is { } aimak) identity.AddClaim(new Claim(Person.AimakClaim, aimak.ToString(CultureInfo.InvariantCulture)));
        if (user.DeputyId is { } deputy) identity.AddClaim(new Claim(Person.DeputyClaim, deputy.ToString(CultureInfo.InvariantCulture)));
        if (await notices.Unconfirmed(user.Id).AnyAsync()) identity.AddClaim(new Claim(AccessNotices.ClaimType, "true"));
        return identity;
    }
}
