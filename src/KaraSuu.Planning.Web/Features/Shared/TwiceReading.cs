using System.Globalization;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>The records of an aimak's lists that stand there twice; each list is read in one query, the works by whoever checks them one by one.</summary>
internal static class TwiceReading
{
    public static async Task<IEnumerable<RecordCheck>> LoadAsync(
        PlanningDb db, int aimakId, IReadOnlyList<WrittenWork> works, CancellationToken ct) =>
    [
        .. await HearingsAsync(db, aimakId, ct),
        .. await CouncilAsync(db, aimakId, ct),
        .. await WorksAsync(db, aimakId, works, ct),
    ];

    private static async Task<IEnumerable<RecordCheck>> HearingsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var hearings = await (
            from h in db.Hearings.AsNoTracking()
            join p in db.Plans on h.PlanId equals p.Id
            where p.AiylAimakId == aimakId
            select new { h.Id, h.PlanId, h.HeldOn, p.FromYear }).ToListAsync(ct);
        var years = hearings.ToDictionary(h => h.Id, h => (int?)h.FromYear);
        return Found(CheckGroup.Plan, TwiceChecks.Hearing, "hearing", "hearings",
            hearings.Select(h => TwiceChecks.HearingOf(h.Id, h.PlanId, h.HeldOn, Show.Date(h.HeldOn))), years);
    }

    private static async Task<IEnumerable<RecordCheck>> CouncilAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).Select(d => new { d.Id, d.FullName }).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AiylAimakId == aimakId)
            .Select(s => new { s.Id, s.Number, s.Convocation, s.HeldOn }).ToListAsync(ct);
        return
        [
            .. Found(CheckGroup.Council, TwiceChecks.Deputy, "deputy", "deputies", deputies.Select(d => TwiceChecks.DeputyOf(d.Id, d.FullName))),
            .. Found(CheckGroup.Council, TwiceChecks.Session, "session", "sessions",
                sessions.Select(s => TwiceChecks.SessionOf(s.Id, s.Number, s.Convocation, s.HeldOn))),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> WorksAsync(
        PlanningDb db, int aimakId, IReadOnlyList<WrittenWork> works, CancellationToken ct)
    {
        var contractors = await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId)
            .Select(c => new { c.Id, c.Name, c.TaxNumber }).ToListAsync(ct);
        var years = works.ToDictionary(w => w.Id, w => w.FromYear);
        return
        [
            .. Found(CheckGroup.Works, TwiceChecks.Contractor, "contractor", "contractors",
                contractors.Select(c => TwiceChecks.ContractorOf(c.Id, c.Name, c.TaxNumber))),
            .. Found(CheckGroup.Works, TwiceChecks.Work, "work", "works",
                works.Select(w => TwiceChecks.WorkOf(w.Id, w.Title, w.Place, w.FromYear, w.Villages)), years),
            .. Found(CheckGroup.Works, TwiceChecks.Contract, "work", "works",
                works.Select(w => TwiceChecks.ContractOf(w.Id, w.Title, w.ContractorId, w.ContractNumber, w.SignedOn)), years),
        ];
    }

    /// <param name="years">the year of each record; null where the kind has none</param>
    private static IEnumerable<RecordCheck> Found(
        CheckGroup group, string code, string kind, string list, IEnumerable<WrittenRecord> records, Dictionary<int, int?>? years = null) =>
        TwiceChecks.Of(code, kind, records).Select(found => new RecordCheck(
            group, found.Check, found.Record.Called, string.Create(CultureInfo.InvariantCulture, $"/{list}/{found.Record.Id}"), years?[found.Record.Id]));
}
