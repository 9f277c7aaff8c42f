using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Voices.Meetings;
using KaraSuu.Planning.Web.Features.Voices.VoicedIssues;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingSheets;

/// <summary>A row of the sheet: the head of a protocol and one issue voiced there; in the rows after the first the head may be left empty.</summary>
public sealed class MeetingRow
{
    public MeetingForm Head { get; init; } = new();
    public VoicedForm Issue { get; init; } = new();
}

/// <summary>
/// The meetings of a cycle as a sheet: a row is a voiced issue, the meeting stands in the first row of its issues; rows whose head is empty or the same go
/// on with it. One sheet, so that a table can be pasted and saved as CSV.
/// </summary>
internal sealed class MeetingSheet(PlanningDb db) : SheetOf<MeetingRow>(db)
{
    private static readonly MeetingForm.Validator HeadRules = new();
    private static readonly VoicedForm.Validator IssueRules = new();

    private MeetingEditPage _page = null!;
    private IReadOnlyList<SheetChoice> _villages = [];
    private IReadOnlyList<SheetChoice> _issues = [];

    public override string Name => "meetings";
    public override string ListAddress => $"/cycles/{ScopeId}/meetings";
    public override int? CycleId => ScopeId;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (await MeetingEditPage.LoadAsync(Db, user, ScopeId, null, null, ct) is not { } page) return false;
        (_page, AimakId) = (page, page.AimakId);
        _villages = await SheetChoices.VillagesAsync(Db, AimakId, ct);
        _issues = await SheetChoices.LocalIssuesAsync(Db, ct);
        if (!WithRows) return true;
        Existing = [.. (await Db.Meetings.AsNoTracking().Whole().Where(m => m.CycleId == ScopeId).OrderBy(m => m.Id).ToListAsync(ct)).Select(RowsOf)];
        return true;
    }

    protected override IEnumerable<Column<MeetingRow>> Describe() =>
    [
        Column.Choice<MeetingRow, int?>("MeetingForm.VillageId", _villages, r => r.Head.VillageId, (r, v) => r.Head.VillageId = v) with { IsNeeded = true },
        Column.Of<MeetingRow, DateOnly?>("MeetingForm.HeldOn", r => r.Head.HeldOn, (r, v) => r.Head.HeldOn = v) with { IsNeeded = true },
        Column.Of<MeetingRow, string?>("MeetingForm.Place", r => r.Head.Place, (r, v) => r.Head.Place = v),
        Column.Of<MeetingRow, TimeOnly?>("MeetingForm.StartsAt", r => r.Head.StartsAt, (r, v) => r.Head.StartsAt = v),
        Column.Of<MeetingRow, TimeOnly?>("MeetingForm.EndsAt", r => r.Head.EndsAt, (r, v) => r.Head.EndsAt = v),
        Column.Of<MeetingRow, string?>("MeetingForm.Facilitator", r => r.Head.Facilitator, (r, v) => r.Head.Facilitator = v),
        Column.Of<MeetingRow, string?>("MeetingForm.Recorder", r => r.Head.Recorder, (r, v) => r.Head.Recorder = v),
        Column.Choice<MeetingRow, int?>("MeetingForm.FocusAgeBandId", [.. _page.Bands.Select(b => new SheetChoice(b.Id, [b.Ages, b.Ages, b.Ages]))],
            r => r.Head.FocusAgeBandId, (r, v) => r.Head.FocusAgeBandId = v),
        Column.Choice<MeetingRow, Sex?>("MeetingForm.FocusSex", SheetChoices.Sexes, r => r.Head.FocusSex, (r, v) => r.Head.FocusSex = v),
        .. _page.Bands.SelectMany(Band),
        Came("women", nameof(MeetingForm.Women), r => r.Head.Women, (r, v) => r.Head.Women = v),
        Came("men", nameof(MeetingForm.Men), r => r.Head.Men, (r, v) => r.Head.Men = v),
        Came("total", nameof(MeetingForm.Total), r => r.Head.Total, (r, v) => r.Head.Total = v),
        .. _page.Groups.Select(Vulnerable),
        Column.Of<MeetingRow, string?>("MeetingForm.Notes", r => r.Head.Notes, (r, v) => r.Head.Notes = v),
        Column.Of<MeetingRow, string?>("VoicedForm.Text", r => r.Issue.Text, (r, v) => r.Issue.Text = v),
        Column.Of<MeetingRow, int?>("VoicedForm.WomenVotes", r => r.Issue.WomenVotes, (r, v) => r.Issue.WomenVotes = v),
        Column.Of<MeetingRow, int?>("VoicedForm.MenVotes", r => r.Issue.MenVotes, (r, v) => r.Issue.MenVotes = v),
        Column.Of<MeetingRow, int?>("VoicedForm.Votes", r => r.Issue.Votes, (r, v) => r.Issue.Votes = v),
        Column.Choice<MeetingRow, int?>("VoicedForm.LocalIssue", _issues, r => r.Issue.LocalIssueId,
            (r, v) => (r.Issue.LocalIssueId, r.Issue.LocalIssue) = (v, v is { } id ? Show.Any(id) : null)),
        Column.Of<MeetingRow, string?>("VoicedForm.Solution", r => r.Issue.Solution, (r, v) => r.Issue.Solution = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(MeetingRow row, bool isFirst) =>
        [.. isFirst ? HeadRules.Validate(row.Head).Errors : [], .. IssueRules.Validate(row.Issue).Errors];

    public override bool GoesOn(MeetingRow row, IReadOnlyList<MeetingRow> record) =>
        HeadOf(row) is var head && (head.All(v => v is null) || head.SequenceEqual(HeadOf(record[0])));

    /// <summary>People join the cells of a village and a day downwards, over the issues voiced there.</summary>
    public override bool MayJoin(Column<MeetingRow> column) => !IsOfIssue(column);

    public override string KeyOf(MeetingRow first) => $"{first.Head.VillageId} {first.Head.HeldOn} {first.Head.FocusAgeBandId} {first.Head.FocusSex}";

    public override Record Make(IReadOnlyList<MeetingRow> rows, Stamp stamp)
    {
        rows[0].Head.Arrange(_page.Bands, _page.Groups);
        var meeting = (_page with { Form = rows[0].Head }).Open(stamp);
        for (var at = 0; at < rows.Count; at++)
        {
            if (!rows[at].Issue.IsBlank) Rule.InRow("Rows", at, () => meeting.Voice(rows[at].Issue.Facts()));
        }
        return meeting;
    }

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        var ids = made.Select(m => m.Id).ToList();
        var meetings = await Db.Meetings.Whole().Where(m => m.CycleId == ScopeId && ids.Contains(m.Id)).ToListAsync(ct);
        RequireAsMade(made, meetings);
        await MeetingFiles.RemoveAsync(Db, meetings, ct);
        await Db.SaveChangesAsync(ct);
    }

    private IReadOnlyList<MeetingRow> RowsOf(PraMeeting meeting)
    {
        var issues = meeting.Issues.OrderBy(i => i.Id).Select(i => VoicedForm.From(i, [])).ToList();
        var head = MeetingForm.From(meeting, _page.Bands, _page.Groups);
        var first = new MeetingRow { Head = head, Issue = issues.FirstOrDefault() ?? new VoicedForm() };
        return [first, .. issues.Skip(1).Select(i => new MeetingRow { Issue = i })];
    }

    private IEnumerable<object?> HeadOf(MeetingRow row) => Columns.Where(c => !IsOfIssue(c)).Select(c => c.Get(row));

    private static bool IsOfIssue(Column<MeetingRow> column) => column.Field is nameof(VoicedForm.Text) or nameof(VoicedForm.WomenVotes)
        or nameof(VoicedForm.MenVotes) or nameof(VoicedForm.Votes) or nameof(VoicedForm.LocalIssue) or nameof(VoicedForm.Solution);

    private IEnumerable<Column<MeetingRow>> Band(Band band, int at) =>
    [
        Column.Named<MeetingRow, int?>($"Attendance[{at}].Women", Column.NamesOf("sheets.band.women", band.Ages), r => BandOf(r, band, false)?.Women,
            (r, v) => Put(v, () => BandOf(r, band, true)!.Women = v)),
        Column.Named<MeetingRow, int?>($"Attendance[{at}].Men", Column.NamesOf("sheets.band.men", band.Ages), r => BandOf(r, band, false)?.Men,
            (r, v) => Put(v, () => BandOf(r, band, true)!.Men = v)),
    ];

    private static BandCount? BandOf(MeetingRow row, Band band, bool isWanted)
    {
        var found = row.Head.Attendance.Find(a => a?.Ages == band.Ages);
        if (found is null && isWanted) row.Head.Attendance.Add(found = new BandCount { Ages = band.Ages });
        return found;
    }

    private static Column<MeetingRow> Vulnerable(VulnerableChoice group, int at) =>
        Column.Named<MeetingRow, int?>($"Vulnerable[{at}].People", Column.NamesOf("sheets.of-group", group.Name),
            r => r.Head.Vulnerable.Find(g => g?.Code == group.Code)?.People is > 0 and var people ? people : null,
            (r, v) => Put(v, () => r.Head.Vulnerable.Add(new GroupCount { Code = group.Code, Name = group.Name, People = v })));

    private static Column<MeetingRow> Came(string key, string field, Func<MeetingRow, int?> get, Action<MeetingRow, int?> set) =>
        Column.Named(field, Column.NamesOf("sheets.came." + key), get, set);

    private static void Put(int? value, Action step)
    {
        if (value is not null) step();
    }
}
