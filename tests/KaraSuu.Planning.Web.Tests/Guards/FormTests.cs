using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A form knows whether it is filled in; every limit it draws or checks is the domain's own (docs/principles.md, 9 and 12).</summary>
public sealed partial class FormTests
{
    /// <summary>Where a form asks more than whether one field is filled in: which of two is, how much one request may bring, what may be chosen.</summary>
    private static readonly string[] Asks =
    [
        "Features/Cycles/Stages/StageForms.cs", "Features/Monitoring/JmeCompositions/CompositionForm.cs", "Features/Monitoring/JmeGroups/JmeGroupForms.cs",
        "Features/Monitoring/Reinspections/ReinspectionForm.cs", "Features/Plans/PlanActivities/ActivityForm.cs",
        "Features/Voices/PriorityMerging/MergeForm.cs",
    ];

    /// <summary>Forms about accounts, of which the domain knows nothing: their limits are those of signing in.</summary>
    private static readonly string[] OfAccounts = ["PortalUser", "OwnPasswordForm", ""];

    private static readonly Dictionary<string, Type> Known =
        typeof(Domain.RuleBroken).Assembly.GetExportedTypes().DistinctBy(t => t.Name).ToDictionary(t => t.Name);

    private static IEnumerable<(string Path, string Text)> Forms =>
        Repository.Web.Where(f => f.Path.StartsWith("Features/", StringComparison.Ordinal) && f.Text.Contains("AbstractValidator<", StringComparison.Ordinal));

    [Fact]
    public void A_limit_of_a_form_is_one_of_the_domain()
    {
        var limits = (from form in Forms
                      from Match rule in Limit().Matches(form.Text)
                      from limit in rule.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)
                      select (form.Path, Limit: limit)).ToList();

        Assert.True(limits.Count > 100, $"{limits.Count} limits");
        Assert.Empty(limits.Where(l => !IsOfTheDomain(l.Path, l.Limit)).Select(l => $"{l.Path}: {l.Limit}"));
    }

    [Fact]
    public void A_form_compares_nothing_itself() =>
        Assert.Equal(Asks, Forms.Where(f => Comparison().IsMatch(f.Text)).Select(f => f.Path).Order(StringComparer.Ordinal));

    /// <summary>0 and 1 begin a count; all else has a name there.</summary>
    private static bool IsOfTheDomain(string path, string limit) => limit is "0" or "1" || limit.Split('.') switch
    {
        [.., var type, var name] when Known.TryGetValue(type, out var entity) => entity.GetField(name) is { IsLiteral: true },
        [.., var type, _] => IsOfAnAccount(path, type),
        _ => IsOfAnAccount(path, ""),
    };

    private static bool IsOfAnAccount(string path, string type) => path.StartsWith("Features/People/", StringComparison.Ordinal) && OfAccounts.Contains(type);

    [GeneratedRegex(@"\.(?:AtMost|Between)\(([^()]+)\)")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\.(?:Must|LessThan\w*|GreaterThan\w*|InclusiveBetween|ExclusiveBetween|Custom|MinimumLength|Length|Matches)\(")]
    private static partial Regex Comparison();
}
