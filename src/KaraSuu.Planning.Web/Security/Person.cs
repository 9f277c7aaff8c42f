using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Security;

/// <summary>What the portal asks of a signed-in person.</summary>
internal static class Person
{
    public const string AimakClaim = "aimak";
    public const string DeputyClaim = "deputy";
    public const string NameClaim = "full-name";

    public static bool May(this ClaimsPrincipal user, string permission) =>
        permission == Permissions.OwnAccount
            ? user.Identity?.IsAuthenticated == true
            : user.Roles().Any(role => Security.Roles.Table.TryGetValue(role, out var may) && may.Contains(permission));

    public static IEnumerable<string> Roles(this ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role).Select(c => c.Value);

    public static IEnumerable<Post> Posts(this ClaimsPrincipal user) => user.Roles().Select(Security.Roles.PostOf).OfType<Post>();

    /// <summary>The one aimak a person works in; null for those of the whole installation.</summary>
    public static int? AimakId(this ClaimsPrincipal user) => Number(user, AimakClaim);

    public static int? DeputyId(this ClaimsPrincipal user) => Number(user, DeputyClaim);

    public static int? UserId(this ClaimsPrincipal user) => Number(user, ClaimTypes.NameIdentifier);

    public static string FullName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? user.Identity?.Name ?? "";

    public static bool SeesAllAimaks(this ClaimsPrincipal user) => user.Roles().Any(Security.Roles.OfAllAimaks.Contains);

    public static bool EditsAllAimaks(this ClaimsPrincipal user) => user.IsInRole(Security.Roles.InstallationAdministrator);

    private static int? Number(ClaimsPrincipal user, string claim) =>
        int.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
