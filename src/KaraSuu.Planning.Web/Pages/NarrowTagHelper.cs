using System.Text.Encodings.Web;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>
/// Long Kyrgyz and Russian words of column heads and of names of facts, which stand in narrow places, may be parted by syllables there. What people
/// typed is not: rows are not looked at, and a head that is a name says <c>translate="no"</c>.
/// </summary>
[HtmlTargetElement("dt")]
[HtmlTargetElement("th", Attributes = "[scope=col]")]
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class NarrowTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (SoftHyphens.FewestIn(Language.Current) is not { } fewest || output.Attributes.ContainsName("translate")) return;
        var html = (await output.GetChildContentAsync()).GetContent();
        if (!html.Contains(" lang=", StringComparison.Ordinal)) output.Content.SetHtmlContent(SoftHyphens.InHtml(html, fewest));
    }
}

/// <summary>The same for the label a cell carries where a table becomes cards.</summary>
[HtmlTargetElement("td", Attributes = Label)]
[HtmlTargetElement("th", Attributes = Label)]
public sealed class CardLabelTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const string Label = "data-label";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (SoftHyphens.FewestIn(Language.Current) is not { } fewest || !output.Attributes.TryGetAttribute(Label, out var label)) return;
        var html = label.Value switch
        {
            IHtmlContent content => Written(content),
            string text => encoder.Encode(text),
            _ => null,
        };
        if (html is not null) output.Attributes.SetAttribute(Label, new HtmlString(SoftHyphens.InHtml(html, fewest)));
    }

    private string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, encoder);
        return writer.ToString();
    }
}
