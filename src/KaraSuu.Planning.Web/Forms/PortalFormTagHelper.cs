using System.Globalization;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Every post form carries its antiforgery token, who opened it, and a key by which pressing twice gives the first result.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PortalFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    public const string OnceField = "__once";

    /// <summary>Number of the account that opened the form; only compared, never believed.</summary>
    public const string ByField = "__by";

    /// <summary>False for forms that may rightly be sent again, such as signing in.</summary>
    public bool Once { get; set; } = true;

    /// <summary>The key of a form that is sent again.</summary>
    public string? OnceKey { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        if (ViewContext.HttpContext.User.UserId() is { } by)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{ByField}\" value=\"{by.ToString(CultureInfo.InvariantCulture)}\">");
        foreach (var field in OldFontFields.Offers(ViewContext.HttpContext))
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OldFontFields.OfferedField}\" value=\"").Append(field).AppendHtml("\">");
        if (Once) output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceField}\" value=\"{OnceKey ?? Guid.NewGuid().ToString("N")}\">");
    }
}
