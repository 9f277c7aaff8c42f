using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>A file chosen as the scan of an approved paper.</summary>
internal static class ScannedFile
{
    /// <summary>The file's bytes, when it is a whole PDF or an image that can be drawn.</summary>
    /// <returns>no bytes, and what is wrong with the file</returns>
    public static async Task<(byte[] Bytes, string? Wrong)> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > PaperScan.MaxBytes)
            return ([], BrokenRules.Words.Of(new RuleBroken(PlanRules.ScanIsTooLarge, nameof(PaperApprovalForm.File), PaperScan.MaxMegabytes)));
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        var bytes = memory.ToArray();
        if (PaperScan.KindOf(bytes) is null or PaperScan.Pdf) return (bytes, null);
        memory.Position = 0;
        var (problem, made) = await PhotoMaking.MakeAsync(memory, ct);
        return made is null ? ([], Text.Of("photos.error." + problem)) : (bytes, null);
    }
}
