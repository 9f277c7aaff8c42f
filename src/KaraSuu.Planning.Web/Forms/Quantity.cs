using System.Globalization;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>A measured amount in thousandths of its unit, as it is typed into a form: 264 m is 264 000 thousandths.</summary>
public readonly record struct Quantity(long Thousandths)
{
    public const long MaxThousandths = Domain.Monitoring.Measurement.MaxThousandths;

    public static Quantity? Of(long? thousandths) => thousandths is { } known ? new Quantity(known) : null;

    /// <summary>Reads «264», «12,5» and «12.125»; several marks of one kind part thousands, and so does a comma before three digits on English pages.</summary>
    internal static Quantity? Read(string text)
    {
        var point = text.LastIndexOfAny([',', '.']);
        var partsThousands = point >= 0 && (text.Count(c => c == text[point]) > 1
            || (text[point] == ',' && text.Length - point == 4 && Language.Current == "en"));
        if (point >= 0 && !partsThousands && text.Length - point - 1 is 0 or > 3) return null;
        var whole = point < 0 || partsThousands ? text : text[..point];
        var digits = whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            + (point < 0 || partsThousands ? "" : "." + text[(point + 1)..]);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= MaxThousandths / 1000m
            ? new Quantity((long)(amount * 1000)) : null;
    }
}
