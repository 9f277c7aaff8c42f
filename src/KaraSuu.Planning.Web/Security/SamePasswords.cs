using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// One device sends «й» as one sign, another as «и» with a breve: a password is hashed in the composed form (NFC), so that the same typed
/// text is the same password. One hashed before that, from letters taken apart (NFD), goes on working and is hashed anew. A blank at the end, which
/// keyboards of telephones add, is left out when the password is not right with it.
/// </summary>
public sealed class SamePasswords(IOptions<PasswordHasherOptions>? options = null) : PasswordHasher<PortalUser>(options)
{
    public override string HashPassword(PortalUser user, string password) => base.HashPassword(user, Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
    {
        var composed = Composed(providedPassword);
        var result = VerifyWhole(user, hashedPassword, composed);
        var bare = composed.TrimEnd();
        if (result != PasswordVerificationResult.Failed || bare.Length == composed.Length || bare.Length == 0) return result;

        // Never «hash anew»: it would be hashed from what was typed, with the blank.
        return VerifyWhole(user, hashedPassword, bare) != PasswordVerificationResult.Failed
            ? PasswordVerificationResult.Success
            : PasswordVerificationResult.Failed;
    }

    /// <summary>Half of a surrogate pair cannot be composed; the replacement character stands in for it.</summary>
    public static string Composed(string password) => string.Concat(password.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private PasswordVerificationResult VerifyWhole(PortalUser user, string hashedPassword, string composed)
    {
        var result = base.VerifyHashedPassword(user, hashedPassword, composed);
        if (result != PasswordVerificationResult.Failed) return result;
        var apart = composed.Normalize(NormalizationForm.FormD);
        return apart != composed && base.VerifyHashedPassword(user, hashedPassword, apart) != PasswordVerificationResult.Failed
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
    }
}
