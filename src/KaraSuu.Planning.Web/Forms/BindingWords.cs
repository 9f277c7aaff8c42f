using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>The sentences of model binding in the reader's language.</summary>
internal static class BindingWords
{
    public static void Speak(DefaultModelBindingMessageProvider words)
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
