namespace KaraSuu.Planning.Web.Operations;

/// <summary>The stylesheet, the script and the pictures; kept by browsers for good because their addresses carry a content hash.</summary>
internal static class Files
{
    public static void UsePortalFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
}
