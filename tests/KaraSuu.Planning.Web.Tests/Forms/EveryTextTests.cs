using System.Reflection;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Every text of every form is asked for its letters at its own field, so that none of them is first missed on a paper.</summary>
public sealed class EveryTextTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public void A_sign_no_paper_prints_is_told_at_the_field_of_every_text_of_every_form()
    {
        var texts = (from action in Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
                         .OfType<ControllerActionDescriptor>()
                     from parameter in action.Parameters
                     where parameter.ParameterType.Name.EndsWith("Form", StringComparison.Ordinal)
                     from text in Texts(parameter.ParameterType, parameter.Name, 1)
                     select (action, text)).ToList();

        Assert.True(texts.Count > 150, $"only {texts.Count} texts were found");
        Assert.Empty(texts.Where(t => !FieldNames.IsText(t.action, t.text)).Select(t => $"{t.action.DisplayName}: {t.text}"));
    }

    private static IEnumerable<string> Texts(Type form, string at, int depth)
    {
        foreach (var property in form.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod?.IsPublic == true))
        {
            var name = $"{at}.{property.Name}";
            if (property.PropertyType == typeof(string)) yield return name;
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments() is [var row] && IsOwn(row) && depth < 4)
                foreach (var text in Texts(row, name + "[0]", depth + 1)) yield return text;
            else if (IsOwn(property.PropertyType) && depth < 4)
                foreach (var text in Texts(property.PropertyType, name, depth + 1)) yield return text;
        }
    }

    private static bool IsOwn(Type type) => type.IsClass && type.Namespace?.StartsWith("KaraSuu.Planning.Web", StringComparison.Ordinal) == true;
}
