using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Voices.VoicedIssues;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>The form of a new or known meeting with its choices.</summary>
public sealed record MeetingEditPage(
    int CycleId, int AimakId, int? Id, MeetingForm Form, int Norm, IReadOnlyList<Band> Bands,
    IReadOnlyList<VulnerableChoice> Groups, IReadOnlyList<Choice> Villages, bool BandsChanged) : IInCycle
{
    private const int BlankRows = 10;
    private const int BlankRowsMore = 3;

    /// <summary>What the voiced issues may be about.</summary>
    public required IReadOnlyList<Choice> LocalIssues { get; init; }

    /// <summary>How many issues are written down already.</summary>
    public required int Issues { get; init; }

    /// <summary>The issues of a long protocol are corrected on pages of their own; here new ones are added to it.</summary>
    public bool HasAllIssues => Issues <= VoicedRows.MostOnAPage;

    public IReadOnlyList<Choice> BandChoices => [.. Bands.Select(b => Choice.Of(b.Id, b.Ages))];

    /// <summary>How many live in each village, for a count that cannot be so.</summary>
    public required IReadOnlyDictionary<int, PopulationSummary> People { get; init; }

    public Tally? Came => Form.Came() is { } came ? Tally.Of([came]) : null;

    public NormStanding Standing => Came is { } came && Form.Came() is { } said
        ? ParticipationChecks.WomenNorm(
            came, Norm, ParticipationChecks.IsPossible(said, People.GetValueOrDefault(Form.VillageId ?? 0), Ages), Form.FocusSex == Sex.Men)
        : NormStanding.Unknown;

    private IEnumerable<AgedPeople> Ages =>
        Bands.Zip(Form.Attendance).Select(row => new AgedPeople(row.First.From, row.First.To, new Headcount(null, row.Second?.Women, row.Second?.Men)));

    /// <summary>For the page as it is typed: {village: [all, women, men]}.</summary>
    public string PeopleForScript =>
        System.Text.Json.JsonSerializer.Serialize(People.ToDictionary(p => p.Key, p => new[] { p.Value.Total, p.Value.Women, p.Value.Men }));

    /// <summary>The same of each age band, where the village is counted by age: {village: [[all, women, men], …]}.</summary>
    public string AgesForScript => System.Text.Json.JsonSerializer.Serialize(People.Where(p => p.Value.Ages.Count > 0).ToDictionary(
        p => p.Key, p => Bands.Select(b => p.Value.MostAged(b.From, b.To)).Select(most => new[] { most.Total, most.Women, most.Men })));

    /// <param name="meeting">the known meeting whose form was opened; with <paramref name="form"/> null its facts fill the form</param>
    internal static async Task<MeetingEditPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, PraMeeting? meeting, MeetingForm? form,
        CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().EditableBy(user).Where(c => c.Id == cycleId).Select(c => new
        {
            c.AiylAimakId,
            c.WomenShareNorm,
            Bands = c.AgeBandList.OrderBy(b => b.FromAge).Select(b => new Band(b.Id, b.FromAge, b.ToAge)).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (cycle is null) return null;
        List<VulnerableChoice> groups = [.. (await db.VulnerableGroups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct))
            .Select(g => new VulnerableChoice(g.Id, g.Code, Show.Any(g.Name)))];
        var isSent = form is not null;
        form ??= meeting is null ? new MeetingForm() : MeetingForm.From(meeting, cycle.Bands, groups);
        var areBands = form.Arrange(cycle.Bands, groups);
        var page = new MeetingEditPage(cycleId, cycle.AiylAimakId, meeting?.Id, form, cycle.WomenShareNorm, cycle.Bands, groups,
            await Choosing.VillagesAsync(db, cycle.AiylAimakId, ct), !areBands)
        {
            People = await MeetingsAround.PeopleAsync(db, cycleId, ct),
            LocalIssues = await Choosing.LocalIssuesAsync(db, ct),
            Issues = meeting?.Issues.Count ?? 0,
        };
        if (!isSent)
        {
            if (meeting is not null && page.HasAllIssues) form.Rows = VoicedRows.From(meeting.Issues, page.LocalIssues);
            VoicedRows.AddBlanks(form.Rows, meeting is null ? BlankRows : BlankRowsMore);
        }
        return page;
    }

    /// <summary>The meeting as it is stored, to be compared with the form.</summary>
    internal MeetingForm Stored(PraMeeting meeting)
    {
        var stored = MeetingForm.From(meeting, Bands, Groups);
        if (HasAllIssues) stored.Rows = VoicedRows.From(meeting.Issues, LocalIssues);
        return stored;
    }

    internal PraMeeting Open(Stamp stamp)
    {
        var meeting = new PraMeeting(AimakId, CycleId, Form.Facts(), stamp);
        Count(meeting, PriorityHold.None);
        VoicedRows.Write(meeting, Form.Rows, PriorityHold.None);
        return meeting;
    }

    internal void Correct(PraMeeting meeting, PriorityHold hold, Stamp stamp)
    {
        meeting.Correct(Form.Facts(), hold, stamp);
        Count(meeting, hold);
        VoicedRows.Write(meeting, Form.Rows, hold);
    }

    private void Count(PraMeeting meeting, PriorityHold hold)
    {
        meeting.Count(Bands.Zip(Form.Attendance)
            .SelectMany(row => new[] { (row.First.Id, Sex.Women, row.Second?.Women), (row.First.Id, Sex.Men, row.Second?.Men) }),
            hold, Form.Total, Form.Women, Form.Men);
        meeting.CountVulnerable(Groups.Zip(Form.Vulnerable).Select(row => (row.First.Id, row.Second?.People ?? 0)), hold);
    }
}

/// <summary>One cell for a number of people.</summary>
public sealed record CountCell(string Name, int? Value, string? Column, string LabelledBy)
{
    /// <summary>The column whose sum stands in it while it is empty.</summary>
    public string? Sum { get; init; }

    /// <summary>That sum.</summary>
    public long? Hint { get; init; }
}
