using FluentValidation;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>The scanned paper; a form of its own, so that a file that is not taken loses nothing typed.</summary>
public sealed class PaperScanForm
{
    public IFormFile? File { get; set; }

    /// <summary>The file's bytes, when it is a whole PDF or an image that can be drawn.</summary>
    /// <returns>no bytes, and what is wrong with the file</returns>
    internal async Task<(byte[] Bytes, string? Wrong)> ReadAsync(CancellationToken ct)
    {
        if (File!.Length > PaperScan.MaxBytes) return ([], BrokenRules.Words.Of(TooLarge()));
        using var memory = new MemoryStream((int)File.Length);
        await File.CopyToAsync(memory, ct);
        var bytes = memory.ToArray();
        if (PaperScan.KindOf(bytes) is null or PaperScan.Pdf) return (bytes, null);
        memory.Position = 0;
        var (problem, made) = await PhotoMaking.MakeAsync(memory, ct);
        return made is null ? ([], Text.Of("photos.error." + problem)) : (bytes, null);
    }

    private static Domain.RuleBroken TooLarge() => new(PlanRules.ScanIsTooLarge, nameof(File), PaperScan.MaxMegabytes);

    internal sealed class Validator : AbstractValidator<PaperScanForm>
    {
        public Validator() => RuleFor(f => f.File).NotNull().WithMessage(_ => Text.Of("paper-approvals.choose-file"));
    }
}
