using System.Globalization;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>Sums and counts as Kyrgyz documents print them: groups of three parted by no-break spaces, a comma before tyiyn.</summary>
public static class SomText
{
    private const char NoBreakSpace = '\u00A0';
    private const ulong TyiynPerSom = 100;

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = NoBreakSpace.ToString(), NumberGroupSizes = [3], NegativeSign = "−" };

    /// <summary>A sum in whole tyiyn as som: 115000000 is «1 150 000», 50 is «0,50».</summary>
    public static string Of(long tyiyn)
    {
        var (som, rest) = Math.DivRem((ulong)Int128.Abs(tyiyn), TyiynPerSom);
        var sign = tyiyn < 0 ? Grouped.NegativeSign : "";
        var tail = rest == 0 ? "" : "," + rest.ToString("00", CultureInfo.InvariantCulture);
        return sign + som.ToString("#,0", Grouped) + tail;
    }

    /// <summary>A number of people; four digits stand together («5910»), five and more are grouped.</summary>
    public static string Count(int people) =>
        Math.Abs(people) < 10_000 ? people.ToString(CultureInfo.InvariantCulture) : people.ToString("#,0", Grouped);
}
