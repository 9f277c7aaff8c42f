using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>A joint monitoring group as its kenesh's resolutions made it; bodies and numbers only, no person.</summary>
public sealed partial record GroupFacts(
    int Id, DateOnly EstablishedOn, string? ResolutionNumber, string? LegalBasis, string? Source, int Named, string? Qualities,
    IReadOnlyList<GroupChange> Changes)
{
    /// <summary>Members known by name; where no name is written, as many as the source states.</summary>
    public int? Members => Named > 0 ? Named : Stated;

    /// <summary>As many members as the source states.</summary>
    public int? Stated => Changes.Where(c => c.Members is not null).OrderBy(c => c.On).LastOrDefault()?.Members;

    public string? Composition => Changes.Where(c => c.Composition is not null).OrderBy(c => c.On).LastOrDefault()?.Composition;

    /// <summary>The acts of the stated basis, one per line of the source, and whether an act is younger than the group and so cannot have been its
    /// basis.</summary>
    public IReadOnlyList<BasisAct> Basis => BasisOf(LegalBasis, EstablishedOn);

    internal static IReadOnlyList<BasisAct> BasisOf(string? legalBasis, DateOnly establishedOn) => legalBasis is null ? [] :
        [.. legalBasis.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(act => new BasisAct(act, IsAfter(act, establishedOn)))];

    internal static Task<GroupFacts?> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        db.JmeGroups.AsNoTracking().Where(g => g.AiylAimakId == aimakId).OrderByDescending(g => g.EstablishedOn)
            .Select(g => new GroupFacts(g.Id, g.EstablishedOn, g.ResolutionNumber, g.LegalBasis, g.Source, g.Members.Count(m => m.LeftOn == null),
                g.Qualities,
                g.Changes.OrderBy(c => c.ChangedOn).Select(c => new GroupChange(c.ChangedOn, c.ResolutionNumber, c.Members, c.Composition)).ToList()))
            .FirstOrDefaultAsync(ct);

    private static readonly string[] Months = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>Reads dates written as «2019-жылдын 5-сентябры» and as «05.09.2019».</summary>
    private static bool IsAfter(string act, DateOnly established)
    {
        foreach (Match match in KyrgyzDay().Matches(act))
        {
            var month = Array.FindIndex(Months, m => match.Groups[3].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
            if (month > 0 && IsLater(match.Groups[1].Value, month, match.Groups[2].Value, established)) return true;
        }
        return Digits().Matches(act)
            .Any(m => IsLater(m.Groups[3].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), m.Groups[1].Value, established));
    }

    private static bool IsLater(string year, int month, string day, DateOnly than) =>
        DateOnly.TryParseExact($"{year}-{month:00}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date > than;

    [GeneratedRegex(@"\b((?:19|20)[0-9]{2})-жыл\w*\s+([0-9]{1,2})-(\p{L}+)")]
    private static partial Regex KyrgyzDay();

    [GeneratedRegex(@"\b([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})\b")]
    private static partial Regex Digits();
}

public sealed record GroupChange(DateOnly On, string? ResolutionNumber, int? Members, string? Composition);

/// <param name="IsYounger">dated after the group was established</param>
public sealed record BasisAct(string Text, bool IsYounger);

/// <summary>An object the group inspected, with what it found; the latest first.</summary>
public sealed record InspectedObject(
    int Id, string Title, string? Place, int InspectionId, DateOnly? HeldOn, MonitoringOutcome Outcome, string? Found, Money? Stated, int Metres)
{
    public const int Most = 50;

    internal static Task<List<InspectedObject>> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        (from i in db.Inspections.AsNoTracking()
         join w in db.Works on i.WorkId equals w.Id
         where i.AiylAimakId == aimakId && i.Outcome != null
         orderby i.HeldOn descending, i.Id descending
         select new InspectedObject(w.Id, w.Title, w.Place, i.Id, i.HeldOn, i.Outcome!.Value, i.OutcomeText,
             Money.Of((long?)w.StatedTotal!.Value.Tyiyn), w.Segments.Sum(s => s.Metres)))
        .Take(Most).ToListAsync(ct);
}
