using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The printed act of the group and the printed answer to it, drawn anew each time.</summary>
public sealed class ActPaper(PlanningDb db, PhotoStore store, TimeProvider clock)
{
    /// <summary>Photos printed with an act; the page shows all.</summary>
    private const int MostPhotos = 40;

    /// <summary>The bytes of an act that exists.</summary>
    public async Task<byte[]> ActAsync(int actId, PaperText text, CancellationToken ct)
    {
        var act = await db.Acts.AsNoTracking().SingleAsync(a => a.Id == actId, ct);
        var aimak = await AimakAsync(act, ct);
        var work = await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == act.WorkId, ct);
        var inspection = await db.Inspections.AsNoTracking().Whole().SingleAsync(i => i.Id == act.InspectionId, ct);
        var members = await (
            from i in db.Inspections
            where i.Id == inspection.Id
            from p in i.Present
            join m in db.Set<JmeMembership>() on p.MembershipId equals m.Id
            orderby m.Office == JmeOffice.Member, m.SortKey
            select m).AsNoTracking().ToListAsync(ct);
        var contractor = work.Contract?.ContractorId is { } id ? await db.Contractors.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(ct) : null;
        var (photos, more) = await PhotosAsync(act, ct);
        var facts = await WorkOnPaper.ReadAsync(db, work, text, ct);
        return MonitoringActPdf.Render(new MonitoringAct
        {
            Labels = text.Labels,
            Id = new Guid(act.Id, 0x4143, (short)act.Revision, [0x41, 0x43, 0x54, 0, 0, 0, 0, text.Mark]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{text.Labels["act.heading"]} {Number(act)}".Trim(),
            Author = text.Of(aimak.Name),
            Banner = text.Banner(aimak),
            Watermark = act.Status.MayBeCorrected() ? text.Of("paper.draft") : null,
            Group = text.Of("paper.act.group", text.Of(aimak.Name)),
            Number = Number(act),
            Date = act.DrawnUpOn,
            Place = facts.Place,
            Object = work.Title,
            Address = facts.Address,
            Activity = facts.Activity,
            Funding = [.. work.Funding.Select(f => new PaperMoney(f.Name ?? text.Of($"FundingKind.{f.Kind}"), f.Amount))],
            Contractor = contractor,
            Customer = text.Of("paper.act.customer", text.Of(aimak.Name)),
            Stage = inspection.Stage,
            MembersPresent = [.. members.Select(m => new PaperSignature(m.Post ?? text.Of($"JmeSide.{m.Side}"), m.Name))],
            AoRepresentative = inspection.AoRepresentative,
            ContractorRepresentative = inspection.ContractorRepresentative,
            Checked = inspection.Checked,
            Measurements =
            [
                .. inspection.Measurements.OrderBy(m => m.Id).Select(m => new ActMeasurement(
                    m.Name, Plain(m.PlannedThousandths), Plain(m.ActualThousandths), m.Unit, m.TolerancePercent is { } percent
                        ? $"±{percent.ToString(CultureInfo.InvariantCulture)} %" : null, m.IsWithinTolerance)),
            ],
            Result = inspection.Outcome is { } outcome ? Enum.Parse<ActResult>(outcome.ToString()) : null,
            Remarks = [new ActRemark(act.Description, [.. Enumerable.Range(1, photos.Count)], act.Clause, act.Recommendation, act.ProposedDeadline,
                act.Severity is { } severity ? text.Of($"FindingSeverity.{severity}") : null)],
            Photos = photos,
            MorePhotos = more,
            Received = act.HandedOverOn is null ? null : new ActReceipt(act.Receiver, act.HandedOverOn, act.HandoverNumber),
            Acquainted = new PaperSignature(text.Labels["act.acquainted-post"], inspection.ContractorRepresentative),
        });
    }

