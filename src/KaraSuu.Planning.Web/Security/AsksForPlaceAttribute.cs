namespace KaraSuu.Planning.Web.Security;

/// <summary>Marks the few pages on which a browser may be asked where it is; on every other page the portal's own header forbids it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AsksForPlaceAttribute : Attribute;
