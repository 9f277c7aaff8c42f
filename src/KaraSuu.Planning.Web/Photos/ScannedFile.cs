using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>A file chosen as the scan of a paper: judged the same way wherever papers are taken in.</summary>
internal static class ScannedFile
{
    /// <summary>The file's bytes, when it is a whole PDF or an image that can be drawn.</summary>
    /// <returns>no bytes, and what is wrong with the file</returns>
    public static async Task<(byte[] Bytes, string? Wrong)> ReadAsync(IFormFile file, PaperLimits limits, CancellationToken ct)
    {
        if (!PaperFile.Fits(file.Length, limits.Megabytes))
            return ([], BrokenRules.Words.Of(new RuleBroken(PaperFileRules.IsTooLarge, null, limits.Megabytes)));
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        var bytes = memory.ToArray();
        if (PaperFile.KindOf(bytes) is null or PaperFile.Pdf) return (bytes, null);
        memory.Position = 0;
        var (problem, made) = await PhotoMaking.MakeAsync(memory, ct);
        return made is null ? ([], Text.Of("photos.error." + problem)) : (bytes, null);
    }
}
