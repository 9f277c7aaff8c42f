using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Whether the keys that sign-ins and forms are sealed with can be used.</summary>
internal static class Keys
{
    /// <returns>null when something sealed can be opened again; else the reason, in one line</returns>
    public static string? WhyNoKeys(this IDataProtectionProvider keys)
    {
        var sealer = keys.CreateProtector("trial");
        try
        {
            _ = sealer.Unprotect(sealer.Protect("trial"));
            return null;
        }
        catch (Exception unusable) when (unusable is CryptographicException or IOException or UnauthorizedAccessException or XmlException
            or FormatException or InvalidOperationException or ArgumentException)
        {
            return unusable.GetBaseException().Message.Split('\n')[0].TrimEnd();
        }
    }
}
