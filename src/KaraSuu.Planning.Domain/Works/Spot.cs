using System.Globalization;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>A place on the map, in millionths of a degree north and east.</summary>
public sealed partial record Spot(int Latitude, int Longitude)
{
    public const int TypedMaxLength = 60;

    /// <summary>A box around Kyrgyzstan, in millionths of a degree: a place outside is a slip, most often the two numbers in turn.</summary>
    public const int South = 39_000_000, North = 43_500_000, West = 69_000_000, East = 80_500_000;

    private const double Million = 1_000_000;
    private const double EarthRadius = 6_371_000;

    /// <summary>As it is written and read: «42.874600, 74.569800».</summary>
    public string Typed => string.Create(CultureInfo.InvariantCulture, $"{Latitude / Million:0.000000}, {Longitude / Million:0.000000}");

    /// <param name="typed">two numbers in degrees, north and east: «42.8746, 74.5698», «42,8746 74,5698»; nothing typed is no place</param>
    /// <exception cref="RuleBroken">with the field when it is not two numbers, or a place outside the country</exception>
    public static Spot? Read(string? typed, string field)
    {
        var text = Words.OneLine(typed);
        if (text.Length == 0) return null;
        var parts = Pair().Match(text);
        Rule.RequireOf(field, parts.Success, SpotRules.NotAPlace);
        var spot = new Spot(Millionths(parts.Groups[1].Value), Millionths(parts.Groups[2].Value));
        spot.Require(field);
        return spot;
    }

    /// <summary>Metres in a straight line over the ground.</summary>
    public int MetresTo(Spot other)
    {
        var (here, there) = (Radians(Latitude), Radians(other.Latitude));
        var north = Math.Sin((there - here) / 2);
        var east = Math.Sin((Radians(other.Longitude) - Radians(Longitude)) / 2);
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(north * north + Math.Cos(here) * Math.Cos(there) * east * east)));
    }

    /// <summary>The place of two columns, either of which may be empty.</summary>
    public static Spot? Of(int? latitude, int? longitude) => latitude is { } north && longitude is { } east ? new Spot(north, east) : null;

    internal void Require(string field) =>
        Rule.RequireOf(field, Latitude is >= South and <= North && Longitude is >= West and <= East, SpotRules.OutsideTheCountry);

    private static int Millionths(string degrees) =>
        (int)Math.Round(decimal.Parse(degrees.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1_000_000m);

    private static double Radians(int millionths) => millionths / Million * Math.PI / 180;

    /// <summary>«42.8746, 74.5698», «42,8746 74,5698», «42.8746,74.5698».</summary>
    [GeneratedRegex(@"^([0-9]{1,3}(?:[.,][0-9]{1,15})?)(?:°?\s*[Nn]?\s*[,;]?\s+|(?<=\.[0-9]{1,15})[,;])([0-9]{1,3}(?:[.,][0-9]{1,15})?)\s*°?\s*[Ee]?$")]
    private static partial Regex Pair();
}

public static class SpotRules
{
    public const string NotAPlace = "spot.not-a-place";
    public const string OutsideTheCountry = "spot.outside-the-country";
}
