using KaraSuu.Planning.Domain;
using Microsoft.Extensions.Primitives;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Offers, at the field, to write out what an old font left (<see cref="OldFonts"/>). The form is not accepted once; sent again it is taken as it was
/// typed, or converted where the person ticked so. It needs no script: the page says in hidden fields for which fields it has offered.
/// </summary>
internal static class OldFontFields
{
    /// <summary>Names of the fields for which the page that is sent has made the offer.</summary>
    public const string OfferedField = "__offered";

    /// <summary>Names of the fields whose text is to be converted.</summary>
    public const string ConvertField = "__convert";

    /// <summary>The form with the ticked texts converted.</summary>
    public static IFormCollection Converted(IFormCollection form)
    {
        var ticked = form[ConvertField].OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ticked.Count == 0 ? form
            : new FormCollection(form.ToDictionary(f => f.Key, f => ticked.Contains(f.Key) && KeptTyping.IsTyped(f.Key)
                ? new StringValues([.. f.Value.Select(v => OldFonts.Converted(v) ?? v)]) : f.Value, StringComparer.OrdinalIgnoreCase), form.Files);
    }

    /// <summary>What is offered for a text; null when nothing is, or when it was offered before.</summary>
    public static string? Offer(HttpContext http, string field, string? text)
    {
        if (OldFonts.InWords(text) is not { Length: > 0 } words) return null;
        if (http.Request.Form[OfferedField].Contains(field, StringComparer.OrdinalIgnoreCase)) return null;
        Offers(http).Add(field);
        return words;
    }

    /// <summary>The fields this page makes an offer for.</summary>
    public static ISet<string> Offers(HttpContext http)
    {
        if (http.Items[typeof(OldFontFields)] is ISet<string> known) return known;
        var offers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        http.Items[typeof(OldFontFields)] = offers;
        return offers;
    }
}
