namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or structure as a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How the type is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>Largest stored size in bytes; -1 is without limit.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value takes the same number of bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether stored bytes sort as the values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Method that checks a value read from the wire.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Name of the type on the server.</summary>
    public string? Name { get; set; }
}
