using System.Globalization;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Every post form carries its antiforgery token, who opened it, and a key by which pressing twice gives the first result.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PortalFormTagHelper(IAntiforgery antiforgery, IFileVersionProvider versions) : TagHelper
{
    public const string OnceField = "__once";

    /// <summary>Number of the account that opened the form; only compared, never believed.</summary>
    public const string ByField = "__by";

    /// <summary>What a form that may wait on a device is called there.</summary>
    public const string TitleField = "__title";

    private const string Drafts = "/drafts.js";

    /// <summary>What drafts.js says, each from the text «draft.» and the name.</summary>
    private static readonly string[] DraftWords = ["mine", "other", "field", "theirs", "yours", "kept"];

    /// <summary>False for forms that may rightly be sent again, such as signing in.</summary>
    public bool Once { get; set; } = true;

    /// <summary>The key of a form that is sent again.</summary>
    public string? OnceKey { get; set; }

    /// <summary>What the form is called among those that wait on a device; a form with such a name is kept there while there is no network.</summary>
    public string? Offline { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Offline is { } name)
        {
            output.Attributes.SetAttribute("data-offline", name);
            output.Attributes.SetAttribute("data-full", Text.Of("outbox.full"));
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{TitleField}\" value=\"").Append(name).AppendHtml("\">");
        }
        if (OfflineCopy.IsAsked(ViewContext.HttpContext)) return;
        if (DraftForms.PermissionOf(ViewContext.HttpContext.Request.Path) is not null && output.Attributes.ContainsName("data-keep"))
        {
            output.Attributes.SetAttribute("data-draft", "");
            output.PostElement.AppendHtml($"<script type=\"module\" src=\"{versions.AddFileVersionToPath("", Drafts)}\"></script>");
            foreach (var word in DraftWords) output.Attributes.SetAttribute("data-draft-" + word, Text.Of("draft." + word));
        }
        output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        if (ViewContext.HttpContext.User.UserId() is { } by)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{ByField}\" value=\"{by.ToString(CultureInfo.InvariantCulture)}\">");
        foreach (var field in OldFontFields.Offers(ViewContext.HttpContext))
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OldFontFields.OfferedField}\" value=\"").Append(field).AppendHtml("\">");
        if (Once) output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceField}\" value=\"{OnceKey ?? Guid.NewGuid().ToString("N")}\">");
    }
}
