using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What an action did not catch itself: a rule that refused (409 page with its sentence and what was typed), a record somebody saved at the
/// same moment or a value that exists already (409 page that sends what was typed again).
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
            SqlException { Number: Turns.StillWaiting } => Texts.Text.Of("conflict.same-moment"),
            DbUpdateException update when UniqueIndex.IsBrokenBy(update) => Texts.Text.Of("conflict.exists"),
            _ => null,
        };
        if (sentence is null) return;
        var send = context.Exception is RuleBroken ? null : Texts.Text.Of("conflict.compare");
        context.Result = new KeptPage(Texts.Text.Of("conflict.not-done"), sentence, KeptTyping.TakeChecked(context.HttpContext), send)
            .ToResult(metadata, StatusCodes.Status409Conflict);
        context.ExceptionHandled = true;
    }

    /// <summary>The sentence of a rule.</summary>
    internal static class Words
    {
        public static string Of(RuleBroken rule) => Texts.Text.Of("rule." + rule.Code, [.. rule.Details]);
    }
}
