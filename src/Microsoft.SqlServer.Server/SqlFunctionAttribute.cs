namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method as a function of the server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SqlFunctionAttribute : Attribute
{
    /// <summary>Whether equal arguments always give an equal result.</summary>
    public bool IsDeterministic { get; set; }

    /// <summary>Whether the function avoids floating point.</summary>
    public bool IsPrecise { get; set; }

    /// <summary>Whether the function reads user data.</summary>
    public DataAccessKind DataAccess { get; set; }

    /// <summary>Whether the function reads the server's catalogues.</summary>
    public SystemDataAccessKind SystemDataAccess { get; set; }

    /// <summary>Name of the function on the server.</summary>
    public string? Name { get; set; }

    /// <summary>Columns of the table the function returns.</summary>
    public string? TableDefinition { get; set; }

    /// <summary>Method that turns one item into a row.</summary>
    public string? FillRowMethodName { get; set; }
}
