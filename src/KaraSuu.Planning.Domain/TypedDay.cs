using System.Globalization;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain;

/// <summary>The one reader of days: «5.11.2026», «05112026» of a phone without marks, «5.11.26», «2026-11-05».</summary>
public sealed partial record TypedDay(Reading Reading, DateOnly Day = default)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public static TypedDay Read(string? text)
    {
        var plain = TypedNumber.Plain(text);
        if (plain.Length == 0) return new(Reading.Empty);
        var read = Patterns().Select(p => p.Match(plain)).FirstOrDefault(m => m.Success && IsPossible(m));
        return read is not null ? new(Reading.Read, Of(read)!.Value)
            : new(Patterns().Any(p => p.IsMatch(plain)) ? Reading.NoSuch : Reading.Unreadable);
    }

    private static Regex[] Patterns() => [Marked(), YearFirst(), DigitsOnly(), DigitsYearFirst()];

    private static bool IsPossible(Match match) => Of(match) is not null;

    private static DateOnly? Of(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        if (match.Groups["year"].Length == 2) year += 2000;
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?: ?[./,-] ?| )(?<month>[0-9]{1,2})(?: ?[./,-] ?| )(?<year>[0-9]{4}|[0-9]{2})(?: ?-?(?:жылы?|ж|года?|г)\.?)?$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?: ?[./-] ?| )(?<month>[0-9]{1,2})(?: ?[./-] ?| )(?<day>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex DigitsOnly();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$")]
    private static partial Regex DigitsYearFirst();
}

/// <summary>The one reader of times of day: «14:30», «14.30», «1430», «930».</summary>
public sealed partial record TypedTime(Reading Reading, TimeOnly Time = default)
{
    public static TypedTime Read(string? text)
    {
        var plain = TypedNumber.Plain(text);
        if (plain.Length == 0) return new(Reading.Empty);
        if (Pattern().Match(plain) is not { Success: true } match) return new(Reading.Unreadable);
        var (hour, minute) = (Part(match, "hour"), Part(match, "minute"));
        return hour < 24 && minute < 60 ? new(Reading.Read, new TimeOnly(hour, minute)) : new(Reading.NoSuch);
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?: ?[:.,-] ?| )?(?<minute>[0-9]{2})(?::[0-9]{2})?$")]
    private static partial Regex Pattern();
}
