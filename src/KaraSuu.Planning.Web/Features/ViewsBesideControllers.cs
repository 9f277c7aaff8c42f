using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KaraSuu.Planning.Web.Features;

/// <summary>
/// A view lies in the folder of its controller, or at the root of its step where several nouns show it; both are read from the controller's namespace.
/// </summary>
internal sealed class ViewsBesideControllers : IViewLocationExpander
{
    private const string Folder = "folder";
    private static readonly string Root = typeof(ViewsBesideControllers).Namespace!;

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } place }
            && place.StartsWith(Root + ".", StringComparison.Ordinal))
        {
            context.Values[Folder] = place[(Root.Length + 1)..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (!context.Values.TryGetValue(Folder, out var folder) || folder is null) return viewLocations;
        var step = folder.Split('/')[0];
        return [$"/Features/{folder}/{{0}}.cshtml", $"/Features/{step}/{{0}}.cshtml", .. viewLocations];
    }
}
