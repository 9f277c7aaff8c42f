namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// A page as a device keeps it for a time without a network: asked for by the header alone (wwwroot/sw.js), which no other site can send. It says
/// nothing of who is signed in but the account's number, and its forms hold neither token nor once-key: they get them when they are sent.
/// </summary>
internal static class OfflineCopy
{
    /// <summary>The header by which the portal's own worker asks.</summary>
    public const string Header = "Karasuu-Copy";

    public static bool IsAsked(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.ContainsKey(Header);
}
