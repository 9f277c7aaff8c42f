using System.Globalization;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>What every view may say in one word.</summary>
public abstract class PortalView<TModel> : RazorPage<TModel>
{
    /// <summary>A text of the reader's language.</summary>
    protected static string T(string key, params object?[] details) => Text.Of(key, details);

    protected bool May(string permission) => User.May(permission);

    /// <summary>Title of the page and the crumbs above it: (text, address) pairs, the page itself last without an address.</summary>
    protected void Head(string title, params (string Text, string? Url)[] crumbs)
    {
        ViewData["Title"] = title;
        ViewData["Crumbs"] = crumbs;
    }

    /// <summary>&lt;time&gt; of a day, or «unknown».</summary>
    protected static IHtmlContent Day(DateOnly? day) => day is null
        ? new HtmlString($"<span class=\"muted\">{Show.Unknown}</span>")
        : new HtmlString($"<time datetime=\"{Show.Iso(day.Value)}\">{Show.Date(day)}</time>");

    protected static IHtmlContent Moment(DateTime? utc) => utc is null
        ? new HtmlString($"<span class=\"muted\">{Show.Unknown}</span>")
        : new HtmlString($"<time datetime=\"{utc.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">{Show.Time(utc)}</time>");
}
