using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>The vote on a plan: the chair opens and closes it, deputies vote, everyone recounts.</summary>
public sealed class VotesController(PlanningDb db, TimeProvider clock) : PortalController
{
    [HttpGet("sessions/{sessionId:int}/agenda/{itemId:int}/vote"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> Open(int sessionId, int itemId, CancellationToken ct) =>
        await FindAsync(sessionId, itemId, ct) is var (session, item) && session is not null
            ? View(await OpenPageAsync(await Opening.LoadAsync(db, session, item!, ct), new OpenForm(), ct)) : NotFound();

    [HttpPost("sessions/{sessionId:int}/agenda/{itemId:int}/vote"), Authorize(Permissions.RunVotes), ActionName(nameof(Open))]
    public async Task<IActionResult> Opened(int sessionId, int itemId, OpenForm form, CancellationToken ct)
    {
        var (session, item) = await FindAsync(sessionId, itemId, ct);
        if (session is null) return NotFound();
        var opening = await Opening.LoadAsync(db, session, item!, ct);
        PlanVote? vote = null;
        if (!ModelState.IsValid
            || !Try(() => PlanVote.RequireReason(opening.IsAgain && opening.Obstacle(Stamp) is null, form.AgainBecause))
            || !Try(() => vote = opening.Open(form.AgainBecause, Stamp))) return Again("Open", await OpenPageAsync(opening, form, ct));
        db.Add(vote!);
        await db.SaveChangesAsync(ct);
        var accounts = await VoterAccounts.LoadAsync(db, session.AiylAimakId, clock.GetUtcNow(), ct);
        var isInPortal = vote!.Entitled.Any(e => VoterAccount.ObstacleOf(e.DeputyId, accounts) is null);
        return Saved($"/votes/{vote.Id}", isInPortal ? "votes.opened-now" : "votes.opened-now.by-hand");
    }

    [HttpGet("votes/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await VotePage.LoadAsync(db, User, id, null, clock.GetUtcNow(), ct) is { } page ? View(page) : NotFound();

    /// <summary>Asks once, so that one tap casts nothing; where there is nothing to cast, the vote itself says why.</summary>
    [HttpGet("votes/{id:int}/ballot"), Authorize(Permissions.Vote)]
    public async Task<IActionResult> Ask(int id, CastForm form, CancellationToken ct)
    {
        if (await VotePage.LoadAsync(db, User, id, form, clock.GetUtcNow(), ct) is not { } page) return NotFound();
        if (!page.MayCast || !ModelState.IsValid) return LocalRedirect($"/votes/{id}");
        return View(new VoteAskPage(page.Head, form.Choice!.Value, page.Ballots.Own, form));
    }

    [HttpPost("votes/{id:int}"), Authorize(Permissions.Vote), ActionName(nameof(Details))]
    public async Task<IActionResult> Cast(int id, CastForm form, CancellationToken ct)
    {
        if (!await db.Votes.EditableBy(User).AnyAsync(v => v.Id == id, ct)) return NotFound();
        if (User.DeputyId() is not { } deputy) ModelState.AddModelError("", Text.Of("votes.no-deputy"));
        else if (ModelState.IsValid && await CastAsync(id, deputy, form, ct) is { } said) return said;
        return Again("Details", (await VotePage.LoadAsync(db, User, id, form, clock.GetUtcNow(), ct))!);
    }

    [HttpGet("votes/{id:int}/close"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> Close(int id, CancellationToken ct)
    {
        if (await db.Votes.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } vote) return NotFound();
        AskBefore(() => vote.Close(Stamp));
        return View(await ClosePageAsync(id, ct));
    }

    [HttpPost("votes/{id:int}/close"), Authorize(Permissions.RunVotes), ActionName(nameof(Close))]
    public async Task<IActionResult> Closed(int id, CancellationToken ct)
    {
        if (await db.Votes.EditableBy(User).Whole().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } vote) return NotFound();
        if (!Try(() => vote.Close(Stamp))) return Again("Close", (await ClosePageAsync(id, ct))!);
        await db.SaveChangesAsync(ct);
        return Saved($"/votes/{id}", "votes.closed-now");
    }

    [HttpGet("votes/{id:int}/call-off"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> CallOff(int id, CancellationToken ct) =>
        await CallOffPageAsync(id, new VoteCallOffForm(), ct) is { } page ? View(page) : NotFound();

    [HttpPost("votes/{id:int}/call-off"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> CallOff(int id, VoteCallOffForm form, CancellationToken ct)
    {
        if (await db.Votes.EditableBy(User).Whole().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } vote) return NotFound();
        if (!ModelState.IsValid || !Try(() => vote.CallOff(form.Because, Stamp))) return Again("CallOff", (await CallOffPageAsync(id, form, ct))!);
        await db.SaveChangesAsync(ct);
        return Saved($"/votes/{id}", "votes.called-off-now");
    }

    /// <summary>Every ballot ever cast, so that anyone can count again; only after the vote has closed.</summary>
    [HttpGet("votes/{id:int}/ballots.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int id, CancellationToken ct)
    {
        if (await VotePage.LoadAsync(db, User, id, null, clock.GetUtcNow(), ct) is not { } page) return NotFound();
        Rule.Require(!page.Head.IsCalledOff, CouncilRules.VoteIsCalledOff);
        Rule.Require(!page.Head.IsOpen, CouncilRules.VoteIsOpen);
        return ListFile.Of($"ballots-{id}",
            [
                Text.Of("votes.deputy"), Text.Of("votes.sequence"), Text.Of("votes.choice"), Text.Of("votes.counts"), Text.Of("votes.receipt"),
                Text.Of("votes.cast-at"), Text.Of("ballot-mark"), Text.Of("votes.way"), Text.Of("hand.entered-by"), Text.Of("hand.confirmed-by"),
            ],
            page.Ballots.Rows.Select(b => new object?[]
                {
                    b.Deputy, b.Sequence, b.Choice, b.Counts, b.Receipt, b.CastAtUtc, BallotMark.InOneLine(b.Marks), b.Way, b.EnteredBy, b.ConfirmedBy,
                })
                .Concat(page.Ballots.Awaited.Select(name =>
                    new object?[] { name, null, Text.Of("votes.not-voted"), null, null, null, null, null, null, null })));
    }

    /// <returns>where to go on, or null with the reason in ModelState</returns>
    private async Task<IActionResult?> CastAsync(int id, int deputy, CastForm form, CancellationToken ct)
    {
        try
        {
            var answer = await new CastBallot(db, clock).CastAsync(User, id, deputy, form.Choice!.Value, form.Revision, ct);
            if (answer != CastAnswer.AnotherIsThere) return Saved($"/votes/{id}", $"votes.answer.{answer}", form.Choice);
            ModelState.AddModelError("", Text.Of("votes.another-is-there"));
        }
        catch (RuleBroken rule)
        {
            Try(() => throw rule);
        }
        return null;
    }

    private async Task<VoteClosePage?> ClosePageAsync(int id, CancellationToken ct) =>
        await VoteHead.Of(db, db.Votes.AsNoTracking().EditableBy(User).Where(v => v.Id == id)).SingleOrDefaultAsync(ct) is { } head
            && await Ballots.WhileOpenAsync(db, User, id, ct) is var ballots
            ? new VoteClosePage(head, ballots.Voted, ballots.Awaited, [.. (await HandBallotRow.LoadAsync(db, id, ct)).Where(h => h.Waits)]) : null;

    private async Task<VoteCallOffPage?> CallOffPageAsync(int id, VoteCallOffForm form, CancellationToken ct) =>
        await VoteHead.Of(db, db.Votes.AsNoTracking().EditableBy(User).Where(v => v.Id == id)).SingleOrDefaultAsync(ct) is { } head
            ? new VoteCallOffPage(head, await db.Votes.AnyAsync(v => v.Id == id && v.Ways.Any(), ct), form) : null;

    private Task<VoteOpenPage> OpenPageAsync(Opening opening, OpenForm form, CancellationToken ct) =>
        VoteOpenPage.LoadAsync(db, opening, form, opening.Obstacle(Stamp), clock.GetUtcNow().UtcDateTime, ct);

    /// <summary>The session and its agenda item about a plan; nulls when either is not there.</summary>
    private async Task<(KeneshSession? Session, AgendaItem? Item)> FindAsync(int sessionId, int itemId, CancellationToken ct)
    {
        var session = await db.Sessions.EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        var item = session?.Agenda.SingleOrDefault(a => a.Id == itemId && a.PlanId is not null);
        return item is null ? (null, null) : (session, item);
    }
}
