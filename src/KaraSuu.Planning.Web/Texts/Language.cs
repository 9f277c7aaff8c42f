using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Localization;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>The three languages of the portal. Kyrgyz is the first.</summary>
public static partial class Language
{
    public const string Kyrgyz = "ky";
    public const string Russian = "ru";
    public const string CookieName = "karasuu-language";

    public static readonly IReadOnlyList<string> All = [Kyrgyz, Russian, "en"];

    /// <summary>What a language calls itself; whole, for who hears the page.</summary>
    public static string NameOf(string language) => language switch { "ru" => "Русский", "en" => "English", _ => "Кыргызча" };

    private static readonly SearchValues<char> OnlyKyrgyz = SearchValues.Create("ңөүҢӨҮ");

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var name && All.Contains(name) ? name : Kyrgyz;

    /// <summary>
    /// The language of a name or of what people wrote, where it differs from the page's: a name that has no translation is Kyrgyz, of a text its own
    /// letters and words tell. What cannot be told surely is not marked (docs/adr/0040).
    /// </summary>
    public static string? OtherOf(object? said) => said switch
    {
        LocalText name when ReferenceEquals(name.In(Current), name.Ky) => Current == Kyrgyz ? null : Kyrgyz,
        string text when Recognised(text) is { } language && language != Current => language,
        _ => null,
    };

    /// <summary>
    /// The language a text is surely in; null where it cannot be told. A letter that no other of the three languages has makes it Kyrgyz; small words that
    /// the others do not have make it Russian or English, unless a Kyrgyz ending stands beside them.
    /// </summary>
    public static string? Recognised(string text)
    {
        if (text.AsSpan().ContainsAny(OnlyKyrgyz)) return Kyrgyz;
        var words = WordPattern().Matches(text).Select(w => w.Value.ToLowerInvariant()).ToList();
        if (words.Count < FewestWords) return null;
        if (words.Exists(OnlyRussian.Contains)) return words.Exists(w => KyrgyzEnding().IsMatch(w)) ? null : "ru";
        return words.Exists(OnlyEnglish.Contains) && words.TrueForAll(w => w[0] <= 'z') ? "en" : null;
    }

    private const int FewestWords = 3;

    /// <summary>Words of Russian that are none in Kyrgyz («из», «от», «да», «не» are some).</summary>
    private static readonly FrozenSet<string> OnlyRussian = FrozenSet.ToFrozenSet(
        ["и", "в", "с", "во", "со", "для", "что", "чтобы", "или", "при", "это", "также", "через", "между", "после", "был", "была", "были", "нет", "есть",
            "под", "над", "без", "которые", "который", "которая", "которых", "необходимо", "нужно", "более", "только"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnlyEnglish = FrozenSet.ToFrozenSet(
        ["the", "of", "and", "for", "to", "in", "with", "is", "are", "was", "were", "by", "from", "not"], StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex WordPattern();

    [GeneratedRegex("(?:уу|оо|[ндт][ыиу]н|[лдт][ао]р|[лдт]ер|ган|ген|гон|ылат|илет)$")]
    private static partial Regex KyrgyzEnding();

    /// <summary>The language a property is written in by its name («Ru», «AboutRu»), where that is not the page's.</summary>
    public static string? OtherOfProperty(string name) =>
        All.FirstOrDefault(l => name.EndsWith(char.ToUpperInvariant(l[0]) + l[1..], StringComparison.Ordinal)) is { } language && language != Current
            ? language : null;

    public static bool IsKnown(string? language) => language is not null && All.Contains(language);

    internal static void UseLanguages(this WebApplication app)
    {
        var cultures = All.Select(l => new CultureInfo(l)).ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, cultures[0]),
            SupportedCultures = [CultureInfo.InvariantCulture],
            SupportedUICultures = cultures,
            RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(
                context.Request.Cookies.TryGetValue(CookieName, out var chosen) && IsKnown(chosen) ? new ProviderCultureResult("", chosen!) : null))],
        });
    }

    internal static void Remember(this HttpResponse response, string language) =>
        response.Cookies.Append(CookieName, language, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = response.HttpContext.Request.IsHttps,
        });
}
