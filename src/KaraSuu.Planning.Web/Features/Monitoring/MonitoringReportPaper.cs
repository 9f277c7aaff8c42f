using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The printed report of the joint monitoring group on a year.</summary>
public sealed class MonitoringReportPaper(PlanningDb db, TimeProvider clock, IConfiguration settings)
{
    /// <summary>The file's name: «kara-suu-bmb-2026.pdf».</summary>
    public static string FileName(string slug, int year) => string.Create(CultureInfo.InvariantCulture, $"{slug}-bmb-{year}.pdf");

    /// <returns>the aimak's slug and the bytes; null when nothing of the year is known</returns>
    public async Task<(string Slug, byte[] Bytes)?> ReadAsync(ClaimsPrincipal user, int aimakId, int year, PaperText text, CancellationToken ct)
    {
        var today = clock.Today();
        if (await JmeReport.LoadAsync(db, user, aimakId, today, ct) is not { } report || !report.Years.Contains(year)) return null;
        var aimak = await db.AiylAimaks.AsNoTracking().SingleAsync(a => a.Id == aimakId, ct);
        var group = await db.JmeGroups.AsNoTracking().Whole()
            .Where(g => g.AiylAimakId == aimakId && g.EstablishedOn.Year <= year).OrderByDescending(g => g.EstablishedOn).FirstOrDefaultAsync(ct);
        var objects = await Web.Features.Monitoring.ReportObject.Of(db, aimakId, year).ToListAsync(ct);
        var planned = await PlannedAsync(aimakId, year, today, ct);
        var late = await LateAsync(aimakId, year, today, text, ct);
        var figures = report.Of(year);
        var members = group?.MembersOn(new DateOnly(year, 12, 31)).ToList() ?? [];
        var severities = figures.Acts.Select(a => a.Severity).Distinct().OrderDescending().ToList();
        var bytes = MonitoringReportPdf.Render(new MonitoringReport
        {
            Labels = text.Labels,
            Id = Guid.NewGuid(),
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            Title = text.Of("reports.of", Year(year)),
            Author = text.Of("reports.paper.author", text.Of(aimak.Name)),
            Banner = text.Banner(aimak),
            PublicUrl = settings.UrlOf($"/public/{aimak.Slug}/works"),
            Group = text.Of("reports.paper.group", text.Of(aimak.Name)),
            Period = text.Of("reports.paper.period", Year(year)),
            Date = today,
            Resolution = group is null ? null : $"{text.Labels.Day(group.EstablishedOn)}, № {group.ResolutionNumber ?? PaperWords.ShortInk}",
            Members = members.Count > 0 ? members.Count : group?.StatedMembers,
            WomenMembers = members.Count > 0 && members.All(m => m.Sex is not null) ? members.Count(m => m.Sex is Sex.Women) : null,
            PlannedInspections = planned.Count == 0 ? null : planned.Count,
            HeldInspections = figures.Inspections,
            MoneyCovered = figures.Covered,
            AnswerDays = Days(figures.ToAnswer),
            EliminationDays = Days(figures.ToEliminate),
            Objects = [.. objects.Select(o => new Documents.Monitoring.ReportObject(
                o.Title, o.Place, o.Contractor, o.Money, o.Inspections, o.Findings, o.Findings, o.Open,
                o.Outcome is { } outcome ? text.Of($"MonitoringOutcome.{outcome}") : null))],
            NotVisited = [.. planned.Where(p => p.IsMissed).Select(p => p.Title).Distinct()],
            Severities = [.. severities.Select(s => s is { } known ? text.Of($"FindingSeverity.{known}") : text.Of("unknown"))],
            Kinds = [.. figures.Acts.GroupBy(a => a.Outcome).OrderBy(g => g.Key).Select(g => new ReportKind(
                g.Key is { } kind ? text.Of($"MonitoringOutcome.{kind}")
                    : text.Of("unknown"), [.. severities.Select(s => g.Where(a => a.Severity == s).Sum(a => a.Count))]))],
            Overdue = late,
            Years = [.. report.Years.Order().Select(y => (Year: y, Of: report.Of(y))).Select(y => new ReportYear(
                y.Year, y.Of.Objects, y.Of.Inspections, y.Of.Findings, y.Of.Findings, y.Of.Eliminated, y.Of.ToAnswer.Median, y.Of.ToEliminate.Median,
                    y.Of.Covered))],
            Contractors = [.. report.ContractorsOf(year).Select(c => new Documents.Monitoring.ReportContractor(
                c.Id is null ? text.Of("reports.no-contractor")
                    : c.Name, c.Figures.Objects, c.Figures.Findings, c.Figures.Eliminated, c.Figures.Overdue, c.Figures.ToEliminate.Median,
                    c.Figures.Covered))],
            Chair = new PaperSignature(text.Of("reports.paper.chair"), members.Find(m => m.Office is JmeOffice.Chair)?.Name),
            Secretary = new PaperSignature(text.Of("reports.paper.secretary"), members.Find(m => m.Office is JmeOffice.Secretary)?.Name),
        });
        return (aimak.Slug, bytes);
    }

    /// <summary>The visits planned for the year; missed is what was to be seen by now and was seen on no day of it.</summary>
    private async Task<IReadOnlyList<(string Title, bool IsMissed)>> PlannedAsync(int aimakId, int year, DateOnly today, CancellationToken ct)
    {
        var visits = await (from p in db.MonitoringPlans
                            where p.AiylAimakId == aimakId && p.Year == year
                            from v in p.Visits
                            join w in db.Works on v.WorkId equals w.Id
                            orderby v.On, v.Id
                            select new
                            {
                                w.Title,
                                v.On,
                                v.CalledOffBecause,
                                Seen = db.Inspections.Where(i => i.WorkId == w.Id && i.FinishedAtUtc != null && i.HeldOn!.Value.Year == year)
                                    .Max(i => (int?)i.Id),
                            }).ToListAsync(ct);
        return [.. visits.Select(v => (v.Title, PlannedVisit.State(v.On, v.CalledOffBecause, v.Seen, today) is VisitState.Missed))];
    }

    /// <summary>Acts of the year that are without their answer, or not eliminated, past the day set.</summary>
    private async Task<IReadOnlyList<ReportOverdue>> LateAsync(int aimakId, int year, DateOnly today, PaperText text, CancellationToken ct)
    {
        var acts = await (from a in db.Acts.AsNoTracking().Where(ActTerms.DueBefore(today))
                          join w in db.Works on a.WorkId equals w.Id
                          where a.AiylAimakId == aimakId && a.RegisterYear == year
                          orderby a.RegisterNumber
                          select new { a.RegisterNumber, a.DrawnUpOn, w.Title, a.Description, a.Status, a.ReplyDueOn, a.DueOn }).ToListAsync(ct);
        return [.. acts.Select(a => (Act: a, IsAnswer: a.Status.MayBeAnswered(), Due: a.Status.WaitsUntil(a.ReplyDueOn, a.DueOn)))
            .Select(l => new ReportOverdue(
            l.Act.RegisterNumber is { } number ? Year(number) : null, l.Act.DrawnUpOn, l.Act.Title, l.Act.Description,
            text.Of(l.IsAnswer ? "reports.paper.no-answer" : "reports.paper.not-eliminated"), l.Due, today.DayNumber - l.Due?.DayNumber))];
    }

    private static ReportDays Days(DaysTaken taken) => new(taken.Median, taken.Longest, taken.Cases);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
