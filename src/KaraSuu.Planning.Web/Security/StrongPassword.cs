using System.Collections.Frozen;
using System.Reflection;
using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Asks for a long password in any script, and refuses those that hold the user name or are made of nothing but what everybody tries first:
/// common words, keyboard rows, years, with digits for letters or not («P@ssw0rd2026!», «Qwerty123456», «Сырсөз-Пароль-1»).
/// </summary>
public sealed class StrongPassword(IdentityErrorDescriber errors) : PasswordValidator<PortalUser>(errors)
{
    public const int FewestSigns = 12;
    public const int FewestDifferent = 6;

    private const int ShortestName = 4;
    private const int FewestLetters = 4;

    private static readonly FrozenSet<string> Common = Load();
    private static readonly int LongestCommon = Common.Max(word => word.Length);

    public override async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var typed = SamePasswords.Composed(password ?? "");
        var broken = (await base.ValidateAsync(manager, user, typed)).Errors.ToList();
        if (Names(user).Any(name => typed.Contains(name, StringComparison.OrdinalIgnoreCase))) broken.Add(PortalIdentityErrors.PasswordHasName());
        if (IsCommon(typed)) broken.Add(PortalIdentityErrors.PasswordIsCommon());
        return broken.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. broken]);
    }

    /// <summary>True when nothing is left of the password once common words, signs and digits are taken out.</summary>
    public static bool IsCommon(string password)
    {
        var small = password.ToLowerInvariant();
        var letters = Letters(small);
        if (letters.Length < FewestLetters) return true;
        var first = small.TakeWhile(c => !char.IsLetter(c)).Count();
        var last = small.Length - small.Reverse().TakeWhile(c => !char.IsLetter(c)).Count();
        return IsMadeOfCommon(letters) || IsMadeOfCommon(Letters(string.Concat(small[first..last].Select(Meant))));
    }

    /// <summary>Letters alone, folded: common words are typed with and without the Kyrgyz letters.</summary>
    private static string Letters(string text) => Folded.Of(string.Concat(text.Where(char.IsLetter)));

    private static IEnumerable<string> Names(PortalUser user) =>
        new[] { user.UserName ?? "" }.Concat((user.UserName ?? "").Split('.', '-', '_', '@')).Where(name => name.Length >= ShortestName);

    /// <summary>The letter a sign stands for: «P@ssw0rd» is «password».</summary>
    private static char Meant(char sign) => sign switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        '7' => 't',
        _ => sign,
    };

    private static bool IsMadeOfCommon(string letters)
    {
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var length = 1; length <= Math.Min(end, LongestCommon) && !reached[end]; length++)
                reached[end] = reached[end - length] && (Common.Contains(letters.Substring(end - length, length)) || IsOneLetter(letters, end - length, end));
        }
        return reached[^1];
    }

    private static bool IsOneLetter(string letters, int from, int end) =>
        letters.AsSpan(from, end - from).IndexOfAnyExcept(letters[from]) < 0 && end - from >= 3;

    private static FrozenSet<string> Load()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("KaraSuu.Planning.Web.Security.common-passwords.txt")!);
        return file.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Folded.Of(word)).ToFrozenSet(StringComparer.Ordinal);
    }
}
