using System.Collections;
using FluentValidation;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>Runs the validator of every form an action takes and puts its sentences at the fields; the action sees ModelState.</summary>
internal sealed class ValidateForms(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var (name, form) in context.ActionArguments)
        {
            if (form is null || services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator) continue;
            DropEmptyRows(form);
            var result = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
            foreach (var error in result.Errors)
            {
                var key = $"{name}.{error.PropertyName}";
                if (context.ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0) continue;
                context.ModelState.AddModelError(key, error.ErrorMessage);
            }
        }
        await next();
    }

    /// <summary>A row of which nothing readable was sent is bound as null; no form means anything by it.</summary>
    private static void DropEmptyRows(object form)
    {
        foreach (var property in form.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && typeof(IList).IsAssignableFrom(p.PropertyType)))
        {
            if (property.GetValue(form) is not IList { IsFixedSize: false } rows) continue;
            for (var at = rows.Count - 1; at >= 0; at--)
            {
                if (rows[at] is null) rows.RemoveAt(at);
            }
        }
    }
}

/// <summary>The sentences of model binding in the reader's language.</summary>
internal static class BindingWords
{
    public static void Speak(Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((_, _) => Text.Of("error.not-understood"));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text.Of("error.not-understood"));
        words.SetUnknownValueIsInvalidAccessor(_ => Text.Of("error.not-understood"));
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text.Of("error.not-understood"));
        words.SetValueIsInvalidAccessor(_ => Text.Of("error.not-understood"));
        words.SetValueMustBeANumberAccessor(_ => Text.Of("error.not-a-number"));
        words.SetNonPropertyValueMustBeANumberAccessor(() => Text.Of("error.not-a-number"));
        words.SetValueMustNotBeNullAccessor(_ => Text.Of("error.needed"));
        words.SetMissingBindRequiredValueAccessor(_ => Text.Of("error.needed"));
        words.SetMissingKeyOrValueAccessor(() => Text.Of("error.needed"));
        words.SetMissingRequestBodyRequiredValueAccessor(() => Text.Of("error.needed"));
    }
}
