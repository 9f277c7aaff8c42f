namespace KaraSuu.Planning.Domain;

/// <summary>
/// Letters that look like others and are typed in their place: Latin ones in Cyrillic words («Cагындык» with a Latin C), letters of neighbouring
/// alphabets and of old fonts. For finding and sorting only; what was typed stays. All texts are in capitals.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "ABCEHKMOPTXY";
    private const string AsCyrillic = "АВСЕНКМОРТХУ";

    /// <summary>Every one as the Cyrillic letter: what is looked for and what is found are folded alike, so a Latin word loses nothing.</summary>
    public static char Fold(char letter) => letter switch
    {
        'Ё' => 'Е',
        'Ө' or 'Є' => 'О',
        'Ү' or 'Ұ' or 'Ї' or 'Ў' => 'У',
        'Ң' or 'Њ' => 'Н',
        'Қ' => 'К',
        'Ғ' => 'Г',
        'І' or 'Ӣ' => 'И',
        'Ъ' => 'Ь',
        _ => Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? AsCyrillic[at] : letter,
    };

    /// <summary>The Latin capital a Cyrillic one looks like; any other letter as it is.</summary>
    public static char AsLatin(char letter) => letter switch
    {
        'І' => 'I',
        'Ѕ' => 'S',
        'Ј' => 'J',
        _ => AsCyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : letter,
    };

    /// <summary>Latin letters in words that have a Cyrillic letter, as these; a word of Latin letters alone stays Latin.</summary>
    public static string InTheirWords(string text)
    {
        if (!text.Any(letter => Latin.Contains(letter, StringComparison.Ordinal))) return text;
        var letters = text.ToCharArray();
        for (var from = 0; from < letters.Length; from++)
        {
            if (!char.IsLetter(letters[from])) continue;
            var end = from;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            var word = letters.AsSpan(from, end - from);
            if (word.ContainsAnyInRange('Ѐ', 'ӿ')) Turn(word);
            from = end;
        }
        return new string(letters);
    }

    private static void Turn(Span<char> word)
    {
        foreach (ref var letter in word)
        {
            if (Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at) letter = AsCyrillic[at];
        }
    }
}
