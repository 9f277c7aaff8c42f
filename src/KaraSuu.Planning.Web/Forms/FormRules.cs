using System.Collections.Concurrent;
using FluentValidation;
using FluentValidation.Validators;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>What a form's validator says about a property: is it required, how long may it be. The inputs are drawn from it.</summary>
public sealed class FormRules(IServiceProvider services)
{
    private readonly ConcurrentDictionary<(Type Form, string Property), (bool Required, int? MaxLength)> _known = new();

    public (bool Required, int? MaxLength) Of(Type form, string property) => _known.GetOrAdd((form, property), key =>
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(key.Form)) is not IValidator validator) return (false, null);
        var rules = validator.CreateDescriptor().GetValidatorsForMember(key.Property).Select(v => v.Validator).ToList();
        return (rules.Any(r => r is INotEmptyValidator or INotNullValidator), rules.OfType<ILengthValidator>().Select(r => (int?)r.Max)
            .FirstOrDefault(m => m > 0));
    });
}

/// <summary>The few rules every form uses, with their sentences.</summary>
internal static class RuleWords
{
    /// <summary>A text of which nothing would be kept is nothing, too.</summary>
    public static IRuleBuilderOptions<T, TValue> Needed<T, TValue>(this IRuleBuilder<T, TValue> rule) =>
        rule.NotEmpty().WithMessage(_ => Texts.Text.Of("error.needed"))
            .Must(value => value is not string text || text.Length == 0 || Domain.Words.OrNull(text) is not null)
                .WithMessage(_ => Texts.Text.Of("error.needed"));

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int length) =>
        rule.MaximumLength(length).WithMessage(_ => Texts.Text.Of("error.too-long", length));

    public static IRuleBuilderOptions<T, int?> Between<T>(this IRuleBuilder<T, int?> rule, int from, int to) =>
        rule.InclusiveBetween(from, to).WithMessage(_ => Texts.Text.Of("error.between", from, to));

    public static IRuleBuilderOptions<T, TValue?> Known<T, TValue>(this IRuleBuilder<T, TValue?> rule)
        where TValue : struct, Enum => rule.IsInEnum().WithMessage(_ => Texts.Text.Of("error.choose"));
}
