using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>The words all official documents share, in one language. The Kyrgyz text is the authoritative one.</summary>
public sealed partial record PaperWords
{
    public const string ShortInk = "________";
    public const string Ink = "____________________";
    public const string Dash = "—";

    private static readonly NumberFormatInfo Decimals = new() { NumberDecimalSeparator = "," };

    /// <summary>Language of the document: ky or ru.</summary>
    public required string Language { get; init; }

    /// <summary>{0} is the page, {1} the number of pages.</summary>
    public required string PageNumber { get; init; }

    public required string UnderSignature { get; init; }

    public required string UnderName { get; init; }

    public required string Seal { get; init; }

    /// <summary>{0} is the year, {1} the day, {2} the month.</summary>
    public required string LongDate { get; init; }

    /// <summary>A date that stands before what it dates; {0} is the year, {1} the day, {2} the month.</summary>
    public required string DateOf { get; init; }

    public required string BlankDate { get; init; }

    public required string BlankDateOf { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Months as <see cref="DateOf"/> needs them.</summary>
    public required IReadOnlyList<string> MonthsOf { get; init; }

    /// <summary>{0} is the sum.</summary>
    public required string Som { get; init; }

    /// <summary>{0} is the number of days.</summary>
    public required string Days { get; init; }

    /// <summary>{0} is the day of signing in the portal.</summary>
    public required string SignedInPortal { get; init; }

    /// <summary>Small words beside a blank for the place.</summary>
    public required string Place { get; init; }

    public required string Total { get; init; }

    /// <summary>Added to a total when some sums are not known.</summary>
    public required string OnlyKnownSums { get; init; }

    public required string UnreadablePhoto { get; init; }

    public required string PublicPage { get; init; }

    public static PaperWords Kyrgyz { get; } = new()
    {
        Language = "ky",
        PageNumber = "{0}-бет / {1}",
        UnderSignature = "(колу)",
        UnderName = "(аты-жөнү)",
        Seal = "М.О.",
        LongDate = "{0}-жылдын {1}-{2}",
        DateOf = "{0}-жылдын {1}-{2}",
        BlankDate = "20___-жылдын «___» __________",
        BlankDateOf = "20___-жылдын «___» __________",
        Months = ["январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры"],
        MonthsOf = ["январындагы", "февралындагы", "мартындагы", "апрелиндеги", "майындагы", "июнундагы", "июлундагы", "августундагы", "сентябрындагы",
            "октябрындагы", "ноябрындагы", "декабрындагы"],
        Som = "{0}\u00A0сом",
        Days = "{0}\u00A0күн",
        SignedInPortal = "порталда {0} кол коюлган",
        Place = "(жери)",
        Total = "Бардыгы",
        OnlyKnownSums = "белгилүү суммалар гана",
        UnreadablePhoto = "Сүрөттүн файлы окулбайт же өтө чоң.",
        PublicPage = "Ачык маалымат ушул даректе:",
    };

    public static PaperWords Russian { get; } = new()
    {
        Language = "ru",
        PageNumber = "стр. {0} из {1}",
        UnderSignature = "(подпись)",
        UnderName = "(Ф. И. О.)",
        Seal = "М.П.",
        LongDate = "{1} {2} {0} года",
        DateOf = "от {1} {2} {0} года",
        BlankDate = "«___» __________ 20___ года",
        BlankDateOf = "от «___» __________ 20___ года",
        Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        MonthsOf = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        Som = "{0}\u00A0сом",
        Days = "{0}\u00A0дн.",
        SignedInPortal = "подписано в портале {0}",
        Place = "(место)",
        Total = "Всего",
        OnlyKnownSums = "только известные суммы",
        UnreadablePhoto = "Файл фотографии не читается или слишком велик.",
        PublicPage = "Открытые сведения по адресу:",
    };

    public static string Fill(string pattern, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary>A text a person may have left empty: null when there is nothing in it. Initials stay with their name, a number with its sign.</summary>
    public static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : SpaceToKeep().Replace(text.Trim(), "\u00A0");

    public static string OrDash(string? text) => Known(text) ?? Dash;

    /// <summary>A day in full words, or room for it.</summary>
    public string Day(DateOnly? day) => day is { } known ? Fill(LongDate, known.Year, known.Day, Months[known.Month - 1]) : BlankDate;

    /// <summary>A day before what it dates, or room for it.</summary>
    public string DayOf(DateOnly? day) => day is { } known ? Fill(DateOf, known.Year, known.Day, MonthsOf[known.Month - 1]) : BlankDateOf;

    /// <summary>A sum with its currency; null when it is not known.</summary>
    public string? Sum(Money? sum) => sum is { } known ? Fill(Som, SomText.Of(known.Tyiyn)) : null;

    /// <summary>A number with at most one decimal, after a comma as both languages have it.</summary>
    public static string Number(decimal number) => number.ToString("0.#", Decimals);

    /// <summary>A number of days with its word.</summary>
    public string DaysOf(decimal days) => Fill(Days, Number(days));

    /// <summary>A day in figures, as tables have it.</summary>
    public static string? Figures(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=(?:^|[\s(«„.])(?:\p{Lu}\.|№)) (?=[\p{L}\p{N}_])")]
    private static partial Regex SpaceToKeep();
}
