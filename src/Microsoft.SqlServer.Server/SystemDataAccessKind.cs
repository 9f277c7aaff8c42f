namespace Microsoft.SqlServer.Server;

/// <summary>Whether a function reads the server's catalogues.</summary>
public enum SystemDataAccessKind
{
    /// <summary>It reads none.</summary>
    None,

    /// <summary>It reads.</summary>
    Read,
}
