using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Marks every action that takes a form from a signed-in person and saves: its form carries a once-key and is carried out in one transaction.
/// Forms of strangers and those that <see cref="MaySendAgainAttribute">may be sent again</see> are never marked; sent with a key, they are refused.
/// </summary>
internal sealed class KeyedForm : IActionModelConvention
{
    public static bool Is(ActionDescriptor action) => action.EndpointMetadata.Any(m => m is KeyedForm);

    /// <summary>Whether the action is there for forms at all; the page of an error, which answers in place of any other, is not.</summary>
    public static bool TakesForms(ActionDescriptor action) =>
        action.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains(HttpMethods.Post)) == true;

    public void Apply(ActionModel action)
    {
        var said = action.Attributes.Concat(action.Controller.Attributes);
        if (said.Any(a => a is IAllowAnonymous or MaySendAgainAttribute)) return;
        foreach (var selector in action.Selectors.Where(s => s.ActionConstraints.OfType<HttpMethodActionConstraint>()
            .Any(c => c.HttpMethods.Contains(HttpMethods.Post))))
            selector.EndpointMetadata.Add(this);
    }
}
