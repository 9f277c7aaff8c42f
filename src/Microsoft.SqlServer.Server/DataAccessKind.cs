namespace Microsoft.SqlServer.Server;

/// <summary>Whether a function reads user data of its own server.</summary>
public enum DataAccessKind
{
    /// <summary>It reads none.</summary>
    None,

    /// <summary>It reads.</summary>
    Read,
}
