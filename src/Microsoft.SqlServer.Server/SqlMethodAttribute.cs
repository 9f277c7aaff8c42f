namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method of a user-defined type that the server may call.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    /// <summary>Whether the method is called when an argument is null.</summary>
    public bool OnNullCall { get; set; } = true;

    /// <summary>Whether the method changes the instance.</summary>
    public bool IsMutator { get; set; }

    /// <summary>Whether the method is called on a null instance.</summary>
    public bool InvokeIfReceiverIsNull { get; set; }
}
