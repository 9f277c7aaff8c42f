using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// User names as they are compared: in upper case, without what keyboards of telephones add or put in place of a Latin letter. Names hold only Latin
/// letters, figures and a few signs, so that no two of them are folded into one.
/// </summary>
internal sealed class UserNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : LatinNames.Meant(name);

    public string? NormalizeEmail(string? email) => email is null ? null : Words.Clean(email).ToUpperInvariant();
}
