using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Says at each field of a form which of its signs no document can print, and what an old font left there, all fields at once and before the action looks
/// at the form. The domain refuses the signs as well, one at a time; here is only told where they were typed.
/// </summary>
internal sealed class TypedLetters : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return;
        foreach (var field in request.Form.Where(f => KeptTyping.IsTyped(f.Key) && IsOfForm(context, f.Key)))
        {
            if (context.ModelState.TryGetValue(field.Key, out var entry) && entry.Errors.Count > 0) continue;
            if (Sentence(context.HttpContext, field) is { } sentence) context.ModelState.AddModelError(field.Key, sentence);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private static string? Sentence(HttpContext http, KeyValuePair<string, StringValues> field)
    {
        var missing = field.Value.SelectMany(Letters.Missing).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0) return Texts.Text.Of("rule." + RecordRules.NoSuchLetter, Letters.InWords(missing));
        return OldFontFields.Offer(http, field.Key, field.Value) is { } words ? Texts.Text.Of("old-font.offer", words) : null;
    }

    /// <summary>Whether the action has a form with such a text; what it does not read is not its business.</summary>
    private static bool IsOfForm(ActionExecutingContext context, string field) => FieldNames.IsText(context.ActionDescriptor, field);
}
