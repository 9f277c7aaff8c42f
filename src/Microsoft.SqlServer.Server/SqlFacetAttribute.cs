namespace Microsoft.SqlServer.Server;

/// <summary>Details of a value that a user-defined type or function returns or takes.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public sealed class SqlFacetAttribute : Attribute
{
    /// <summary>Whether every value takes the same length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Largest length of the value; -1 is without limit.</summary>
    public int MaxSize { get; set; }

    /// <summary>Total number of digits.</summary>
    public int Precision { get; set; }

    /// <summary>Digits after the decimal point.</summary>
    public int Scale { get; set; }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; set; }
}
