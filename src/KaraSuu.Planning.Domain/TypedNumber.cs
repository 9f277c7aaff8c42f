using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain;

/// <summary>What a typed number stands for.</summary>
public enum NumberKind
{
    /// <summary>Som, with at most two digits of tyiyn.</summary>
    Money,

    /// <summary>A measured amount, to the thousandth.</summary>
    Quantity,

    /// <summary>People, years, months: whole.</summary>
    Count,

    /// <summary>A whole number of hundredths; its sign may stand behind it: «40 %».</summary>
    Percent,
}

/// <summary>What became of something typed.</summary>
public enum Reading
{
    /// <summary>Nothing was typed: unknown, not zero.</summary>
    Empty,
    Read,
    Unreadable,

    /// <summary>More digits after the mark than there can be.</summary>
    TooFine,
    TooLarge,

    /// <summary>It can be two numbers, and nobody but the writer knows which: «150.000».</summary>
    TwoWays,

    /// <summary>A day or time no calendar or clock has: «31.02.2026».</summary>
    NoSuch,
}

/// <summary>
/// The one reader of sums, quantities and counts as people write them: «150 000», «1'234'567,50», «1.234.567», «1,5 млн», «150 миң сом».
/// The browser reads the same (numbers.js); one table of cases holds them together.
/// </summary>
/// <param name="Value">as read; of two ways, with the mark before its fraction</param>
/// <param name="Other">of two ways, with the mark between its thousands</param>
public sealed partial record TypedNumber(Reading Reading, decimal Value = 0, decimal Other = 0)
{
    private const int LongestText = 100;
    private const int MostDigits = 15;
    private const int FinestDigits = 12;
    private const char Apostrophe = '\'';

