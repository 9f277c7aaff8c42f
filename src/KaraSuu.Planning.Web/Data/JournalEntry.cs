namespace KaraSuu.Planning.Web.Data;

/// <summary>One change of one record: who, when (UTC), what was before and after.</summary>
public sealed class JournalEntry
{
    public const int RecordMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int RequestMaxLength = 60;

    public long Id { get; private set; }
    public DateTime AtUtc { get; init; }
    public int? UserId { get; init; }
    public string UserName { get; init; } = "";
    public int? AiylAimakId { get; init; }

    /// <summary>The kind of record: «PraMeeting».</summary>
    public string RecordKind { get; init; } = "";

    public string RecordId { get; init; } = "";
    public JournalAction Action { get; init; }

    /// <summary>Changed fields and their values as JSON; null for an insert.</summary>
    public string? Before { get; init; }

    /// <summary>Changed fields and their values as JSON; null for a delete.</summary>
    public string? After { get; init; }

    public string? RequestId { get; init; }
}

public enum JournalAction
{
    Insert,
    Change,
    Delete,

    /// <summary>A session began; so are the ones below events of an account (RecordKind PortalUser), not changes of a record.</summary>
    SignedIn,
    SignedOut,

    /// <summary>Too many wrong guesses; nobody signed in did it.</summary>
    LockedOut,

    /// <summary>An administrator gave the account a new password.</summary>
    PasswordGiven,

    /// <summary>An administrator let the account vote as a deputy.</summary>
    DeputyLinked,

    /// <summary>An administrator removed the account's second factor.</summary>
    SecondFactorRemoved,

    /// <summary>An administrator made an account with a role that votes, or sets or confirms the rule of voting.</summary>
    AccountMade,

    /// <summary>An administrator gave an account such a role.</summary>
    RoleGiven,

    /// <summary>The person said that what an administrator did to the account was asked for.</summary>
    AccessConfirmed,

    /// <summary>An administrator made a one-time code for the account; the code itself is nowhere.</summary>
    CodeGiven,
}

/// <summary>A form that was carried out: pressed again, it answers with the first result.</summary>
public sealed class FormReceipt
{
    /// <summary>Older receipts are swept away: no form waits that long on a device without a network (a year and a month).</summary>
    public const int KeptDays = 400;

    public const int ResultUrlMaxLength = 2000;
    public const int Sha256Length = 64;

    public Guid Key { get; init; }
    public int? UserId { get; init; }
    public DateTime AtUtc { get; init; }
    public string? ResultUrl { get; set; }

    /// <summary>What the page it led to said.</summary>
    public string? Said { get; set; }

    /// <summary>What the form said, in hexadecimal; null in receipts of versions that did not write it down.</summary>
    public string? ContentSha256 { get; set; }

    /// <summary>Whether a form that says this is the one that was carried out, as far as is known.</summary>
    public bool IsOf(string? contentSha256) => ContentSha256 is null || ContentSha256 == contentSha256;
}
