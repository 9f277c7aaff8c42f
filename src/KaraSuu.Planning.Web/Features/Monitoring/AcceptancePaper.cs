using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;
using CommissionSide = KaraSuu.Planning.Documents.Monitoring.AcceptanceSide;
using Side = KaraSuu.Planning.Domain.Monitoring.AcceptanceSide;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The printed act of acceptance, drawn anew each time: who has signed in the portal is on it, the rest is room for ink.</summary>
public sealed class AcceptancePaper(PlanningDb db, TimeProvider clock, IConfiguration settings)
{
    /// <summary>The bytes of an acceptance that exists.</summary>
    public async Task<byte[]> ReadAsync(int acceptanceId, PaperText text, CancellationToken ct)
    {
        var acceptance = await db.Acceptances.AsNoTracking().Whole().SingleAsync(a => a.Id == acceptanceId, ct);
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == acceptance.AiylAimakId, ct);
        var work = await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == acceptance.WorkId, ct);
        var acts = await db.Acts.AsNoTracking().Whole().Where(a => a.WorkId == work.Id && a.Status != ActStatus.Withdrawn)
            .OrderBy(a => a.Id).ToListAsync(ct);
        var contractor = work.Contract?.ContractorId is { } id ? await db.Contractors.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(ct) : null;
        var facts = await WorkOnPaper.ReadAsync(db, work, text, ct);
        var sides = AcceptanceAct.SidesIn(text.Labels);
        return AcceptanceActPdf.Render(new AcceptanceAct
        {
            Labels = text.Labels,
            Id = new Guid(acceptance.Id, 0x4143, (short)acceptance.Revision, [0x41, 0x43, 0x43, 0x45, 0x50, 0, 0, text.Mark]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{text.Labels["acceptance.heading"]} {acceptance.Number}".Trim(),
            Author = text.Of(aimak.Name),
            Banner = text.Banner(aimak),
            Watermark = acceptance.Status.TakesSignatures() ? text.Of("paper.draft") : null,
            PublicUrl = settings.UrlOf($"/public/{aimak.Slug}/works/{work.Id.ToString(CultureInfo.InvariantCulture)}"),
            Number = acceptance.Number,
            Date = acceptance.On,
            Place = acceptance.Place ?? facts.Place,
            ApprovedBy = ApprovedBy(acceptance, aimak, text),
            Object = work.Title,
            Address = facts.Address,
            Contractor = contractor,
            ContractNumber = work.Contract?.Number,
            ContractDate = work.Contract?.SignedOn,
            ContractPrice = work.Contract?.Sum,
            StartedOn = Became(work, WorkStatus.InProgress).Select(s => (DateOnly?)s.On).FirstOrDefault(),
            FinishedOn = Became(work, WorkStatus.Finished).Select(s => (DateOnly?)s.On).LastOrDefault(),
            Commission = [.. Enum.GetValues<Side>().Select((side, i) => new CommissionSide(sides[i], Word(acceptance, side, text)))],
            ContractorSignature = new PaperSignature(text.Labels["acceptance.contractor-post"], acceptance.ContractorRepresentative),
            Documents = [.. (acceptance.Documents ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Remarks = [.. acts.Select(Remark)],
            Volumes = acceptance.Volume is null && Quantity(work) is null
                ? [] : [new AcceptanceVolume(work.Title, work.Quantity.Unit, Quantity(work), acceptance.Volume, acceptance.Cost)],
            AcceptedCost = acceptance.Cost,
            Warranty = Warranty(work, text),
            IsAccepted = acceptance.Status switch
            {
                AcceptanceStatus.Accepted or AcceptanceStatus.Overridden => true,
                AcceptanceStatus.Refused => false,
                _ => null,
            },
            Override = acceptance.OverrideReason is { } reason
                ? new AcceptanceOverride(reason, acceptance.OverriddenBy, text.Of("paper.head"), DayOf(acceptance.OverriddenAtUtc),
                    [.. acts.Where(a => WasOpen(a, DayOf(acceptance.OverriddenAtUtc))).Select(a => a.Description)]) : null,
            Refusals = [.. acceptance.Signatures.Where(s => s.Refusal is not null)
                .Select(s => new AcceptanceRefusal(sides[(int)s.Side], s.By, DayOf(s.AtUtc), s.Refusal!))],
        });
    }

    /// <summary>The head approves by signing for the aiyl okmotu, or by accepting against findings.</summary>
    private static PaperSignature ApprovedBy(Acceptance acceptance, AiylAimak aimak, PaperText text)
    {
        var post = text.Of("paper.head");
        if (acceptance.OverriddenBy is { } by) return new PaperSignature(post, by, DayOf(acceptance.OverriddenAtUtc));
        return acceptance.Status is AcceptanceStatus.Accepted && acceptance.Signatures.First(s => s.Side == Side.Ao) is var signed
            ? new PaperSignature(post, signed.By, DayOf(signed.AtUtc)) : new PaperSignature(post, aimak.HeadName);
    }

    private static PaperSignature Word(Acceptance acceptance, Side side, PaperText text) =>
        acceptance.Signatures.FirstOrDefault(s => s.Side == side) is { } word
            ? new PaperSignature(Show.Post(side, word.PostTitle, text.Labels.Language), word.By, word.Refusal is null ? DayOf(word.AtUtc) : null)
            : new PaperSignature("");

    private static AcceptanceRemark Remark(Act act) => new(
        act.RegisterNumber?.ToString(CultureInfo.InvariantCulture), act.DrawnUpOn, act.Description, act.Status is ActStatus.Eliminated, act.ClosedOn,
        act.Eliminations.Where(e => e.IsEliminated == true).OrderBy(e => e.Id).LastOrDefault()?.Text);

    /// <summary>Whether a finding was not closed on a day; what was closed the same day counts as closed.</summary>
    private static bool WasOpen(Act act, DateOnly? day) => act.IsUnsettled || act.ClosedOn > day;

    private static IEnumerable<WorkStep> Became(Work work, WorkStatus status) => work.History.Where(s => s.To == status).OrderBy(s => s.Id);

    private static string? Quantity(Work work) =>
        work.Quantity.Thousandths is { } known ? (known / 1000m).ToString("0.###", CultureInfo.GetCultureInfo("ru")) : null;

    private static string? Warranty(Work work, PaperText text) => work.Contract?.WarrantyMonths is not { } months ? null
        : work.WarrantyUntil is { } until
            ? text.Of("paper.acceptance.warranty-until", months, text.Labels.Day(until)) : text.Of("paper.acceptance.warranty", months);

    private static DateOnly? DayOf(DateTime? utc) => utc is { } known ? Show.DayOf(known) : null;
}
