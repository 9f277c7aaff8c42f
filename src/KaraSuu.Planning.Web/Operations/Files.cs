namespace KaraSuu.Planning.Web.Operations;

/// <summary>The stylesheet, the script and the pictures; kept by browsers for good because their addresses carry a content hash.</summary>
internal static class Files
{
    /// <summary>The worker that keeps forms without a network has one address for ever; browsers ask whether it is still the same.</summary>
    private const string Worker = "sw.js";

    public static void UsePortalFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable"
            : file.File.Name == Worker ? "no-cache" : "public, max-age=3600",
    });
}
