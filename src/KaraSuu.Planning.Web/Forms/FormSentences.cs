using System.Collections;
using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// What the portal adds to FluentValidation's own validation of forms: rows of which nothing was sent are dropped before, and each sentence
/// is put at its field under the name of the action's parameter («form.Name»), also when nothing at all was sent; a field has one sentence.
/// </summary>
internal sealed class FormSentences : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext)
    {
        DropEmptyRows(commonContext.InstanceToValidate);
        return commonContext;
    }

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext, ValidationResult result)
    {
        var form = validationContext.InstanceToValidate.GetType();
        var name = actionContext.ActionDescriptor.Parameters.First(p => p.ParameterType == form).Name;
        foreach (var error in result.Errors)
        {
            var key = $"{name}.{error.PropertyName}";
            if (actionContext.ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0) continue;
            actionContext.ModelState.AddModelError(key, error.ErrorMessage);
        }
        return new ValidationResult();
    }

    /// <summary>A row of which nothing readable was sent is bound as null; no form means anything by it.</summary>
    private static void DropEmptyRows(object form)
    {
        foreach (var property in form.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && typeof(IList).IsAssignableFrom(p.PropertyType)))
        {
            if (property.GetValue(form) is not IList { IsFixedSize: false } rows) continue;
            for (var at = rows.Count - 1; at >= 0; at--)
            {
                if (rows[at] is null) rows.RemoveAt(at);
            }
        }
    }
}
