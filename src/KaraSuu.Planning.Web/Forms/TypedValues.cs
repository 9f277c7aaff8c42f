using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Reads numbers, sums, quantities, dates and times the way people type them: «7 037», «150000,50», «12,125», «12.03.2026», «9:30», and choices by
/// their names alone. A field that was sent twice with different values says nothing: neither of them is taken.
/// </summary>
internal sealed class TypedValues : IModelBinderProvider, IModelBinder
{
    private static readonly string[] DateForms = ["d.M.yyyy", "yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yy"];
    private static readonly string[] TimeForms = ["H:m", "H.m", "HH:mm:ss"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType is var type
            && (type.IsEnum || type == typeof(int) || type == typeof(Money)
                || type == typeof(Quantity) || type == typeof(DateOnly) || type == typeof(TimeOnly)) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, typed);
        if (typed.Values.Distinct().Skip(1).Any())
        {
            context.ModelState.AddModelError(context.ModelName, Text.Of("error.sent-twice"));
            return Task.CompletedTask;
        }
        var text = WithoutSpaces(typed.FirstValue);
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.AddModelError(context.ModelName, Text.Of("error.needed"));
            return Task.CompletedTask;
        }
        var (value, error) = Read(context.ModelMetadata.UnderlyingOrModelType, text);
        if (value is not null) context.Result = ModelBindingResult.Success(value);
        else context.ModelState.AddModelError(context.ModelName, Text.Of(error));
        return Task.CompletedTask;
    }

    /// <summary>The value of an enumeration that has this name; a number is no name, whatever it may stand for.</summary>
    public static object? Named(Type type, string text) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;

    private static (object? Value, string Error) Read(Type type, string text)
    {
        if (type.IsEnum) return (Named(type, text), "error.choose");
        if (type == typeof(int))
            return (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null, "error.not-a-number");
        if (type == typeof(Money)) return (Sum(text), "error.not-a-sum");
        if (type == typeof(Quantity)) return (Quantity.Read(text), "error.not-a-quantity");
        if (type == typeof(TimeOnly))
            return (TimeOnly.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null, "error.not-a-time");
        return (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200
            ? date : null, "error.not-a-date");
    }

    /// <summary>Som with at most two digits of tyiyn after a comma or point; «1,150,000.50» of the English pages is read too.</summary>
    private static Money? Sum(string text)
    {
        var point = text.LastIndexOfAny([',', '.']);
        var hasTyiyn = point >= 0 && text.Length - point - 1 is 1 or 2;
        var digits = hasTyiyn
            ? text[..point].Replace(",", "", StringComparison.Ordinal) + "." + text[(point + 1)..] : text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var som)
            && som <= Money.MaxTyiyn / 100m && decimal.Truncate(som * 100) == som * 100
            ? new Money((long)(som * 100)) : null;
    }

    private static string WithoutSpaces(string? text) => new([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]);
}
