namespace KaraSuu.Planning.Web.Security;

/// <summary>One sign-in on one device, until it is signed out. The cookie names it, and counts only while this row stands.</summary>
public sealed class UserSession
{
    public Guid Id { get; init; }
    public int UserId { get; init; }
    public DateTime StartedAtUtc { get; init; }

    /// <summary>When a page was last asked for, to about an hour.</summary>
    public DateTime SeenAtUtc { get; init; }
}
