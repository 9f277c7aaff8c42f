using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>
/// What a person lacks for what their role is there to do, and who must do what about it. Asked on the pages of that step and on the home page, of those
/// with the role alone: one query, and more only where something is missing.
/// </summary>
public sealed class Missing(PlanningDb db, IConfiguration settings, TimeProvider clock)
{
    private const string Home = "Home";

    private static readonly WorkStatus[] Going = [WorkStatus.Planned, WorkStatus.InProgress, WorkStatus.Finished];

    /// <param name="step">the step whose page is shown, «Monitoring»; «Home» for the home page</param>
    public async Task<MissingThing?> FindAsync(ClaimsPrincipal user, string? step, CancellationToken ct)
    {
        if (step is null) return null;
        var found = await FirstAsync(user, step, ct);
        return found is null ? null : found with { Ask = await WhomToAsk.LoadAsync(db, settings, user.AimakId(), ct) };
    }

    private async Task<MissingThing?> FirstAsync(ClaimsPrincipal user, string step, CancellationToken ct)
    {
        if (user.AimakId() is not { } aimak) return user.SeesAllAimaks() ? null : new MissingThing("missing.aimak");
        var posts = user.Posts().ToHashSet();
        if (posts.Contains(Post.JmeMember) && step is Home or nameof(Monitoring) && await OfGroupAsync(user, aimak, ct) is { } ofGroup) return ofGroup;
        if (user.May(Permissions.Vote) && step is Home or nameof(Council) && await OfDeputyAsync(user, ct) is { } ofDeputy) return ofDeputy;
        return posts.Contains(Post.TechnicalSupervisor) && step is Home or nameof(Works) && await HasNoWorksAsync(aimak, ct)
            ? new MissingThing("missing.works") : null;
    }

    private async Task<MissingThing?> OfGroupAsync(ClaimsPrincipal user, int aimakId, CancellationToken ct)
    {
        var (me, today) = (user.UserId(), clock.Today());
        var groups = await db.JmeGroups.AsNoTracking().Where(g => g.AiylAimakId == aimakId).OrderByDescending(g => g.EstablishedOn).Select(g => new
        {
            g.Id,
            g.EstablishedOn,
            Mine = g.Members.Where(m => m.UserId == me).Select(m => new { m.JoinedOn, m.LeftOn }).ToList(),
        }).ToListAsync(ct);
        var mine = groups.SelectMany(g => g.Mine).Select(m => new JmeTime(m.JoinedOn, m.LeftOn)).ToList();
        DateOnly? on;
        var standing = JmeStandings.Of([.. groups.Select(g => g.EstablishedOn)], mine, today);
        switch (standing)
        {
            case JmeStanding.Member: return null;
            case JmeStanding.GroupToCome: on = groups.Min(g => g.EstablishedOn); break;
            case JmeStanding.Left: on = mine.Max(m => m.LeftOn); break;
            case JmeStanding.ToJoin: on = mine.Where(m => m.From > today).Min(m => m.From); break;
            default: on = null; break;
        }
        return new MissingThing($"JmeStanding.{standing}", on, groups.Count == 0 ? null : $"/jme-groups/{groups[0].Id}", "missing.to-group");
    }

    private async Task<MissingThing?> OfDeputyAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.DeputyId() is not { } id) return user.Posts().Contains(Post.Deputy) ? new MissingThing("missing.deputy") : null;
        var today = clock.Today();
        var ended = await db.Deputies.AsNoTracking().Where(d => d.Id == id && d.Terms.All(t => t.InOfficeTo < today))
            .Select(d => d.Terms.Max(t => t.InOfficeTo))
            .SingleOrDefaultAsync(ct);
        return ended is null ? null : new MissingThing("missing.deputy.ended", ended);
    }

    private async Task<bool> HasNoWorksAsync(int aimakId, CancellationToken ct) =>
        !await db.Works.AnyAsync(w => w.AiylAimakId == aimakId && Going.Contains(w.Status), ct);
}

/// <summary>Something that is missing.</summary>
/// <param name="Key">the text that says what; with «.do» the one that says who must do what</param>
/// <param name="On">the day it is about</param>
/// <param name="Url">where it is to be mended, for who may look there</param>
public sealed record MissingThing(string Key, DateOnly? On = null, string? Url = null, string? UrlKey = null)
{
    public WhomToAsk? Ask { get; init; }

    public string Said => On is { } day ? Text.Of(Key, day) : Text.Of(Key);
}
