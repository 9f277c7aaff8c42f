using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KaraSuu.Planning.Web.Operations;

/// <summary>Stored bytes that are no longer those that were stored: their SHA-256 is another.</summary>
internal sealed class DamagedFile(string kind, int id) : Exception($"{kind} {id} is damaged.")
{
    public string Kind { get; } = kind;
    public int Id { get; } = id;
}

/// <summary>Says that a stored file is damaged instead of handing it out, and tells the log which one.</summary>
internal sealed class RefusesDamaged(IModelMetadataProvider metadata, ILogger<RefusesDamaged> log) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DamagedFile damaged) return;
        log.LogError("{Kind} {Id} is damaged: its bytes do not have their SHA-256", damaged.Kind, damaged.Id);
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.Result = new ViewResult
        {
            ViewName = "Damaged",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()),
        };
        context.ExceptionHandled = true;
    }
}
