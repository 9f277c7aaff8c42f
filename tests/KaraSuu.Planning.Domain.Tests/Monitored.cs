using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>Makes works, the group, inspections, acts and acceptances that stand where a test needs them, by their own verbs.</summary>
internal static class Monitored
{
    public const int WorkId = 21;
    public const int GroupId = 31;
    public const int InspectionId = 41;
    public const int Head = 101;
    public const int Member = 102;
    public const int Supervisor = 103;

    public static readonly DateOnly Established = new(2026, 1, 15);
    public static readonly DateOnly Started = new(2026, 3, 1);
    public static readonly DateOnly Inspected = new(2026, 4, 1);
    public static readonly DateOnly DrawnUp = new(2026, 4, 2);
    public static readonly DateOnly HandedOver = new(2026, 4, 3);
    public static readonly DateOnly Answered = new(2026, 4, 10);
    public static readonly DateOnly Reported = new(2026, 4, 20);
    public static readonly DateOnly Reinspected = new(2026, 4, 25);
    public static readonly DateOnly Finished = new(2026, 5, 1);

    public static readonly ContractFacts Contract = new(null, "7-К", new DateOnly(2026, 2, 20), Money.FromSom(500_000), Started, new DateOnly(2026, 6, 30), 12);

    /// <param name="isPaid">with payment 1 out of its only source</param>
    /// <param name="isReported">with entry 1 of its progress</param>
    public static Work Work(WorkStatus status = WorkStatus.InProgress, ContractFacts? contract = null, bool isPaid = false, bool isReported = false)
    {
        var work = Some.Saved(status == WorkStatus.Recorded ? Some.Work() : new Work(Some.Aimak, new WorkFacts("Клубду оңдоо", "Мантыш")), WorkId);
        Some.Saved(work.Fund(FundingKind.LocalBudget, null, Money.FromSom(500_000)), 1);
        work.Conclude(contract ?? Contract, Some.Stamp());
        if (isPaid) Some.Saved(work.Pay(new PaymentFacts(Started, Money.FromSom(5), 1, null), Some.Stamp()), 1);
        if (isReported) Some.Saved(work.Report(new ProgressFacts(Started, "пайдубал", 30, "Пайдубал куюлду"), Some.Stamp()), 1);
        if (status is WorkStatus.Recorded or WorkStatus.Planned) return work;
        if (status == WorkStatus.Cancelled)
        {
            work.Cancel(Started, "Каражат жок", Some.Stamp());
            return work;
        }
        work.Start(Started, Some.Stamp());
        if (status == WorkStatus.InProgress) return work;
        work.Finish(Finished, Some.Stamp());
        if (status == WorkStatus.Accepted)
        {
            var acceptance = Acceptance(work);
            foreach (var side in Enum.GetValues<AcceptanceSide>()) Sign(acceptance, work, side);
        }
        return work;
    }

    /// <summary>A group of members 1…count; the first is chair, the second secretary and has the account <see cref="Member"/>.</summary>
    public static JmeGroup Group(int count = 4, JmeNorms? norms = null)
    {
        var group = Some.Saved(new JmeGroup(Some.Aimak, Established, "2/5", null, null, Some.Stamp()), GroupId);
        for (var i = 1; i <= count; i++)
        {
            var office = i == 1 ? JmeOffice.Chair : i == 2 ? JmeOffice.Secretary : JmeOffice.Member;
            Some.Saved(group.Join(Established, new JmeMemberFacts($"Мүчө {i}", (JmeSide)((i - 1) % 7), Office: office, UserId: i == 2 ? Member : null)), i);
        }
        if (norms is not null) group.SetNorms(norms);
        return group;
    }

    public static InspectionFacts Facts(
        InspectionKind kind = InspectionKind.Regular, DateOnly? heldOn = null, MonitoringOutcome? outcome = MonitoringOutcome.Violations,
            params IReadOnlyList<int> present) =>
        new(kind, heldOn ?? Inspected, present.Count == 0 ? [1, 2] : present, "чатыр", "Адис", "Мастер", "Чатыр", outcome, "Бордюр начар", []);

