using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class MeetingPaperTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.7\nendobj\n%%EOF\n"u8];

    [Fact]
    public void A_paper_says_which_it_is_and_what_its_bytes_are()
    {
        var paper = Made(MeetingPaperKind.SignInSheet);

        Assert.Equal((Some.Aimak, MeetingPaperKind.SignInSheet, "тизме 1.pdf"), (paper.AiylAimakId, paper.Kind, paper.FileName));
        Assert.Equal((PaperFile.Pdf, Scan.Length, ApprovedDocument.HashOf(Scan)), (paper.ContentType, paper.Length, paper.Sha256));
        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc), (paper.AddedBy, paper.AddedAtUtc));
    }

    [Fact]
    public void A_file_too_large_or_no_paper_is_refused_at_its_field()
    {
        Assert.Equal("Protocol", Broken.By(PaperFileRules.IsNoPaper, () => PaperFile.Of("a.pdf", [.. "<html>"u8], "Protocol")).Field);
        var large = new byte[(2 * 1024 * 1024) + 1];
        "%PDF-"u8.CopyTo(large);
        "%%EOF"u8.CopyTo(large.AsSpan(large.Length - 5));
        Assert.Equal("Protocol", Broken.By(PaperFileRules.IsTooLarge, () => PaperFile.Of("a.pdf", large, "Protocol", mostMegabytes: 2)).Field);
        Assert.True(PaperFile.Fits(large.Length - 1, 2));
    }

    [Fact]
    public void A_meeting_has_so_many_papers_and_each_file_once()
    {
        var first = Made(MeetingPaperKind.Protocol);
        Assert.Equal("SignInSheet", Broken.By(MeetingRules.PaperIsHere, () => Made(MeetingPaperKind.SignInSheet, [first])).Field);
        Assert.Equal("Protocol", Broken.By(MeetingRules.TooManyPapers, () => Made(MeetingPaperKind.Protocol, [first], most: 1)).Field);
        Assert.Equal("Photos.Files", Broken.By(MeetingRules.TooManyPhotos, () => PraMeeting.RequireRoomForPhotos(21, 20)).Field);
        PraMeeting.RequireRoomForPhotos(20, 20);
    }

    [Fact]
    public void A_paper_is_withdrawn_once_with_a_reason()
    {
        var paper = Made(MeetingPaperKind.Protocol);
        Assert.Equal("Reason", Broken.By(MeetingRules.WithdrawalNeedsAReason, () => paper.Withdraw(" ", Some.Stamp(1))).Field);

        paper.Withdraw(" Башка жыйындыкы ", Some.Stamp(1));

        Assert.Equal((true, "Башка жыйындыкы", Some.Stamp(1).By), (paper.IsWithdrawn, paper.WithdrawnBecause, paper.WithdrawnBy));
        Assert.Equal(ApprovedDocument.HashOf(Scan), paper.Sha256);
        Broken.By(MeetingRules.PaperIsWithdrawn, () => paper.Withdraw("Дагы", Some.Stamp(2)));
    }

    [Fact]
    public void A_meeting_with_files_is_not_removed()
    {
        Broken.By(MeetingRules.HasFiles, () => Some.Meeting().RequireRemovable(1));
        Some.Meeting().RequireRemovable(0);
    }

    private static MeetingPaper Made(MeetingPaperKind kind, MeetingPaper[]? here = null, int most = 20) =>
        new(Some.Meeting(), kind, PaperFile.Of(" тизме\n1.pdf ", Scan, kind.ToString()), here ?? [], most, Some.Stamp());
}
