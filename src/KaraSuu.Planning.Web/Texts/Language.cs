using System.Buffers;
using System.Globalization;
using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Localization;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>The three languages of the portal. Kyrgyz is the first.</summary>
public static class Language
{
    public const string Kyrgyz = "ky";
    public const string CookieName = "karasuu-language";

    public static readonly IReadOnlyList<string> All = [Kyrgyz, "ru", "en"];

    /// <summary>What a language calls itself; whole, for who hears the page.</summary>
    public static string NameOf(string language) => language switch { "ru" => "Русский", "en" => "English", _ => "Кыргызча" };

    private static readonly SearchValues<char> OnlyKyrgyz = SearchValues.Create("ңөүҢӨҮ");

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var name && All.Contains(name) ? name : Kyrgyz;

    /// <summary>
    /// The language of a name or of what people wrote, where it differs from the page's: a name that has no translation is Kyrgyz, and so is
    /// a text with a letter that no other of the three languages has. What cannot be told is not marked.
    /// </summary>
    public static string? OtherOf(object? said) => Current == Kyrgyz ? null : said switch
    {
        LocalText name when ReferenceEquals(name.In(Current), name.Ky) => Kyrgyz,
        string text when text.AsSpan().ContainsAny(OnlyKyrgyz) => Kyrgyz,
        _ => null,
    };

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
