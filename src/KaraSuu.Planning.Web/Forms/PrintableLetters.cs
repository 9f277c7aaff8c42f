using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Says at each field of a form which of its signs no document can print, all fields at once and before the action looks at the form. The domain refuses
/// them as well, one at a time; here is only told where they were typed.
/// </summary>
internal sealed class PrintableLetters : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return;
        foreach (var field in request.Form.Where(f => KeptTyping.IsTyped(f.Key) && IsOfForm(context, f.Key)))
        {
            var missing = field.Value.SelectMany(Letters.Missing).Distinct(StringComparer.Ordinal).ToList();
            if (missing.Count == 0) continue;
            if (context.ModelState.TryGetValue(field.Key, out var entry) && entry.Errors.Count > 0) continue;
            context.ModelState.AddModelError(field.Key, Texts.Text.Of("rule." + RecordRules.NoSuchLetter, Letters.InWords(missing)));
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    /// <summary>Whether the action has a form with such a text; what it does not read is not its business.</summary>
    private static bool IsOfForm(ActionExecutingContext context, string field) => FieldNames.IsText(context.ActionDescriptor, field);
}
