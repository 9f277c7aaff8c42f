using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Deputies;

/// <summary>The deputies of a kenesh: mandates against people in office, and the list with terms.</summary>
public sealed record DeputiesPage(int AimakId, int? Seats, int InOffice, int Women, int SexUnknown, Listed<DeputyRow> List) : IInAimak
{
    public const string UsualOrder = "name";

    /// <summary>Share of women among those in office today, in percent; null when nobody is or somebody's sex is not known.</summary>
    public decimal? WomenPercent => InOffice == 0 || SexUnknown > 0 ? null : Women * 100m / InOffice;

    internal static async Task<DeputiesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ListQuery query, DateOnly today, CancellationToken ct)
    {
        var inOffice = db.Deputies.InOfficeOn(today);
        var head = await db.AiylAimaks.VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new
        {
            a.KeneshSeats,
            InOffice = inOffice.Count(d => d.AiylAimakId == a.Id),
            Women = inOffice.Count(d => d.AiylAimakId == a.Id && d.Sex == Sex.Women),
            Unknown = inOffice.Count(d => d.AiylAimakId == a.Id && d.Sex == null),
        }).SingleOrDefaultAsync(ct);
        return head is null ? null : new DeputiesPage(
            aimakId, head.KeneshSeats, head.InOffice, head.Women, head.Unknown,
            await Listed<DeputyRow>.LoadAsync(Rows(db, aimakId, query, today), query, ct));
    }

    internal static IQueryable<DeputyRow> Rows(PlanningDb db, int aimakId, ListQuery query, DateOnly today)
    {
        var deputies = db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        deputies = query.Key(UsualOrder) switch
        {
            "sex" => deputies.By(d => d.Sex, down).ThenBy(d => d.SortKey).ThenBy(d => d.Id),
            "from" => deputies.By(d => d.Terms.Max(t => t.InOfficeFrom), down).ThenBy(d => d.SortKey).ThenBy(d => d.Id),
            "to" => deputies.By(d => d.Terms.OrderByDescending(t => t.InOfficeFrom).Select(t => t.InOfficeTo).FirstOrDefault(), down)
                .ThenBy(d => d.SortKey).ThenBy(d => d.Id),
            _ => deputies.By(d => d.SortKey, down).ThenBy(d => d.Id),
        };
        return deputies.Select(d => new DeputyRow(
            d.Id, d.FullName, d.Sex, d.Terms.OrderBy(t => t.InOfficeFrom).Select(t => new TermRow(t.Id, t.InOfficeFrom, t.InOfficeTo)).ToList(),
            d.Terms.Any(t => t.InOfficeFrom <= today && (t.InOfficeTo == null || t.InOfficeTo >= today)),
            db.Users.Where(u => u.DeputyId == d.Id && !u.IsClosed).OrderBy(u => u.Id).Select(u => u.UserName).FirstOrDefault()));
    }
}

/// <param name="Terms">the first one first</param>
/// <param name="SignIn">the user name that votes as this deputy</param>
public sealed record DeputyRow(int Id, string FullName, Sex? Sex, IReadOnlyList<TermRow> Terms, bool IsInOffice, string? SignIn)
{
    public TermRow? Last => Terms.Count == 0 ? null : Terms[^1];
    public IEnumerable<TermRow> Earlier => Terms.SkipLast(1);
}

/// <summary>The form of a new or known deputy; of a known one, with the terms before the last.</summary>
public sealed record DeputyEditPage(int AimakId, int? Id, DeputyForm Form, IReadOnlyList<TermRow> Earlier) : IInAimak
{
    /// <summary>Deputies of the same name, so that a person can say whether the new one is one of them.</summary>
    public IReadOnlyList<Namesake> Namesakes { get; private init; } = [];

    public IEnumerable<Forms.Choice> Whose =>
    [
        .. Namesakes.Select(n => Forms.Choice.Of(n.Id, Text.Of("deputies.namesake.same", n.FullName, n.Terms))),
        Forms.Choice.Of(0, Text.Of("deputies.namesake.other")),
    ];

    internal static DeputyEditPage New(int aimakId, DeputyForm form, IEnumerable<Deputy>? namesakes = null) =>
        new(aimakId, null, form, []) { Namesakes = [.. (namesakes ?? []).Select(Namesake.Of)] };

    internal static DeputyEditPage Of(Deputy deputy, DeputyForm? form = null) =>
        new(deputy.AiylAimakId, deputy.Id, form ?? DeputyForm.From(deputy), [.. TermRow.Of(deputy).SkipLast(1)]);
}

/// <summary>A deputy of the same name, with what tells people apart.</summary>
public sealed record Namesake(int Id, string FullName, Sex? Sex, string Terms)
{
    internal static Namesake Of(Deputy deputy) => new(
        deputy.Id, deputy.FullName, deputy.Sex,
        string.Join(", ", TermRow.Of(deputy).Select(t => t.To is null ? Text.Of("deputies.namesake.since", t.From) : Show.Range(t.From, t.To))));
}
