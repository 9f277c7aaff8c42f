namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// What an administrator did to somebody's way in, by which that administrator could have come in as that person. The person is told at the
/// next sign-in and says whether it was asked for; until then ballots cast from the account carry it.
/// </summary>
public sealed class AccessNotice
{
    public int Id { get; private set; }
    public int UserId { get; init; }
    public AccessChange Change { get; init; }

    /// <summary>The administrator: account and name as it was.</summary>
    public int? ByUserId { get; init; }

    public string By { get; init; } = "";
    public DateTime AtUtc { get; init; }

    /// <summary>When somebody signed in with a password of their own said that it was asked for; null until then.</summary>
    public DateTime? ConfirmedAtUtc { get; private set; }

    public void Confirm(DateTime atUtc) => ConfirmedAtUtc ??= atUtc;
}

/// <summary>Ways by which an administrator could come in as somebody else.</summary>
public enum AccessChange
{
    /// <summary>A new password was made, which the administrator has seen.</summary>
    PasswordGiven,

    /// <summary>The account votes as a deputy it did not vote as before.</summary>
    DeputyLinked,

    /// <summary>The password alone lets in again.</summary>
    SecondFactorRemoved,
}
