namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or structure as a user-defined aggregate.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>Largest stored size of a native aggregate, in bytes.</summary>
    public const int MaxByteSizeValue = 8000;

    /// <summary>How the aggregate's state is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest stored size of the state in bytes; -1 is without limit.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether repeated values leave the result as it is.</summary>
    public bool IsInvariantToDuplicates { get; set; }

    /// <summary>Whether nulls leave the result as it is.</summary>
    public bool IsInvariantToNulls { get; set; }

    /// <summary>Whether the order of values leaves the result as it is.</summary>
    public bool IsInvariantToOrder { get; set; }

    /// <summary>Whether the result over no rows is null.</summary>
    public bool IsNullIfEmpty { get; set; }

    /// <summary>Name of the aggregate on the server.</summary>
    public string? Name { get; set; }
}
