using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Voices.Proposals;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.ProposalSheets;

/// <summary>The proposals of a cycle as a sheet: a row is a proposal.</summary>
internal sealed class ProposalSheet(PlanningDb db) : SheetOf<ProposalForm>(db)
{
    private static readonly ProposalForm.Validator Rules = new();

    private IReadOnlyList<SheetChoice> _villages = [];
    private IReadOnlyList<SheetChoice> _issues = [];

    public override string Name => "proposals";
    public override string ListAddress => $"/cycles/{ScopeId}/proposals";
    public override int? CycleId => ScopeId;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        var cycle = Db.Cycles.EditableBy(user).Where(c => c.Id == ScopeId);
        if (await cycle.Select(c => (int?)c.AiylAimakId).SingleOrDefaultAsync(ct) is not { } aimak) return false;
        AimakId = aimak;
        _villages = await SheetChoices.VillagesAsync(Db, aimak, ct);
        _issues = await SheetChoices.LocalIssuesAsync(Db, ct);
        if (!WithRows) return true;
        Existing = [.. (await Db.Proposals.AsNoTracking().Where(p => p.CycleId == ScopeId).OrderBy(p => p.Id).ToListAsync(ct))
            .Select(p => new[] { ProposalForm.From(p) })];
        return true;
    }

    protected override IEnumerable<Column<ProposalForm>> Describe() =>
    [
        Column.Of<ProposalForm, DateOnly?>("ProposalForm.ReceivedOn", f => f.ReceivedOn, (f, v) => f.ReceivedOn = v),
        Column.Choice<ProposalForm, Channel?>("ProposalForm.Channel", Column.ChoicesOf<Channel>(), f => f.Channel, (f, v) => f.Channel = v),
        Column.Choice<ProposalForm, int?>("ProposalForm.VillageId", _villages, f => f.VillageId, (f, v) => f.VillageId = v),
        Column.Choice<ProposalForm, ProposalGroup>("ProposalForm.Group", Column.ChoicesOf<ProposalGroup>(), f => f.Group, (f, v) => f.Group = v),
        Column.Of<ProposalForm, string?>("ProposalForm.Text", f => f.Text, (f, v) => f.Text = v) with { IsNeeded = true },
        Column.Choice<ProposalForm, int?>("ProposalForm.LocalIssueId", _issues, f => f.LocalIssueId, (f, v) => f.LocalIssueId = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(ProposalForm row, bool isFirst) => Rules.Validate(row).Errors;

    /// <summary>The same words from the same village.</summary>
    public override string KeyOf(ProposalForm first) => $"{first.VillageId} {Folded.NameOf(first.Text)}";

    public override Record Make(IReadOnlyList<ProposalForm> rows, Stamp stamp) => new Proposal(AimakId, ScopeId, rows[0].Facts(), stamp);

    public override IEnumerable<string> Doubts(IReadOnlyList<ProposalForm> rows) =>
        ParticipationChecks.Proposal(0, rows[0].Channel, rows[0].ReceivedOn).Select(c => Text.Of("check." + c.Code, [.. c.Details]));

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        foreach (var portion in made.Chunk(SavedAtOnce))
        {
            var ids = portion.Select(m => m.Id).ToList();
            var proposals = await Db.Proposals.Where(p => p.CycleId == ScopeId && ids.Contains(p.Id)).ToListAsync(ct);
            RequireAsMade(portion, proposals);
            foreach (var proposal in proposals) proposal.RequireRemovable();
            Db.RemoveRange(proposals);
            await Db.SaveChangesAsync(ct);
            Db.ChangeTracker.Clear();
        }
    }
}
