using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>Records as they stand before a verb is tried on them, in the order of the process.</summary>
internal static class Revised
{
    internal static readonly LocalText Name = new("Мантыш");
    internal static readonly AboutTextFacts About = new(AboutTopic.Results, Name, null, 1, true);
    internal static readonly string Hash = new('a', Photo.HashLength);

    internal static AiylAimak Aimak()
    {
        var aimak = Some.AiylAimak();
        Some.Saved(aimak.AddVillage(Name), 1);
        return aimak;
    }

    internal static CheckExplanation Explanation() =>
        new(Some.Aimak, TerritoryChecks.PopulationDiffers, "population-4", "17 киши эсептелбеген", Some.Stamp());

    internal static PlanningCycle Cycle()
    {
        var cycle = Some.Cycle();
        Some.Saved(cycle.Duties[0], 1);
        cycle.AddToWorkingGroup("Бакыт", Sex.Men, GroupSide.Ao, "адис");
        Some.Saved(cycle.WorkingGroup.Members[0], 1);
        cycle.CompleteStage(StageKind.Hearing, Some.Day, "Кагазда", Some.Stamp());
        return cycle;
    }

    internal static PraMeeting Meeting()
    {
        var meeting = Some.Meeting();
        Some.Saved(meeting.Voice(new VoicedFacts("Таза суу", 12, 5)), 1);
        return meeting;
    }

    internal static Proposal Proposed() => new(Some.Aimak, 1, new ProposalFacts("Көчөгө жарык керек", null, null, null, ProposalGroup.Youth), Some.Stamp());

    internal static PriorityIssue Included()
    {
        var issue = Some.Priority();
        issue.Include(PriorityHold.None, Some.Stamp());
        return issue;
    }

    internal static PublicHearing Hearing()
    {
        var hearing = Some.Hearing();
        Some.Saved(hearing.AddRemark(Some.RemarkFacts(), Some.Stamp()), 1);
        return hearing;
    }

    internal static IReadOnlyList<PlanItem> Items()
    {
        var items = Some.Plan(PlanStatus.Approved).Items;
        foreach (var item in items) typeof(PlanItem).GetProperty(nameof(PlanItem.JointActionPlanId))!.SetValue(item, Some.PlanId);
        return items;
    }

    internal static PlanEvaluation Evaluation()
    {
        var evaluation = new PlanEvaluation(Some.Plan(PlanStatus.Approved), EvaluationSide.Residents);
        evaluation.Describe(Some.Plan(PlanStatus.Approved), new EvaluationFacts(Some.Day, null, null, null, null), Some.Stamp());
        return evaluation;
    }

    internal static Deputy TwoTerms()
    {
        var deputy = Some.Deputy();
        Some.Saved(deputy.AddTerm(new TermFacts(new DateOnly(2011, 1, 1), new DateOnly(2015, 1, 1)), Some.Stamp()), 1);
        return deputy;
    }

    internal static KeneshSession Session()
    {
        var session = Some.Session();
        Some.Saved(session.AddToAgenda("План", null), 1);
        return session;
    }

    internal static PlanVote ByHand()
    {
        var vote = Some.Vote();
        Some.Saved(vote.EnterByHand(1, Choice.For, BallotWay.Paper, NoPortalVote.NoAccount, Some.Chair()), 9);
        return vote;
    }

    internal static PlanVote Voted()
    {
        var vote = Some.Vote();
        vote.Cast(1, Choice.For, "К-1", Some.Morning);
        return vote;
    }

    internal static Contractor Builder() => new(Some.Aimak, new ContractorFacts("ЖЧК «Үлгү Курулуш»", null, null, null));

    internal static JmeGroup Group()
    {
        var group = Monitored.Group();
        group.ChangeComposition(Monitored.Inspected, "4", null, null, Some.Stamp());
        group.Adopt(Regulation(), Some.Stamp());
        Some.Saved(group.Regulations[0], 1);
        return group;
    }

    internal static JmeRegulationFacts Regulation() => new("Типтүү жобо", null, null, Monitored.Established, null, false);

    internal static MonitoringPlan Visits()
    {
        var plan = new MonitoringPlan(Monitored.Group(), Some.Day.Year, Some.Stamp());
        Some.Saved(plan.AddVisit(Monitored.Group(), Visit()), 1);
        return plan;
    }

    internal static VisitFacts Visit() => new(Monitored.WorkId, Some.Day, [1], null, null);

    internal static InspectionSpot Stood(bool isPublic = false)
    {
        var spot = new InspectionSpot(Monitored.Inspection(), new Spot(42_215_000, 75_755_000), Some.Stamp());
        if (isPublic) spot.Publish(Some.Stamp());
        return spot;
    }

    internal static ResidentAnswer Answered() =>
        new(Monitored.Work(WorkStatus.Accepted), false, Guid.NewGuid(), ResidentSays.No, "Суу жок", Some.Morning);

    internal static MeetingPaper Paper() =>
        new(Some.Meeting(), MeetingPaperKind.Protocol, PaperFile.Of("протокол.pdf", [.. "%PDF-1.7 %%EOF"u8], "Protocol"), [], 1, Some.Stamp());

    internal static Photo Taken(PhotoOf of = PhotoOf.Unattached, bool isPublic = false)
    {
        var facts = new PhotoFacts("чатыр.jpg", Photo.Jpeg, 1000, Hash, 2000, 1500);
        var photo = new Photo(Some.Aimak, Guid.Parse("0d6ba26f-2a55-4a3c-9d60-2f0d3a3f7a11"), 3, facts, Some.Stamp());
        if (of != PhotoOf.Unattached) photo.Attach(of, 5, 8);
        if (isPublic) photo.Publish(Some.Stamp());
        return photo;
    }
}
