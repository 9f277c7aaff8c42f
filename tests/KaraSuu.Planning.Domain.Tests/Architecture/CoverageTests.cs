using System.Reflection;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Architecture;

/// <summary>No rule and no check without a test that sees it at work.</summary>
public sealed class CoverageTests
{
    /// <summary>Rules that need the database; the portal throws them.</summary>
    private static readonly string[] ThrownByThePortal =
    [
        PlanRules.CyclePlanExists, PlanRules.VersionIsBeingPrepared, RecordRules.NotHere, RecordRules.PaperLacksALetter,
    ];

    [Fact]
    public void Every_rule_of_the_domain_is_seen_to_refuse_something()
    {
        var unseen = Codes("Rules").Where(rule => !ThrownByThePortal.Contains(rule.Code)).Where(rule => !IsIn(Sources.Tests, @"Broken\.By\(", rule.Name));

        Assert.Empty(unseen);
    }

    [Fact]
    public void Every_rule_is_thrown_by_the_domain_or_said_to_be_the_portals()
    {
        var thrown = Codes("Rules").Where(rule => IsIn(Sources.Domain, "", rule.Name)).Select(rule => rule.Code);

        Assert.Equal(Codes("Rules").Select(rule => rule.Code).Except(ThrownByThePortal).Order(), thrown.Order());
    }

    [Fact]
    public void Every_check_is_seen_both_raised_and_not_raised()
    {
        var checks = Codes("Checks");

        Assert.All(checks, check => Assert.True(IsIn(Sources.Tests, @"Raised\.By\(", check.Name), $"{check.Name} is never raised"));
        Assert.All(checks, check => Assert.True(IsIn(Sources.Tests, @"Raised\.NotBy\(", check.Name), $"{check.Name} is always raised"));
    }

    [Fact]
    public void No_code_is_used_for_two_rules_or_checks()
    {
        var codes = Codes("Rules").Concat(Codes("Checks")).Select(c => c.Code).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Distinct(), codes);
    }

    private static List<(string Name, string Code)> Codes(string suffix) =>
        typeof(RuleBroken).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith(suffix, StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string))
                .Select(field => ($"{type.Name}.{field.Name}", (string)field.GetRawConstantValue()!)))
            .ToList();

    private static bool IsIn(IEnumerable<(string Name, string Text)> files, string before, string name) =>
        files.Any(file => Regex.IsMatch(file.Text, $@"{before}{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
}