    public static Inspection Inspection(
        Work? work = null, InspectionKind kind = InspectionKind.Regular, DateOnly? heldOn = null, MonitoringOutcome? outcome = MonitoringOutcome.Violations,
            int id = InspectionId) =>
        Some.Saved(new Inspection(work ?? Work(), Group(), Facts(kind, heldOn, outcome), null, Some.Stamp()), id);

    public static ActFacts ActFacts(string? description = "Бордюр начар төшөлгөн", DateOnly? drawnUpOn = null, DateOnly? proposed = null) =>
        new(drawnUpOn ?? DrawnUp, description, "Келишим, 4.2", FindingSeverity.Significant, "Кайра төшөө", proposed);

    public static ResponseFacts Answer(
        ResponseKind kind = ResponseKind.Accepted, DateOnly? on = null, string? reason = null, string? instruction = "Кайра төшөлсүн",
            string? responsible = "Мастер", DateOnly? deadline = null) =>
        new(kind, on ?? Answered, "15", kind == ResponseKind.Accepted
            ? reason : reason ?? "Долбоордо жок", instruction, responsible, deadline ?? Answered.AddDays(10));

    /// <summary>An act brought to a status by its own verbs.</summary>
    public static Act Act(ActStatus status = ActStatus.Draft, int? replyDays = 14, Work? work = null)
    {
        work ??= Work();
        if (status == ActStatus.Recorded)
        {
            var told = Some.Saved(Monitoring(work), InspectionId);
            return Domain.Monitoring.Act.FromSource(work, told, "Боёктун түсү туура эмес", "Презентация", Some.Stamp());
        }
        var act = Some.Saved(new Act(work, Inspection(work), 1, ActFacts(), Some.Stamp()), 51);
        if (status == ActStatus.Draft) return act;
        if (status == ActStatus.Withdrawn)
        {
            act.Withdraw(DrawnUp, "Жаңылыш", Some.Stamp());
            return act;
        }
        act.HandOver(new HandoverFacts("К-12", HandedOver, "Адис"), replyDays, Some.Stamp(1));
        if (status == ActStatus.HandedOver) return act;
        act.Answer(Answer(status == ActStatus.Rejected ? ResponseKind.Rejected : ResponseKind.Accepted), Some.Stamp(2));
        if (status is ActStatus.Rejected or ActStatus.Answered) return act;
        act.ReportElimination(Reported, "Кайра төшөлдү", Some.Stamp(3));
        if (status == ActStatus.Reported) return act;
        act.Reinspect(Inspection(work, InspectionKind.Reinspection, Reinspected, MonitoringOutcome.NoRemarks, 42), status == ActStatus.Eliminated, "Көрдүк",
            null, Some.Stamp(4));
        return act;
    }

    public static Inspection Monitoring(Work work, MonitoringOutcome outcome = MonitoringOutcome.RequirementNotMet) =>
        Domain.Monitoring.Inspection.FromSource(work, Group(), outcome, " боёк түсү туура эмес ", "Презентация", Some.Stamp());

    public static AcceptanceFacts AcceptanceFacts(Money? cost = null) =>
        new(Some.Day, "3", "Мантыш", "Смета", "264 м", cost ?? Money.FromSom(500_000), "Мастер");

    public static Acceptance Acceptance(Work work) => new(work, AcceptanceFacts(), Some.Stamp());

    public static int UserOf(AcceptanceSide side) => side switch { AcceptanceSide.Ao => Head, AcceptanceSide.JmeGroup => Member, _ => Supervisor };

    public static Signer Signer(AcceptanceSide side, int? userId = null, params IReadOnlyCollection<Post> posts) =>
        new(userId ?? UserOf(side), Some.Stamp(5), "кызматы", posts.Count == 0 ? [Domain.Monitoring.Acceptance.PostOf(side)] : posts);

    public static void Sign(Acceptance acceptance, Work work, AcceptanceSide side, params IReadOnlyCollection<Act> acts) =>
        acceptance.Sign(work, acts, side, Signer(side), Group());
}
