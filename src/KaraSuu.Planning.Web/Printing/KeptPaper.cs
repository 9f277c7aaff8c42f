using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>
/// Before a paper can no longer be corrected, every letter on it has its glyph. Texts written today are asked at the field; this asks those that were
/// written before, of every kind of paper in one way, and only those that can still be corrected, so that no paper waits for ever.
/// </summary>
internal static class KeptPaper
{
    /// <exception cref="RuleBroken">with the field, its sign, and the record and field in words</exception>
    public static void RequireLetters(params IEnumerable<PrintedText> texts)
    {
        foreach (var printed in texts)
        {
            if (Letters.Missing(printed.Text) is not { Count: > 0 } missing) continue;
            throw new RuleBroken(RecordRules.PaperLacksALetter, printed.Field, Letters.InWords(missing), printed.Where(), printed.Around(missing[0]));
        }
    }

    /// <summary>What an act of the group prints that can be corrected until it is handed over.</summary>
    public static async Task<IReadOnlyList<PrintedText>> OfAsync(PlanningDb db, Act act, CancellationToken ct)
    {
        var inspection = await db.Inspections.AsNoTracking().Whole().SingleAsync(i => i.Id == act.InspectionId, ct);
        return
        [
            PrintedText.Of(act, act.Description), PrintedText.Of(act, act.Clause), PrintedText.Of(act, act.Recommendation),
            .. inspection.IsFinished ? [] : Of(inspection), .. await OfWorkAsync(db, act.WorkId, ct),
        ];
    }

    /// <summary>What an inspection gives to its acts; once it is finished nothing of it is corrected.</summary>
    public static IReadOnlyList<PrintedText> Of(Inspection inspection) =>
    [
        PrintedText.Of(inspection, inspection.Stage), PrintedText.Of(inspection, inspection.AoRepresentative),
        PrintedText.Of(inspection, inspection.ContractorRepresentative), PrintedText.Of(inspection, inspection.Checked),
        PrintedText.Of(inspection, inspection.OutcomeText),
        .. inspection.Measurements.SelectMany(m => new[] { PrintedText.Of(m, m.Name), PrintedText.Of(m, m.Unit) }),
    ];

    /// <summary>What an act of acceptance prints that can be corrected until the first side has spoken; findings handed over long before cannot.</summary>
    public static async Task<IReadOnlyList<PrintedText>> OfAsync(PlanningDb db, Acceptance acceptance, CancellationToken ct) => acceptance.Signatures.Count > 0
        ? []
        :
        [
            PrintedText.Of(acceptance, acceptance.Number), PrintedText.Of(acceptance, acceptance.Place), PrintedText.Of(acceptance, acceptance.Documents),
            PrintedText.Of(acceptance, acceptance.Volume), PrintedText.Of(acceptance, acceptance.ContractorRepresentative),
            .. await OfWorkAsync(db, acceptance.WorkId, ct),
        ];

    private static async Task<IReadOnlyList<PrintedText>> OfWorkAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var work = await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == workId, ct);
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == work.AiylAimakId, ct);
        var contractor = work.Contract?.ContractorId is { } id ? await db.Contractors.AsNoTracking().SingleAsync(c => c.Id == id, ct) : null;
        return
        [
            PrintedText.Of(work, work.Title), PrintedText.Of(work, work.Place), PrintedText.Of(work, work.Quantity.Unit),
            .. work.Segments.Select(s => PrintedText.Of(s, s.Name)),
            .. work.Funding.SelectMany(f => new[] { PrintedText.Of(f, f.Source), PrintedText.Of(f, f.Donor) }),
            .. contractor is null ? (IEnumerable<PrintedText>)[] : [PrintedText.Of(contractor, contractor.Name)],
            .. work.Contract is { } contract ? (IEnumerable<PrintedText>)[PrintedText.Of(contract, contract.Number)] : [],
            PrintedText.Of(aimak, aimak.HeadName), PrintedText.Of(aimak, aimak.Phone),
        ];
    }
}
