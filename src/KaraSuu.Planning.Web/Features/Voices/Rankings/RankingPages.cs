using System.Security.Claims;
using FluentValidation;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Rankings;

/// <summary>Where every issue ranks and why: everybody's ranking, and beside it those of each sex, age and village.</summary>
public sealed record RankingPage(int CycleId, CycleRankings Rankings, Listed<RankedWish> List, PriorityHold Hold) : IInCycle
{
    /// <summary>The list of a group is shown as far as its first places.</summary>
    public const int Shown = 5;

    public IReadOnlyList<Check> Checks { get; } = [.. Rankings.Checks];

    /// <summary>Voiced issues that belong to no priority issue.</summary>
    public int Alone => Rankings.Wishes.Keys.Count(w => w.PriorityId is null);

    public string TitleOf(RankingSubject wish) => Rankings.Wishes[wish].Title;

    /// <summary>Where the issue is seen; a voiced one that stands alone has its meeting.</summary>
    public string UrlOf(RankedWish wish) => wish.Wish.PriorityId is { } id ? $"/priorities/{id}#why" : $"/meetings/{wish.Parts[0].MeetingId}";

    internal static async Task<RankingPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, CancellationToken ct)
    {
        if (!await db.Cycles.VisibleTo(user).AnyAsync(c => c.Id == cycleId, ct)) return null;
        var rankings = (await RankingReading.LoadAsync(db, cycleId, ct))!;
        var all = rankings.All.Wishes;
        return new RankingPage(cycleId, rankings,
            new Listed<RankedWish>([.. all.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)], all.Count, query),
            await db.HoldAsync(cycleId, ct));
    }
}

/// <summary>How the issues of a cycle are ranked.</summary>
public sealed class MethodForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public RankingMethod? RankingMethod { get; set; }
    public TieRule? TieRule { get; set; }
    public string? RankingBasis { get; set; }

    internal static MethodForm From(PlanningCycle cycle) => new MethodForm
    {
        Revision = cycle.Revision,
        RankingMethod = cycle.RankingMethod,
        TieRule = cycle.TieRule,
        RankingBasis = cycle.RankingBasis,
    }.Marked();

    internal sealed class Validator : AbstractValidator<MethodForm>
    {
        public Validator()
        {
            RuleFor(f => f.RankingMethod).Needed();
            RuleFor(f => f.RankingMethod).Known();
            RuleFor(f => f.TieRule).Needed();
            RuleFor(f => f.TieRule).Known();
            RuleFor(f => f.RankingBasis).AtMost(PlanningCycle.BasisMaxLength);
        }
    }
}

public sealed record MethodPage(int CycleId, MethodForm Form) : IInCycle;
