namespace KaraSuu.Planning.Web.Operations;

/// <summary>The portal's address as it is printed on papers.</summary>
internal static class PublicAddress
{
    public const string Setting = "Portal:PublicAddress";

    /// <returns>null where no address is set: then nothing is printed</returns>
    public static string? UrlOf(this IConfiguration settings, string path) =>
        settings[Setting] is { Length: > 0 } address ? $"{address.TrimEnd('/')}{path}" : null;
}
