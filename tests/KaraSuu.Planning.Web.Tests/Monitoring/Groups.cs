using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>Makes what a test of monitoring starts from, by the domain's own verbs.</summary>
internal static class Groups
{
    public static readonly DateOnly Established = new(2024, 3, 4);

    public static DateOnly Today => TimeProvider.System.Today();

    public static Stamp Stamp { get; } = new("Үлгү Адис", DateTime.UtcNow);

    public static Task<int> AimakIdAsync(this Portal portal, string slug = "ulgu") =>
        portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync());

    public static Task<int> UserIdAsync(this Portal portal, string name) =>
        portal.WithDbAsync(db => db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync());

    /// <summary>A group of the training aimak, younger than any other, with named members; the first is linked to the sample account.</summary>
    public static async Task<int> GroupAsync(this Portal portal, params string[] names)
    {
        var (aimak, user) = (await portal.AimakIdAsync(), await portal.UserIdAsync("ulgu.jme"));
        return await portal.WithDbAsync(async db =>
        {
            foreach (var linked in await db.JmeGroups.Whole().Where(g => g.AiylAimakId == aimak).ToListAsync())
            {
                foreach (var member in linked.Members.Where(m => m.UserId == user).ToList())
                {
                    linked.CorrectMember(member.Id, new JmeMemberFacts(member.Name, member.Side));
                }
            }
            var day = await db.JmeGroups.Where(g => g.AiylAimakId == aimak).MaxAsync(g => (DateOnly?)g.EstablishedOn) is { } latest && latest >= Established
                ? latest.AddDays(1) : Established;
            var group = new JmeGroup(aimak, day, "5", null, null, Stamp);
            foreach (var (name, i) in names.Select((n, i) => (n, i)))
                group.Join(day, new JmeMemberFacts(name, i == 0 ? JmeSide.Resident : JmeSide.AoEmployee, UserId: i == 0 ? user : null));
            db.Add(group);
            await db.SaveChangesAsync();
            return group.Id;
        });
    }

    public static async Task<int> FinishedWorkAsync(
        this Portal portal, WorkStatus status = WorkStatus.Finished, string title = "Көпүрө", int? warrantyMonths = 12)
    {
        var aimak = await portal.AimakIdAsync();
        return await portal.WithDbAsync(async db =>
        {
            var work = new Work(aimak, new WorkFacts(title, "Борбордук көчө"));
            work.Conclude(new ContractFacts(null, "7", new DateOnly(2026, 1, 5), Money.FromSom(900_000), null, null, warrantyMonths), Stamp);
            if (status is WorkStatus.InProgress or WorkStatus.Finished) work.Start(new DateOnly(2026, 2, 1), Stamp);
            if (status is WorkStatus.Finished) work.Finish(new DateOnly(2026, 4, 1), Stamp);
            db.Add(work);
            await db.SaveChangesAsync();
            return work.Id;
        });
    }

    /// <summary>An act of acceptance of a finished work, waiting for its signatures.</summary>
    public static async Task<(int Acceptance, int Work)> AcceptanceAsync(this Portal portal)
    {
        var workId = await portal.FinishedWorkAsync();
        return await portal.WithDbAsync(async db =>
        {
            var acceptance = new Acceptance(
                await db.Works.Whole().SingleAsync(w => w.Id == workId), new AcceptanceFacts(Today, "1", "Клуб", null, null, null, null),
                Stamp);
            db.Add(acceptance);
            await db.SaveChangesAsync();
            return (acceptance.Id, workId);
        });
    }

    /// <summary>Draws up an act of a work by the group's inspection of today.</summary>
    public static async Task<int> ActAsync(Data.PlanningDb db, int workId, int groupId)
    {
        var work = await db.Works.Whole().SingleAsync(w => w.Id == workId);
        var group = await db.JmeGroups.Whole().SingleAsync(g => g.Id == groupId);
        var inspection = new Inspection(work, group, new InspectionFacts(
            InspectionKind.Regular, Today, [group.Members[0].Id], null, null, null, null, MonitoringOutcome.Violations, null, []), null, Stamp);
        db.Add(inspection);
        await db.SaveChangesAsync();
        var next = (await db.Acts.Where(a => a.AiylAimakId == work.AiylAimakId && a.RegisterYear == Today.Year).MaxAsync(a => a.RegisterNumber) ?? 0) + 1;
        var act = new Act(
            work, inspection, next, new ActFacts(Today, "Бордюр тегиз эмес", null, FindingSeverity.Significant, null, null), Stamp);
        db.Add(act);
        await db.SaveChangesAsync();
        return act.Id;
    }

    /// <summary>The status, where being sent to the page of 403 counts as 403.</summary>
    public static int Outcome(this Answer answer) => answer.Location?.Contains("/error/403", StringComparison.Ordinal) == true ? 403 : answer.Status;

    /// <summary>Posts to an address with the token of the reader.</summary>
    public static async Task<Answer> PressAsync(this Reader reader, string path, params (string Name, string Value)[] fields) =>
        await reader.PostAsync(path, fields.Append((Name: "__form", Value: await Guards.Routes.TokenAsync(reader)))
            .Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
