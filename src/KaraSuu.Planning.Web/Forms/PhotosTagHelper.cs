using System.Globalization;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// &lt;photos for="Form.Photos" /&gt;: label, hint, error, a file input, and the photos already taken in, each with its thumbnail and a box to
/// leave it out. With script the photos are shrunk and sent as they are chosen (photos.js); without, they go with the form, which must be
/// multipart and whose action says TakesPhotos.
/// </summary>
[HtmlTargetElement("photos", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotosTagHelper(PlanningDb db, IFileVersionProvider versions) : TagHelper
{
    private const string Script = "/photos.js";

    /// <summary>What photos.js says, each from the text «photos.script.» and the name.</summary>
    private static readonly string[] Words = ["camera", "preparing", "sending", "sent", "failed", "unreadable", "offline", "signed-out", "sign-in", "remove",
        "count", "hold"];

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Whether the form is refused without a photo; says so at the label.</summary>
    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Input => Name + "." + nameof(PhotosForm.Files);
    private string Id => TagBuilder.CreateSanitizedId(Input, "_");
    private string Key => $"{For.Metadata.ContainerType!.Name}.{For.Metadata.PropertyName}";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var error = ViewContext.ViewData.ModelState.TryGetValue(Input, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        output.Attributes.SetAttribute("data-photos", Name);
        output.Attributes.SetAttribute("data-user", ViewContext.HttpContext.User.UserId()?.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-max", Photo.MaxBytes);
        foreach (var word in Words) output.Attributes.SetAttribute("data-" + word, Text.Of("photos.script." + word));

        output.Content.AppendHtml($"<label for=\"{Id}\">").Append(Text.Of(Key));
        if (!Required) output.Content.AppendHtml(" <span class=\"optional\">").Append(Text.Of("optional")).AppendHtml("</span>");
        output.Content.AppendHtml($"</label><p class=\"hint\" id=\"{Id}-hint\">")
            .Append(Text.Has(Key + ".hint") ? Text.Of(Key + ".hint") : Text.Of("photos.hint")).AppendHtml("</p>");
        if (error is not null) output.Content.AppendHtml($"<p class=\"error\" id=\"{Id}-error\">").Append(error).AppendHtml("</p>");
        output.Content.AppendHtml(FileInput(error is not null)).AppendHtml("<p class=\"muted\" role=\"status\"></p><ul>");
        foreach (var photo in await TakenAsync((For.Model as PhotosForm)?.Keys ?? [])) Row(output, photo);
        output.Content.AppendHtml("</ul>");
        // In a copy for a time without a network the photos go with their form: nothing could be sent in parts before it.
        if (!OfflineCopy.IsAsked(ViewContext.HttpContext) && ViewContext.HttpContext.Items.TryAdd(typeof(PhotosTagHelper), true))
            output.PostElement.AppendHtml($"<script type=\"module\" src=\"{versions.AddFileVersionToPath("", Script)}\"></script>");
    }

    private TagBuilder FileInput(bool wrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "file";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Input;
        input.Attributes["multiple"] = "multiple";
        input.Attributes["accept"] = $"{Photo.Jpeg},{Photo.Png}";
        input.Attributes["aria-describedby"] = wrong ? $"{Id}-hint {Id}-error" : $"{Id}-hint";
        if (wrong) input.Attributes["aria-invalid"] = "true";
        return input;
    }

    private void Row(TagHelperOutput output, (Guid Key, string FileName) photo) =>
        output.Content.AppendHtml(
            $"<li data-key=\"{photo.Key}\"><input type=\"hidden\" name=\"{Name}.{nameof(PhotosForm.Keys)}\" value=\"{photo.Key}\">"
            + $"<img src=\"/photos/{photo.Key}/small\" width=\"120\" loading=\"lazy\" alt=\"\"> ")
            .Append(photo.FileName)
            .AppendHtml($" <label class=\"choice\"><input type=\"checkbox\" name=\"{Name}.{nameof(PhotosForm.Removed)}\" value=\"{photo.Key}\"> ")
                .Append(Text.Of("photos.leave-out")).AppendHtml("</label></li>");

    /// <summary>One's own photos of these keys, in the form's order.</summary>
    private async Task<IEnumerable<(Guid Key, string FileName)>> TakenAsync(List<Guid> keys)
    {
        if (keys.Count == 0) return [];
        var user = ViewContext.HttpContext.User.UserId();
        var names = await db.Photos.AsNoTracking().Where(p => keys.Contains(p.Key) && p.UserId == user).ToDictionaryAsync(p => p.Key, p => p.FileName);
        return keys.Distinct().Where(names.ContainsKey).Select(k => (k, names[k]));
    }
}
