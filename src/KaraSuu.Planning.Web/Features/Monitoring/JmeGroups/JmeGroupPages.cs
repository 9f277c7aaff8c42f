using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeGroups;

/// <summary>The group as it was on a day: its members, resolutions, regulation and settings.</summary>
public sealed record JmeGroupPage(
    GroupHead Head, DateOnly On, DateOnly Today, IReadOnlyList<GroupMemberRow> Everybody, IReadOnlyList<GroupChange> Changes,
        IReadOnlyList<RegulationRow> Regulations, AboutAimak About) : IInAimak
{
    public int AimakId => Head.AimakId;

    /// <summary>Who was a member on the day asked for.</summary>
    public IReadOnlyList<GroupMemberRow> Members => [.. Everybody.Where(m => m.WasMemberOn(On))];

    /// <summary>As many members as the source stated by that day.</summary>
    public int? Stated => Changes.Where(c => c.Members is not null && c.On <= On).OrderBy(c => c.On).LastOrDefault()?.Members;

    public int Officials => Members.Count(m => m.Side is JmeSide.AoEmployee or JmeSide.Deputy);

    public decimal? OfficialsShare => MonitoringChecks.OfficialsShare(Officials, Members.Count);

    public IReadOnlyList<BasisAct> Basis => GroupFacts.BasisOf(Head.LegalBasis, Head.EstablishedOn);

    public RegulationRow? Regulation => Regulations.Where(r => r.InForce.Contains(On)).MaxBy(r => r.InForce.From);

    public IEnumerable<Check> Checks => On < Head.EstablishedOn ? [] : MonitoringChecks.Group(new GroupSummary(
        Head.Id, Head.ResolutionNumber is not null, Members.Count, Stated, Officials, Head.MaxOfficialsPercent, Basis.Count(a => a.IsYounger)));

    /// <summary>The resolutions with those who joined and left by each, the founding one first.</summary>
    public IReadOnlyList<ResolutionRow> Resolutions =>
    [
        .. Changes.Where(c => c.On != Head.EstablishedOn).OrderBy(c => c.On)
            .Select(c => new ResolutionRow(c.On, c.ResolutionNumber, false, c.Members, c.Composition))
            .Prepend(Changes.FirstOrDefault(c => c.On == Head.EstablishedOn) is { } founding
                ? new ResolutionRow(founding.On, Head.ResolutionNumber ?? founding.ResolutionNumber, true, founding.Members, founding.Composition)
                : new ResolutionRow(Head.EstablishedOn, Head.ResolutionNumber, true, null, null))
            .Select(r => r with { Joined = [.. Everybody.Where(m => m.JoinedOn == r.On).Select(m => m.Name)],
                Left = [.. Everybody.Where(m => m.LeftOn == r.On).Select(m => m.Name)] }),
    ];

    internal static async Task<JmeGroupPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly? on, DateOnly today, CancellationToken ct)
    {
        var head = await db.JmeGroups.AsNoTracking().VisibleTo(user).Where(g => g.Id == id).Select(g => new GroupHead(
            g.Id, g.AiylAimakId, g.EstablishedOn, g.ResolutionNumber, g.NominatedOn, g.NominatedAt, g.NominationNote, g.LegalBasis, g.Source,
            g.Norms.MaxOfficialsPercent, g.Norms.ReplyDays, g.Norms.MinPresent, g.Qualities)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var members = await (from g in db.JmeGroups
                             where g.Id == id
                             from m in g.Members
                             from v in db.Villages.Where(v => v.Id == m.VillageId).DefaultIfEmpty()
                             select new GroupMemberRow(
                                 m.Id, m.Name, m.Side, m.Post, m.Department, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En),
                                 m.Sex, m.Office, m.UserId != null, m.JoinedOn, m.LeftOn)).ToListAsync(ct);
        var changes = await db.JmeGroups.Where(g => g.Id == id).SelectMany(g => g.Changes)
            .Select(c => new GroupChange(c.ChangedOn, c.ResolutionNumber, c.Members, c.Composition)).ToListAsync(ct);
        var regulations = await db.JmeGroups.Where(g => g.Id == id).SelectMany(g => g.Regulations)
            .Select(r => new RegulationRow(r.Id, r.Title, r.AdoptedBy, r.Number, r.InForce, r.IsConfirmed)).ToListAsync(ct);
        return new JmeGroupPage(
            head, on ?? today, today, [.. members.OrderBy(m => m.Office == JmeOffice.Member).ThenBy(m => m.Office).ThenBy(m => m.Side)
                .ThenBy(m => Sorted.KeyOf(m.Name), StringComparer.Ordinal).ThenBy(m => m.Id)],
            changes, [.. regulations.OrderByDescending(r => r.InForce.From).ThenBy(r => r.Id)],
            await AboutAimak.LoadAsync(db, head.AimakId, isPublic: false, ct));
    }
}

public sealed record GroupHead(
    int Id, int AimakId, DateOnly EstablishedOn, string? ResolutionNumber, DateOnly? NominatedOn, string? NominatedAt, string? NominationNote,
    string? LegalBasis, string? Source, int MaxOfficialsPercent, int? ReplyDays, int? MinPresent, string? Qualities);

public sealed record GroupMemberRow(
    int Id, string Name, JmeSide Side, string? Post, string? Department, LocalText? Village, Sex? Sex, JmeOffice Office, bool HasAccount, DateOnly JoinedOn,
        DateOnly? LeftOn)
{
    public bool WasMemberOn(DateOnly day) => JmeMembership.WasMemberOn(JoinedOn, LeftOn, day);
}

public sealed record RegulationRow(int Id, string Title, string? AdoptedBy, string? Number, Period InForce, bool IsConfirmed);

/// <summary>One resolution about the group with what it did.</summary>
/// <param name="Stated">as many members as the source states after it</param>
public sealed record ResolutionRow(DateOnly On, string? Number, bool IsFounding, int? Stated, string? Composition)
{
    public IReadOnlyList<string> Joined { get; init; } = [];
    public IReadOnlyList<string> Left { get; init; } = [];
}

/// <summary>The form of how the group was established; a new one asks for its first members too.</summary>
public sealed record JmeGroupEditPage(int AimakId, int? Id, JmeGroupForm Form, IReadOnlyList<Choice> Villages) : IInAimak;

public sealed record JmeNormsPage(int AimakId, int Id, JmeNormsForm Form) : IInAimak;
