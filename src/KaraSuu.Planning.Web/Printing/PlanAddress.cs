using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>Where everybody reads an approved plan: «/public/kara-suu/plans/2021», of several years «/public/zhazy/plans/2018-2019».</summary>
public static partial class PlanAddress
{
    public static string Of(string slug, int fromYear, int toYear) => $"/public/{slug}/plans/{YearsOf(fromYear, toYear)}";

    public static string YearsOf(int fromYear, int toYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{fromYear}{(toYear == fromYear ? "" : $"-{toYear}")}");

    /// <summary>The years an address names: one, or the first and the last of several.</summary>
    /// <returns>null when it names none: what was mistyped is not found</returns>
    public static (int From, int? To)? Read(string? years)
    {
        if (years is null || Years().Match(years) is not { Success: true } match) return null;
        var from = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        if (!match.Groups[2].Success) return (from, null);
        var to = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return to > from && to - from < JointActionPlan.MaxYears ? (from, to) : null;
    }

    [GeneratedRegex("^([0-9]{4})(?:-([0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
