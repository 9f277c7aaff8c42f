namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type or aggregate is stored.</summary>
public enum Format
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>In the server's own binary layout.</summary>
    Native,

    /// <summary>By the type itself, through <see cref="IBinarySerialize"/>.</summary>
    UserDefined,
}
