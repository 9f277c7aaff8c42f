using System.Collections;
using System.Reflection;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace KaraSuu.Planning.Web.Tests.Forms;

/// <summary>Two people saved at once: whatever of a form differs is shown, so that no save passes over another in silence.</summary>
public sealed class DifferenceTests
{
    private static readonly string[] OfTheForm = [nameof(IRevised.Revision), nameof(IPart.Version)];

    /// <summary>The activity is chosen for a new work only; those present are compared by their names, which the page fills in.</summary>
    private static readonly string[] ComparedElsewhere = ["WorkForm.ActivityId", "InspectionForm.Present"];

    public static TheoryData<string> Fields() =>
    [
        .. from form in typeof(Program).Assembly.GetTypes()
           where form is { IsClass: true, IsAbstract: false } && typeof(IRevised).IsAssignableFrom(form)
           from field in form.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where field.SetMethod?.IsPublic == true && !OfTheForm.Contains(field.Name)
               && !ComparedElsewhere.Contains($"{form.Name}.{field.Name}")
               && field.PropertyType != typeof(PhotosForm) && field.PropertyType != typeof(IFormFile)
           select $"{form.FullName}|{field.Name}",
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_that_differs_is_shown(string which)
    {
        var (type, name) = (typeof(Program).Assembly.GetType(which.Split('|')[0])!, which.Split('|')[1]);
        var (mine, theirs) = (Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
        var field = type.GetProperty(name)!;
        field.SetValue(mine, Other(field.PropertyType, field.GetValue(theirs)));

        var differences = (IReadOnlyList<Difference>)typeof(Difference).GetMethod(nameof(Difference.Between))!.MakeGenericMethod(type)
            .Invoke(null, [mine, theirs, ChoiceLabels.Wanted(new DefaultHttpContext())])!;

        Assert.NotEmpty(differences);
        Assert.All(differences, d => Assert.DoesNotContain('[', d.Label));
    }

    /// <summary>A value of the type that is not the one there is.</summary>
    private static object Other(Type type, object? known)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return "башка";
        if (plain == typeof(bool)) return known is not true;
        if (plain.IsEnum) return Enum.GetValues(plain).Cast<object>().First(v => !v.Equals(known));
        if (plain == typeof(DateOnly)) return new DateOnly(2031, 5, 6);
        if (plain == typeof(TimeOnly)) return new TimeOnly(14, 30);
        if (plain.IsPrimitive) return Convert.ChangeType(7, plain, System.Globalization.CultureInfo.InvariantCulture);
        if (typeof(IEnumerable).IsAssignableFrom(plain))
        {
            var row = plain.GetGenericArguments()[0];
            var rows = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(row))!;
            rows.Add(Other(row, null));
            return rows;
        }
        if (plain.Namespace!.StartsWith("KaraSuu.Planning.Domain", StringComparison.Ordinal))
            return Activator.CreateInstance(plain, 7000L) ?? throw new InvalidOperationException(plain.Name);
        var made = Activator.CreateInstance(plain)!;
        foreach (var part in plain.GetProperties().Where(p => p.SetMethod?.IsPublic == true))
            part.SetValue(made, Other(part.PropertyType, part.GetValue(made)));
        return made;
    }
}
