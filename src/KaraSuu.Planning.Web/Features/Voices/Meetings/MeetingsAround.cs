using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>What the checks of a meeting hold it against: the other meetings of its cycle, and how many people live in its village.</summary>
/// <param name="Ages">who came to each meeting by the cycle's age bands</param>
public sealed record MeetingsAround(
    IReadOnlyList<HeldMeeting> Held, IReadOnlyDictionary<int, PopulationSummary> Villages, ILookup<int, AgedPeople> Ages)
{
    internal static async Task<MeetingsAround> LoadAsync(PlanningDb db, int cycleId, CancellationToken ct)
    {
        var held = await db.Meetings.AsNoTracking().Where(m => m.CycleId == cycleId).OrderBy(m => m.Id)
            .Select(m => new HeldMeeting(m.Id, m.VillageId, m.HeldOn, m.StartsAt, m.FocusAgeBandId, m.FocusSex)).ToListAsync(ct);
        return new MeetingsAround(held, await PeopleAsync(db, cycleId, ct), await db.AgesOfMeetingsAsync(cycleId, ct));
    }

    /// <summary>The newest population of each village of the cycle's aimak.</summary>
    internal static async Task<IReadOnlyDictionary<int, PopulationSummary>> PeopleAsync(PlanningDb db, int cycleId, CancellationToken ct)
    {
        var counts = await (
            from c in db.Cycles
            where c.Id == cycleId
            join p in db.Populations on c.AiylAimakId equals p.AiylAimakId
            where p.VillageId != null
            orderby p.AsOf descending, p.Id descending
            select new
            {
                VillageId = p.VillageId!.Value,
                p.Women,
                p.Men,
                p.PublishedTotal,
                Ages = p.Ages.Select(a => new { a.FromAge, a.ToAge, a.Total, a.Women, a.Men }).ToList(),
            }).ToListAsync(ct);
        return counts.DistinctBy(c => c.VillageId).ToDictionary(
            c => c.VillageId,
            c => new PopulationSummary(c.Women + c.Men ?? c.PublishedTotal, c.Women, c.Men)
            { Ages = [.. c.Ages.Select(a => new AgedPeople(a.FromAge, a.ToAge, new Headcount(a.Total, a.Women, a.Men)))] });
    }

    public IEnumerable<Check> Checks(int id, Headcount came) =>
        Held.FirstOrDefault(m => m.Id == id) is not { } meeting ? []
            : ParticipationChecks.MeetingPeople(id, came, Villages.GetValueOrDefault(meeting.VillageId))
                .Concat(AgeChecks.MeetingAges(id, Ages[id], Villages.GetValueOrDefault(meeting.VillageId)))
                .Concat(ParticipationChecks.MeetingTwins(meeting, Held));

    /// <summary>Whether so many can have come; of a count that cannot be so no page says that the norm is met.</summary>
    public bool IsPossible(int id, int villageId, Headcount came) =>
        ParticipationChecks.IsPossible(came, Villages.GetValueOrDefault(villageId), Ages[id]);
}
