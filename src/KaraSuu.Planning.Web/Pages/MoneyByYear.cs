using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>
/// Where an aimak's money comes from: its approved plans and its works, each by year and kind of source. What a cancelled work was promised goes nowhere.
/// </summary>
public sealed record MoneyByYear(IReadOnlyList<MoneyLine> Lines)
{
    public static async Task<MoneyByYear> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var planned = await (
            from p in db.Plans
            where p.AiylAimakId == aimakId && p.Status == PlanStatus.Approved
            from i in p.Items
            from a in i.Activities
            from f in a.Funding
            group f.Amount.Tyiyn by new { From = f.Year ?? p.FromYear, To = f.Year ?? p.ToYear, f.Kind } into g
            select new YearSum(true, g.Key.From, g.Key.To, g.Key.Kind, g.Sum())).ToListAsync(ct);
        var worked = await (
            from w in db.Works
            where w.AiylAimakId == aimakId && w.Status != WorkStatus.Cancelled
            from f in w.Funding
            group f.Amount.Tyiyn by new { w.FromYear, w.ToYear, f.Kind } into g
            select new YearSum(false, g.Key.FromYear, g.Key.ToYear, g.Key.Kind, g.Sum())).ToListAsync(ct);
        return new MoneyByYear([.. planned.Concat(worked)
            .GroupBy(s => (s.IsPlan, s.From, s.To))
            .OrderBy(g => g.Key.From).ThenBy(g => g.Key.To).ThenBy(g => g.Key.IsPlan)
            .Select(g => new MoneyLine(g.Key.IsPlan, Show.Years(g.Key.From, g.Key.To), g.ToDictionary(s => s.Kind, s => new Money(s.Tyiyn))))]);
    }

    /// <summary>The kinds of source that occur, in the order of their colours.</summary>
    public IReadOnlyList<FundingKind> Kinds => [.. Lines.SelectMany(l => l.Sums.Keys).Distinct().Order()];

    public StackedBars Chart(string id, string title) => new(id, title, [.. Lines.Select(l => new Bar(
        l.Label, Show.Som(l.Total),
        [.. Kinds.Where(l.Sums.ContainsKey).Select(k => new BarPart(ClassOf(k), Text.Of(k), l.Sums[k].Tyiyn, Show.Som(l.Sums[k])))]))]);

    /// <summary>A kind of source keeps its colour on every page.</summary>
    public static string ClassOf(FundingKind kind) => string.Create(CultureInfo.InvariantCulture, $"s{(int)kind + 1}");

    private sealed record YearSum(bool IsPlan, int? From, int? To, FundingKind Kind, long Tyiyn);
}

/// <summary>One bar: an approved plan's years, or works of the same years.</summary>
public sealed record MoneyLine(bool IsPlan, string Years, IReadOnlyDictionary<FundingKind, Money> Sums)
{
    public string Label => $"{Years}, {Text.Of(IsPlan ? "chart.plan" : "chart.works")}";
    public Money Total => Money.Sum(Sums.Values);
}
