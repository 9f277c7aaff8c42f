using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Security;

/// <summary>User names as they are compared: whole signs in upper case. Unlike the framework's own, it takes any text.</summary>
internal sealed class UserNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Words.Clean(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
