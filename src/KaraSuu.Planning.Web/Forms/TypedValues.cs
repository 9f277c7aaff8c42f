using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Reads numbers, sums, quantities, dates and times the way people type them (<see cref="TypedNumber"/>, <see cref="TypedDay"/>), and choices by
/// their names alone. A field that was sent twice with different values says nothing: neither of them is taken.
/// </summary>
internal sealed class TypedValues : IModelBinderProvider, IModelBinder
{
    /// <summary>The data type of a number that is a share of a hundred, whose sign may be typed.</summary>
    public const string Percent = "percent";

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
        if (Words.OrNull(typed.FirstValue) is not { } text)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.AddModelError(context.ModelName, Text.Of("error.needed"));
            return Task.CompletedTask;
        }
        var (value, error) = context.ActionContext.RouteData.Values.ContainsKey(context.ModelName)
            ? InAddress(context.ModelMetadata.UnderlyingOrModelType, typed.FirstValue!)
            : Read(context.ModelMetadata.UnderlyingOrModelType, text, context.ModelMetadata.DataTypeName == Percent);
        if (value is not null) context.Result = ModelBindingResult.Success(value);
        else context.ModelState.AddModelError(context.ModelName, error);
        return Task.CompletedTask;
    }

    /// <summary>The value of an enumeration that has this name; a number is no name, whatever it may stand for.</summary>
    public static object? Named(Type type, string text) =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;

    /// <summary>An address holds what the portal wrote into it, and no other spelling of the same.</summary>
    private static (object? Value, string Error) InAddress(Type type, string text) =>
        type != typeof(int) ? Read(type, text)
            : (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, Text.Of("error.not-a-number"));

    /// <summary>The value of a text that is not empty, or why it is none; for every door by which typed values come in.</summary>
    internal static (object? Value, string Error) Read(Type type, string text, bool isPercent = false)
    {
        if (type.IsEnum) return (Named(type, WithoutSpaces(text)), Text.Of("error.choose"));
        if (type == typeof(DateOnly))
        {
            var day = TypedDay.Read(text);
            return day.Reading is Reading.Read ? (day.Day, "") : (null, Wrong(day.Reading, "date", "day"));
        }
        if (type == typeof(TimeOnly))
        {
            var time = TypedTime.Read(text);
            return time.Reading is Reading.Read ? (time.Time, "") : (null, Wrong(time.Reading, "time", "time"));
        }

        var kind = type == typeof(Money) ? NumberKind.Money : type == typeof(Quantity) ? NumberKind.Quantity
            : isPercent ? NumberKind.Percent : NumberKind.Count;
        var number = TypedNumber.Read(text, kind);
        // Below zero is a number too: the field says how many there may be.
        if (kind is NumberKind.Count or NumberKind.Percent && text[0] == '-'
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var below))
            return (below, "");
        return number.Reading is not Reading.Read ? (null, Wrong(number, kind)) : kind switch
        {
            NumberKind.Money => (new Money((long)(number.Value * 100)), ""),
            NumberKind.Quantity => (new Quantity((long)(number.Value * 1000)), ""),
            _ => ((int)number.Value, ""),
        };
    }

    private static string Wrong(TypedNumber number, NumberKind kind) => number.Reading switch
    {
        Reading.TwoWays when kind is NumberKind.Money => Text.Of("error.two-ways", Show.TypedSom(number.Value), Show.TypedSom(number.Other)),
        Reading.TwoWays => Text.Of("error.two-ways", Show.Typed(number.Value, kind), Show.Typed(number.Other, kind)),
        Reading.TooLarge => Text.Of("error.number-too-large"),
        Reading.TooFine when kind is NumberKind.Money => Text.Of("error.sum-too-fine"),
        _ => Text.Of(kind switch { NumberKind.Money => "error.not-a-sum", NumberKind.Quantity => "error.not-a-quantity", _ => "error.not-a-number" }),
    };

    private static string Wrong(Reading reading, string written, string what) =>
        Text.Of(reading is Reading.NoSuch ? "error.no-such-" + what : "error.not-a-" + written);

    private static string WithoutSpaces(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
