namespace KaraSuu.Planning.Domain;

/// <summary>Names of people as they are written down: in whatever order, with initials, in look-alike letters.</summary>
public static class PersonNames
{
    /// <summary>
    /// Whether two names may be one person's: the same words in whatever order, an initial for a name. It is only a reason to ask: whether it is the same
    /// person a person says.
    /// </summary>
    public static bool AreNamesakes(string? one, string? another)
    {
        var (own, other) = (WordsOf(one), WordsOf(another));
        return own.Count > 1 && own.Count == other.Count && own.Any(other.Contains)
            && own.All(word => other.Exists(w => Meets(word, w))) && other.All(word => own.Exists(w => Meets(word, w)));

        static bool Meets(string one, string another) => one == another || ((one.Length == 1 || another.Length == 1) && one[0] == another[0]);
    }

    private static List<string> WordsOf(string? name) =>
        [.. Words.OneLine(name).Split([' ', '.', ',', '-']).Select(Folded.NameOf).Where(word => word.Length > 0)];
}
