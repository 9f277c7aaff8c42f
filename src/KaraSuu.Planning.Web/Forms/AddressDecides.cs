using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>A parameter that stands in an action's address is read from the address alone; a field of the same name in a form changes nothing.</summary>
internal sealed class AddressDecides : IActionModelConvention
{
    private static readonly char[] Ends = ['}', ':', '?', '='];

    public void Apply(ActionModel action)
    {
        var templates = action.Selectors.Concat(action.Controller.Selectors).Select(s => s.AttributeRouteModel?.Template).OfType<string>().ToList();
        foreach (var parameter in action.Parameters.Where(p => p.BindingInfo?.BindingSource is null && templates.Exists(t => StandsIn(t, p.ParameterName))))
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BindingSource = BindingSource.Path;
        }
    }

    private static bool StandsIn(string template, string name) =>
        template.IndexOf('{' + name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at + name.Length + 1 < template.Length
            && Ends.Contains(template[at + name.Length + 1]);
}
