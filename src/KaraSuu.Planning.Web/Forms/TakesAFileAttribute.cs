namespace KaraSuu.Planning.Web.Forms;

/// <summary>On an action whose form brings a file that the action itself judges: lets the form be large.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAFileAttribute : Attribute;
