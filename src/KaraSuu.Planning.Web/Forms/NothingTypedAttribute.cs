using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Marks an action whose form holds nothing that would be missed, such as the choice of a language.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class NothingTypedAttribute : Attribute;

/// <summary>
/// Marks a step of signing in: its own fields are not kept, but what was typed before goes with it to the end. A step takes a form whose
/// token is of another person too, so what it carries is believed only from a page of the portal's own.
/// </summary>
internal sealed class CarriesTypingAttribute : NothingTypedAttribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.IsOfOwnPage() || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)) KeptTyping.TakeCarried(http);
        await next();
    }
}
