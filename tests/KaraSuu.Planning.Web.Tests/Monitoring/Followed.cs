using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Monitoring;

/// <summary>
/// A work of the training aimak followed from its contract to an acceptance against open findings, by the domain's own verbs.
/// Every person, and everything not finished, is named «Жашыруун…»: public pages must not hold the word.
/// </summary>
internal static class Followed
{
    public const string Secret = "Жашыруун";
    public const string Phone = "0555 777 888";
    public const string Contractor = "«Жол-Курулуш» ЖЧК";

    public static readonly Stamp Stamp = new($"{Secret} Жазуучу", new DateTime(2026, 6, 12, 5, 0, 0, DateTimeKind.Utc));

    /// <returns>the id of the work</returns>
    public static Task<int> WorkAsync(this Portal portal, int year = 2026, int? activityId = null, string slug = "ulgu") => portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        var group = await GroupAsync(db, aimak);
        var contractor = await db.Contractors.FirstOrDefaultAsync(c => c.AiylAimakId == aimak && c.Name == Contractor)
            ?? new Contractor(aimak, new ContractorFacts(Contractor, "01234567890", Phone, $"{Secret} эскертүү"));
        if (contractor.Id == 0) db.Add(contractor);
        await db.SaveChangesAsync();

        var work = await NewWorkAsync(db, aimak, contractor.Id, year, activityId);
        var found = await InspectedAsync(db, group, work, year);
        await AnswerAsync(db, group, work, found, year);
        await AcceptAsync(db, work, year);
        return work.Id;
    });

    private static async Task<JmeGroup> GroupAsync(PlanningDb db, int aimak)
    {
        if (await db.JmeGroups.Whole().FirstOrDefaultAsync(g => g.AiylAimakId == aimak && g.Members.Any(m => m.Name.Contains(Secret))) is { } known)
        {
            return known;
        }
        var group = new JmeGroup(aimak, new DateOnly(2015, 1, 10), "5", null, null, Stamp);
        group.Join(group.EstablishedOn, new JmeMemberFacts($"{Secret} Мүчө", JmeSide.Resident));
        db.Add(group);
        await db.SaveChangesAsync();
        return group;
    }

    private static async Task<Work> NewWorkAsync(PlanningDb db, int aimak, int contractor, int year, int? activityId)
    {
        var planned = activityId is null
            ? null : new PlannedActivity(PlanStatus.Approved, await db.Set<Activity>().WithFunding().SingleAsync(a => a.Id == activityId));
        var work = new Work(aimak, new WorkFacts("Көпүрө куруу", "Көлдүн жээги", year, year, Department: "Курулуш", Supervisor: $"{Secret} Көзөмөлчү"),
            planned);
        work.Fund(FundingKind.LocalBudget, null, Money.FromSom(300_000));
        work.Fund(FundingKind.DonorProject, "Көпүрө долбоору", Money.FromSom(200_000));
        work.Conclude(new ContractFacts(contractor, "К-7", new DateOnly(year, 3, 1), Money.FromSom(480_000), new DateOnly(year, 3, 5),
            new DateOnly(year, 6, 30), 12), Stamp);
        work.Start(new DateOnly(year, 3, 5), Stamp);
        db.Add(work);
        await db.SaveChangesAsync();
        var source = work.Funding.First(f => f.Kind == FundingKind.LocalBudget && f.Amount == Money.FromSom(300_000));
        work.Pay(new PaymentFacts(new DateOnly(year, 4, 1), Money.FromSom(123_000), source.Id, "ТТ-1"), Stamp);
        work.Report(new ProgressFacts(new DateOnly(year, 4, 10), "Пайдубал", 40, "Пайдубал куюлду"), Stamp);
        work.NoteDelay(new DelayFacts(new DateOnly(year, 5, 1), new DateOnly(year, 7, 31), "Жаан көп жаады"), Stamp);
        return work;
    }

    private static InspectionFacts Facts(JmeGroup group, InspectionKind kind, DateOnly on, MonitoringOutcome? outcome, string text) => new(
        kind, on, [group.Members[0].Id], "Пайдубал", $"{Secret} АО өкүлү", $"{Secret} подряд өкүлү", "Бетондун калыңдыгы", outcome, text,
        [new MeasurementFacts("Калыңдык", 200_000, 150_000, "мм", 5)]);

    /// <summary>An inspection with an act that will be eliminated, one nobody answers, and a draft; and an inspection not finished.</summary>
    private static async Task<IReadOnlyList<Act>> InspectedAsync(PlanningDb db, JmeGroup group, Work work, int year)
    {
        var inspection = new Inspection(work, group,
            Facts(group, InspectionKind.Regular, new DateOnly(year, 4, 15), MonitoringOutcome.Violations, "Бетон жука"), null, Stamp);
        var begun = new Inspection(work, group, Facts(group, InspectionKind.Regular, new DateOnly(year, 5, 2), null, $"{Secret} бүтпөгөн текшерүү"), null,
            Stamp);
        db.AddRange(inspection, begun);
        await db.SaveChangesAsync();
        var number = (await db.Acts.Where(a => a.AiylAimakId == work.AiylAimakId && a.RegisterYear == year).MaxAsync(a => (int?)a.RegisterNumber) ?? 0) + 1;
        ActFacts Of(string text) => new(new DateOnly(year, 4, 16), text, "Келишимдин 4-пункту", FindingSeverity.Significant, "Кайра куюлсун",
            new DateOnly(year, 5, 30));
        List<Act> acts =
        [
            new(work, inspection, number, Of("Бетон 5 см жука"), Stamp), new(work, inspection, number + 1, Of("Тосмо орнотулган эмес"), Stamp),
            new(work, inspection, number + 2, Of($"{Secret} долбоор акт"), Stamp),
        ];
        inspection.Finish(acts.Count, Stamp);
        db.AddRange(acts);
        await db.SaveChangesAsync();
        return acts;
    }

    private static async Task AnswerAsync(PlanningDb db, JmeGroup group, Work work, IReadOnlyList<Act> acts, int year)
    {
        var handedOver = new DateOnly(year, 4, 17);
        foreach (var act in acts.Take(2)) act.HandOver(new HandoverFacts($"К-{act.RegisterNumber}", handedOver, $"{Secret} кабыл алуучу"), 14, Stamp);
        acts[0].Answer(new ResponseFacts(ResponseKind.Partly, handedOver.AddDays(10), "01-12", "Четтери гана жука", "Четтери кайра куюлсун",
            $"{Secret} жооптуу", handedOver.AddDays(33)), Stamp);
        acts[0].ReportElimination(handedOver.AddDays(31), "Четтери кайра куюлду", Stamp);
        var again = new Inspection(work, group, Facts(group, InspectionKind.Reinspection, handedOver.AddDays(35), MonitoringOutcome.NoRemarks,
            "Калыңдыгы жетиштүү"), null, Stamp);
        db.Add(again);
        await db.SaveChangesAsync();
        again.Finish(0, Stamp);
        acts[0].Reinspect(again, true, "Топ көрдү", null, Stamp);
        await db.SaveChangesAsync();
    }

    /// <summary>Technical supervision refuses once; the head accepts alone afterwards.</summary>
    private static async Task AcceptAsync(PlanningDb db, Work work, int year)
    {
        var on = new DateOnly(year, 6, 1);
        var acts = await db.Acts.Where(a => a.WorkId == work.Id).Whole().ToListAsync();
        async Task<Signer> SignerAsync(string account, Post post, string title, DateOnly day) =>
            new(await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(),
                Stamp with { AtUtc = day.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc) }, title, [post]);

        work.Finish(on, Stamp);
        var refused = new Acceptance(work, new AcceptanceFacts(on, "КА-1", "Клуб", null, null, null, $"{Secret} подряд өкүлү"), Stamp);
        refused.Refuse(work, AcceptanceSide.TechnicalSupervision, await SignerAsync("ulgu.supervisor", Post.TechnicalSupervisor, "Техникалык көзөмөл адиси",
            on), "Тосмо жок", null);
        work.Finish(on.AddDays(10), Stamp);
        var forced = new Acceptance(work, new AcceptanceFacts(on.AddDays(10), "КА-2", "Клуб", null, "Көпүрө, 12 м", Money.FromSom(480_000), null), Stamp);
        forced.Override(work, acts, await SignerAsync("ulgu.head", Post.HeadOfAo, "Айыл өкмөтүнүн башчысы", on.AddDays(10)), "Жол жабык калган");
        db.AddRange(refused, forced);
        await db.SaveChangesAsync();
    }
}
