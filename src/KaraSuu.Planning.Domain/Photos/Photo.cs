namespace KaraSuu.Planning.Domain.Photos;

/// <summary>
/// A photograph somebody took in, kept as a file by its content. It is taken in unattached and then belongs to one record for good;
/// nobody outside the office sees it until it is published, for people's faces may be in it.
/// </summary>
public sealed class Photo : AimakRecord
{
    public const string Jpeg = "image/jpeg";
    /// <summary>Of photos kept before each was made a JPEG.</summary>
    public const string Png = "image/png";
    public const int FileNameMaxLength = 200;
    public const int ContentTypeMaxLength = 20;

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;

    public const int MaxBytes = 12 * 1024 * 1024;
    public const int MaxThumbnailBytes = 256 * 1024;
    public const int MaxSide = 30_000;

    public const int ReasonMaxLength = 500;

    /// <summary>How many photos one person may have taken in without attaching them to anything.</summary>
    public const int MaxUnattached = 200;

    /// <summary>Days after which an unattached photo is removed.</summary>
    public const int UnattachedDays = 7;

    /// <param name="key">made by the form before the photo is sent; sent again, the same key means the same photo</param>
    public Photo(int aiylAimakId, Guid key, int userId, PhotoFacts facts, Stamp uploaded)
    {
        Rule.Require(key != Guid.Empty, PhotoRules.NeedsAKey);
        Rule.Require(facts.ContentType is Jpeg or Png && IsHash(facts.Sha256) && facts.Length is > 0 and <= MaxBytes, PhotoRules.BadFile);
        Rule.Require(facts.Width is > 0 and <= MaxSide && facts.Height is > 0 and <= MaxSide, PhotoRules.BadFile);
        AiylAimakId = aiylAimakId;
        Key = key;
        UserId = userId;
        FileName = Words.Needed(facts.FileName, FileNameMaxLength, PhotoRules.NeedsAName);
        (ContentType, Length, Sha256, Width, Height) = (facts.ContentType, facts.Length, facts.Sha256, facts.Width, facts.Height);
        (UploadedBy, UploadedAtUtc) = (uploaded.By, uploaded.AtUtc);
    }

    private Photo()
    {
    }

    public Guid Key { get; private set; }
    public PhotoOf Of { get; private set; }

    /// <summary>Number of the record it belongs to, of the kind <see cref="Of"/> says.</summary>
    public int? OfId { get; private set; }

    /// <summary>The work the record is about.</summary>
    public int? WorkId { get; private set; }

    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes of the stored file, which is drawn from what was sent.</summary>
    public int Length { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>Pixels as the photo is looked at, turned by its orientation.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }
    public string? ThumbnailSha256 { get; private set; }
    public int? ThumbnailLength { get; private set; }
    public int UserId { get; private set; }
    public string UploadedBy { get; private set; } = "";
    public DateTime UploadedAtUtc { get; private set; }
    public bool IsPublic { get; private set; }

    /// <summary>Who showed it to the public, or hid it again.</summary>
    public string? ShownBy { get; private set; }

    public DateTime? ShownAtUtc { get; private set; }

    /// <summary>Who took it back: its file is deleted then, the row stays and says so.</summary>
    public string? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAtUtc { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public bool IsWithdrawn => WithdrawnAtUtc is not null;

    public void GiveThumbnail(string sha256, int length)
    {
        Rule.Require(IsHash(sha256) && length is > 0 and <= MaxThumbnailBytes, PhotoRules.BadFile);
        if (ThumbnailSha256 is not null) return;
        (ThumbnailSha256, ThumbnailLength) = (sha256, length);
        Touch();
    }

    /// <param name="workId">the work the record is about; none for a meeting</param>
    public void Attach(PhotoOf of, int ofId, int? workId)
    {
        Rule.Require(Of == PhotoOf.Unattached, PhotoRules.AttachedOnce);
        Rule.Require(of != PhotoOf.Unattached && workId is null == of is PhotoOf.Meeting, PhotoRules.AttachedToNothing);
        (Of, OfId, WorkId) = (of, ofId, workId);
        Touch();
    }

    public void Publish(Stamp stamp)
    {
        Rule.Require(Of != PhotoOf.Unattached, PhotoRules.OnlyAttachedArePublished);
        Rule.Require(Of != PhotoOf.Meeting, PhotoRules.NotOfMeetings);
        Rule.Require(!IsWithdrawn, PhotoRules.IsWithdrawn);
        Show(true, stamp);
    }

    /// <summary>For good: nobody sees the photo any more. One that belongs to nothing yet is just left out.</summary>
    public void Withdraw(string? reason, Stamp stamp)
    {
        Rule.Require(Of != PhotoOf.Unattached, PhotoRules.OnlyAttachedAreWithdrawn);
        Rule.Require(!IsWithdrawn, PhotoRules.IsWithdrawn);
        WithdrawnBecause = Words.Needed(reason, ReasonMaxLength, PhotoRules.WithdrawalNeedsAReason);
        (WithdrawnBy, WithdrawnAtUtc, IsPublic) = (stamp.By, stamp.AtUtc, false);
        Touch();
    }

    public void Hide(Stamp stamp) => Show(false, stamp);

    private void Show(bool isPublic, Stamp stamp)
    {
        if (IsPublic == isPublic) return;
        (IsPublic, ShownBy, ShownAtUtc) = (isPublic, stamp.By, stamp.AtUtc);
        Touch();
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>What is known of a photo's stored file.</summary>
/// <param name="Length">bytes</param>
/// <param name="Sha256">of the stored bytes, in small hexadecimal digits</param>
/// <param name="Width">pixels as looked at</param>
/// <param name="Height">pixels as looked at</param>
public sealed record PhotoFacts(string? FileName, string ContentType, int Length, string Sha256, int Width, int Height);

/// <summary>What a photo belongs to.</summary>
public enum PhotoOf
{
    Unattached,
    Progress,
    Inspection,
    Act,
    Elimination,

    /// <summary>A PRA meeting: people's faces are in it, and it is never shown to the public.</summary>
    Meeting,
}

public static class PhotoRules
{
    public const string NeedsAKey = "photo.needs-a-key";
    public const string NeedsAName = "photo.needs-a-name";
    public const string BadFile = "photo.bad-file";
    public const string AttachedOnce = "photo.attached-once";
    public const string AttachedToNothing = "photo.attached-to-nothing";
    public const string OnlyAttachedArePublished = "photo.only-attached-are-published";
    public const string OnlyAttachedAreWithdrawn = "photo.only-attached-are-withdrawn";
    public const string NotOfMeetings = "photo.not-of-meetings";
    public const string IsWithdrawn = "photo.is-withdrawn";
    public const string WithdrawalNeedsAReason = "photo.withdrawal-needs-a-reason";
}