    /// <summary>The bytes of the last answer to an act that exists; null while there is none.</summary>
    public async Task<byte[]?> ResponseAsync(int actId, PaperText text, CancellationToken ct)
    {
        var act = await db.Acts.AsNoTracking().Whole().SingleAsync(a => a.Id == actId, ct);
        if (act.Responses.OrderBy(r => r.Id).LastOrDefault() is not { } answer) return null;
        var aimak = await AimakAsync(act, ct);
        var work = await db.Works.Where(w => w.Id == act.WorkId).Select(w => w.Title).SingleAsync(ct);
        return ResponseLetterPdf.Render(new ResponseLetter
        {
            Labels = text.Labels,
            Id = new Guid(answer.Id, 0x4143, (short)act.Revision, [0x52, 0x45, 0x53, 0x50, 0, 0, 0, text.Mark]),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = $"{text.Labels["letter.heading"]} {answer.LetterNumber}".Trim(),
            Author = text.Of(aimak.Name),
            Banner = text.Banner(aimak),
            Letterhead = new Letterhead(LetterheadIn("ky", aimak), LetterheadIn("ru", aimak), aimak.Phone),
            Number = answer.LetterNumber,
            Date = answer.On,
            To = text.Of("paper.act.to-group", text.Of(aimak.Name)),
            ActNumber = Number(act),
            ActDate = act.DrawnUpOn,
            Object = work,
            Lines =
            [
                new ResponseLine(
                    act.Description, Enum.Parse<ResponseAnswer>(answer.Kind.ToString()), answer.Reason, answer.Instruction, answer.Responsible, answer.Deadline,
                    act.Eliminations.OrderBy(e => e.Id).LastOrDefault()?.Text),
            ],
            Head = new PaperSignature(text.Of("paper.head"), aimak.HeadName),
        });
    }

    /// <summary>The lines of the aiyl okmotu's letterhead in one language.</summary>
    private static string[] LetterheadIn(string language, AiylAimak aimak) =>
        Text.In(language, "paper.act.letterhead", aimak.Oblast.In(language), aimak.Rayon.In(language), aimak.Name.In(language)).Split('|');

    private Task<AiylAimak> AimakAsync(Act act, CancellationToken ct) => db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == act.AiylAimakId, ct);

    /// <summary>Once the act was handed over its photos keep their numbers: one taken back since leaves its place, one whose file is lost always.</summary>
    private async Task<(List<ActPhoto> Printed, int More)> PhotosAsync(Act act, CancellationToken ct)
    {
        var handedOver = await db.Acts.Where(a => a.Id == act.Id).SelectMany(a => a.History).Where(h => h.To == ActStatus.HandedOver)
            .MinAsync(h => (DateTime?)h.AtUtc, ct);
        var all = await db.Photos.IgnoreQueryFilters().AsNoTracking()
            .Where(p => p.Of == PhotoOf.Act && p.OfId == act.Id && (p.WithdrawnAtUtc == null || p.WithdrawnAtUtc >= handedOver))
            .OrderBy(p => p.Id).Select(p => new { p.Sha256, p.WithdrawnAtUtc }).ToListAsync(ct);
        var photos = new List<ActPhoto>();
        foreach (var photo in all.Take(MostPhotos))
        {
            if (photo.WithdrawnAtUtc is not null)
            {
                photos.Add(ActPhoto.Withdrawn);
            }
            else
            {
                photos.Add(await store.IsWholeAsync(photo.Sha256, ct)
                    ? new ActPhoto(await PhotoMaking.ForPaperAsync(await File.ReadAllBytesAsync(store.PathOf(photo.Sha256), ct), ct))
                    : new ActPhoto(ReadOnlyMemory<byte>.Empty));
            }
        }
        return (photos, all.Count - photos.Count);
    }

    private static string? Number(Act act) => act.RegisterNumber?.ToString(CultureInfo.InvariantCulture);

    private static string? Plain(long? thousandths) => thousandths is { } known ? (known / 1000m).ToString("0.###", CultureInfo.GetCultureInfo("ru")) : null;
}
