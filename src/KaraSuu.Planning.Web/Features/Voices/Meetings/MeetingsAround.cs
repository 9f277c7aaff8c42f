using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>What the checks of a meeting hold it against: the other meetings of its cycle, and how many people live in its village.</summary>
public sealed record MeetingsAround(IReadOnlyList<HeldMeeting> Held, IReadOnlyDictionary<int, PopulationSummary> Villages)
{
    internal static async Task<MeetingsAround> LoadAsync(PlanningDb db, int cycleId, CancellationToken ct)
    {
        var held = await db.Meetings.AsNoTracking().Where(m => m.CycleId == cycleId).OrderBy(m => m.Id)
            .Select(m => new HeldMeeting(m.Id, m.VillageId, m.HeldOn, m.StartsAt, m.FocusAgeBandId, m.FocusSex)).ToListAsync(ct);
        var counts = await (
            from c in db.Cycles
            where c.Id == cycleId
            join p in db.Populations on c.AiylAimakId equals p.AiylAimakId
            where p.VillageId != null
            orderby p.AsOf descending, p.Id descending
            select new { VillageId = p.VillageId!.Value, p.Women, p.Men, p.PublishedTotal }).ToListAsync(ct);
        return new MeetingsAround(
            held,
            counts.DistinctBy(c => c.VillageId)
                .ToDictionary(c => c.VillageId, c => new PopulationSummary(c.Women + c.Men ?? c.PublishedTotal, c.Women, c.Men)));
    }

    public IEnumerable<Check> Checks(int id, int women, int men) =>
        Held.FirstOrDefault(m => m.Id == id) is not { } meeting ? []
            : ParticipationChecks.MeetingPeople(id, women, men, Villages.GetValueOrDefault(meeting.VillageId))
                .Concat(ParticipationChecks.MeetingTwins(meeting, Held));
}
