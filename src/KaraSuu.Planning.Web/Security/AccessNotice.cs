namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// What an administrator did to somebody's way in, by which that administrator could have come in as that person. The person is told at the
/// next sign-in and says whether it was asked for; until then, and for some time after, ballots cast from the account carry it.
/// </summary>
public sealed class AccessNotice
{
    /// <summary>
    /// Days after the confirmation for which what is done from the account still carries a note: the word proves that somebody holds the account,
    /// not who, so that it must not clear a mark at once. Long enough for the person to miss the own password, or to hear of it at a session.
    /// </summary>
    public const int NotedForDays = 30;

    public int Id { get; private set; }
    public int UserId { get; init; }
    public AccessChange Change { get; init; }

    /// <summary>The administrator: account and name as it was.</summary>
    public int? ByUserId { get; init; }

    public string By { get; init; } = "";
    public DateTime AtUtc { get; init; }

    /// <summary>When somebody signed in with a password of their own said that it was asked for; null until then.</summary>
    public DateTime? ConfirmedAtUtc { get; private set; }

    /// <summary>Whether something done from the account at that time stands under this notice: after the change, and not yet long after the word.</summary>
    public bool IsNotedAt(DateTime atUtc) => AtUtc <= atUtc && (ConfirmedAtUtc is not { } confirmed || atUtc < confirmed.AddDays(NotedForDays));

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

    /// <summary>A new account was made with a role of weight, and a first password, which the administrator has seen.</summary>
    AccountMade,

    /// <summary>A role of weight was given to an account that did not have it.</summary>
    RoleGiven,

    /// <summary>A one-time code was made in place of the password, which the administrator has seen.</summary>
    CodeGiven,
}
