using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Features.Voices.VoicedIssues;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>A meeting's protocol as the recorder copies it: facts, attendance grid, voiced issues and vulnerable groups, saved at once.</summary>
public sealed class MeetingForm : IRevised
{
    public int Revision { get; set; }
    public int? VillageId { get; set; }
    public DateOnly? HeldOn { get; set; }
    public TimeOnly? StartsAt { get; set; }
    public TimeOnly? EndsAt { get; set; }
    public string? Place { get; set; }
    public string? Facilitator { get; set; }
    public string? Recorder { get; set; }
    public List<BandCount?> Attendance { get; set; } = [];
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? Total { get; set; }
    public List<VoicedForm?> Rows { get; set; } = [];

    /// <summary>A list to be made rows of.</summary>
    public string? Pasted { get; set; }

    public List<GroupCount?> Vulnerable { get; set; } = [];
    public int? FocusAgeBandId { get; set; }
    public Sex? FocusSex { get; set; }
    public string? Notes { get; set; }

    /// <summary>The grid in words, for comparing two versions.</summary>
    public string Attended => string.Join("; ", Attendance.OfType<BandCount>().Where(b => b.Women is not null || b.Men is not null)
        .Select(b => $"{b.Ages}: {CountWords.Of(null, b.Women, b.Men)}"));

    /// <summary>The voiced issues in words, for comparing two versions.</summary>
    public string Voiced => VoicedRows.Said(Rows);

    /// <summary>The vulnerable groups in words, for comparing two versions.</summary>
    public string FromGroups => string.Join("; ", Vulnerable.OfType<GroupCount>().Where(g => g.People > 0).Select(g => $"{g.Name}: {Show.Number(g.People)}"));

    /// <summary>Women of the typed cells; null when none is typed.</summary>
    internal long? WomenInGrid => Sum(b => b.Women);

    internal long? MenInGrid => Sum(b => b.Men);

    internal MeetingFacts Facts() =>
        new(VillageId ?? 0, HeldOn ?? default, Place, Facilitator, Recorder, StartsAt, EndsAt, FocusAgeBandId, FocusSex, Notes);

    /// <summary>One row per band and group, in their order, with what was typed in them; false when a typed band is none of the cycle's any more.</summary>
    internal bool Arrange(IReadOnlyList<Band> bands, IReadOnlyList<VulnerableChoice> groups)
    {
        var typed = Attendance.OfType<BandCount>().ToList();
        var counts = Vulnerable.OfType<GroupCount>().ToList();
        Attendance = [.. bands.Select(b => typed.Find(t => t.Ages == b.Ages) ?? new BandCount { Ages = b.Ages })];
        Vulnerable = [.. groups.Select(g => new GroupCount { Code = g.Code, Name = g.Name, People = counts.Find(c => c.Code == g.Code)?.People })];
        return typed.All(t => bands.Any(b => b.Ages == t.Ages));
    }

    /// <summary>Who came, as the form says it so far; null where it contradicts itself.</summary>
    internal Headcount? Came()
    {
        if (WomenInGrid > PraMeeting.MaxInAll || MenInGrid > PraMeeting.MaxInAll) return null;
        var (women, men) = ((int?)WomenInGrid, (int?)MenInGrid);
        try
        {
            return Headcount.Of(Total, Women, Men, PraMeeting.MaxInAll, MeetingRules.BadCount)
                .With(PraMeeting.InGrid(women, men, FocusSex), Tally.Of([new Headcount(null, women, men)]));
        }
        catch (RuleBroken)
        {
            return null;
        }
    }

    private long? Sum(Func<BandCount, int?> of) =>
        Attendance.OfType<BandCount>().All(b => of(b) is null) ? null : Attendance.OfType<BandCount>().Sum(b => (long)(of(b) ?? 0));

    internal static MeetingForm From(PraMeeting m, IReadOnlyList<Band> bands, IReadOnlyList<VulnerableChoice> groups)
    {
        int? Came(Band band, Sex sex) => m.Attendance.SingleOrDefault(a => a.AgeBandId == band.Id && a.Sex == sex)?.People;
        var form = new MeetingForm
        {
            Revision = m.Revision,
            VillageId = m.VillageId,
            HeldOn = m.HeldOn,
            StartsAt = m.StartsAt,
            EndsAt = m.EndsAt,
            Place = m.Place,
            Facilitator = m.Facilitator,
            Recorder = m.Recorder,
            FocusAgeBandId = m.FocusAgeBandId,
            FocusSex = m.FocusSex,
            Notes = m.Notes,
            Attendance = [.. bands.Select(b => new BandCount { Ages = b.Ages, Women = Came(b, Sex.Women), Men = Came(b, Sex.Men) })],
            Vulnerable = [.. groups.Select(g => new GroupCount { Code = g.Code,
                People = m.Vulnerable.SingleOrDefault(v => v.VulnerableGroupId == g.Id)?.People })],
        };
        // What the grid says by itself is not to be corrected twice; of what follows from two numbers two are shown.
        if (m.Came != m.InGrid()) (form.Total, form.Women, form.Men) = (m.Total, m.Women, m.Total is null || m.Women is null ? m.Men : null);
        form.Arrange(bands, groups);
        return form;
    }

    internal sealed class Validator : AbstractValidator<MeetingForm>
    {
        public Validator()
        {
            RuleFor(f => f.VillageId).Needed();
            RuleFor(f => f.HeldOn).Needed();
            RuleFor(f => f.Place).AtMost(PraMeeting.PlaceMaxLength);
            RuleFor(f => f.Facilitator).AtMost(PraMeeting.PersonMaxLength);
            RuleFor(f => f.Recorder).AtMost(PraMeeting.PersonMaxLength);
            RuleFor(f => f.FocusSex).Known();
            RuleFor(f => f.Notes).AtMost(PraMeeting.NotesMaxLength);
            RuleForEach(f => f.Attendance).ChildRules(row =>
            {
                row.RuleFor(b => b!.Women).Between(0, PraMeeting.MaxPeople);
                row.RuleFor(b => b!.Men).Between(0, PraMeeting.MaxPeople);
            });
            RuleFor(f => f.Women).Between(0, PraMeeting.MaxInAll);
            RuleFor(f => f.Men).Between(0, PraMeeting.MaxInAll);
            RuleFor(f => f.Total).Between(0, PraMeeting.MaxInAll);
            RuleForEach(f => f.Rows).SetValidator(new VoicedForm.Validator()!);
            RuleForEach(f => f.Vulnerable).ChildRules(row => row.RuleFor(g => g!.People).Between(0, PraMeeting.MaxPeople));
        }
    }
}

/// <summary>One line of the attendance grid; the ages name the band.</summary>
public sealed class BandCount
{
    public string? Ages { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
}

/// <summary>People of one vulnerable group.</summary>
public sealed class GroupCount
{
    public string? Code { get; set; }
    public int? People { get; set; }
    internal string Name { get; set; } = "";
}

/// <summary>A vulnerable group people may be counted by.</summary>
public sealed record VulnerableChoice(int Id, string Code, string Name);
