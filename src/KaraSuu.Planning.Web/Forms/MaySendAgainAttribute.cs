namespace KaraSuu.Planning.Web.Forms;

/// <summary>
/// Marks an action whose form carries no once-key: sending it twice is harmless, and what its refusal must leave behind
/// (an attempt that was counted) would be lost with the transaction a once-key stands in.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class MaySendAgainAttribute : Attribute;
