using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>What a page about one step of an act says of the act itself.</summary>
public sealed record ActHead(
    int Id, int AimakId, int WorkId, string WorkTitle, int InspectionId, int Revision, ActStatus Status, int? Year, int? Number, DateOnly? DrawnUpOn,
    string Description, FindingSeverity? Severity, string? Recommendation, DateOnly? DueOn, DateOnly? ReplyDueOn)
{
    /// <summary>«№ 3/2026», or that the number is not known.</summary>
    public string Title => TitleOf(Number, Year);

    public static string TitleOf(int? number, int? year) => number is null ? Text.Of("acts.no-number") : Text.Of("acts.number", number, year);

    internal static Task<ActHead> LoadAsync(PlanningDb db, int id, CancellationToken ct) =>
        db.Acts.AsNoTracking().Where(a => a.Id == id).Select(a => new ActHead(
            a.Id, a.AiylAimakId, a.WorkId, db.Works.Where(w => w.Id == a.WorkId).Select(w => w.Title).First(), a.InspectionId, a.Revision, a.Status,
            a.RegisterYear, a.RegisterNumber, a.DrawnUpOn, a.Description, a.Severity, a.Recommendation, a.DueOn, a.ReplyDueOn)).SingleAsync(ct);
}

/// <summary>What the verbs of acts ask besides the act.</summary>
internal static class ActQueries
{
    /// <summary>Days the aiyl okmotu has to answer by the settings of the act's group; null: no term.</summary>
    public static Task<int?> ReplyDaysAsync(this PlanningDb db, Act act, CancellationToken ct) =>
        (from i in db.Inspections where i.Id == act.InspectionId join g in db.JmeGroups on i.GroupId equals g.Id select g.Norms.ReplyDays).SingleAsync(ct);
}
