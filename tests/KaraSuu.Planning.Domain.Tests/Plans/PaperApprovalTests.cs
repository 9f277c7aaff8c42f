using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class PaperApprovalTests
{
    [Fact]
    public void An_approval_on_paper_needs_the_scanned_paper() =>
        Broken.By(PlanRules.PaperNeedsItsScan, () => Some.Plan().RecordPaperApproval(Some.Decision, Some.Paper with { HasScan = false }, Some.Stamp()));

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Returned)]
    public void A_plan_voted_on_in_the_portal_is_not_approved_on_paper_whatever_its_status(PlanStatus status)
    {
        var plan = Some.Plan(status);

        Broken.By(PlanRules.WasVotedHere, () => plan.RecordPaperApproval(Some.Decision, Some.Paper with { WasVoted = true }, Some.Stamp()));
        Assert.Equal(status, plan.Status);
        Assert.False(plan.DecidedOnPaper);
    }

    [Fact]
    public void No_plan_is_approved_before_its_cycle_its_meetings_or_its_earlier_version()
    {
        var earliest = PaperEvidence.EarliestOf(2027, [null, new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 20)]);
        Assert.Equal(new DateOnly(2026, 4, 20), earliest);
        Assert.Equal(new DateOnly(2026, 1, 1), PaperEvidence.EarliestOf(2027, [null, new DateOnly(2025, 3, 1)]));
        var evidence = Some.Paper with { Earliest = earliest };

        Assert.Equal("Date", Broken.By(PlanRules.ApprovedTooEarly, () => Some.Plan().RecordPaperApproval(On(2026, 4, 19), evidence, Some.Stamp())).Field);
        Some.Plan().RecordPaperApproval(On(2026, 4, 20), evidence, Some.Stamp());
        Some.Plan().RecordPaperApproval(new Resolution(null, null, null), evidence, Some.Stamp());
    }

    [Fact]
    public void No_plan_is_approved_tomorrow_nor_after_its_years()
    {
        var late = Some.Stamp(24 * 1000);
        Assert.Equal("Date", Broken.By(RecordRules.InTheFuture, () => Some.Plan().RecordPaperApproval(On(2026, 5, 21), Some.Paper, Some.Stamp())).Field);
        Assert.Equal("Date", Broken.By(PlanRules.ApprovedTooLate, () => Some.Plan().RecordPaperApproval(On(2028, 1, 1), Some.Paper, late)).Field);
        Some.Plan().RecordPaperApproval(On(2027, 12, 31), Some.Paper, late);
    }

    [Fact]
    public void A_published_approval_needs_no_scan_and_is_marked_as_on_paper()
    {
        var plan = Some.Plan();
        plan.RecordPublishedApproval(new Resolution(null, null, null), Some.Stamp());
        Assert.Equal((PlanStatus.Approved, true), (plan.Status, plan.DecidedOnPaper));
    }

    [Fact]
    public void It_is_kept_whether_an_approval_is_known_from_its_paper_or_from_a_publication()
    {
        var (own, published) = (Some.Plan(), Some.Plan());
        own.RecordPaperApproval(Some.Decision, Some.Paper, Some.Stamp());
        published.RecordPublishedApproval(Some.Decision, Some.Stamp());

        Assert.Equal((true, false), (own.DecidedOnPaper, own.IsFromPublication));
        Assert.Equal((true, true), (published.DecidedOnPaper, published.IsFromPublication));
    }

    [Fact]
    public void The_name_of_a_scan_is_cut_between_signs()
    {
        var name = "🏫" + new string('а', PaperFile.NameMaxLength - 5) + ".pdf";

        var scan = new PaperScan(Some.Aimak, Some.PlanId, name, Bytes("%PDF-1.7\n%%EOF\n"), Some.Stamp());

        Assert.Equal(name[2..], scan.FileName);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n", PaperFile.Pdf)]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\n", null)]
    [InlineData("<html>%PDF-1.7 %%EOF</html>", null)]
    [InlineData("MZ\u0090", null)]
    [InlineData("", null)]
    public void What_a_scan_is_is_known_by_its_bytes(string content, string? kind) => Assert.Equal(kind, PaperFile.KindOf(Bytes(content)));

    [Theory]
    [InlineData(1024 - 5, true)]
    [InlineData(1024 - 4, false)]
    public void The_end_of_a_PDF_is_looked_for_in_its_last_kilobyte(int after, bool isFound)
    {
        var content = "%PDF-1.7\n" + new string('x', 3000) + "%%EOF" + new string('\n', after);

        Assert.Equal(isFound ? PaperFile.Pdf : null, PaperFile.KindOf(Bytes(content)));
    }

    [Fact]
    public void A_scan_may_be_as_large_as_is_said()
    {
        var largest = new byte[PaperFile.UsualMegabytes * 1024 * 1024];
        Bytes("%PDF-").CopyTo(largest, 0);
        Bytes("%%EOF").CopyTo(largest, largest.Length - 5);

        Assert.Equal(10 * 1024 * 1024, new PaperScan(Some.Aimak, 7, "a.pdf", largest, Some.Stamp()).Length);
    }

    [Fact]
    public void A_scan_without_a_name_has_none() => Assert.Equal("", new PaperScan(Some.Aimak, 7, null, Bytes("%PDF-1.4 %%EOF"), Some.Stamp()).FileName);

    [Fact]
    public void Images_are_whole_or_no_paper()
    {
        Assert.Equal(PaperFile.Jpeg, PaperFile.KindOf([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]));
        Assert.Null(PaperFile.KindOf([0xFF, 0xD8, 0xFF, 0xE0, 1, 2]));
        Assert.Equal(PaperFile.Png, PaperFile.KindOf([0x89, .. Bytes("PNG\r\n\u001A\nIHDR IEND")]));
        Assert.Null(PaperFile.KindOf([0x89, .. Bytes("PNG\r\n\u001A\nIHDR")]));
    }

    [Fact]
    public void A_scan_keeps_its_bytes_their_hash_and_who_added_them()
    {
        var bytes = Bytes("%PDF-1.4 %%EOF");
        var scan = new PaperScan(Some.Aimak, Some.PlanId, " токтом\n14.pdf ", bytes, Some.Stamp());

        Assert.True(scan.IsWhole);
        Assert.Equal((PaperFile.Pdf, bytes.Length, "токтом 14.pdf"), (scan.ContentType, scan.Length, scan.FileName));
        Assert.Equal(ApprovedDocument.HashOf(bytes), scan.Sha256);
        Assert.Equal(("Айгүл Токтоева", Some.Morning), (scan.AddedBy, scan.AddedAtUtc));
        Assert.Equal(PaperFile.NameMaxLength, new PaperScan(Some.Aimak, 7, new string('a', 500), bytes, Some.Stamp()).FileName.Length);
    }

    [Fact]
    public void A_scan_that_is_no_paper_or_too_large_is_refused()
    {
        Assert.Equal("File", Broken.By(PaperFileRules.IsNoPaper, () => _ = new PaperScan(Some.Aimak, 7, "a.pdf", Bytes("hello"), Some.Stamp())).Field);
        var large = new byte[(PaperFile.UsualMegabytes * 1024 * 1024) + 1];
        Bytes("%PDF-").CopyTo(large, 0);
        Broken.By(PaperFileRules.IsTooLarge, () => _ = new PaperScan(Some.Aimak, 7, "a.pdf", large, Some.Stamp()));
    }

    private static Resolution On(int year, int month, int day) => new("14", new DateOnly(year, month, day), null);

    private static byte[] Bytes(string latin) => System.Text.Encoding.Latin1.GetBytes(latin);
}
