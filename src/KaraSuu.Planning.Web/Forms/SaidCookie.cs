using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What the next page says, in a cookie. A request that brought none takes none away: its answer may arrive after that of another, such as
/// the second of a button pressed twice, which has just set it.
/// </summary>
internal sealed class SaidCookie(CookieTempDataProvider cookie, IOptions<CookieTempDataProviderOptions> options) : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) => cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(options.Value.Cookie.Name!)) cookie.SaveTempData(context, values);
    }
}
