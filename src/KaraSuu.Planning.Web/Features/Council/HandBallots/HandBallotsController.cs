using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Council.Votes;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.HandBallots;

/// <summary>Raised hands and papers of deputies who cannot vote in the portal: one person writes them down, another confirms them.</summary>
public sealed class HandBallotsController(PlanningDb db, TimeProvider clock) : PortalController
{
    [HttpGet("votes/{voteId:int}/hand-ballots/new"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> New(int voteId, CancellationToken ct) =>
        await FindAsync(voteId, ct) is not null
            ? View(await HandBallotNewPage.LoadAsync(db, await HeadAsync(voteId, ct), new HandBallotForm(), clock.GetUtcNow(), ct)) : NotFound();

    [HttpPost("votes/{voteId:int}/hand-ballots/new"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> New(int voteId, HandBallotForm form, CancellationToken ct)
    {
        if (await FindAsync(voteId, ct) is not { } vote) return NotFound();
        var (accounts, by) = (await VoterAccounts.LoadAsync(db, vote.AiylAimakId, clock.GetUtcNow(), ct), await RuleSigning.LoadAsync(db, User, Stamp, ct));
        if (!ModelState.IsValid || !Try(() => vote.EnterByHand(
            form.DeputyId!.Value, form.Choice!.Value, form.Way!.Value, VoterAccount.ObstacleOf(form.DeputyId.Value, accounts), by)))
            return Again("New", await HandBallotNewPage.LoadAsync(db, await HeadAsync(voteId, ct), form, clock.GetUtcNow(), ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/votes/{voteId}", "hand.entered-now");
    }

    [HttpGet("votes/{voteId:int}/hand-ballots/{id:int}/confirm"), Authorize(Permissions.ConfirmHandBallots)]
    public Task<IActionResult> Confirm(int voteId, int id, CancellationToken ct) => ShowAsync("Confirm", voteId, id, ct);

    [HttpPost("votes/{voteId:int}/hand-ballots/{id:int}/confirm"), Authorize(Permissions.ConfirmHandBallots), ActionName(nameof(Confirm))]
    public async Task<IActionResult> Confirmed(int voteId, int id, CancellationToken ct)
    {
        if (await FindAsync(voteId, ct) is not { } vote || vote.ByHand.SingleOrDefault(h => h.Id == id) is not { } ballot) return NotFound();
        var signer = await RuleSigning.LoadAsync(db, User, Stamp, ct);
        if (!Try(() => vote.ConfirmByHand(id, Receipts.New(), signer)))
            return Again("Confirm", HandBallotPage.Of(await HeadAsync(voteId, ct), vote, ballot, signer, new WithdrawForm()));
        await db.SaveChangesAsync(ct);
        return Saved($"/votes/{voteId}", "hand.confirmed-now");
    }

    [HttpGet("votes/{voteId:int}/hand-ballots/{id:int}/withdraw"), Authorize(Permissions.RunVotes)]
    public Task<IActionResult> Withdraw(int voteId, int id, CancellationToken ct) => ShowAsync("Withdraw", voteId, id, ct);

    [HttpPost("votes/{voteId:int}/hand-ballots/{id:int}/withdraw"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> Withdraw(int voteId, int id, WithdrawForm form, CancellationToken ct)
    {
        if (await FindAsync(voteId, ct) is not { } vote || vote.ByHand.SingleOrDefault(h => h.Id == id) is not { } ballot) return NotFound();
        if (!ModelState.IsValid || !Try(() => vote.WithdrawByHand(id, form.Because, Stamp)))
        {
            var reader = await RuleSigning.LoadAsync(db, User, Stamp, ct);
            return Again("Withdraw", HandBallotPage.Of(await HeadAsync(voteId, ct), vote, ballot, reader, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/votes/{voteId}", "hand.withdrawn-now");
    }

    private async Task<IActionResult> ShowAsync(string view, int voteId, int id, CancellationToken ct) =>
        await FindAsync(voteId, ct) is { } vote && vote.ByHand.SingleOrDefault(h => h.Id == id) is { } ballot
            ? View(view, HandBallotPage.Of(
                await HeadAsync(voteId, ct), vote, ballot, await RuleSigning.LoadAsync(db, User, Stamp, ct), new WithdrawForm())) : NotFound();

    private Task<PlanVote?> FindAsync(int id, CancellationToken ct) => db.Votes.EditableBy(User).Whole().SingleOrDefaultAsync(v => v.Id == id, ct);

    private Task<VoteHead> HeadAsync(int id, CancellationToken ct) => VoteHead.Of(db, db.Votes.AsNoTracking().Where(v => v.Id == id)).SingleAsync(ct);
}
