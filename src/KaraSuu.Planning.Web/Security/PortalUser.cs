using KaraSuu.Planning.Domain;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Security;

/// <summary>A person who signs in. Belongs to one aimak, or to none when working for the whole installation.</summary>
public sealed class PortalUser : IdentityUser<int>, ISorted
{
    public const int UserNameMaxLength = 60;
    public const int FullNameMaxLength = 200;

    public string FullName { get; set => field = Words.OneLine(value); } = "";

    public string SortKey
    {
        get => Sorted.KeyOf(FullName);
        private set { }
    }

    public int? AiylAimakId { get; set; }

    /// <summary>The deputy this person votes as.</summary>
    public int? DeputyId { get; set; }

    /// <summary>Language of the pages: ky, ru or en.</summary>
    public string Language { get; set; } = "ky";

    /// <summary>Signed out for good; the journal keeps the name.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The 30-second step of the last accepted code of the app; written by the one update that accepts a code.</summary>
    public long? LastTotpStep { get; private set; }
}