    private static readonly Dictionary<string, long> Scales = new()
    {
        ["миң"] = 1_000,
        ["миӊ"] = 1_000,
        ["тыс"] = 1_000,
        ["тысяча"] = 1_000,
        ["тысячи"] = 1_000,
        ["тысяч"] = 1_000,
        ["thousand"] = 1_000,
        ["млн"] = 1_000_000,
        ["миллион"] = 1_000_000,
        ["миллиона"] = 1_000_000,
        ["миллионов"] = 1_000_000,
        ["mln"] = 1_000_000,
        ["million"] = 1_000_000,
        ["млрд"] = 1_000_000_000,
        ["миллиард"] = 1_000_000_000,
        ["миллиарда"] = 1_000_000_000,
        ["миллиардов"] = 1_000_000_000,
        ["mlrd"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
    };

    /// <summary>Words that are numbers by themselves: «миң сом» is a thousand.</summary>
    private static readonly string[] Numerals = ["миң", "миӊ", "тысяча", "миллион", "миллиард"];

    public static TypedNumber Read(string? text, NumberKind kind)
    {
        var plain = Plain(text);
        if (plain.Length == 0) return new(Reading.Empty);
        if (plain.Length > LongestText) return new(Reading.Unreadable);
        if (kind is NumberKind.Money) plain = WithTyiyn().Replace(plain, "$1,$2");
        if (kind is NumberKind.Money) plain = Currency().Replace(plain, "").Trim();
        if (kind is NumberKind.Percent) plain = PercentSign().Replace(plain, "$1");
        if (Numerals.Contains(plain)) return Judged([Scales[plain]], kind);
        var parts = Part().Matches(plain);
        if (parts.Count == 0 || parts.Sum(p => p.Length) != plain.Length) return new(Reading.Unreadable);
        return parts.Count == 1 ? Single(parts[0], kind) : Together(parts, kind);
    }

    /// <summary>The text with western digits and plain spaces, in small letters.</summary>
    internal static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in Words.Clean(text))
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) plain.Append((char)('0' + digit));
            else if (char.IsWhiteSpace(c)) plain.Append(' ');
            else
            {
                plain.Append(c switch
                {
                    '’' or '‘' or 'ʼ' or '′' or '´' or '`' or '٬' => Apostrophe,
                    '٫' or '，' => ',',
                    '．' => '.',
                    _ => char.ToLowerInvariant(c),
                });
            }
        }
        return Spaces().Replace(plain.ToString(), " ").Trim();
    }

    private static TypedNumber Single(Match part, NumberKind kind)
    {
        if (Scale(part) is not { } scale || Digits(part.Groups["number"].Value) is not { } digits) return new(Reading.Unreadable);
        var (whole, fraction, isEither) = digits;
        if (whole.Length > MostDigits) return new(Reading.TooLarge);
        if (kind is NumberKind.Money && scale == 1 && !isEither && fraction.Length > 2) return new(Reading.TooFine);
        var fine = fraction.TrimEnd('0');
        if (fine.Length > FinestDigits) return new(Reading.TooFine);
        var value = Number(whole + "." + fine + "0") * scale;
        return isEither ? Judged([value, Number(whole + fraction) * scale], kind) : Judged([value], kind);
    }

    /// <summary>«1 млн 150 миң 500»: whole parts, each less than one of the part before it.</summary>
    private static TypedNumber Together(MatchCollection parts, NumberKind kind)
    {
        decimal sum = 0;
        long? before = null;
        foreach (Match part in parts)
        {
            if (Scale(part) is not { } scale || Digits(part.Groups["number"].Value) is not (var whole, "", false) || whole.Length > MostDigits)
                return new(Reading.Unreadable);
            var value = Number(whole) * scale;
            if (value >= before) return new(Reading.Unreadable);
            (sum, before) = (sum + value, scale);
        }
        return Judged([sum], kind);
    }

    private static long? Scale(Match part) =>
        part.Groups["word"].Value is var word && word.Length == 0 ? 1 : Scales.TryGetValue(word, out var scale) ? scale : null;

    /// <summary>The digits before and after the mark; and whether the mark may as well part thousands.</summary>
    private static (string Whole, string Fraction, bool IsEither)? Digits(string number)
    {
        var at = number.LastIndexOfAny([',', '.']);
        if (at < 0) return Whole(number) is { } all ? (all, "", false) : null;
        if (number.Count(c => c == number[at]) > 1) return Whole(number) is { } grouped ? (grouped, "", false) : null;
        if (Whole(number[..at]) is not { } whole || !number[(at + 1)..].All(char.IsAsciiDigit)) return null;
        return (whole, number[(at + 1)..], at <= 3 && number[0] != '0' && number.Length - at == 4);
    }

    /// <summary>Digits without what parts their thousands; null where it parts something else.</summary>
    private static string? Whole(string number) =>
        WholeNumber().IsMatch(number) ? string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0').PadLeft(1, '0') : null;

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static TypedNumber Judged(decimal[] values, NumberKind kind)
    {
        var small = values.Where(v => v <= Most(kind)).ToList();
        if (small.Count == 0) return new(Reading.TooLarge);
        // Of a count «7.037» is 7 037, since nobody counts parts of a person; of a sum even «150.255» is asked for again.
        var possible = small.Where(v => kind is NumberKind.Money && small.Count == 2 || IsWhole(v * Fineness(kind))).ToList();
        return possible switch
        {
            [] => new(Reading.TooFine),
            [var one] => new(Reading.Read, Trimmed(one)),
            _ => new(Reading.TwoWays, Trimmed(possible[0]), Trimmed(possible[1])),
        };
    }

    private static decimal Most(NumberKind kind) => kind switch
    {
        NumberKind.Money => Money.MaxTyiyn / 100m,
        NumberKind.Quantity => Monitoring.Measurement.MaxThousandths / 1000m,
        _ => int.MaxValue,
    };

    private static int Fineness(NumberKind kind) => kind switch { NumberKind.Money => 100, NumberKind.Quantity => 1000, _ => 1 };

    private static bool IsWhole(decimal value) => decimal.Truncate(value) == value;

    /// <summary>Without zeros at the end of its fraction.</summary>
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;

    [GeneratedRegex(@" +")]
    private static partial Regex Spaces();

    /// <summary>After the sum or, as banks write it, before it.</summary>
    [GeneratedRegex(@"(?<!\p{L}) ?(?:сомдук|сомду|сомго|сомдон|сома|сомов|сом|soms|som|kgs|c|с|⃀)\.?$|^(?:сом|som|kgs|⃀)\.? ?(?=[0-9])")]
    private static partial Regex Currency();

    /// <summary>«150 000 сом 50 тыйын»: a whole sum in figures, and its tyiyn of two figures; «5 тыйын» could be a slip for 50 and is not read.</summary>
    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(?: [0-9]{3})+) ?(?:сома|сомов|сом|soms|som|c|с)[.,]? ?([0-9]{2}) ?(?:тыйын|тыйына|тыйынов|т|tyiyn)\.?$")]
    private static partial Regex WithTyiyn();

    [GeneratedRegex(@"([0-9]) ?(?:%|пайыз|пайызы|процент|процента|процентов|percent)\.?$")]
    private static partial Regex PercentSign();

    [GeneratedRegex(@"\G(?<number>[0-9](?:[0-9 .,']*[0-9])?)(?: ?(?<word>\p{L}+)\.?)?(?: |$)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:[0-9]+|[1-9][0-9]{0,2}(?:(?<by>[ '.,])[0-9]{3})(?:\k<by>[0-9]{3})*)$")]
    private static partial Regex WholeNumber();
}
