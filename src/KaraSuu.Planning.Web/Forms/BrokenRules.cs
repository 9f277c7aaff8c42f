using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What an action did not catch itself: a rule that refused (409 page with its sentence), a record somebody saved at the same moment
/// or a value that exists already (409 page that keeps everything typed and sends it again).
/// </summary>
internal sealed class BrokenRules(IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is DbUpdateException && Retries.WillRepeat(context.HttpContext)) return;
        var sentence = context.Exception switch
        {
            RuleBroken rule => Words.Of(rule),
            DbUpdateConcurrencyException => Texts.Text.Of("conflict.same-moment"),
            DbUpdateException update when UniqueIndex.IsBrokenBy(update) => Texts.Text.Of("conflict.exists"),
            _ => null,
        };
        if (sentence is null) return;
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(metadata, new ModelStateDictionary())
            {
                Model = new ConflictPage(sentence, context.HttpContext.Request.Path, context.Exception is RuleBroken ? [] : Typed(context.HttpContext.Request)),
            },
        };
        context.ExceptionHandled = true;
    }

    private static List<KeyValuePair<string, string>> Typed(HttpRequest request) => !request.HasFormContentType ? [] :
        [.. request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")), .. TakesPhotosAttribute.Taken(request.HttpContext)];

    /// <summary>The sentence of a rule.</summary>
    internal static class Words
    {
        public static string Of(RuleBroken rule) => Texts.Text.Of("rule." + rule.Code, [.. rule.Details]);
    }
}

/// <summary>Why something was refused, and what had been typed.</summary>
public sealed record ConflictPage(string Sentence, string Path, IReadOnlyList<KeyValuePair<string, string>> Typed);
