using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>60 meetings of the training aimak's open cycle with 5,000 voiced issues, nine of ten of them merged into 100 priority issues.</summary>
internal static class ManyVoices
{
    private const int Year = 2028;
    private const int Meetings = 60;
    private const int Issues = 5_000;
    private const int Priorities = 100;

    private static readonly Stamp Stamp = new("Үлгү Адис", new DateTime(2028, 1, 1, 6, 0, 0, DateTimeKind.Utc));

    /// <returns>the cycle and its aimak</returns>
    public static async Task<(int Cycle, int Aimak)> AddAsync(string file)
    {
        await using var db = ManyRecords.Open(file);
        var cycle = await db.Cycles.Include(c => c.AgeBandList).SingleAsync(c => c.BudgetYear == Year);
        var villages = await db.Villages.Where(v => v.AiylAimakId == cycle.AiylAimakId).Select(v => v.Id).ToListAsync();
        var priorities = Enumerable.Range(1, Priorities)
            .Select(i => new PriorityIssue(cycle.AiylAimakId, cycle.Id, i, new PriorityFacts($"Артыкчылыктуу маселе {i}"))).ToList();
        foreach (var (at, priority) in priorities.Index())
        {
            if (at % 3 == 0) priority.LeaveOut("Каражат жок", PriorityHold.None, Stamp);
            else priority.Include(PriorityHold.None, Stamp);
        }
        db.AddRange(priorities);
        await db.SaveChangesAsync();
        var (chance, left) = (new Random(10), Issues);
        for (var i = 0; i < Meetings; i++)
        {
            var band = i % 4 == 0 ? (int?)null : cycle.AgeBandList[i % 3].Id;
            var meeting = new PraMeeting(cycle.AiylAimakId, cycle.Id,
                new MeetingFacts(villages[i % villages.Count], new DateOnly(2027, 2, 1).AddDays(i % 50), "Клуб", FocusAgeBandId: band), Stamp);
            meeting.Count([], PriorityHold.None, women: 20 + (i % 30), men: 15 + (i % 20));
            for (var own = (left + Meetings - i - 1) / (Meetings - i); own > 0; own--, left--)
            {
                var issue = meeting.Voice(new VoicedFacts($"Айылдын {left}-көчөсүнүн жолун оңдоо керек", left % 10 == 0 ? null : chance.Next(20),
                    left % 10 == 0 ? null : chance.Next(15)));
                if (left % 10 != 1) issue.MergeInto(priorities[chance.Next(Priorities)].Id, PriorityHold.None);
            }
            db.Add(meeting);
        }
        await db.SaveChangesAsync();
        return (cycle.Id, cycle.AiylAimakId);
    }
}
