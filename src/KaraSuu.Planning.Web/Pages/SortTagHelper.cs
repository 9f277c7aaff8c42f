using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>&lt;th sort="date" usual="-date" list="Model.List"&gt;Күнү&lt;/th&gt;: a column head that sorts by link.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : TagHelper
{
    /// <summary>The key of this column.</summary>
    public string Sort { get; set; } = "";

    /// <summary>The list's order when nothing is asked.</summary>
    public string Usual { get; set; } = "";

    public ListQuery Query { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSorted = Query.Key(Usual) == Sort;
        var down = Query.IsDescending(Usual);
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("aria-sort", isSorted ? down ? "descending" : "ascending" : "none");
        var href = Links.With(ViewContext.HttpContext.Request, ("sort", isSorted && !down ? "-" + Sort : Sort), ("page", null));
        output.PreContent.AppendHtml("<a href=\"").Append(href).AppendHtml("\">");
        output.PostContent.AppendHtml("</a>");
    }
}

/// <summary>The present address with some of its query changed.</summary>
internal static class Links
{
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder(request.Query
            .Where(q => changes.All(c => c.Key != q.Key))
            .Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())).Where(q => q.Value.Length > 0));
        foreach (var (key, value) in changes.Where(c => !string.IsNullOrEmpty(c.Value))) query.Add(key, value!);
        return request.Path + query.ToString();
    }

    /// <summary>The same list as a file.</summary>
    public static string Csv(HttpRequest request) => request.Path + ".csv" + request.QueryString;
}
