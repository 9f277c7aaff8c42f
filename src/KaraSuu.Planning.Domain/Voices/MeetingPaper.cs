using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Domain.Voices;

/// <summary>
/// A scanned protocol or sign-in sheet of a meeting, kept as a file by its content. Sign-in sheets name people, so nobody outside the aimak reads it.
/// Withdrawn, its file is deleted and the row stays with the reason.
/// </summary>
public sealed class MeetingPaper : AimakRecord
{
    /// <param name="file">as judged by its bytes</param>
    /// <param name="here">the papers of the meeting that are not withdrawn</param>
    /// <param name="most">how many papers a meeting may have</param>
    /// <exception cref="RuleBroken">with the kind as its field: one too many, or the same file once more</exception>
    public MeetingPaper(PraMeeting meeting, MeetingPaperKind kind, PaperFile file, IReadOnlyCollection<MeetingPaper> here, int most, Stamp added)
    {
        Rule.RequireOf(kind.ToString(), here.Count < most, MeetingRules.TooManyPapers, most);
        Rule.RequireOf(kind.ToString(), here.All(p => p.Sha256 != file.Sha256), MeetingRules.PaperIsHere);
        (AiylAimakId, MeetingId, Kind) = (meeting.AiylAimakId, meeting.Id, kind);
        (FileName, ContentType, Length, Sha256) = (file.Name, file.ContentType, file.Length, file.Sha256);
        (AddedBy, AddedAtUtc) = (added.By, added.AtUtc);
    }

    private MeetingPaper()
    {
    }

    public int MeetingId { get; private init; }
    public MeetingPaperKind Kind { get; private init; }
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";

    /// <summary>Bytes.</summary>
    public int Length { get; private init; }

    /// <summary>SHA-256 of the bytes in small hexadecimal letters; the file is found by it.</summary>
    public string Sha256 { get; private init; } = "";

    public string AddedBy { get; private init; } = "";
    public DateTime AddedAtUtc { get; private init; }
    public string? WithdrawnBy { get; private set; }
    public DateTime? WithdrawnAtUtc { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public bool IsWithdrawn => WithdrawnAtUtc is not null;

    /// <summary>For good: nobody reads the paper any more.</summary>
    /// <exception cref="RuleBroken">without a reason, or a second time</exception>
    public void Withdraw(string? reason, Stamp stamp)
    {
        Rule.Require(!IsWithdrawn, MeetingRules.PaperIsWithdrawn);
        WithdrawnBecause = Words.Needed(reason, Photo.ReasonMaxLength, MeetingRules.WithdrawalNeedsAReason);
        (WithdrawnBy, WithdrawnAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }
}

/// <summary>Which paper of a meeting it is.</summary>
public enum MeetingPaperKind
{
    Protocol,
    SignInSheet,
}
