namespace KaraSuu.Planning.Domain;

/// <summary>A sum in whole tyiyn; 1 som = 100 tyiyn. Never negative where people type it.</summary>
public readonly record struct Money(long Tyiyn) : IComparable<Money>
{
    /// <summary>One trillion som, far above any village budget; keeps sums inside a 64-bit number.</summary>
    public const long MaxTyiyn = 1_000_000_000_000_00;

    /// <summary>Less than a thousand som is no work of a village; more likely «150.000» was meant.</summary>
    public static readonly Money Small = FromSom(1000);

    public static readonly Money Zero;

    public static Money FromSom(long som) => new(checked(som * 100));

    /// <summary>A sum as a query adds it up, or as a column that may be empty is read; null stays unknown.</summary>
    public static Money? Of(long? tyiyn) => tyiyn is { } known ? new Money(known) : null;

    /// <summary>The sources of a work as a query adds them up: none is of zero, so that without sources the sum is not known.</summary>
    public static Money? OfSources(long? tyiyn) => tyiyn is > 0 ? Of(tyiyn) : null;

    /// <returns>the sum of those that are known; null where none is, since an unknown sum is not nothing</returns>
    public static Money? OfKnown(IEnumerable<Money?> sums) =>
        sums.Aggregate((Money?)null, (total, sum) => sum is { } known ? (total ?? Zero) + known : total);

    /// <returns>the sum of all; nothing of none</returns>
    public static Money Sum(IEnumerable<Money> sums) => sums.Aggregate(Zero, (total, sum) => total + sum);

    public long Som => Tyiyn / 100;

    /// <summary>Above zero and inside what a sum may be.</summary>
    public bool IsPayable => Tyiyn is > 0 and <= MaxTyiyn;

    /// <summary>Known and doubtfully little.</summary>
    public bool IsSmall => Tyiyn > 0 && this < Small;

    public static Money operator +(Money a, Money b) => new(checked(a.Tyiyn + b.Tyiyn));
    public static Money operator -(Money sum) => new(checked(-sum.Tyiyn));
    public static bool operator <(Money a, Money b) => a.Tyiyn < b.Tyiyn;
    public static bool operator >(Money a, Money b) => a.Tyiyn > b.Tyiyn;
    public static bool operator <=(Money a, Money b) => a.Tyiyn <= b.Tyiyn;
    public static bool operator >=(Money a, Money b) => a.Tyiyn >= b.Tyiyn;
    public static Money Add(Money a, Money b) => a + b;
    public static Money Negate(Money sum) => -sum;
    public int CompareTo(Money other) => Tyiyn.CompareTo(other.Tyiyn);
}
