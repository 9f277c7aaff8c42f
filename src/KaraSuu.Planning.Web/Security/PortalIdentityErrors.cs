using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Security;

/// <summary>What ASP.NET Core Identity refuses, in the reader's language.</summary>
public sealed class PortalIdentityErrors : IdentityErrorDescriber
{
    public const string PasswordHasNameCode = "PasswordHasName";
    public const string PasswordIsCommonCode = "PasswordIsCommon";

    public override IdentityError DefaultError() => Say(nameof(DefaultError), "identity.other");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "conflict.same-moment");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "identity.password-mismatch");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "identity.other");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "identity.user-name-letters");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "identity.user-name-taken");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), "identity.password-short", length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), "identity.password-unique", uniqueChars);

    /// <summary>The password holds the user name.</summary>
    public static IdentityError PasswordHasName() => Say(PasswordHasNameCode, "identity.password-has-name");

    /// <summary>The password is made of what everybody tries first.</summary>
    public static IdentityError PasswordIsCommon() => Say(PasswordIsCommonCode, "identity.password-common");

    private static IdentityError Say(string code, string key, params object?[] details) => new() { Code = code, Description = Text.Of(key, details) };
}
