using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Monitoring;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Tests about inspections and acts, with a group, a work and acts of their own in the training aimak.</summary>
public abstract class ActTests(Portal portal) : PortalTests(portal)
{
    protected const string Slug = "ulgu";

    protected static DateOnly Today { get; } = TimeProvider.System.Today();

    protected static Stamp Stamp { get; } = new("Үлгү Мүчө", DateTime.UtcNow);

    protected static string Typed(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    protected static string Typed(int daysFromToday) => Typed(Today.AddDays(daysFromToday));

    /// <summary>A group of three, established sixty days ago; the youngest group of the aimak is the one that inspects.</summary>
    protected Task<JmeGroup> GroupAsync(int? replyDays = null, string slug = Slug) => Portal.WithDbAsync(async db =>
    {
        var group = new JmeGroup(await AimakAsync(db, slug), Today.AddDays(-60), "5", null, null, Stamp);
        foreach (var name in new[] { "Асанова Айгүл", "Бейшенов Бакыт", "Жумаева Жылдыз" })
        {
            group.Join(group.EstablishedOn, new JmeMemberFacts(name, JmeSide.Resident));
        }
        group.SetNorms(group.Norms with { ReplyDays = replyDays });
        db.Add(group);
        await db.SaveChangesAsync();
        return group;
    });

    protected Task<Work> WorkAsync(string title = "Көчөгө шагыл төгүү", string slug = Slug, params (string Name, int Metres)[] segments) =>
        Portal.WithDbAsync(async db =>
    {
        var work = new Work(await AimakAsync(db, slug), new WorkFacts(title));
        work.Start(Today.AddDays(-50), Stamp);
        foreach (var (name, metres) in segments) work.AddSegment(name, metres);
        db.Add(work);
        await db.SaveChangesAsync();
        return work;
    });

    protected Task<int> InspectionAsync(Work work, JmeGroup group, int daysFromToday = -40, MonitoringOutcome? outcome = MonitoringOutcome.Violations,
        params MeasurementFacts[] measured) => Portal.WithDbAsync(async db =>
    {
        var inspection = new Inspection(work, group, new InspectionFacts(
            InspectionKind.Regular, Today.AddDays(daysFromToday), [group.Members[0].Id], null, null, null, "Бордюрлар", outcome, "Бордюр кыйшык", measured),
                null, Stamp);
        db.Add(inspection);
        await db.SaveChangesAsync();
        return inspection.Id;
    });

    /// <summary>An act of an inspection, brought by the domain to where it is wanted.</summary>
    protected Task<int> ActAsync(int inspectionId, ActStatus status = ActStatus.Draft, int? replyDays = null, int dueIn = 5) => Portal.WithDbAsync(async db =>
    {
        var inspection = await db.Inspections.Whole().SingleAsync(i => i.Id == inspectionId);
        var work = await db.Works.Whole().SingleAsync(w => w.Id == inspection.WorkId);
        var act = status == ActStatus.Recorded ? Act.FromSource(work, inspection, "Бордюр начар бекитилген", "Слайд 12", Stamp) : new Act(
            work, inspection, (await db.Acts.MaxAsync(a => a.RegisterNumber) ?? 0) + 1,
            new ActFacts(Today.AddDays(-39), "Бордюр начар бекитилген", "4.2-пункт", FindingSeverity.Significant, "Кайра бекитүү", Today.AddDays(dueIn)),
                Stamp);
        db.Add(act);
        await db.SaveChangesAsync();
        if (status is not (ActStatus.Recorded or ActStatus.Draft or ActStatus.Withdrawn))
        {
            act.HandOver(new HandoverFacts("12", Today.AddDays(-38), "Катчы"), replyDays, Stamp);
        }
        if (status is ActStatus.Rejected)
        {
            act.Answer(new ResponseFacts(ResponseKind.Rejected, Today.AddDays(-37), "1", "Ченемге туура келет", null, null, null), Stamp);
        }
        if (status is ActStatus.Answered or ActStatus.Reported or ActStatus.NotEliminated or ActStatus.Eliminated)
            act.Answer(new ResponseFacts(ResponseKind.Accepted, Today.AddDays(-37), "1", null, "Кайра бекитилсин", "Прораб", Today.AddDays(dueIn)), Stamp);
        if (status is ActStatus.Reported or ActStatus.NotEliminated or ActStatus.Eliminated) act.ReportElimination(Today.AddDays(-30), "Бекитилди", Stamp);
        if (status is ActStatus.NotEliminated or ActStatus.Eliminated)
        {
            var group = await db.JmeGroups.Whole().SingleAsync(g => g.Id == inspection.GroupId);
            var again = new Inspection(work, group, new InspectionFacts(InspectionKind.Reinspection, Today.AddDays(-20), [group.Members[0].Id], null, null,
                null, null, null, null, []), null, Stamp);
            db.Add(again);
            await db.SaveChangesAsync();
            act.Reinspect(again, status == ActStatus.Eliminated, status == ActStatus.Eliminated ? null : "Дагы эле кыйшык", null, Stamp);
        }
        if (status is ActStatus.Withdrawn) act.Withdraw(Today.AddDays(-35), "Жаңылыш", Stamp);
        await db.SaveChangesAsync();
        Assert.Equal(status, act.Status);
        return act.Id;
    });

    protected Task<Act> ReadAsync(int act) => Portal.WithDbAsync(db => db.Acts.AsNoTracking().Whole().SingleAsync(a => a.Id == act));

    protected Task<Inspection> ReadInspectionAsync(int id) =>
        Portal.WithDbAsync(db => db.Inspections.AsNoTracking().Whole().SingleAsync(i => i.Id == id));

    /// <summary>Posts to an address without opening its page.</summary>
    protected static async Task<Answer> PostAsync(Reader reader, string path, IEnumerable<(string Name, string Value)> fields, string? token = null)
    {
        token ??= await Routes.TokenAsync(reader);
        return await reader.PostAsync(path, fields.Append((Name: "__form", Value: token)).Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    /// <summary>The sentence of a rule as the page says it.</summary>
    protected static string Sentence(string rule) => Text.In("ky", "rule." + rule);

    private static Task<int> AimakAsync(PlanningDb db, string slug) => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
}
