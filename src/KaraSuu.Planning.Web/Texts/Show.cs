using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>Writes numbers, sums and dates as the reader's language does: «1 150 000 сом», «1,150,000 som», «12.03.2026».</summary>
public static class Show
{
    private const string NoBreak = "\u00a0";

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = NoBreak, NumberDecimalSeparator = ",", NegativeSign = "−" };
    private static readonly NumberFormatInfo Commas = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    private static readonly NumberFormatInfo TypedPoint = new() { NumberGroupSeparator = NoBreak, NumberDecimalSeparator = ".", NegativeSign = "−" };

    private static NumberFormatInfo Format => Language.Current == "en" ? Commas : Spaced;

    public static string Unknown => Text.Of("unknown");

    /// <summary>The post in which a side signed, in a language; it is kept in Kyrgyz, the language of the original. Another title stays as it is.</summary>
    public static string Post(AcceptanceSide side, string kept, string language)
    {
        var post = $"Post.{Acceptance.PostOf(side)}";
        return kept == Text.In(Language.Kyrgyz, post) ? Text.In(language, post) : kept;
    }

    public static string Number(long? number) => number?.ToString("N0", Format) ?? Unknown;

    public static string Decimal(decimal? number) => number?.ToString("#,0.#", Format) ?? Unknown;

    /// <summary>Thousandths of a unit as a number of units: «264», «12,125».</summary>
    public static string Quantity(long? thousandths) => thousandths is { } known ? (known / 1000m).ToString("#,0.###", Format) : Unknown;

    /// <summary>«264 м».</summary>
    public static string Quantity(long? thousandths, string? unit) => thousandths is null ? Unknown : Quantity(thousandths) + NoBreak + unit;

    public static string Percent(decimal? percent) => percent is null ? Unknown : percent.Value.ToString("0.#", Format) + NoBreak + "%";

    /// <summary>A sum without the currency, for columns headed «сом».</summary>
    public static string Sum(Money? sum) =>
        sum is { } known ? (known.Tyiyn / 100m).ToString(known.Tyiyn % 100 == 0 ? "N0" : "N2", Format) : Unknown;

    public static string Som(Money? sum) => sum is null ? Unknown : Sum(sum) + NoBreak + Text.Of("som");

    /// <summary>A number so that it is read in one way alone when it is typed again, whatever the language: «150 000», «12,1250».</summary>
    public static string Typed(decimal number, NumberKind kind)
    {
        var format = Language.Current == "en" ? TypedPoint : Spaced;
        var text = number.ToString(kind is NumberKind.Money && decimal.Round(number, 2) == number ? number % 1 == 0 ? "N0" : "N2" : "#,0.###", format);
        return kind is NumberKind.Quantity && TypedNumber.Read(text, kind).Reading is Reading.TwoWays ? text + "0" : text;
    }

    /// <summary>The same with the currency.</summary>
    public static string TypedSom(decimal som) => Typed(som, NumberKind.Money) + NoBreak + Text.Of("som");

    public static string Date(DateOnly? date) => date?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Date(DateTime utc) => Date(DayOf(utc));

    /// <summary>Day and minute of a UTC stamp by the clock on the wall in Kyrgyzstan.</summary>
    public static string Time(DateTime? utc) => utc?.Add(LocalDay.AheadOfUtc).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(DateTime utc) => LocalDay.Of(utc);

    /// <summary>The UTC moment at which a day begins in Kyrgyzstan.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - LocalDay.AheadOfUtc, DateTimeKind.Utc);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>A year is no amount and is not grouped: «2027».</summary>
    public static string Year(int? year) => Years(year, null);

    /// <summary>«2018–2019» or «2027».</summary>
    public static string Years(int? from, int? to) => from is null ? Unknown : to is null || to == from
        ? from.Value.ToString(CultureInfo.InvariantCulture)
        : $"{from.Value.ToString(CultureInfo.InvariantCulture)}–{to.Value.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The years of a plan or cycle as a title names them: «2027», «2018–2019-жж.».</summary>
    public static string PlanYears(int from, int to) => PlanYears(Language.Current, from, to);

    public static string PlanYears(string language, int from, int to) => from == to ? Years(from, to) : Text.In(language, "years.several", Years(from, to));

    /// <summary>The row of a year in sums of money: «2018-жыл», or that the year is not known.</summary>
    public static string YearOfMoney(YearMoney money) => money.Year is { } year ? Text.Of("money.of-year", year) : Text.Of("money.year-unknown");

    /// <summary>«14–28», «29» or «55+».</summary>
    public static string Ages(int from, int? to) => to is null ? from.ToString(CultureInfo.InvariantCulture) + "+" : Years(from, to);

    /// <summary>«09:00–12:00», and what is the same at both ends once.</summary>
    public static string Range(object? from, object? to) => Any(from) is var first && Any(to) is var last && first == last ? first : $"{first}–{last}";

    public static string Any(object? value) => value switch
    {
        null => Unknown,
        string text => text,
        int number => Number(number),
        long number => Number(number),
        decimal number => Decimal(number),
        Money sum => Som(sum),
        DateOnly date => Date(date),
        DateTime time => Time(time),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        LocalText name => name.In(Language.Current),
        Dependents on => string.Join(", ", on.Kinds.Select(k => Text.Of("dependent", Text.Of("Record." + k.Kind), k.Count))),
        bool yes => Text.Of(yes ? "yes" : "no"),
        Enum name => Text.Of($"{name.GetType().Name}.{name}"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
