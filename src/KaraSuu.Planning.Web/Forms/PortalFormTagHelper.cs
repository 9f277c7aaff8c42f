using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Every post form carries its antiforgery token and a key by which pressing twice gives the first result.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PortalFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    public const string OnceField = "__once";

    /// <summary>False for forms that may rightly be sent again, such as signing in.</summary>
    public bool Once { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        if (Once) output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceField}\" value=\"{Guid.NewGuid():N}\">");
    }
}
