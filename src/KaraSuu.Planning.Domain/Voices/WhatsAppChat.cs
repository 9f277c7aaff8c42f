using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// A chat as WhatsApp exports it on Android («31.12.23, 21:15 - Name: text») and on iOS («[31.12.2023, 21:15:03] Name: text»), with days as phones in
/// Kyrgyz, Russian and English write them; what stands beneath a head belongs to its message. Lines of the system, media left out and messages without a
/// word are counted and left. Who wrote it, mentions and telephone numbers are left out unless they are asked for.
/// </summary>
public static partial class WhatsAppChat
{
    /// <summary>What stands in the place of a telephone number or of a person mentioned.</summary>
    public const string Masked = "[…]";

    /// <summary>A pasted chat is a field of a form and must leave room for the rest of it; in signs.</summary>
    public const int MaxPasted = 500_000;

    private const int FewestDigits = 9;
    private const int MostDigits = 15;
    private const int Century = 2000;

    /// <param name="withNames">names and telephone numbers are kept</param>
    /// <param name="today">the day it is in Kyrgyzstan: no message is of a later one</param>
    public static ChatReading Read(string? text, bool withNames, DateOnly today)
    {
        List<(Match Head, StringBuilder Body)> found = [];
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            var plain = Odd().Replace(line, " ").TrimEnd();
            if (Head().Match(Marks().Replace(plain, "")) is { Success: true } head) found.Add((head, new StringBuilder(BodyOf(plain))));
            else if (found.Count > 0) found[^1].Body.Append('\n').Append(plain);
        }
        var (isMonthFirst, isSure) = OrderOf(found.ConvertAll(f => f.Head), today);
        var (messages, left) = (new List<ChatMessage>(), 0);
        foreach (var (head, body) in found)
        {
            if (MessageOf(body.ToString(), withNames) is { } said) messages.Add(new ChatMessage(DayOf(head, isMonthFirst), said));
            else left++;
        }
        return new ChatReading(messages, found.Count, left, isSure);
    }

    /// <summary>The text with telephone numbers of 9 to 15 digits and persons mentioned masked.</summary>
    public static string WithoutNumbers(string text) =>
        Number().Replace(
            Mention().Replace(text, Masked), m => m.Value.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits ? Masked : m.Value);

    /// <summary>What follows the head of a line, with the marks in it, by which the system's own words are known.</summary>
    private static string BodyOf(string line)
    {
        var left = Head().Match(Marks().Replace(line, "")).Length;
        var at = 0;
        for (; at < line.Length && left > 0; at++)
        {
            if (!Marks().IsMatch(line[at].ToString())) left--;
        }
        return line[at..];
    }

    /// <returns>null for what nobody said: the system's line, a medium left out, a message without a word</returns>
    private static string? MessageOf(string body, bool withNames)
    {
        if (Author().Match(body) is not { Success: true } author) return null;
        var said = body[author.Length..];
        if (said.StartsWith('\u200E') || said.StartsWith('\u200F'))
        {
            // iOS puts a mark before its own words: an omitted picture, a deleted message; a caption may stand beneath.
            var caption = said.IndexOf('\n', StringComparison.Ordinal);
            said = caption < 0 ? "" : said[(caption + 1)..];
        }
        var plain = withNames ? said : Mention().Replace(said, Masked);
        var lines = Marks().Replace(plain, "").Split('\n').Select(l => Trailer().Replace(l, "").Trim()).Where(l => !IsOfSystem(l));
        plain = string.Join('\n', lines).Trim();
        if (!withNames) plain = WithoutNumbers(plain);
        plain = Printable(plain);
        if (!plain.Replace(Masked, "", StringComparison.Ordinal).Any(char.IsLetter)) return null;
        return withNames ? $"{Printable(Marks().Replace(author.Groups["name"].Value, "")).TrimStart('~', ' ')}: {plain}" : plain;
    }

    private static bool IsOfSystem(string line) => Bracketed().IsMatch(line) || Attached().IsMatch(line) || Deleted().IsMatch(line);

    /// <summary>Without the small pictures that no paper prints.</summary>
    private static string Printable(string text) =>
        Blanks().Replace(string.Concat(Words.Clean(text).EnumerateRunes().Where(Letters.CanPrint).Select(r => r.ToString())), " ").Trim();

    /// <summary>
    /// How the days are written, of the whole chat: messages stand in their order and none is of a day to come. Where that does not tell, a clock of twelve
    /// hours goes with the month first.
    /// </summary>
    private static (bool IsMonthFirst, bool IsSure) OrderOf(List<Match> heads, DateOnly today)
    {
        var possible = new[] { false, true }.Where(monthFirst => heads.TrueForAll(h => DayOf(h, monthFirst) is not null)).ToList();
        if (possible.Count == 0) return (false, true);
        var likely = possible.Where(monthFirst => IsInOrder(heads.ConvertAll(h => DayOf(h, monthFirst)!.Value), today)).ToList();
        if (likely.Count == 0) likely = possible;
        if (likely.Count == 1 || heads.TrueForAll(h => DayOf(h, false) == DayOf(h, true))) return (likely[0], true);
        return (heads.Exists(h => h.Groups["half"].Success), false);
    }

    private static bool IsInOrder(List<DateOnly> days, DateOnly today) =>
        days.TrueForAll(d => d <= today) && days.Zip(days.Skip(1)).All(pair => pair.First <= pair.Second);

    private static DateOnly? DayOf(Match head, bool monthFirst)
    {
        int Of(string name) => int.Parse(head.Groups[name].Value, CultureInfo.InvariantCulture);
        var (first, second, third) = (Of("a"), Of("b"), Of("c"));
        var isYearFirst = head.Groups["a"].Length == 4;
        var isMonthFirst = monthFirst && head.Groups["mark"].Value != ".";
        var (year, month, day) = isYearFirst ? (first, second, third) : isMonthFirst ? (third, first, second) : (third, second, first);
        if (year < 100) year += Century;
        return month is >= 1 and <= 12 && day >= 1 && year is >= Century and <= 9999 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(
        @"^(?<open>\[)?(?<a>[0-9]{1,4})(?<mark>[./-])(?<b>[0-9]{1,2})[./-](?<c>[0-9]{2,4})(,? (в |at )?)[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?"
        + @"(?<half> ?([AaPp]\.? ?[Mm]\.?|[ДдПп][Пп]|[Тт][ңҢ]|[Тт][кК]))?(?(open)\] ?| [-–] )", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>Names of groups and people have no quotation marks and line ends; a system's line about a group may have a colon in such.</summary>
    [GeneratedRegex(@"\A(?<name>[^:\n""«»<>]{1,80}):( |(?=\n)|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\u00A0\u2009\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Odd();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"@\u2068[^\u2069\n]{1,100}\u2069|@\+?[0-9]{6,15}", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![0-9])\+?[0-9(][0-9 ()\u2010\u2011\u2013-]{6,24}[0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>«&lt;Media omitted&gt;», «&lt;Без медиафайлов&gt;», «&lt;attached: …&gt;».</summary>
    [GeneratedRegex(@"^<[^<>]{1,200}>$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    /// <summary>What WhatsApp writes behind a text: that it was edited, what was attached to it.</summary>
    [GeneratedRegex(
        @" ?<[^<>]{0,40}(edited|изменено|өзгөртүлдү|түзөтүлдү|attached|прикреплено|тиркелди)[^<>]{0,200}>$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trailer();

    [GeneratedRegex(
        @"^\S.{0,120}\.[A-Za-z0-9]{2,5} \((file attached|файл добавлен|файл кошулду|файл тиркелди)\)$"
        + @"|^(image|video|audio|sticker|GIF|document|Contact card) omitted$"
        + @"|^(изображение|видео|аудиофайл|стикер|GIF|документ|карточка контакта)[а-я ]* (пропущен|опущен)[а-я]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attached();

    [GeneratedRegex(
        @"^((This message was|You) deleted( this message)?|(Данное|Это) сообщение удалено|Вы удалили (данное|это) сообщение|Бул билдирүү өчүрүлдү"
        + @"|Сиз бул билдирүүнү өчүрдүңүз|null|Waiting for this message.*|Ожидание сообщения.*|Missed (voice|video) call.*|Пропущенный .*звонок.*)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deleted();
}

/// <summary>One message of a chat that says something.</summary>
/// <param name="On">the day as the phone had it; null where it is no day</param>
public sealed record ChatMessage(DateOnly? On, string Text);

/// <param name="Heads">lines that begin a message; 0 when the text is no exported chat</param>
/// <param name="Left">messages left out: the system's, media, without a word</param>
/// <param name="IsSure">whether the order of day and month is told by the chat itself</param>
public sealed record ChatReading(IReadOnlyList<ChatMessage> Messages, int Heads, int Left, bool IsSure);
