using KaraSuu.Planning.Documents.People;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People;

/// <summary>Prints slips with one-time codes. The codes are known only now: the sheet is made once and kept nowhere.</summary>
public sealed class CodeSlips(PlanningDb db, IConfiguration settings, TimeProvider clock)
{
    public const string FileName = "codes.pdf";

    private const string SignIn = "/accounts/sign-in";

    /// <param name="request">names the portal's address where none is set: the one the administrator came in by</param>
    public async Task<byte[]> PrintAsync(int? aimakId, IReadOnlyList<IssuedCode> codes, HttpRequest request, CancellationToken ct)
    {
        var text = PaperText.Kyrgyz;
        var aimak = await db.AiylAimaks.AsNoTracking().SingleOrDefaultAsync(a => a.Id == aimakId, ct);
        return SignInSlipsPdf.Render(new SignInSlips
        {
            Id = Guid.NewGuid(),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = text.Labels["slips.heading"],
            Banner = aimak is null ? null : text.Banner(aimak),
            Aimak = aimak is null ? null : text.Of("slips.aimak", text.Of(aimak.Name)),
            Address = settings.UrlOf(SignIn) ?? $"{request.Scheme}://{request.Host}{SignIn}",
            Slips = [.. codes.Select(c => new SignInSlip(c.FullName, c.UserName, c.Code, Show.DayOf(c.GoodUntilUtc)))],
        });
    }
}
