using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// Names by which people sign in: made of a Kyrgyz or Russian name in Latin letters, and read as they were meant, whatever a keyboard made of them.
/// </summary>
public static class LatinNames
{
    private const int WordsOfAName = 2;
    private const string OfNobody = "user";

    /// <summary>«Өмүралиев Жоомарт Бакытович» is «omuraliev.zhoomart»: surname and first name, small letters, no sign but the dot.</summary>
    /// <param name="max">no longer than this</param>
    public static string UserNameOf(string? fullName, int max)
    {
        var words = Words.OneLine(fullName).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(InLatin).Where(word => word.Length > 0);
        var name = string.Join('.', words.Take(WordsOfAName));
        return name.Length == 0 ? OfNobody : name[..Math.Min(name.Length, max)].TrimEnd('.');
    }

    /// <summary>The first name of its kind nobody has: «asanov.aibek», «asanov.aibek2».</summary>
    /// <param name="isTaken">is asked in the order in which names are tried</param>
    public static string FreeUserNameOf(string? fullName, int max, Func<string, bool> isTaken) =>
        UserNamesOf(fullName, max).First(name => !isTaken(name));

    /// <summary>The user names a person may get, the wished one first: «asanov», «asanov2», «asanov3» and so on.</summary>
    public static IEnumerable<string> UserNamesOf(string? fullName, int max)
    {
        const int RoomForNumber = 4;
        var name = UserNameOf(fullName, max - RoomForNumber);
        yield return name;
        for (var number = 2; number < 10_000; number++) yield return FormattableString.Invariant($"{name}{number}");
    }

    /// <summary>
    /// A user name or code in capitals as it was meant: without blanks, however wide; wide letters plain; Cyrillic letters that look like Latin ones as
    /// these («аsanov» typed with a Cyrillic «а»). For comparing only, and never for passwords.
    /// </summary>
    public static string Meant(string? typed) =>
        string.Concat(Words.Clean(typed).ToUpperInvariant().Where(sign => !char.IsWhiteSpace(sign)).Select(LookAlikes.AsLatin));

    private static string InLatin(string word)
    {
        var latin = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant()) latin.Append(InLatin(letter));
        return latin.ToString();
    }

    /// <summary>As names stand in Kyrgyz passports, without the signs that are not typed; a letter of another alphabet is left out.</summary>
    private static string InLatin(char letter) => letter switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => letter.ToString(),
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' or 'ғ' => "g",
        'д' => "d",
        'е' or 'э' or 'є' => "e",
        'ё' => "yo",
        'ж' or 'җ' => "zh",
        'з' => "z",
        'и' or 'й' or 'і' or 'ӣ' => "i",
        'к' or 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' or 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' or 'ү' or 'ұ' or 'ў' or 'ӯ' => "u",
        'ф' => "f",
        'х' or 'ҳ' => "h",
        'ц' => "ts",
        'ч' or 'ҷ' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    };
}
