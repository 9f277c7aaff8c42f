namespace KaraSuu.Planning.Web.Forms;

/// <summary>Tells a form of the portal's own pages from one that another site sends.</summary>
internal static class SameOrigin
{
    /// <summary>By what the browser says of itself; by Origin or Referer where it is too old to say it. False when it says nothing.</summary>
    public static bool IsOfOwnPage(this HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.TryGetValue("Sec-Fetch-Site", out var site)) return site == "same-origin";
        var from = headers.Origin.Count > 0 ? headers.Origin.ToString() : headers.Referer.ToString();
        return Uri.TryCreate(from, UriKind.Absolute, out var page)
            && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && (page.Scheme == Uri.UriSchemeHttps || (page.Scheme == Uri.UriSchemeHttp && !request.IsHttps));
    }
}
