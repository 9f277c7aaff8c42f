using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Marks an action whose form holds nothing that would be missed, such as the choice of a language.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class NothingTypedAttribute : Attribute;

/// <summary>Marks a step of signing in: its own fields are not kept, but what was typed before goes with it to the end.</summary>
internal sealed class CarriesTypingAttribute : NothingTypedAttribute, IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context) => KeptTyping.TakeCarried(context.HttpContext);

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
