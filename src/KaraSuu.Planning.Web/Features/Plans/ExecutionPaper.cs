using System.Security.Claims;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans;

/// <summary>The printed report on a plan's execution for the kenesh; only finished evaluations are in it.</summary>
public sealed class ExecutionPaper(PlanningDb db, TimeProvider clock, IConfiguration settings)
{
    /// <summary>The file's name: «kara-suu-bap-2027-v1-atkaruu.pdf».</summary>
    public static string FileName(ExecutedPlan plan) =>
        PlanPaper.FileName(plan.Slug, plan.FromYear, plan.ToYear, plan.Version).Replace(".pdf", "-atkaruu.pdf", StringComparison.Ordinal);

    /// <returns>null when there is no such plan</returns>
    public async Task<(ExecutedPlan Plan, byte[] Bytes)?> ReadAsync(ClaimsPrincipal user, int planId, PaperText text, CancellationToken ct)
    {
        if (await PlanExecution.LoadAsync(db, user, planId, [], ct) is not { } execution) return null;
        var plan = execution.Plan;
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == plan.AimakId, ct);
        var today = clock.Today();
        var chair = await db.JmeGroups.Where(g => g.AiylAimakId == plan.AimakId).SelectMany(g => g.Members)
            .Where(m => m.Office == JmeOffice.Chair && m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn > today)).Select(m => m.Name)
                .FirstOrDefaultAsync(ct);
        var years = Show.PlanYears(text.Labels.Language, plan.FromYear, plan.ToYear);
        var bytes = ExecutionReportPdf.Render(new ExecutionReport
        {
            Labels = text.Labels,
            Id = Guid.NewGuid(),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = text.Of("execution.title", years),
            OriginalTitle = LeadIn(aimak, plan, PaperText.Kyrgyz),
            Author = text.Of(aimak.Name),
            Banner = text.Banner(aimak),
            PublicUrl = plan.Status.IsInForce() ? settings.UrlOf(PlanAddress.Of(plan.Slug, plan.FromYear, plan.ToYear) + "/execution") : null,
            LeadIn = LeadIn(aimak, plan, text),
            Date = today,
            PlanResolution = plan.Resolution is { } decision ? $"{text.Labels.Day(decision.Date)}, № {decision.Number ?? PaperWords.ShortInk}" : null,
            Meetings = [.. execution.Sides.Where(s => s.Side is EvaluationSide.Residents).Select(s => new ClosingMeeting(s.HeldOn, s.Place, s.Women, s.Men))],
            Items = [.. execution.Items.Select(i => Describe(execution, i, text))],
            Conclusions = execution.Sides.Any(s => s.Conclusion is not null)
                ? string.Join('\n', execution.Sides.Where(s => s.Conclusion is not null).Select(s => $"{text.Of($"EvaluationSide.{s.Side}")}: {s.Conclusion}"))
                    : null,
            HeadOfAo = new PaperSignature(text.Of("paper.head"), aimak.HeadName),
            JmeChair = new PaperSignature(text.Of("reports.paper.chair"), chair),
        });
        return (plan, bytes);
    }

    /// <summary>Whose plan's report it is; in a translation with the usual words of the plan.</summary>
    private static string LeadIn(AiylAimak aimak, ExecutedPlan plan, PaperText text)
    {
        var words = text.Plan(aimak, plan.FromYear, plan.ToYear);
        return text.IsTranslation ? text.Labels.Fill("execution.of-plan", words.LeadIn) : words.Whole;
    }

    private static ExecutionItem Describe(PlanExecution execution, ExecutedItem item, PaperText text)
    {
        var sources = execution.SourcesOf([item]);
        var works = execution.WorksOf(item.Id);

        // A contract names no source: its sum stands beside one only where the item has no other, and in the item's last row always.
        var contracted = execution.ContractedOf(item.Id);
        return new ExecutionItem
        {
            Number = item.Number,
            Direction = item.Under.On(text) ?? PaperWords.Ink,
            Problem = item.Problem,
            ExpectedResult = item.Activities.Any(a => a.ExpectedResult is not null)
                ? string.Join('\n', item.Activities.Where(a => a.ExpectedResult is not null).Select(a => $"{item.Number}.{a.Number}. {a.ExpectedResult}"))
                    : null,
            Money = [.. sources.Select(s => new ExecutionMoney(
                s.Source ?? text.Of($"FundingKind.{s.Kind}"), s.Planned, sources.Count == 1 ? contracted : null, s.Paid))],
            Contracted = contracted,
            Works = [.. works.Select(w => new ExecutionWork(w.Title, text.Of($"WorkStatus.{w.Status}"), w.Contractor, NoteOf(w, text)))],
            AoRating = Rated(execution, EvaluationSide.Ao, item.Id, text),
            JmeRating = Rated(execution, EvaluationSide.JmeGroup, item.Id, text),
            ResidentsView = Rated(execution, EvaluationSide.Residents, item.Id, text),
        };
    }

    private static string? NoteOf(ExecutedWork work, PaperText text) =>
        work.Contracted is { } sum ? text.Of("execution.paper.contract", text.Labels.Sum(sum)) : null;

    private static ExecutionRating Rated(PlanExecution execution, EvaluationSide side, int itemId, PaperText text) =>
        execution.RatingOf(side, itemId) is { } rating
            ? new(text.Of($"Achievement.{rating.Achievement}"),
                string.Join(". ", new[] { rating.Actual, rating.Comment }.Where(t => t is not null)) is { Length: > 0 } said ? said : null)
            : new(null);
}
